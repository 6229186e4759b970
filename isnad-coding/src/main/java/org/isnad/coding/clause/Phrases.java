package org.isnad.coding.clause;

import org.isnad.arabic.Morphology.Number;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;

/** Where noun phrases end, by the way Arabic builds them; for phrases the cast does not know. */
public final class Phrases {
  private Phrases() {}

  /**
   * The word after the noun phrase that begins here, without its prepositional phrases and relative
   * clauses: a chain of nouns that ends with the first definite one, and the adjectives after it.
   */
  public static int end(Sentence sentence, int from) {
    int i = from;
    boolean closed = false; // the chain has met its definite noun
    while (i < sentence.size()) {
      Word word = sentence.word(i);
      if (word.part() == Word.Part.ENCLITIC && i > from) {
        closed = true;
      } else if (word.pos() == Pos.PROPN) {
        closed = true;
      } else if (word.pos() == Pos.NOUN || word.pos() == Pos.X) {
        boolean definite = word.morphology().definite();
        if (closed && !(definite && previousIs(sentence, i, Pos.PROPN) && i == from)) {
          break;
        }
        closed = definite;
      } else if (word.pos() == Pos.ADJ
          && i > from
          && closed
          && isSoundPlural(word)
          && !isPlural(sentence.word(from))) {
        break; // التقرير المسؤولين: an adjective in form, and no one's
      } else if (word.pos() != Pos.ADJ && word.pos() != Pos.NUM && word.pos() != Pos.DET) {
        break;
      }
      i++;
    }
    return i;
  }

  private static boolean isSoundPlural(Word word) {
    return word.folded().endsWith("\u064A\u0646") || word.folded().endsWith("\u0648\u0646");
  }

  private static boolean isPlural(Word word) {
    return word.morphology().number() == Number.PLURAL
        || word.morphology().number() == Number.UNKNOWN && !word.folded().endsWith("\u0629");
  }

  private static boolean previousIs(Sentence sentence, int i, Pos pos) {
    return i > 0 && sentence.word(i - 1).pos() == pos;
  }

  /** Whether a noun phrase can begin here. */
  public static boolean begins(Word word) {
    return switch (word.pos()) {
      case NOUN, PROPN, NUM, DET, X -> word.part() == Word.Part.STEM;
      case ADJ -> word.part() == Word.Part.STEM;
      default -> false;
    };
  }
}
