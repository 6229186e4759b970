package org.isnad.arabic;

import java.util.List;

/**
 * An article's text read: the letters as received and the sentences found in them.
 *
 * @param raw the text exactly as received
 */
public record Text(String raw, List<Sentence> sentences) {
  public Text {
    sentences = List.copyOf(sentences);
  }
}
