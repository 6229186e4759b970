package org.isnad.coding.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.isnad.coding.place.GazetteerIndex.Match;
import org.isnad.coding.place.GazetteerIndex.Name;
import org.isnad.coding.place.PlaceWords.Found;
import org.isnad.coding.place.PlaceWords.Noun;
import org.isnad.coding.place.PlaceWords.Relation;

/**
 * What the words of a place phrase say: the nouns before the name (مطار مدينة), how the place lies
 * to the name (شرقي, ريف), the entries the name can mean.
 *
 * @param nouns nouns that announce the kind of place, outermost first
 * @param bearing degrees from north, where the phrase gives a direction
 * @param names meanings of the name, empty when the gazetteer has none
 * @param core the name's words; empty when the phrase is a noun alone (المدينة)
 * @param exact the whole phrase is a name of the gazetteer
 */
record Wording(
    List<Noun> nouns,
    OptionalDouble bearing,
    Optional<Relation> relation,
    List<Name> names,
    String core,
    boolean exact,
    boolean anaphor) {

  static Wording read(Phrase phrase, GazetteerIndex index, PlaceWords words) {
    List<Noun> nouns = new ArrayList<>();
    List<Double> bearings = new ArrayList<>();
    Optional<Relation> relation = Optional.empty();
    boolean definite = false;
    int at = 0;
    int unknown = -1;
    while (at < phrase.size()) {
      Optional<Match> match = index.longest(phrase, at);
      Optional<Found> found = words.at(phrase, at);
      boolean whole = match.isPresent() && match.get().end() == phrase.size();
      boolean longer =
          match.isPresent() && (found.isEmpty() || match.get().end() > found.get().end());
      if (unknown < 0 && (whole || longer)) {
        int end = match.get().end();
        trailing(phrase, end, words, bearings);
        return new Wording(
            nouns,
            mean(bearings),
            relation,
            match.get().names(),
            phrase.key(at, end),
            whole && at == 0,
            false);
      }
      if (unknown < 0 && found.isPresent()) {
        Noun noun = found.get().noun();
        if (noun.names()) {
          nouns.add(noun);
          definite |= found.get().definite();
        }
        noun.bearing().ifPresent(bearings::add);
        if (noun.relation().isPresent()
            && !noun.is(Relation.LINK)
            && !noun.is(Relation.TOWARDS)
            && !noun.is(Relation.AND)
            && !noun.is(Relation.ADJECTIVE)
            && relation.isEmpty()) {
          relation = noun.relation();
        }
        at = found.get().end();
      } else {
        unknown = unknown < 0 ? at : unknown;
        at++;
        if (match.isPresent() && at - unknown <= 3) {
          // a name after a word or two the files do not know: the hotel so-and-so in the city of
          // ...
          trailing(phrase, match.get().end(), words, bearings);
          return new Wording(
              nouns,
              mean(bearings),
              relation,
              match.get().names(),
              phrase.key(at - 1, match.get().end()),
              false,
              false);
        }
      }
    }
    String core = unknown < 0 ? "" : phrase.key(unknown, phrase.size());
    return new Wording(
        nouns, mean(bearings), relation, List.of(), core, false, definite && core.isEmpty());
  }

  /** ريف حلب الشمالي: the direction stands behind the name. */
  private static void trailing(Phrase phrase, int from, PlaceWords words, List<Double> bearings) {
    for (int i = from; i < phrase.size() && i < from + 3; i++) {
      words
          .behind(phrase.word(i))
          .flatMap(n -> n.bearing().stream().boxed().findFirst())
          .ifPresent(bearings::add);
    }
  }

  /** North and west are north-west. */
  static OptionalDouble mean(List<Double> bearings) {
    if (bearings.isEmpty()) {
      return OptionalDouble.empty();
    }
    double x = 0;
    double y = 0;
    for (double b : bearings) {
      x += Math.sin(Math.toRadians(b));
      y += Math.cos(Math.toRadians(b));
    }
    if (Math.hypot(x, y) < 0.1) {
      return OptionalDouble.empty();
    }
    double degrees = Math.round(Math.toDegrees(Math.atan2(x, y)));
    return OptionalDouble.of((degrees + 360) % 360);
  }

  /** Whether the noun before the name allows this kind: 1 yes, -1 no, 0 no noun. */
  int fits(PlaceKind kind) {
    if (nouns.isEmpty()) {
      return 0;
    }
    return nouns.stream().anyMatch(n -> n.kinds().contains(kind)) ? 1 : -1;
  }

  /** For an antecedent, whose own nouns were read already. */
  Wording withoutNouns() {
    return new Wording(List.of(), bearing, relation, names, core, false, anaphor);
  }

  boolean is(Relation what) {
    return relation.filter(r -> r == what).isPresent();
  }
}
