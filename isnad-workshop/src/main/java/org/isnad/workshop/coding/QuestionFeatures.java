package org.isnad.workshop.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What a sentence's record says to the question whether it tells of a present, asserted event of a
 * type: the type's events as coded, their parties, figures, sources and places in the sentence.
 */
final class QuestionFeatures {
  private static final Pattern TOKEN = Pattern.compile("\\S+");
  private static final int TOLD = 3;

  private QuestionFeatures() {}

  /** Told and present comes first, told before untold; among equals the first in the text. */
  static int rank(JsonNode event) {
    boolean told = event.path("status").asString().equals("asserted");
    boolean past = event.path("historical").asBoolean(false);
    return (told ? 2 : 0) + (past ? 0 : 1);
  }

  /** The event that stands for the answer: news opens with what happened. */
  static Optional<JsonNode> lead(JsonNode record, String type) {
    return ofType(record, type).stream()
        .max(
            Comparator.comparingInt(QuestionFeatures::rank)
                .thenComparing(e -> -e.path("trigger").path("start").asInt()));
  }

  static List<JsonNode> ofType(JsonNode record, String type) {
    List<JsonNode> events = new ArrayList<>();
    for (JsonNode e : record.path("events")) {
      if (e.path("type").asString().equals(type)) {
        events.add(e);
      }
    }
    return events;
  }

  static List<JsonNode> told(JsonNode record, String type) {
    return ofType(record, type).stream().filter(e -> rank(e) >= TOLD).toList();
  }

  /**
   * All features.
   *
   * @param seen what {@link CodeSentences} wrote of the sentence
   */
  static List<String> of(JsonNode record, String text, List<String> seen, String type) {
    List<String> f = new ArrayList<>(seen);
    List<JsonNode> events = ofType(record, type);
    List<JsonNode> told = told(record, type);
    List<Integer> words = new ArrayList<>();
    List<String> forms = new ArrayList<>();
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      words.add(token.start());
      forms.add(token.group());
    }
    f.add("told " + Math.min(4, told.size()));
    f.add("others " + Math.min(5, record.path("events").size() - told.size()));
    f.add("untold " + Math.min(2, events.size() - told.size()));
    f.add("past " + Math.min(2, count(events, e -> e.path("historical").asBoolean(false))));
    f.add("opens " + (forms.isEmpty() ? "" : forms.getFirst()));
    f.add("long " + forms.size() / 8);
    if (!told.isEmpty()) {
      lead(told.getFirst(), text, f);
      all(told, f);
    }
    for (int n = 0; n < Math.min(3, told.size()); n++) {
      place(told.get(n), n, text, words, forms, f);
      company(told.get(n), record, f);
    }
    boolean any = seen.stream().anyMatch(n -> n.startsWith("said " + type + "=ASSERTED"));
    f.add("any " + any);
    if (any) {
      for (String name : seen) {
        if (name.startsWith("word ") || name.startsWith("said ")) {
          f.add("with " + name);
        }
      }
    }
    return f;
  }

  private static void lead(JsonNode e, String text, List<String> f) {
    f.add("lead " + e.path("trigger").path("text").asString());
    f.add("lead-at " + 5 * e.path("trigger").path("start").asInt() / Math.max(1, text.length()));
    f.add("lead-mode " + e.path("mode"));
    f.add("lead-sure " + (int) (e.path("confidence").asDouble() * 5));
    for (String role : List.of("actors", "recipients")) {
      f.add("lead-" + role + " " + Math.min(2, e.path(role).size()));
      e.path(role).forEach(p -> f.add("lead-" + role + "-sector " + p.path("sector")));
    }
    f.add("lead-dated " + e.path("date").path("value").isString());
    f.add("lead-held " + e.path("statement").isString());
  }

  private static void all(List<JsonNode> told, List<String> f) {
    double sure = told.stream().mapToDouble(e -> e.path("confidence").asDouble()).max().orElse(0);
    f.add("surest " + (int) (10 * sure));
    int parties =
        told.stream().mapToInt(e -> e.path("actors").size() + e.path("recipients").size()).sum();
    f.add("parties " + Math.min(6, parties));
    f.add("any-actor " + (count(told, e -> !e.path("actors").isEmpty()) > 0));
    f.add("any-recipient " + (count(told, e -> !e.path("recipients").isEmpty()) > 0));
    f.add(
        "any-both "
            + (count(told, e -> !e.path("actors").isEmpty() && !e.path("recipients").isEmpty())
                > 0));
    f.add("any-toll " + (count(told, e -> !e.path("toll").isEmpty()) > 0));
    f.add("any-date " + (count(told, e -> e.hasNonNull("date")) > 0));
    f.add("any-place " + (count(told, e -> e.hasNonNull("place")) > 0));
  }

  private static int count(List<JsonNode> events, java.util.function.Predicate<JsonNode> which) {
    return (int) events.stream().filter(which).count();
  }

  private static void place(
      JsonNode e, int n, String text, List<Integer> starts, List<String> forms, List<String> f) {
    int start = e.path("trigger").path("start").asInt();
    int at = 0;
    while (at + 1 < starts.size() && starts.get(at + 1) <= start) {
      at++;
    }
    f.add("at" + n + " " + Math.min(6, at / 3));
    for (int k : new int[] {-2, -1, 1, 2}) {
      if (at + k >= 0 && at + k < forms.size()) {
        f.add("beside" + k + " " + forms.get(at + k));
      }
    }
    String before = text.substring(0, Math.min(start, text.length()));
    boolean quoted =
        before.lastIndexOf('\u00AB') > before.lastIndexOf('\u00BB')
            || before.chars().filter(c -> c == '"').count() % 2 == 1;
    f.add("quoted " + quoted);
  }

  private static void company(JsonNode e, JsonNode record, List<String> f) {
    int actors = Math.min(2, e.path("actors").size());
    int recipients = Math.min(2, e.path("recipients").size());
    f.add("company " + actors + recipients);
    f.add("company " + actors + recipients + !e.path("toll").isEmpty());
    for (String role : List.of("actors", "recipients")) {
      for (JsonNode p : e.path(role)) {
        f.add(role + " code " + p.path("code"));
        f.add(role + " sector " + p.path("sector"));
        f.add(role + " text " + p.path("text").asString().split("\\s+")[0]);
      }
    }
    f.add("toll " + !e.path("toll").isEmpty());
    f.add("place " + e.hasNonNull("place"));
    f.add("date " + e.hasNonNull("date"));
    f.add("by " + frame(e));
    for (JsonNode s : record.path("statements")) {
      if (s.path("id").equals(e.path("statement"))) {
        f.add("act " + s.path("act"));
        f.add("anonymity " + s.path("anonymity"));
        f.add("speaker " + s.path("source").path("sector"));
      }
    }
  }

  /** The lexicon's entry by which the event was found. */
  static String frame(JsonNode event) {
    return event.path("why").path(0).asString("").split(" ")[0];
  }
}
