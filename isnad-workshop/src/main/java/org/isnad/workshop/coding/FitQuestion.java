package org.isnad.workshop.coding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.coding.learn.Features;
import org.isnad.workshop.learn.LinearTrainer;
import org.isnad.workshop.learn.UnitLogistic;
import org.isnad.workshop.learn.UnitLogistic.Case;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers a public set's own, narrower question from the coder's record: a small linear model over
 * what {@link CodeSentences} wrote, cross-validated by document. The general coder is untouched;
 * nothing of this ships.
 *
 * <pre>
 * FitQuestion gsr  SENTENCES CODED FEATURES OUT [SPANS]    is there a present, asserted ASSAULT (PROTEST)?
 * FitQuestion rank SENTENCES CODED FEATURES OUT    the same without a threshold, to rank sentences
 * FitQuestion quad SENTENCES CODED FEATURES OUT    relevant? and which QuadClass
 * </pre>
 */
public final class FitQuestion {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final int FOLDS = 8;

  /** Share of difficult negatives that may pass where a threshold is chosen. */
  private static final double DIFFICULT = 0.11;

  private static final Pattern DOCUMENT = Pattern.compile("(.*)[-_]\\d+");
  private static final List<String> QUADS =
      List.of(
          "none",
          "verbal cooperation",
          "material cooperation",
          "verbal conflict",
          "material conflict");

  /** A type of each class, in the order of {@link #QUADS}. */
  private static final List<String> TYPES =
      List.of("", "CONSULT", "COOPERATE", "ACCUSE", "ASSAULT");

  private final List<JsonNode> rows;
  private final Map<String, ObjectNode> coded = new HashMap<>();
  private final Map<String, ObjectNode> whole = new HashMap<>();
  private final Map<String, List<String>> features = new HashMap<>();

  private final Map<String, String> texts = new HashMap<>();

  private FitQuestion(Path sentences, Path records, Path seen) throws IOException {
    rows = GoldStandard.rows(sentences);
    rows.forEach(r -> texts.put(r.path("id").asString(), r.path("text").asString()));
    for (String line : Files.readAllLines(records, StandardCharsets.UTF_8)) {
      ObjectNode node = (ObjectNode) MAPPER.readTree(line);
      coded.put(node.path("document").path("id").asString(), node);
      whole.put(node.path("document").path("id").asString(), node.deepCopy());
    }
    for (String line : Files.readAllLines(seen, StandardCharsets.UTF_8)) {
      List<String> parts = List.of(line.split("\t"));
      features.put(parts.getFirst(), parts.subList(1, parts.size()));
    }
  }

  public static void main(String[] args) throws IOException {
    FitQuestion fit = new FitQuestion(Path.of(args[1]), Path.of(args[2]), Path.of(args[3]));
    if (args[0].equals("quad")) {
      fit.quad();
    } else {
      Optional<Path> spans = args.length > 5 ? Optional.of(Path.of(args[5])) : Optional.empty();
      fit.type("ASSAULT", args[0].equals("rank"), spans);
      fit.type("PROTEST", args[0].equals("rank"), spans);
    }
    StringBuilder lines = new StringBuilder();
    fit.coded.values().forEach(n -> lines.append(MAPPER.writeValueAsString(n)).append('\n'));
    Files.writeString(Path.of(args[4]), lines, StandardCharsets.UTF_8);
  }

  // --- the event gold standard

  private void type(String type, boolean rank, Optional<Path> spans) throws IOException {
    List<Case> cases = new ArrayList<>();
    List<Boolean> difficult = new ArrayList<>();
    Map<String, Integer> at = new HashMap<>();
    Map<String, Integer> folds = folds(type);
    for (JsonNode row : rows) {
      String label = row.path("label").asString();
      String id = row.path("id").asString();
      ObjectNode record = coded.get(id);
      boolean asked = row.path("type").asString().equals(type) && !label.equals("ambiguous");
      if (asked && record != null) {
        at.put(id, cases.size());
        List<String> seen =
            QuestionFeatures.of(
                record, texts.getOrDefault(id, ""), features.getOrDefault(id, List.of()), type);
        int fold = folds.getOrDefault(document(id), 0);
        cases.add(new Case(fold, seen, label.equals("yes") ? 1 : 0, 1));
        difficult.add(label.equals("difficult no"));
      }
    }
    double[] p = new UnitLogistic(10, 2).crossValidate(cases);
    double[] thresholds = thresholds(cases, difficult, p);
    Set<String> answered = new HashSet<>();
    for (Map.Entry<String, ObjectNode> record : coded.entrySet()) {
      Integer i = at.get(record.getKey());
      if (i == null) {
        drop((ArrayNode) record.getValue().path("events"), type);
      } else if (answer(record.getValue(), type, p[i], rank || p[i] >= thresholds[i])) {
        answered.add(record.getKey());
      }
    }
    if (spans.isPresent() && !rank) {
      Map<String, ObjectNode> marked = new LinkedHashMap<>();
      coded.forEach((id, record) -> {
        if (answered.contains(id)) {
          marked.put(id, record);
        }
      });
      new MarkedWords(type, texts, id -> folds.getOrDefault(document(id), 0))
          .mark(GoldStandard.rows(spans.get()), whole, marked);
    }
  }

