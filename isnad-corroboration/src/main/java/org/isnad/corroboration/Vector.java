package org.isnad.corroboration;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * A sparse vector of length one (or empty).
 *
 * @param ids coordinates in ascending order
 * @param weights as many, none zero
 * @param mask a bit for each coordinate: vectors without a common bit share none
 */
record Vector(int[] ids, float[] weights, long mask) {
  static final Vector EMPTY = new Vector(new int[0], new float[0], 0);

  /** Scales the weights to length one. */
  static Vector of(Map<Integer, Double> weights) {
    double norm = Math.sqrt(weights.values().stream().mapToDouble(w -> w * w).sum());
    if (norm < 1e-9) {
      return EMPTY;
    }
    int[] ids = new int[weights.size()];
    float[] scaled = new float[ids.length];
    int n = 0;
    for (Map.Entry<Integer, Double> entry : new TreeMap<>(weights).entrySet()) {
      ids[n] = entry.getKey();
      scaled[n++] = (float) (entry.getValue() / norm);
    }
    long mask = 0;
    for (int id : ids) {
      mask |= 1L << (id * 0x9E3779B9 >>> 26);
    }
    return new Vector(ids, scaled, mask);
  }

  boolean isEmpty() {
    return ids.length == 0;
  }

  double cosine(Vector other) {
    if ((mask & other.mask) == 0) {
      return 0;
    }
    int i = 0;
    int j = 0;
    double sum = 0;
    while (i < ids.length && j < other.ids.length) {
      if (ids[i] == other.ids[j]) {
        sum += weights[i++] * other.weights[j++];
      } else if (ids[i] < other.ids[j]) {
        i++;
      } else {
        j++;
      }
    }
    return sum;
  }

  /** Up to {@code most} coordinates with the greatest weights, heaviest first. */
  int[] heaviest(int most) {
    Integer[] order = new Integer[ids.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(
        order,
        (a, b) ->
            weights[a] != weights[b]
                ? Float.compare(weights[b], weights[a])
                : Integer.compare(ids[a], ids[b]));
    int[] out = new int[Math.min(most, order.length)];
    for (int i = 0; i < out.length; i++) {
      out[i] = ids[order[i]];
    }
    return out;
  }
}
