package org.isnad.corroboration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What each sign of {@link Likeness} weighs, and from which mean two groups are one happening. */
final class Weights {
  private static final List<String> THRESHOLDS = List.of("join", "edge", "kin");

  private final double[] weights;
  private final double join;
  private final double edge;
  private final double kin;

  /**
   * @param weights by the order of {@link Sign}
   * @param join least mean logarithm of the odds between two groups that are joined
   * @param edge least logarithm of the odds of the one pair that brings two groups together
   * @param kin both of these for the looser groups in which contradictions are looked for
   */
  Weights(double[] weights, double join, double edge, double kin) {
    this.weights = weights.clone();
    this.join = join;
    this.edge = edge;
    this.kin = kin;
  }

  /** The same with the loose threshold for both. */
  Weights loose() {
    return new Weights(weights, kin, kin, kin);
  }

  /** Loaded once. */
  private static final class Shipped {
    static final Weights WEIGHTS = read("likeness.txt");
  }

  static Weights shipped() {
    return Shipped.WEIGHTS;
  }

  double of(Sign sign) {
    return weights[sign.ordinal()];
  }

  double join() {
    return join;
  }

  double edge() {
    return edge;
  }

  double[] all() {
    return weights.clone();
  }

  double score(float[] signs) {
    double sum = 0;
    for (int i = 0; i < signs.length; i++) {
      sum += signs[i] * weights[i];
    }
    return sum;
  }

  /** Lines {@code weight sign name}; {@code #} begins a comment. */
  private static Weights read(String resource) {
    double[] weights = new double[Sign.values().length];
    Arrays.fill(weights, Double.NaN);
    Map<String, Double> thresholds = new HashMap<>();
    try (InputStream in = Objects.requireNonNull(Weights.class.getResourceAsStream(resource));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        String[] parts = line.strip().split("\\s+", 2);
        double weight = Double.parseDouble(parts[0]);
        if (THRESHOLDS.contains(parts[1])) {
          thresholds.put(parts[1], weight);
        } else {
          String name = parts[1].strip().replace(' ', '_').toUpperCase(Locale.ROOT);
          weights[Sign.valueOf(name).ordinal()] = weight;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (Sign sign : Sign.values()) {
      if (Double.isNaN(weights[sign.ordinal()])) {
        throw new IllegalStateException(resource + ": no weight for " + sign);
      }
    }
    return new Weights(
        weights,
        told(thresholds, "join", resource),
        told(thresholds, "edge", resource),
        told(thresholds, "kin", resource));
  }

  private static double told(Map<String, Double> thresholds, String name, String resource) {
    Double threshold = thresholds.get(name);
    if (threshold == null) {
      throw new IllegalStateException(resource + ": no threshold " + name);
    }
    return threshold;
  }
}
