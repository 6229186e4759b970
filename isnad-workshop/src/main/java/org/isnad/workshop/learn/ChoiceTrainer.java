package org.isnad.workshop.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.isnad.coding.learn.Features;
import org.isnad.coding.learn.LinearModel;

/**
 * Fits scores that compete: for each label, which of several candidates it is, or nobody. A softmax
 * over the candidates of one contest and "nobody"; where several are right, their probabilities are
 * summed. AdaGrad over shuffled contests with a quadratic penalty; the same contests give the same
 * weights.
 */
public final class ChoiceTrainer {
  /**
   * One contest.
   *
   * @param group document it comes from
   * @param labels of the candidates: 0 none, 1 the first label, 2 the second, …; −1 takes no part
   */
  public record Contest(
      String group, List<Features> candidates, Features nobody, int[] labels, double weight) {}

  private final List<String> labels;
  private final int epochs;
  private final double rate;
  private final double penalty;

  public ChoiceTrainer(List<String> labels, int epochs, double rate, double penalty) {
    this.labels = List.copyOf(labels);
    this.epochs = epochs;
    this.rate = rate;
    this.penalty = penalty;
  }

  /** Fits all contests; features seen in fewer than {@code least} candidates are left out. */
  public LinearModel fit(List<Contest> contests, int least) {
    Map<String, Integer> seen = new HashMap<>();
    for (Contest c : contests) {
      c.candidates().forEach(f -> f.names().forEach(n -> seen.merge(n, 1, Integer::sum)));
      c.nobody().names().forEach(n -> seen.merge(n, 1, Integer::sum));
    }
    Map<String, Integer> numbers = new HashMap<>();
    List<String> names = new ArrayList<>();
    int[][][] rows = new int[contests.size()][][];
    for (int i = 0; i < rows.length; i++) {
      Contest c = contests.get(i);
      rows[i] = new int[c.candidates().size() + 1][];
      for (int j = 0; j < rows[i].length; j++) {
        Features f = j < c.candidates().size() ? c.candidates().get(j) : c.nobody();
        rows[i][j] =
            f.names().stream()
                .filter(n -> seen.getOrDefault(n, 0) >= least)
                .mapToInt(n ->
                    numbers.computeIfAbsent(
                        n,
                        k -> {
                          names.add(k);
                          return names.size() - 1;
                        }))
                .toArray();
      }
    }
    double[] share = new double[names.size()];
    for (int i = 0; i < share.length; i++) {
      share[i] = penalty / seen.getOrDefault(names.get(i), 1);
    }
    int k = labels.size();
    double[][] w = new double[k][];
    for (int y = 0; y < k; y++) {
      w[y] = fit(contests, rows, share, y + 1);
    }
    Map<String, float[]> weights = new HashMap<>();
    for (int f = 0; f < names.size(); f++) {
      float[] row = new float[k];
      boolean matters = false;
      for (int y = 0; y < k; y++) {
        row[y] = (float) w[y][f];
        matters = matters || Math.abs(row[y]) >= 0.02;
      }
      if (matters) {
        weights.put(names.get(f), row);
      }
    }
    return new LinearModel(labels, 1, weights);
  }

  private double[] fit(List<Contest> contests, int[][][] rows, double[] share, int label) {
    double[] w = new double[share.length];
    double[] squares = new double[w.length];
    Arrays.fill(squares, 1e-6);
    int[] order = new int[rows.length];
    Arrays.setAll(order, i -> i);
    SplittableRandom random = new SplittableRandom(20191221);
    for (int epoch = 0; epoch < epochs; epoch++) {
      for (int i = order.length - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        int t = order[i];
        order[i] = order[j];
        order[j] = t;
      }
      for (int at : order) {
        double[] push = gradient(contests.get(at), rows[at], w, label);
        for (int j = 0; j < push.length; j++) {
          for (int f : rows[at][j]) {
            double gradient = push[j] + share[f] * w[f];
            squares[f] += gradient * gradient;
            w[f] -= rate * gradient / Math.sqrt(squares[f]);
          }
        }
      }
    }
    return w;
  }

  /** By how much each candidate, and nobody at the end, is more likely than it should be. */
  private static double[] gradient(Contest c, int[][] rows, double[] w, int label) {
    int n = rows.length;
    double[] scores = new double[n];
    boolean[] right = new boolean[n];
    boolean somebody = false;
    for (int j = 0; j < n; j++) {
      boolean out = j < n - 1 && c.labels()[j] < 0;
      for (int f : rows[j]) {
        scores[j] += w[f];
      }
      scores[j] = out ? Double.NEGATIVE_INFINITY : scores[j];
      right[j] = j < n - 1 && c.labels()[j] == label;
      somebody = somebody || right[j];
    }
    right[n - 1] = !somebody;
    double[] p = LinearModel.softmax(scores, 1);
    double sum = 0;
    for (int j = 0; j < n; j++) {
      sum += right[j] ? p[j] : 0;
    }
    double[] push = new double[n];
    for (int j = 0; j < n; j++) {
      push[j] = c.weight() * (p[j] - (right[j] ? p[j] / Math.max(1e-12, sum) : 0));
    }
    return push;
  }
}
