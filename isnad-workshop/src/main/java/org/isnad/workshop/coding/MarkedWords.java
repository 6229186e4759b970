package org.isnad.workshop.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.isnad.workshop.learn.UnitLogistic;
import org.isnad.workshop.learn.UnitLogistic.Case;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which words the annotators of the event gold standard mark as the verb, its source and its
 * target. They count in white-space words, leave out numerals and titles, and often mean somebody
 * whom our codebook does not: so for each word, by what the coder's record says of it, the share of
 * annotators who mark it is learned from the spans, a fold at a time.
 */
final class MarkedWords {
  private enum Role {
    SOURCE("source_actor", "actors"),
    VERB("verb", "trigger"),
    TARGET("target_actor", "recipients");

    final String key;
    final String ours;

    Role(String key, String ours) {
      this.key = key;
      this.ours = ours;
    }
  }

  private static final int FOLDS = 8;

  private final String type;
  private final Map<String, String> texts;
  private final ToIntFunction<String> fold;

  /**
   * @param texts sentences by id
   * @param fold part of the data that a sentence's document belongs to
   */
  MarkedWords(String type, Map<String, String> texts, ToIntFunction<String> fold) {
    this.type = type;
    this.texts = texts;
    this.fold = fold;
  }

  /** A sentence in the set: its words, cases for each role, and whether annotators marked it. */
  private record Line(String id, MarkedSentence sentence, int from, boolean keyed) {}

  /**
   * Puts what annotators would mark in place of the first event's parties and trigger.
   *
   * @param keys rows of spans
   * @param whole all records as coded
   * @param answers records to be changed
   */
  void mark(List<JsonNode> keys, Map<String, ObjectNode> whole, Map<String, ObjectNode> answers) {
    Map<String, String> ids = new HashMap<>();
    new TreeMap<>(texts).forEach((id, text) -> ids.putIfAbsent(text.strip(), id));
    List<Line> lines = new ArrayList<>();
    List<List<Case>> cases = new ArrayList<>();
    for (Role role : Role.values()) {
      cases.add(role.ordinal(), new ArrayList<>());
    }
    for (JsonNode row : keys) {
      String id = ids.get(row.path("text").asString().strip());
      ObjectNode record = id == null ? null : whole.get(id);
      if (row.path("event_type").asString().equals(type) && id != null && record != null) {
        add(id, record, Optional.of(row), lines, cases);
      }
    }
    for (Map.Entry<String, ObjectNode> answer : answers.entrySet()) {
      ObjectNode record = whole.get(answer.getKey());
      if (record != null) {
        add(answer.getKey(), record, Optional.empty(), lines, cases);
      }
    }
    List<double[]> shares = new ArrayList<>();
    List<double[]> least = new ArrayList<>();
    for (List<Case> own : cases) {
      double[] p = new UnitLogistic(20, 2).crossValidate(own);
      shares.add(p);
      least.add(thresholds(own, p, lines, answers));
    }
    for (Line line : lines) {
      ObjectNode record = answers.get(line.id());
      if (record != null && !line.keyed()) {
        write(line, record, shares, least);
      }
    }
  }

  private void add(
      String id,
      JsonNode record,
      Optional<JsonNode> key,
      List<Line> lines,
      List<List<Case>> cases) {
    MarkedSentence sentence = new MarkedSentence(record, texts.getOrDefault(id, ""), type);
    if (sentence.size() == 0) {
      return;
    }
    lines.add(new Line(id, sentence, cases.getFirst().size(), key.isPresent()));
    for (Role role : Role.values()) {
      double[] labels =
          key.map(k -> labels(sentence, k.path("spans"), role)).orElse(new double[sentence.size()]);
      for (int i = 0; i < sentence.size(); i++) {
        double weight = key.isPresent() ? 1 : 0;
        Case word = new Case(fold.applyAsInt(id), sentence.features(i), labels[i], weight);
        cases.get(role.ordinal()).add(word);
      }
    }
  }

  /** The share of annotators who mark each word. */
  private static double[] labels(MarkedSentence sentence, JsonNode codings, Role role) {
    double[] labels = new double[sentence.size()];
    for (JsonNode coding : codings) {
      int from = 0;
      for (JsonNode token : coding.path(role.key)) {
        int at = sentence.find(MarkedSentence.bare(token.asString()), from);
        if (at >= 0) {
          labels[at] = Math.min(1, labels[at] + 1.0 / codings.size());
          from = at + 1;
        }
      }
    }
    return labels;
  }

  /** By fold: best overlap with the annotators in the answered sentences of the other folds. */
  private double[] thresholds(
      List<Case> cases, double[] p, List<Line> lines, Map<String, ObjectNode> answers) {
    double[] chosen = new double[FOLDS];
    for (int f = 0; f < FOLDS; f++) {
      double top = -1;
      for (int step = 5; step < 35; step++) {
        double t = step / 50.0;
        double shared = 0;
        double both = 0;
        for (Line line : lines) {
          if (line.keyed() && fold.applyAsInt(line.id()) != f && answers.containsKey(line.id())) {
            for (int i = line.from(); i < line.from() + line.sentence().size(); i++) {
              boolean said = p[i] >= t;
              shared += said ? cases.get(i).label() : 0;
              both += (said ? 1 : 0) + cases.get(i).label();
            }
          }
        }
        if (2 * shared / Math.max(1, both) > top) {
          top = 2 * shared / Math.max(1, both);
          chosen[f] = t;
        }
      }
    }
    return chosen;
  }

  private void write(Line line, ObjectNode record, List<double[]> shares, List<double[]> least) {
    Optional<JsonNode> lead = QuestionFeatures.lead(record, type);
    if (lead.isEmpty()) {
      return;
    }
    ObjectNode event = (ObjectNode) lead.get();
    for (Role role : Role.values()) {
      double[] p = shares.get(role.ordinal());
      double t = least.get(role.ordinal())[fold.applyAsInt(line.id())];
      List<int[]> runs = new ArrayList<>();
      int best = 0;
      for (int i = 0; i < line.sentence().size(); i++) {
        best = p[line.from() + i] > p[line.from() + best] ? i : best;
        if (p[line.from() + i] >= t) {
          if (!runs.isEmpty() && runs.getLast()[1] == i) {
            runs.getLast()[1] = i + 1;
          } else {
            runs.add(new int[] {i, i + 1});
          }
        }
      }
      if (role == Role.VERB) {
        int surest = best;
        int[] run =
            runs.stream()
                .filter(r -> r[0] <= surest && surest < r[1])
                .findFirst()
                .orElse(new int[] {surest, surest + 1});
        event.set(role.ours, line.sentence().span(event.objectNode(), run[0], run[1]));
      } else {
        ArrayNode parties = event.putArray(role.ours);
        runs.forEach(r -> parties.add(line.sentence().party(event.objectNode(), r[0], r[1])));
      }
    }
  }
}
