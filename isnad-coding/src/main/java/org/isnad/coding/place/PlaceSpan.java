package org.isnad.coding.place;

import java.util.Optional;
import org.isnad.arabic.Sentence;
import org.isnad.coding.cast.Cast;
import org.isnad.coding.cast.Mention;
import org.isnad.coding.place.PlaceWords.Noun;
import org.isnad.coding.place.PlaceWords.Relation;
import org.isnad.model.Span;

/**
 * The words that name a place. The cast's mention of حمص is the name alone; a reader marks مدينة
 * حمص, محافظة الحديدة, وسط بنغازي, مشارف أجدابيا, and the record follows the reader.
 */
final class PlaceSpan {
  private static final int REACH = 3;

  private PlaceSpan() {}

  /** First of the nouns of place that stand right before the mention (مدينة, مطار مدينة). */
  static int nouns(Mention mention, Cast cast, Sentence sentence, PlaceWords words) {
    int from = mention.from();
    while (from > 0 && mention.from() - from < REACH) {
      Optional<Noun> noun = word(sentence, from - 1, words);
      boolean names = noun.isPresent() && noun.get().names() && noun.get().relation().isEmpty();
      if (!names || apart(sentence, from) || nested(mention, cast, from - 1)) {
        break;
      }
      from--;
    }
    return from;
  }

  /** With the nouns, and the direction before them. */
  static Span whole(Mention mention, Cast cast, Sentence sentence, PlaceWords words) {
    int from = from(mention, cast, sentence, words);
    return new Span(
        Math.min(mention.span().start(), sentence.word(from).span().start()), mention.span().end());
  }

  /** Where the phrase begins, and whether a word of place stands before the name or the phrase. */
  static Atlas.Standing standing(Mention mention, Cast cast, Sentence sentence, PlaceWords words) {
    int from = from(mention, cast, sentence, words);
    boolean direction = from < nouns(mention, cast, sentence, words);
    boolean located = from > 0 && before(sentence, from - 1, words);
    boolean reached = from > 0 && towards(sentence, from - 1, words);
    return new Atlas.Standing(from, direction || located, reached);
  }

  private static boolean before(Sentence sentence, int at, PlaceWords words) {
    Phrase alone = Phrase.of(sentence, at, at + 1);
    return alone.size() > 0
        && words
            .word(alone.word(0))
            .filter(n ->
                n.is(Relation.IN)
                    || n.is(Relation.NEAR)
                    || n.is(Relation.CENTRE)
                    || n.bearing().isPresent())
            .isPresent();
  }

  private static boolean towards(Sentence sentence, int at, PlaceWords words) {
    Phrase alone = Phrase.of(sentence, at, at + 1);
    return alone.size() > 0
        && words.word(alone.word(0)).filter(n -> n.is(Relation.TOWARDS)).isPresent();
  }

  private static int from(Mention mention, Cast cast, Sentence sentence, PlaceWords words) {
    int from = nouns(mention, cast, sentence, words);
    int limit = from - REACH;
    while (from > 0 && from > limit) {
      Optional<Noun> noun = word(sentence, from - 1, words);
      boolean direction =
          noun.isPresent()
              && (noun.get().bearing().isPresent()
                  || noun.get().is(Relation.CENTRE)
                  || noun.get().id().equals("outskirts")
                  || noun.get().is(Relation.COUNTRYSIDE));
      if (!direction || apart(sentence, from) || nested(mention, cast, from - 1)) {
        break;
      }
      from--;
    }
    return from;
  }

  /**
   * A word of place in the form that takes a name after it; of those with the article only العاصمة
   * does.
   */
  private static Optional<Noun> word(Sentence sentence, int at, PlaceWords words) {
    Phrase alone = Phrase.of(sentence, at, at + 1);
    if (alone.size() == 0) {
      return Optional.empty();
    }
    return words
        .at(alone, 0)
        .filter(f -> !f.definite() || f.noun().id().equals("capital"))
        .map(PlaceWords.Found::noun);
  }

  /** Whether a mark or a clitic stands between this word and the one before. */
  private static boolean apart(Sentence sentence, int at) {
    return sentence.word(at - 1).isPunctuation()
        || !sentence.word(at - 1).isStem()
        || sentence.word(at - 1).token() == sentence.word(at).token();
  }

  /** Whether another place's phrase has the word: that one's own reading takes it. */
  private static boolean nested(Mention mention, Cast cast, int at) {
    return cast.in(mention.sentence()).stream()
        .anyMatch(m ->
            m != mention && m.covers(at) && (Gazetteer.mayBePlace(m) || !m.covers(mention.from())));
  }
}
