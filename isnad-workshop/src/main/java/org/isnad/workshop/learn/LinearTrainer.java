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
 * Fits a {@link LinearModel}: AdaGrad over shuffled cases with a quadratic penalty. The same cases
 * give the same weights: the shuffling has a fixed seed and features are numbered in order of
 * appearance.
 */
public final class LinearTrainer {
  /**
   * One case.
   *
   * @param group document it comes from; folds never cut through one
   */
  public record Case(String group, Features features, int label, double weight) {}

  private final List<String> labels;
  private final int epochs;
  private final double rate;
  private final double penalty;

  /**
   * @param penalty weight of the quadratic penalty, relative to one case
   */
  public LinearTrainer(List<String> labels, int epochs, double rate, double penalty) {
    this.labels = List.copyOf(labels);
    this.epochs = epochs;
    this.rate = rate;
    this.penalty = penalty;
  }

  /** Fits all cases; features seen in fewer than {@code least} cases are left out. */
  public LinearModel fit(List<Case> cases, int least) {
    Map<String, Integer> seen = new HashMap<>();
    cases.forEach(c -> c.features().names().forEach(n -> seen.merge(n, 1, Integer::sum)));
    Map<String, Integer> numbers = new HashMap<>();
    List<String> names = new ArrayList<>();
    int[][] rows = new int[cases.size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] =
          cases.get(i).features().names().stream()
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
    int k = labels.size();
    double[] w = new double[names.size() * k];
    double[] squares = new double[w.length];
    Arrays.fill(squares, 1e-6);
    int[] order = new int[rows.length];
    Arrays.setAll(order, i -> i);
    SplittableRandom random = new SplittableRandom(20191221);
    // the penalty is paid by the features of a case, in shares of how often each is seen
    double[] share = new double[names.size()];
    for (int i = 0; i < share.length; i++) {
      share[i] = penalty / seen.getOrDefault(names.get(i), 1);
    }
    for (int epoch = 0; epoch < epochs; epoch++) {
      for (int i = order.length - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        int t = order[i];
        order[i] = order[j];
        order[j] = t;
      }
      for (int at : order) {
        Case c = cases.get(at);
        double[] scores = new double[k];
        for (int f : rows[at]) {
          for (int y = 0; y < k; y++) {
            scores[y] += w[f * k + y];
          }
        }
        double[] p = LinearModel.softmax(scores, 1);
        for (int y = 0; y < k; y++) {
          double g = c.weight() * (p[y] - (y == c.label() ? 1 : 0));
          for (int f : rows[at]) {
            int x = f * k + y;
            double gradient = g + share[f] * w[x];
            squares[x] += gradient * gradient;
            w[x] -= rate * gradient / Math.sqrt(squares[x]);
          }
        }
      }
    }
    Map<String, float[]> weights = new HashMap<>();
    for (int f = 0; f < names.size(); f++) {
      float[] row = new float[k];
      boolean matters = false;
      for (int y = 0; y < k; y++) {
        row[y] = (float) w[f * k + y];
        matters = matters || Math.abs(row[y]) >= 0.02;
      }
      if (matters) {
        weights.put(names.get(f), row);
      }
    }
    return new LinearModel(labels, 1, weights);
  }

  /** Probabilities of each case by a model that has not seen its document: folds by group. */
  public double[][] crossValidate(List<Case> cases, int least, int folds) {
    List<String> groups = cases.stream().map(Case::group).distinct().sorted().toList();
    double[][] out = new double[cases.size()][];
    for (int fold = 0; fold < folds; fold++) {
      int f = fold;
      List<Case> train =
          cases.stream().filter(c -> groups.indexOf(c.group()) % folds != f).toList();
      LinearModel model = fit(train, least);
      for (int i = 0; i < out.length; i++) {
        if (groups.indexOf(cases.get(i).group()) % folds == f) {
          out[i] = model.probabilities(cases.get(i).features());
        }
      }
    }
    return out;
  }

  /** The temperature that makes cross-validated probabilities most likely. */
  public static double temperature(List<Case> cases, double[][] probabilities) {
    double best = 1;
    double bestLoss = Double.MAX_VALUE;
    for (int step = 50; step <= 400; step += 5) {
      double t = step / 100.0;
      double loss = 0;
      for (int i = 0; i < probabilities.length; i++) {
        double[] p = probabilities[i];
        double[] logs = new double[p.length];
        for (int y = 0; y < p.length; y++) {
          logs[y] = Math.log(Math.max(1e-9, p[y]));
        }
        loss -=
            cases.get(i).weight()
                * Math.log(Math.max(1e-9, LinearModel.softmax(logs, t)[cases.get(i).label()]));
      }
      if (loss < bestLoss) {
        bestLoss = loss;
        best = t;
      }
    }
    return best;
  }
}
