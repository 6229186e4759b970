package org.isnad.arabic;

import java.util.List;

/**
 * Reads Arabic: the way into this module. Immutable and safe to share between threads.
 *
 * <pre>{@code
 * Text text = Arabic.standard().read(article.text());
 * }</pre>
 */
public final class Arabic {
  private Arabic() {}

  /** The shipped lexicon and weights, loaded once. */
  public static Arabic standard() {
    throw new UnsupportedOperationException("not yet");
  }

  /** Splits into sentences and words; every span points into {@code raw} as received. */
  public Text read(String raw) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Reads text whose sentences are already split: one sentence for each line. */
  public Text readLines(List<String> lines) {
    throw new UnsupportedOperationException("not yet");
  }
}
