package org.isnad.workshop.arabic;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.isnad.arabic.analysis.FeatureList;

/** Averaged perceptron over hashed features: for each feature one weight per outcome. */
final class Perceptron {
  /** A trained table, as {@link org.isnad.arabic.analysis.Weights} takes it. */
  record Table(int width, int[] features, float[] rows) {}

  private final int width;
  private int[] keys = new int[1 << 16];
  private float[] weights;
  private double[] totals;
  private int[] stamps;
  private int used;
  private int step = 1;

  Perceptron(int width) {
    this.width = width;
    this.weights = new float[keys.length * width];
    this.totals = new double[keys.length * width];
    this.stamps = new int[keys.length * width];
  }

  void step() {
    step++;
  }

  private static int place(int[] keys, int key) {
    int mask = keys.length - 1;
    int at = key & mask;
    while (keys[at] != 0 && keys[at] != key) {
      at = at + 1 & mask;
    }
    return at;
  }

  float score(FeatureList features) {
    float sum = 0;
    for (int i = 0; i < features.size(); i++) {
      int at = place(keys, features.get(i));
      if (keys[at] != 0) {
        sum += weights[at * width];
      }
    }
    return sum;
  }

  void scores(FeatureList features, float[] sums) {
    Arrays.fill(sums, 0);
    for (int i = 0; i < features.size(); i++) {
      int at = place(keys, features.get(i));
      if (keys[at] != 0) {
        for (int j = 0; j < width; j++) {
          sums[j] += weights[at * width + j];
        }
      }
    }
  }

  void update(FeatureList features, int outcome, float by) {
    for (int i = 0; i < features.size(); i++) {
      int at = place(keys, features.get(i));
      if (keys[at] == 0) {
        if (used * 2 > keys.length) {
          grow();
          at = place(keys, features.get(i));
        }
        keys[at] = features.get(i);
        used++;
      }
      int cell = at * width + outcome;
      totals[cell] += (double) weights[cell] * (step - stamps[cell]);
      stamps[cell] = step;
      weights[cell] += by;
    }
  }

  private void grow() {
    int[] oldKeys = keys;
    float[] oldWeights = weights;
    double[] oldTotals = totals;
    int[] oldStamps = stamps;
    keys = new int[oldKeys.length * 2];
    weights = new float[keys.length * width];
    totals = new double[keys.length * width];
    stamps = new int[keys.length * width];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int at = place(keys, oldKeys[i]);
        keys[at] = oldKeys[i];
        System.arraycopy(oldWeights, i * width, weights, at * width, width);
        System.arraycopy(oldTotals, i * width, totals, at * width, width);
        System.arraycopy(oldStamps, i * width, stamps, at * width, width);
      }
    }
  }

  /** Weights averaged over all steps; what is too small to matter is left out. */
  Table averaged(float least) {
    int[] order =
        IntStream.range(0, keys.length)
            .filter(i -> keys[i] != 0 && matters(i, least))
            .boxed()
            .sorted(Comparator.comparingInt(i -> keys[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] features = new int[order.length];
    float[] rows = new float[order.length * width];
    for (int i = 0; i < order.length; i++) {
      features[i] = keys[order[i]];
      for (int j = 0; j < width; j++) {
        float average = average(order[i] * width + j);
        rows[i * width + j] = Math.abs(average) < least ? 0 : average;
      }
    }
    return new Table(width, features, rows);
  }

  /** The mean of several tables, without what is too small to matter. */
  static Table mean(List<Table> tables, float least) {
    TreeMap<Integer, float[]> rows = new TreeMap<>();
    int width = tables.get(0).width();
    for (Table table : tables) {
      for (int i = 0; i < table.features().length; i++) {
        float[] row = rows.computeIfAbsent(table.features()[i], k -> new float[width]);
        for (int j = 0; j < width; j++) {
          row[j] += table.rows()[i * width + j] / tables.size();
        }
      }
    }
    rows.values().removeIf(row -> !matters(row, least));
    int[] features = new int[rows.size()];
    float[] all = new float[rows.size() * width];
    int i = 0;
    for (Map.Entry<Integer, float[]> entry : rows.entrySet()) {
      features[i] = entry.getKey();
      for (int j = 0; j < width; j++) {
        float value = entry.getValue()[j];
        all[i * width + j] = Math.abs(value) < least ? 0 : value;
      }
      i++;
    }
    return new Table(width, features, all);
  }

  private static boolean matters(float[] row, float least) {
    for (float value : row) {
      if (Math.abs(value) >= least) {
        return true;
      }
    }
    return false;
  }

  private boolean matters(int place, float least) {
    for (int j = 0; j < width; j++) {
      if (Math.abs(average(place * width + j)) >= least) {
        return true;
      }
    }
    return false;
  }

  private float average(int cell) {
    return (float) ((totals[cell] + (double) weights[cell] * (step - stamps[cell])) / step);
  }
}
