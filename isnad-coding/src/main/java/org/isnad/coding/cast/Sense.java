package org.isnad.coding.cast;

import java.util.List;
import java.util.Optional;
import org.isnad.arabic.Morphology.Gender;
import org.isnad.arabic.Morphology.Number;
import org.isnad.knowledge.Entry;

/** What a word or sequence of words can be, as the knowledge files say. */
sealed interface Sense
    permits Sense.Known,
        Sense.Capital,
        Sense.Spot,
        Sense.Nisba,
        Sense.Role,
        Sense.Body,
        Sense.Facility,
        Sense.Quantity,
        Sense.Title,
        Sense.Modifier,
        Sense.Portfolio,
        Sense.PlaceNoun,
        Sense.PlaceBack,
        Sense.Particle,
        Sense.PersonName,
        Memory.Acquaintance {

  /** How a form of an actor's name is to be trusted. */
  enum Use {
    NAME,
    /** Understood only after the actor was named, or when nobody else is called so. */
    SHORT,
    /** Understood only after the actor was named. */
    LATER
  }

  /**
   * A name of an actor in the registry.
   *
   * @param own its first letters ال are its own (إلبيت), not an article
   */
  record Known(Actor actor, Use use, boolean own) implements Sense {}

  /** A seat of government: a city, and a name for its state. */
  record Capital(Actor state) implements Sense {}

  /**
   * A name of a place in the gazetteer.
   *
   * @param weight how likely the name means this place: its population
   * @param risky the form is also a common word or a person's name: only beside a word of place
   */
  record Spot(
      String id,
      String kind,
      Optional<String> code,
      String en,
      String ar,
      double weight,
      boolean risky)
      implements Sense {}

  /** An adjective of a state or people. */
  record Nisba(Tribe tribe, Gender gender, Number number, boolean people) implements Sense {}

  /**
   * A role noun: minister, soldier, source.
   *
   * @param first its first letter as written in the file: a hamza there must not meet another in
   *     the text
   */
  record Role(
      Noun noun, Gender gender, Number number, boolean construct, boolean accusative, char first)
      implements Sense {}

  /** A noun for a kind of body: ministry, army, movement. */
  record Body(Noun noun, Number number) implements Sense {}

  /** A building, position or vehicle. */
  record Facility(Noun noun, Number number) implements Sense {}

  /** A word of number or part: dozens of, one of, members of. */
  record Quantity(Noun noun) implements Sense {}

  /** Stands before a name. */
  record Title(Noun noun) implements Sense {}

  /** An adjective that follows a role or body noun. */
  record Modifier(Noun noun) implements Sense {}

  /** A field of government. */
  record Portfolio(Noun noun) implements Sense {}

  /** A noun before the name of a place. */
  record PlaceNoun(Noun noun) implements Sense {}

  /**
   * A noun of place with the article that points back: the city, the country.
   *
   * @param own it does with a pronoun what others do with the article: his country
   * @param between codes of the states that are called so
   */
  record PlaceBack(Noun noun, boolean own, List<String> between) implements Sense {}

  /** A small word; its entry id says which. */
  record Particle(String id) implements Sense {}

  /** A word that is somebody's given or family name. */
  record PersonName(boolean given, boolean sure) implements Sense {}

  /**
   * A people or state as an adjective names it.
   *
   * @param actor the registry entry it stands for
   */
  record Tribe(
      Optional<String> code,
      List<String> sector,
      String en,
      Optional<String> actor,
      List<String> between) {}

  /** A common noun of the agents files with the properties of its entry. */
  record Noun(
      String id,
      String en,
      Optional<String> code,
      List<String> sector,
      String kind,
      boolean official,
      boolean of,
      boolean body,
      boolean source,
      boolean crowd,
      boolean title,
      boolean name,
      boolean state,
      boolean portfolio,
      boolean from,
      boolean adverb,
      boolean proper,
      String where) {
    static Noun of(Entry entry) {
      return new Noun(
          entry.id(),
          entry.property("en").orElse(entry.id()),
          entry.property("code"),
          entry.list("sector"),
          entry.property("kind").orElse("generic"),
          entry.flag("official"),
          entry.flag("of"),
          entry.flag("body"),
          entry.flag("source"),
          entry.flag("crowd"),
          entry.flag("title"),
          entry.flag("name"),
          entry.flag("state"),
          entry.flag("portfolio"),
          entry.flag("from"),
          entry.flag("adverb"),
          entry.flag("proper"),
          entry.where());
    }
  }
}
