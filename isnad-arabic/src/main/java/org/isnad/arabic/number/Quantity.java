package org.isnad.arabic.number;

import java.util.OptionalInt;
import org.isnad.model.Span;

/**
 * A count found in a sentence.
 *
 * @param from index of its first word in the sentence, proclitics left out
 * @param to index after its last word
 * @param span its letters in the text as received, without proclitics
 * @param min the number, or the lower end of a range ("tens" is 20 to 99)
 * @param max the number again, or the upper end
 * @param bound what the words around it say: about, at least, at most
 * @param counted index of the word that names what is counted, where it stands beside the number
 * @param measure a count of money, distance, time, share …, not of persons or things
 * @param form how it is written
 */
public record Quantity(
    int from,
    int to,
    Span span,
    long min,
    long max,
    Bound bound,
    OptionalInt counted,
    boolean measure,
    Form form) {

  /** How the number is hedged. */
  public enum Bound {
    EXACT,
    ABOUT,
    LEAST,
    MOST
  }

  /** How the number is written. */
  public enum Form {
    /** A number in digits or words. */
    NUMBER,
    /**
     * The ending of a noun that says two of it; the noun is both the number and what is counted.
     */
    DUAL,
    /** "One of the …". */
    ONE_OF
  }

  /** Whether the text gives one number and not a range. */
  public boolean isPoint() {
    return min == max;
  }
}
