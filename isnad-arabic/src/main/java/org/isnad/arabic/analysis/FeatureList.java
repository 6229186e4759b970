package org.isnad.arabic.analysis;

/** The features of one decision, each folded to 32 bits; reused from decision to decision. */
public final class FeatureList {
  private int[] items = new int[64];
  private int size;

  public void clear() {
    size = 0;
  }

  public int size() {
    return size;
  }

  public int get(int i) {
    return items[i];
  }

  void add(int template, int a) {
    put(mix(template * 0x9E3779B9 + a));
  }

  void add(int template, int a, int b) {
    put(mix(mix(template * 0x9E3779B9 + a) + b * 0x85EBCA6B));
  }

  void add(int template, int a, int b, int c) {
    put(mix(mix(mix(template * 0x9E3779B9 + a) + b * 0x85EBCA6B) + c * 0xC2B2AE35));
  }

  private void put(int hash) {
    if (size == items.length) {
      items = java.util.Arrays.copyOf(items, 2 * size);
    }
    // 0 marks an empty place in the table of weights
    items[size++] = hash == 0 ? 1 : hash;
  }

  /** Leaves out each feature with this chance: training that may lean on no single feature. */
  public void thin(java.util.Random random, float chance) {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (random.nextFloat() >= chance) {
        items[kept++] = items[i];
      }
    }
    size = kept;
  }

  private static int mix(int h) {
    int x = h;
    x ^= x >>> 16;
    x *= 0x7FEB352D;
    x ^= x >>> 15;
    x *= 0x846CA68B;
    x ^= x >>> 16;
    return x;
  }
}
