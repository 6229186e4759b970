package org.isnad.workshop.coding;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.isnad.model.Span;
import tools.jackson.databind.JsonNode;

/**
 * Expected calibration error of the events' confidence: by ten steps, how far the mean confidence
 * is from the share that the keys have (same type, overlapping trigger). {@code CheckConfidence
 * KEYS CODED.jsonl}, where CODED comes from {@code TrainEvents --cross}.
 */
public final class CheckConfidence {
  private static final int STEPS = 10;

  private CheckConfidence() {}

  public static void main(String[] args) throws IOException {
    Map<String, EventKey> keys = new HashMap<>();
    EventKey.readAll(Path.of(args[0])).forEach(k -> keys.put(k.article().id(), k));
    double[][] steps = new double[STEPS][3];
    int all = 0;
    for (JsonNode record : GoldStandard.rows(Path.of(args[1]))) {
      EventKey key = keys.get(record.path("document").path("id").asString());
      if (key == null) {
        continue;
      }
      Set<EventKey.Coding> used = new HashSet<>();
      String text = key.article().text();
      for (JsonNode e : record.path("events")) {
        Span trigger = span(text, e.path("trigger"));
        boolean right = false;
        for (EventKey.Coding c : key.events()) {
          if (!right
              && c.type().name().equals(e.path("type").asString())
              && c.trigger().overlaps(trigger)) {
            right = used.add(c);
          }
        }
        double confidence = e.path("confidence").asDouble();
        double[] step = steps[Math.min(STEPS - 1, (int) (confidence * STEPS))];
        step[0]++;
        step[1] += confidence;
        step[2] += right ? 1 : 0;
        all++;
      }
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    double error = 0;
    for (double[] step : steps) {
      error += Math.abs(step[1] - step[2]);
      if (step[0] > 0) {
        out.printf(
            Locale.ROOT,
            "%4.0f events, confidence %.3f, right %.3f%n",
            step[0],
            step[1] / step[0],
            step[2] / step[0]);
      }
    }
    out.printf(
        Locale.ROOT,
        "expected calibration error %.3f of %d events%n",
        error / Math.max(1, all),
        all);
  }

  private static Span span(String text, JsonNode node) {
    return new Span(
        text.offsetByCodePoints(0, node.path("start").asInt()),
        text.offsetByCodePoints(0, node.path("end").asInt()));
  }
}
