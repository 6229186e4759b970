package org.isnad.corroboration;

import org.isnad.model.Span;

/**
 * A number with what it counts.
 *
 * @param counted lemma of the word beside it, folded
 * @param measure of money, distance, time or share and not of persons or things
 */
record Figure(Span span, long min, long max, String counted, boolean measure) {
  /** Whether both cannot be right: of one thing, and the ranges do not meet. */
  boolean against(Figure other) {
    return counted.equals(other.counted) && (max < other.min || other.max < min);
  }

  String text() {
    return min == max ? Long.toString(min) : min + "–" + max;
  }
}