  /** Sentences of one document are in one fold. */
  private Map<String, Integer> folds(String type) {
    Map<String, Integer> folds = new TreeMap<>();
    for (JsonNode row : rows) {
      if (row.path("type").asString().equals(type)) {
        folds.put(document(row.path("id").asString()), 0);
      }
    }
    int n = 0;
    for (Map.Entry<String, Integer> e : folds.entrySet()) {
      e.setValue(n++ % FOLDS);
    }
    return folds;
  }

  /**
   * For each case the threshold that is best on the documents of the other folds, of those that let
   * no more than {@link #DIFFICULT} of their difficult negatives pass.
   */
  private static double[] thresholds(List<Case> cases, List<Boolean> difficult, double[] p) {
    double[] chosen = new double[p.length];
    for (int fold = 0; fold < FOLDS; fold++) {
      double best = 0.5;
      double top = -1;
      for (int step = 10; step < 190; step++) {
        double t = step / 200.0;
        int hit = 0;
        int said = 0;
        int gold = 0;
        int hard = 0;
        int passed = 0;
        for (int i = 0; i < p.length; i++) {
          if (cases.get(i).fold() != fold) {
            boolean yes = p[i] >= t;
            boolean right = cases.get(i).label() == 1;
            hit += yes && right ? 1 : 0;
            said += yes ? 1 : 0;
            gold += right ? 1 : 0;
            hard += difficult.get(i) ? 1 : 0;
            passed += yes && difficult.get(i) ? 1 : 0;
          }
        }
        double f1 = 2.0 * hit / Math.max(1, said + gold);
        if (f1 > top && passed <= DIFFICULT * hard) {
          top = f1;
          best = t;
        }
      }
      for (int i = 0; i < p.length; i++) {
        if (cases.get(i).fold() == fold) {
          chosen[i] = best;
        }
      }
    }
    return chosen;
  }

  /** Whether the answer is yes: without any event of the type it cannot be given. */
  private static boolean answer(ObjectNode record, String type, double p, boolean yes) {
    ArrayNode events = (ArrayNode) record.path("events");
    Optional<JsonNode> best = QuestionFeatures.lead(record, type);
    if (best.isEmpty() || !yes) {
      drop(events, type);
      return false;
    }
    ObjectNode lead = (ObjectNode) best.get();
    lead.put("status", "asserted");
    lead.put("historical", false);
    for (JsonNode e : events) {
      if (e.path("type").asString().equals(type)) {
        ((ObjectNode) e).put("confidence", e == lead ? p : p / 2);
      }
    }
    return true;
  }

  private static void drop(ArrayNode events, String type) {
    for (int i = events.size() - 1; i >= 0; i--) {
      if (events.get(i).path("type").asString().equals(type)) {
        events.remove(i);
      }
    }
  }

  // --- the UN sentences

  private void quad() {
    List<LinearTrainer.Case> relevance = new ArrayList<>();
    List<LinearTrainer.Case> classes = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (JsonNode row : rows) {
      String id = row.path("id").asString();
      Features f = new Features().add("bias");
      features.getOrDefault(id, List.of()).forEach(f::add);
      // every tenth sentence together: neighbours come from one document
      String group = "block " + ids.size() / 10;
      ids.add(id);
      boolean judged = row.hasNonNull("relevant");
      relevance.add(
          new LinearTrainer.Case(
              group, f, judged ? row.path("relevant").asInt() : 0, judged ? 1 : 0));
      int quad = row.hasNonNull("quad") ? QUADS.indexOf(row.path("quad").asString()) : -1;
      classes.add(new LinearTrainer.Case(group, f, Math.max(0, quad), quad >= 0 ? 1 : 0));
    }
    double[][] relevant =
        new LinearTrainer(List.of("no", "yes"), 8, 0.1, 6).crossValidate(relevance, 3, FOLDS);
    double[][] of = new LinearTrainer(QUADS, 10, 0.1, 6).crossValidate(classes, 3, FOLDS);
    for (int i = 0; i < ids.size(); i++) {
      ObjectNode record = coded.get(ids.get(i));
      if (record == null) {
        continue;
      }
      ArrayNode events = record.putArray("events");
      int best = 1;
      for (int y = 2; y < QUADS.size(); y++) {
        best = of[i][y] > of[i][best] ? y : best;
      }
      if (relevant[i][1] >= 0.5) {
        events.addObject().put("type", TYPES.get(best)).put("confidence", relevant[i][1]);
      }
    }
  }

  private static String document(String id) {
    Matcher matcher = DOCUMENT.matcher(id);
    return matcher.matches() ? matcher.group(1) : id;
  }
}
