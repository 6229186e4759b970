package org.isnad.workshop.coding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.isnad.model.Article;
import org.isnad.model.EventType;
import org.isnad.model.Span;
import org.isnad.model.Status;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The Arabic event gold standard (openeventdata, MIT): sentences in which annotators marked the
 * verb, who did it and to whom.
 */
final class GoldStandard {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private GoldStandard() {}

  /** One key for each annotated record; coordinated verbs are several events. */
  static List<EventKey> spans(Path file) throws IOException {
    List<EventKey> keys = new ArrayList<>();
    for (JsonNode row : rows(file)) {
      String text = row.path("text").asString();
      EventType type = EventType.valueOf(row.path("event_type").asString());
      List<EventKey.Coding> events = new ArrayList<>();
      for (JsonNode coding : row.path("spans")) {
        List<Span> actors = find(text, coding.path("source_actor"));
        List<Span> recipients = find(text, coding.path("target_actor"));
        for (Span verb : find(text, coding.path("verb"))) {
          events.add(
              new EventKey.Coding(
                  verb,
                  type,
                  actors,
                  recipients,
                  Optional.empty(),
                  Optional.empty(),
                  Status.ASSERTED));
        }
      }
      if (!events.isEmpty()) {
        String id = row.path("_id").asString();
        keys.add(
            new EventKey(
                "span-" + row.path("source").asString() + id, Article.of(id, text), events));
      }
    }
    return keys;
  }

  /** Where the tokens stand, those next to each other as one span. */
  private static List<Span> find(String text, JsonNode tokens) {
    List<Span> spans = new ArrayList<>();
    int from = 0;
    for (JsonNode token : tokens) {
      String word = token.asString();
      int at = text.indexOf(word, from);
      at = at < 0 ? text.indexOf(word) : at;
      if (at >= 0 && !word.isBlank()) {
        Span span = new Span(at, at + word.length());
        boolean next =
            !spans.isEmpty() && at - spans.getLast().end() <= 1 && at >= spans.getLast().end();
        if (next) {
          spans.set(spans.size() - 1, spans.getLast().cover(span));
        } else {
          spans.add(span);
        }
        from = span.end();
      }
    }
    return spans;
  }

  /** Rows of a file of JSON Lines, gzipped or not. */
  static List<JsonNode> rows(Path file) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          rows.add(MAPPER.readTree(line));
        }
      }
    }
    return rows;
  }
}
