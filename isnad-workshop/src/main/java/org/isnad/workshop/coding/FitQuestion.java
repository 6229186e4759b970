package org.isnad.workshop.coding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.coding.learn.Features;
import org.isnad.workshop.learn.LinearTrainer;
import org.isnad.workshop.learn.LinearTrainer.Case;
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
 * FitQuestion gsr  SENTENCES CODED FEATURES OUT    is there a present, asserted ASSAULT (PROTEST)?
 * FitQuestion rank SENTENCES CODED FEATURES OUT    the same without a threshold, to rank sentences
 * FitQuestion quad SENTENCES CODED FEATURES OUT    relevant? and which QuadClass
 * </pre>
 */
public final class FitQuestion {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final int FOLDS = 8;
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
  private final Map<String, List<String>> features = new HashMap<>();

  private FitQuestion(Path sentences, Path records, Path seen) throws IOException {
    rows = GoldStandard.rows(sentences);
    for (String line : Files.readAllLines(records, StandardCharsets.UTF_8)) {
      ObjectNode node = (ObjectNode) MAPPER.readTree(line);
      coded.put(node.path("document").path("id").asString(), node);
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
      fit.type("ASSAULT", args[0].equals("rank"));
      fit.type("PROTEST", args[0].equals("rank"));
    }
    StringBuilder lines = new StringBuilder();
    fit.coded.values().forEach(n -> lines.append(MAPPER.writeValueAsString(n)).append('\n'));
    Files.writeString(Path.of(args[4]), lines, StandardCharsets.UTF_8);
  }

  // --- the event gold standard

  private void type(String type, boolean rank) {
    List<Case> cases = new ArrayList<>();
    Map<String, Integer> at = new HashMap<>();
    for (JsonNode row : rows) {
      String label = row.path("label").asString();
      String id = row.path("id").asString();
      if (row.path("type").asString().equals(type) && !label.equals("ambiguous")) {
        at.put(id, cases.size());
        cases.add(new Case(document(id), seen(id, type), label.equals("yes") ? 1 : 0, 1));
      }
    }
    LinearTrainer trainer = new LinearTrainer(List.of("no", "yes"), 12, 0.1, 3);
    double[] p = yes(trainer.crossValidate(cases, 2, FOLDS));
    double[] thresholds = thresholds(cases, p);
    for (Map.Entry<String, ObjectNode> record : coded.entrySet()) {
      Integer i = at.get(record.getKey());
      ArrayNode events = (ArrayNode) record.getValue().path("events");
      if (i == null) {
        drop(events, type);
        continue;
      }
      answer(events, type, p[i], rank || p[i] >= thresholds[i]);
    }
  }

  /** What speaks of this type, and all words. */
  private Features seen(String id, String type) {
    Features f = new Features();
    f.add("bias");
    List<String> all = features.getOrDefault(id, List.of());
    boolean any = false;
    for (String name : all) {
      f.add(name);
      any = any || name.startsWith("said " + type + "=ASSERTED");
    }
    f.add("any", any);
    if (any) {
      for (String name : all) {
        if (name.startsWith("word ") || name.startsWith("said ")) {
          f.add("with " + name);
        }
      }
    }
    return f;
  }

  /** For each case the threshold that is best on the documents of the other folds. */
  private static double[] thresholds(List<Case> cases, double[] p) {
    List<String> groups = cases.stream().map(Case::group).distinct().sorted().toList();
    double[] chosen = new double[p.length];
    for (int fold = 0; fold < FOLDS; fold++) {
      double best = 0.5;
      double top = -1;
      for (int step = 5; step < 90; step++) {
        double t = step / 100.0;
        int hit = 0;
        int said = 0;
        int gold = 0;
        for (int i = 0; i < p.length; i++) {
          if (groups.indexOf(cases.get(i).group()) % FOLDS != fold) {
            boolean yes = p[i] >= t;
            hit += yes && cases.get(i).label() == 1 ? 1 : 0;
            said += yes ? 1 : 0;
            gold += cases.get(i).label();
          }
        }
        double f1 = 2.0 * hit / Math.max(1, said + gold);
        if (f1 > top) {
          top = f1;
          best = t;
        }
      }
      for (int i = 0; i < p.length; i++) {
        if (groups.indexOf(cases.get(i).group()) % FOLDS == fold) {
          chosen[i] = best;
        }
      }
    }
    return chosen;
  }

  private static double[] yes(double[][] probabilities) {
    double[] p = new double[probabilities.length];
    for (int i = 0; i < p.length; i++) {
      p[i] = probabilities[i][1];
    }
    return p;
  }

  /** The likeliest event of the type stands for the answer; without one none can be given. */
  private static void answer(ArrayNode events, String type, double p, boolean yes) {
    ObjectNode best = null;
    for (JsonNode e : events) {
      if (e.path("type").asString().equals(type)
          && (best == null || rank(e) > rank(best))) {
        best = (ObjectNode) e;
      }
    }
    if (best == null || !yes) {
      drop(events, type);
      return;
    }
    best.put("status", "asserted");
    best.put("historical", false);
    for (JsonNode e : events) {
      if (e.path("type").asString().equals(type)) {
        ((ObjectNode) e).put("confidence", e == best ? p : p / 2);
      }
    }
  }

  private static double rank(JsonNode event) {
    boolean told = event.path("status").asString().equals("asserted");
    boolean past = event.path("historical").asBoolean(false);
    return event.path("confidence").asDouble() + (told ? 2 : 0) + (past ? 0 : 1);
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
    List<Case> relevance = new ArrayList<>();
    List<Case> classes = new ArrayList<>();
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
          new Case(group, f, judged ? row.path("relevant").asInt() : 0, judged ? 1 : 0));
      int quad = row.hasNonNull("quad") ? QUADS.indexOf(row.path("quad").asString()) : -1;
      classes.add(new Case(group, f, Math.max(0, quad), quad >= 0 ? 1 : 0));
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
