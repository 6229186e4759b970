package org.isnad.arabic.analysis;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Learned weights: for each feature one number per outcome, in an open hash table. Immutable. */
public final class Weights {
  private final int width;
  private final int[] keys;
  private final float[] values;
  private final int mask;

  private Weights(int width, int capacity) {
    this.width = width;
    this.keys = new int[capacity];
    this.values = new float[capacity * width];
    this.mask = capacity - 1;
  }

  /**
   * @param width outcomes
   * @param features distinct, none 0
   * @param rows the numbers of each feature, one after the other
   */
  public static Weights of(int width, int[] features, float[] rows) {
    Weights weights = new Weights(width, Integer.highestOneBit(Math.max(8, features.length)) * 4);
    for (int i = 0; i < features.length; i++) {
      int at = weights.place(features[i]);
      weights.keys[at] = features[i];
      System.arraycopy(rows, i * width, weights.values, at * width, width);
    }
    return weights;
  }

  private int place(int key) {
    int at = key & mask;
    while (keys[at] != 0 && keys[at] != key) {
      at = at + 1 & mask;
    }
    return at;
  }

  /** The sum over features, for one outcome. */
  float score(FeatureList features) {
    float sum = 0;
    for (int i = 0; i < features.size(); i++) {
      int at = place(features.get(i));
      if (keys[at] != 0) {
        sum += values[at * width];
      }
    }
    return sum;
  }

  /** The sums over features, for all outcomes. */
  void scores(FeatureList features, float[] sums) {
    java.util.Arrays.fill(sums, 0);
    for (int i = 0; i < features.size(); i++) {
      int at = place(features.get(i));
      if (keys[at] != 0) {
        int from = at * width;
        for (int j = 0; j < width; j++) {
          sums[j] += values[from + j];
        }
      }
    }
  }

  /** Numbers are stored in steps of 1/{@value}: finer ones carry nothing. */
  private static final float STEPS = 256;

  /** Writes only what is not zero, features in ascending order. */
  public static void write(DataOutputStream out, int width, int[] features, float[] rows)
      throws IOException {
    out.writeByte(width);
    out.writeInt(features.length);
    for (int i = 0; i < features.length; i++) {
      out.writeInt(features[i]);
      int used = 0;
      for (int j = 0; j < width; j++) {
        if (quantised(rows[i * width + j]) != 0) {
          used |= 1 << j;
        }
      }
      out.writeInt(used);
      for (int j = 0; j < width; j++) {
        if ((used & 1 << j) != 0) {
          out.writeShort(quantised(rows[i * width + j]));
        }
      }
    }
  }

  private static int quantised(float value) {
    return Math.round(Math.max(-127, Math.min(127, value)) * STEPS);
  }

  public static Weights read(DataInputStream in) throws IOException {
    int width = in.readUnsignedByte();
    int[] features = new int[in.readInt()];
    float[] rows = new float[features.length * width];
    for (int i = 0; i < features.length; i++) {
      features[i] = in.readInt();
      int used = in.readInt();
      for (int j = 0; j < width; j++) {
        if ((used & 1 << j) != 0) {
          rows[i * width + j] = in.readShort() / STEPS;
        }
      }
    }
    return of(width, features, rows);
  }
}
