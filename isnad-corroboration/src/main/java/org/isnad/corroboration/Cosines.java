package org.isnad.corroboration;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Likenesses in words of whole articles and of sentences, remembered: the tellings of two articles
 * meet many times, and each time their articles would be compared anew. A table of fixed size in
 * which a later pair takes the place of an earlier one; what is forgotten is computed again, so the
 * result never depends on it. Safe to share between threads.
 */
final class Cosines {
  private static final int ID_BITS = 20;
  private static final long FIELD = (1L << 2 * ID_BITS) - 1;
  private static final int LEAST_BITS = 8;
  private static final int MOST_BITS = 20;
  private static final long FREE = Float.floatToRawIntBits(Float.NaN);

  private final AtomicLongArray table;
  private final int ids;

  /**
   * @param ids how many articles or sentences there are
   */
  Cosines(int ids) {
    int bits = 2 * (Integer.SIZE - Integer.numberOfLeadingZeros(ids));
    long[] free = new long[1 << Math.max(LEAST_BITS, Math.min(MOST_BITS, bits))];
    Arrays.fill(free, FREE);
    this.table = new AtomicLongArray(free);
    this.ids = ids;
  }

  /** The cosine of the two vectors, which belong to these numbers, as a float. */
  float of(int a, Vector left, int b, Vector right) {
    if (ids > 1 << ID_BITS) {
      return (float) left.cosine(right);
    }
    // Multiplying by an odd number keeps all pairs apart: place and tag together are the pair.
    long pair = ((long) Math.min(a, b) << ID_BITS | Math.max(a, b)) * 0x9E3779B97F4A7C15L & FIELD;
    int at = (int) pair & table.length() - 1;
    long tag = pair >>> LEAST_BITS;
    long slot = table.getOpaque(at);
    if (slot >>> 32 == tag && (int) slot != (int) FREE) {
      return Float.intBitsToFloat((int) slot);
    }
    float cosine = (float) left.cosine(right);
    table.setOpaque(at, tag << 32 | Float.floatToRawIntBits(cosine) & 0xFFFFFFFFL);
    return cosine;
  }
}
