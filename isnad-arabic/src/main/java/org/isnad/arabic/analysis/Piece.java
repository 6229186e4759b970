package org.isnad.arabic.analysis;

import java.util.List;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Word;

/**
 * A word on its way: cut, its options known, its part of speech still open. Immutable and kept from
 * text to text.
 *
 * @param from first letter in its atom's folded letters
 * @param to exclusive
 * @param folded its own folded letters
 * @param letters the same with hamza as written
 * @param options everything it may be, likeliest first within a part of speech
 * @param tags the parts of speech the tagger may choose from, as a bit set over {@link Pos}
 * @param shape parts of speech, tenses and article the lexicon sees, as a number: a feature
 * @param kinds sorts of word the lexicon sees, as a number: a feature
 * @param profile how often it is seen with the article, with ب, with و, with ة: four bits each: a
 *     feature
 */
public record Piece(
    int from,
    int to,
    String folded,
    String letters,
    Word.Part part,
    List<Option> options,
    int tags,
    int shape,
    int kinds,
    int profile) {

  boolean mayBe(Pos pos) {
    return (tags & 1 << pos.ordinal()) != 0;
  }

  /**
   * The same with one more part of speech allowed: training must be able to reach the right one.
   */
  public Piece allowing(Pos pos) {
    return mayBe(pos)
        ? this
        : new Piece(
            from, to, folded, letters, part, options, tags | bit(pos), shape, kinds, profile);
  }

  static int bit(Pos pos) {
    return 1 << pos.ordinal();
  }
}
