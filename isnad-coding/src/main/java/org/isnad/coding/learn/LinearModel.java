package org.isnad.coding.learn;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A multinomial logistic model: labels, a weight for each label of each feature, and a temperature
 * that calibrates. Immutable; thread-safe. Written as text, so that a change of weights can be read
 * in a comparison:
 *
 * <pre>
 * labels none actor recipient
 * temperature 1.08
 * idafa=recipient	-0.412 -0.1 0.93
 * </pre>
 */
public final class LinearModel {
  private final List<String> labels;
  private final double temperature;
  private final Map<String, float[]> weights;

  public LinearModel(List<String> labels, double temperature, Map<String, float[]> weights) {
    this.labels = List.copyOf(labels);
    this.temperature = temperature;
    this.weights = new HashMap<>(weights);
  }

  /** A shipped model; empty where the program carries none of that name. */
  public static Optional<LinearModel> shipped(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(
              read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** What {@link #write} wrote. */
  public static LinearModel read(BufferedReader in) throws IOException {
    List<String> labels = new ArrayList<>();
    double temperature = 1;
    Map<String, float[]> weights = new HashMap<>();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      int tab = line.indexOf('\t');
      if (tab >= 0) {
        String[] numbers = line.substring(tab + 1).split(" ");
        float[] row = new float[numbers.length];
        for (int i = 0; i < row.length; i++) {
          row[i] = Float.parseFloat(numbers[i]);
        }
        weights.put(line.substring(0, tab), row);
      } else if (line.startsWith("labels ")) {
        labels.addAll(List.of(line.substring("labels ".length()).split(" ")));
      } else if (line.startsWith("temperature ")) {
        temperature = Double.parseDouble(line.substring("temperature ".length()));
      }
    }
    return new LinearModel(labels, temperature, weights);
  }

  /** As text, features in order of their names. */
  public String write() {
    StringBuilder out = new StringBuilder();
    out.append("labels ").append(String.join(" ", labels)).append('\n');
    out.append("temperature ").append(temperature).append('\n');
    new TreeMap<>(weights)
        .forEach((name, row) -> {
          out.append(name).append('\t');
          for (int i = 0; i < row.length; i++) {
            out.append(i == 0 ? "" : " ").append(Math.round(row[i] * 1000) / 1000f);
          }
          out.append('\n');
        });
    return out.toString();
  }

  /** The same weights, calibrated by another temperature. */
  public LinearModel at(double other) {
    return new LinearModel(labels, other, weights);
  }

  public List<String> labels() {
    return labels;
  }

  public int size() {
    return weights.size();
  }

  /** Probability of each label, in the order of {@link #labels()}. */
  public double[] probabilities(Features features) {
    return softmax(scores(features), temperature);
  }

  /** The weighted sum of each label, in the order of {@link #labels()}. */
  public double[] scores(Features features) {
    double[] scores = new double[labels.size()];
    for (String name : features.names()) {
      float[] row = weights.get(name);
      if (row != null) {
        for (int i = 0; i < scores.length; i++) {
          scores[i] += row[i];
        }
      }
    }
    return scores;
  }

  /** Probability of one label. */
  public double probability(Features features, String label) {
    return probabilities(features)[labels.indexOf(label)];
  }

  /** Scores made probabilities. */
  public static double[] softmax(double[] scores, double temperature) {
    double top = Double.NEGATIVE_INFINITY;
    for (double s : scores) {
      top = Math.max(top, s);
    }
    double sum = 0;
    double[] out = new double[scores.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = StrictMath.exp((scores[i] - top) / temperature);
      sum += out[i];
    }
    for (int i = 0; i < out.length; i++) {
      out[i] /= sum;
    }
    return out;
  }
}
