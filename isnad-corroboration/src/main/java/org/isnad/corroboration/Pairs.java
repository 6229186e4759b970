package org.isnad.corroboration;

import java.util.Arrays;

/**
 * A number for each pair of indexes. Millions of pairs are kept, and the usual maps of boxed keys
 * spend more time on them than on all likenesses together.
 */
final class Pairs {
  private static final long FREE = -1;

  private long[] keys = new long[1024];
  private long[] values = new long[1024];
  private int size;

  Pairs() {
    Arrays.fill(keys, FREE);
  }

  /** The pair in either order. */
  static long key(int a, int b) {
    return (long) Math.min(a, b) << 32 | Math.max(a, b);
  }

  /** What was put for a key, else the other. */
  long get(long key, long other) {
    int at = at(keys, key);
    return keys[at] == key ? values[at] : other;
  }

  void put(long key, long value) {
    int at = at(keys, key);
    if (keys[at] != key) {
      if (size * 2 >= keys.length) {
        grow();
        at = at(keys, key);
      }
      keys[at] = key;
      size++;
    }
    values[at] = value;
  }

  private void grow() {
    long[] wider = new long[keys.length * 2];
    long[] moved = new long[wider.length];
    Arrays.fill(wider, FREE);
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != FREE) {
        int at = at(wider, keys[i]);
        wider[at] = keys[i];
        moved[at] = values[i];
      }
    }
    keys = wider;
    values = moved;
  }

  private static int at(long[] keys, long key) {
    long h = key * 0x9E3779B97F4A7C15L;
    int at = (int) (h >>> 32 ^ h >>> 47) & keys.length - 1;
    while (keys[at] != key && keys[at] != FREE) {
      at = at + 1 & keys.length - 1;
    }
    return at;
  }
}
