package org.isnad.arabic;

import java.util.List;
import org.isnad.model.Span;

/**
 * A sentence: ends at a line break, or at . ! ? ؟ outside abbreviations, numbers and quotations.
 *
 * @param index position in {@link Text#sentences()}
 * @param paragraph running number of its paragraph (line)
 * @param span without surrounding white space
 */
public record Sentence(int index, int paragraph, Span span, List<Word> words) {
  public Sentence {
    words = List.copyOf(words);
  }

  public Word word(int index) {
    return words.get(index);
  }

  public int size() {
    return words.size();
  }
}
