package org.isnad.workshop.learn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Logistic regression over rows scaled to unit length, with a quadratic penalty, fitted to its
 * optimum by accelerated gradients. With a few hundred long rows it ranks better than {@link
 * LinearTrainer}: a row's length no longer counts, and nothing depends on the order of cases.
 */
public final class UnitLogistic {
  private static final int STEPS = 400;

  /**
   * One case.
   *
   * @param fold part of the data it belongs to; the model that judges it has seen none of it
   * @param label between 0 and 1: the share of judges who say yes
   * @param weight 0 where it is only to be judged
   */
  public record Case(int fold, List<String> features, double label, double weight) {}

  private final double strength;
  private final int least;

  /**
   * @param strength weight of one case relative to the penalty
   * @param least features seen in fewer cases are left out
   */
  public UnitLogistic(double strength, int least) {
    this.strength = strength;
    this.least = least;
  }

  /** Probability of yes for each case by a model that has not seen its fold. */
  public double[] crossValidate(List<Case> cases) {
    Map<String, Integer> seen = new HashMap<>();
    for (Case c : cases) {
      if (c.weight() > 0) {
        new LinkedHashSet<>(c.features()).forEach(n -> seen.merge(n, 1, Integer::sum));
      }
    }
    Map<String, Integer> numbers = new HashMap<>();
    int[][] rows = new int[cases.size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] =
          cases.get(i).features().stream()
              .distinct()
              .filter(n -> seen.getOrDefault(n, 0) >= least)
              .mapToInt(n -> numbers.computeIfAbsent(n, k -> numbers.size()))
              .toArray();
    }
    double[] out = new double[rows.length];
    List<Integer> folds = cases.stream().map(Case::fold).distinct().sorted().toList();
    for (int fold : folds) {
      List<Integer> train = new ArrayList<>();
      for (int i = 0; i < rows.length; i++) {
        if (cases.get(i).fold() != fold && cases.get(i).weight() > 0) {
          train.add(i);
        }
      }
      double[] w = fit(cases, rows, train, numbers.size());
      for (int i = 0; i < rows.length; i++) {
        if (cases.get(i).fold() == fold) {
          out[i] = sigmoid(score(rows[i], w));
        }
      }
    }
    return out;
  }

  /** The last weight is the bias. */
  private double[] fit(List<Case> cases, int[][] rows, List<Integer> train, int size) {
    double step = 1 / (1 + strength / 4 * curvature(cases, rows, train, size));
    double[] w = new double[size + 1];
    double[] ahead = w.clone();
    double momentum = 1;
    for (int n = 0; n < STEPS; n++) {
      double[] gradient = ahead.clone();
      for (int i : train) {
        Case c = cases.get(i);
        double error = sigmoid(score(rows[i], ahead)) - c.label();
        add(rows[i], strength * c.weight() * error, gradient);
      }
      double[] next = new double[w.length];
      double against = 0;
      for (int k = 0; k < w.length; k++) {
        next[k] = ahead[k] - step * gradient[k];
        against += gradient[k] * (next[k] - w[k]);
      }
      momentum = against > 0 ? 1 : momentum;
      double later = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
      for (int k = 0; k < w.length; k++) {
        ahead[k] = next[k] + (momentum - 1) / later * (next[k] - w[k]);
      }
      momentum = later;
      w = next;
    }
    return w;
  }

  /** The largest eigenvalue of the rows' product with themselves. */
  private static double curvature(List<Case> cases, int[][] rows, List<Integer> train, int size) {
    double[] v = new double[size + 1];
    java.util.Arrays.fill(v, 1);
    double largest = 1;
    for (int n = 0; n < 30; n++) {
      double norm = 0;
      for (double x : v) {
        norm += x * x;
      }
      norm = Math.sqrt(norm);
      double[] next = new double[v.length];
      for (int i : train) {
        add(rows[i], cases.get(i).weight() * score(rows[i], v) / norm, next);
      }
      largest = 0;
      for (double x : next) {
        largest += x * x;
      }
      largest = Math.sqrt(largest);
      v = next;
    }
    return 1.05 * largest;
  }

  private static double score(int[] row, double[] w) {
    double sum = 0;
    for (int f : row) {
      sum += w[f];
    }
    return sum / Math.sqrt(Math.max(1, row.length)) + w[w.length - 1];
  }

  private static void add(int[] row, double by, double[] into) {
    double each = by / Math.sqrt(Math.max(1, row.length));
    for (int f : row) {
      into[f] += each;
    }
    into[into.length - 1] += by;
  }

  private static double sigmoid(double x) {
    return 1 / (1 + StrictMath.exp(-x));
  }
}
