package org.isnad.coding.place;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.isnad.knowledge.Entry;
import org.isnad.knowledge.Knowledge;

/**
 * The words around names of places: kinds, directions, distances. Data in {@code geography/words}.
 */
final class PlaceWords {

  /** How the place meant lies to the place named. */
  enum Relation {
    CENTRE,
    NEAR,
    COUNTRYSIDE,
    BORDER,
    BETWEEN,
    ROUTE,
    AND,
    LINK,
    TOWARDS,
    /** Says nothing about where: international, military. */
    ADJECTIVE,
    IN
  }

  /**
   * An entry of the file.
   *
   * @param kinds kinds of place the noun stands before, likeliest first
   * @param pattern English name of a place of the kind that has no entry, {@code {}} for its town
   * @param bearing degrees from north
   * @param unit kilometres
   */
  record Noun(
      String id,
      List<PlaceKind> kinds,
      Optional<String> pattern,
      OptionalDouble bearing,
      Optional<Relation> relation,
      OptionalDouble unit) {
    static Noun of(Entry entry) {
      return new Noun(
          entry.id(),
          entry.list("kinds").stream().map(PlaceKind::of).flatMap(Optional::stream).toList(),
          entry.property("en"),
          number(entry, "bearing"),
          entry.property("relation").map(r -> Relation.valueOf(r.toUpperCase(Locale.ROOT))),
          number(entry, "unit"));
    }

    private static OptionalDouble number(Entry entry, String key) {
      Optional<String> value = entry.property(key);
      return value.isPresent()
          ? OptionalDouble.of(Double.parseDouble(value.get()))
          : OptionalDouble.empty();
    }

    boolean names() {
      return !kinds.isEmpty();
    }

    boolean is(Relation what) {
      return relation.filter(r -> r == what).isPresent();
    }
  }

  /**
   * A noun found.
   *
   * @param definite the form that stands alone (المدينة)
   */
  record Found(Noun noun, int end, boolean definite) {}

  private static final int LONGEST = 3;
  private final Map<String, Noun> construct = new HashMap<>();
  private final Map<String, Noun> definite = new HashMap<>();
  private final Map<String, Noun> adjectives = new HashMap<>();

  PlaceWords(Knowledge knowledge) {
    for (Entry entry : knowledge.file("geography/words")) {
      Noun noun = Noun.of(entry);
      entry.texts("form").forEach(form -> construct.putIfAbsent(GazetteerIndex.key(form), noun));
      entry
          .texts("adjective")
          .forEach(form -> adjectives.putIfAbsent(GazetteerIndex.key(form), noun));
      entry.texts("definite").forEach(form -> definite.putIfAbsent(GazetteerIndex.key(form), noun));
    }
  }

  /** The longest of these words that begins here. */
  Optional<Found> at(Phrase phrase, int from) {
    for (int end = Math.min(phrase.size(), from + LONGEST); end > from; end--) {
      String key = phrase.key(from, end);
      Noun noun = construct.get(key);
      if (noun != null) {
        return Optional.of(new Found(noun, end, false));
      }
      noun = definite.get(key);
      if (noun != null) {
        return Optional.of(new Found(noun, end, true));
      }
    }
    return Optional.empty();
  }

  /**
   * Whether some name of the place begins with the noun: إقليم كردستان is what الإقليم can mean.
   */
  boolean begins(Locality place, Noun noun) {
    return place.forms().stream()
        .map(GazetteerIndex::key)
        .anyMatch(key ->
            key.indexOf(' ') > 0 && construct.get(key.substring(0, key.indexOf(' '))) == noun);
  }

  /** The direction that an adjective behind a name gives: الشمالي. */
  Optional<Noun> behind(String key) {
    return Optional.ofNullable(adjectives.getOrDefault(key, definite.get(key)));
  }

  /** The word alone, as the back of a phrase is read. */
  Optional<Noun> word(String key) {
    return Optional.ofNullable(construct.getOrDefault(key, definite.get(key)));
  }
}
