package org.isnad.coding.place;

import java.util.Optional;
import java.util.OptionalDouble;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;
import org.isnad.coding.place.PlaceWords.Noun;
import org.isnad.coding.place.PlaceWords.Relation;

/**
 * How a place lies to the one that is named, read from the words before the phrase: {@code على بعد
 * 30 كيلومترا جنوب سرت}, {@code شرقي طرابلس}, {@code قرب تعز}.
 *
 * @param from first word that belongs to it
 */
record Position(int from, OptionalDouble km, OptionalDouble bearing, Optional<Relation> relation) {
  private static final int REACH = 8;

  /** Reads backwards from the phrase; empty where the words before it say nothing about place. */
  static Optional<Position> before(Sentence sentence, int phrase, PlaceWords words) {
    java.util.List<Double> bearings = new java.util.ArrayList<>();
    Optional<Relation> relation = Optional.empty();
    OptionalDouble unit = OptionalDouble.empty();
    int from = phrase;
    for (int i = phrase - 1; i >= Math.max(0, phrase - REACH); i--) {
      Word word = sentence.word(i);
      Phrase alone = Phrase.of(sentence, i, i + 1);
      if (word.isPunctuation() || alone.size() == 0) {
        break;
      }
      if (unit.isPresent()) {
        OptionalDouble count = number(word.folded());
        if (count.isPresent()) {
          double km = count.getAsDouble() * unit.getAsDouble();
          return Optional.of(
              new Position(i, OptionalDouble.of(km), Wording.mean(bearings), relation));
        }
        break;
      }
      Optional<Noun> noun = words.word(alone.word(0));
      if (noun.isEmpty()) {
        break;
      }
      if (noun.get().bearing().isPresent()) {
        bearings.add(noun.get().bearing().getAsDouble());
        from = i;
      } else if (noun.get().unit().isPresent()) {
        unit = noun.get().unit();
      } else if (noun.get().relation().isPresent()) {
        if (noun.get().is(Relation.ADJECTIVE)
            || noun.get().is(Relation.AND)
            || noun.get().is(Relation.IN)) {
          break;
        }
        if (!noun.get().is(Relation.LINK)
            && !noun.get().is(Relation.TOWARDS)
            && relation.isEmpty()) {
          relation = noun.get().relation();
          from = i;
        }
      } else if (i < phrase - 1 || !noun.get().names()) {
        break;
      }
    }
    if (bearings.isEmpty() && relation.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Position(from, OptionalDouble.empty(), Wording.mean(bearings), relation));
  }

  static OptionalDouble number(String folded) {
    if (folded.isEmpty()
        || folded.length() > 6
        || !folded.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.')) {
      return OptionalDouble.empty();
    }
    try {
      return OptionalDouble.of(Double.parseDouble(folded));
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  boolean is(Relation what) {
    return relation.filter(r -> r == what).isPresent();
  }
}
