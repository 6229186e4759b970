package org.isnad.workshop.coding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.isnad.model.Article;
import org.isnad.model.EventType;
import org.isnad.model.Span;
import org.isnad.model.Status;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sentences of the Arabic event gold standard (openeventdata, MIT) with the project's own full
 * coding. The coding is kept apart from the sentences, which are joined by id.
 */
final class GsrEvents {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final Pattern DAY = Pattern.compile("_(\\d{8})(?!\\d)");

  private GsrEvents() {}

  /**
   * One key for each coded sentence; none where there is no coding or there are no sentences.
   *
   * @param coding JSON Lines, spans in code points of the sentence
   * @param sentences gzipped JSON Lines with {@code id} and {@code text}
   * @throws IllegalArgumentException with {@code file:line: cause} for the first bad record
   */
  static List<EventKey> read(Path coding, Path sentences) throws IOException {
    if (!Files.exists(coding) || !Files.exists(sentences)) {
      return List.of();
    }
    List<JsonNode> records = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (String line : Files.readAllLines(coding, StandardCharsets.UTF_8)) {
      try {
        records.add(MAPPER.readTree(line.isBlank() ? "{}" : line));
      } catch (JacksonException e) {
        throw new IllegalArgumentException(
            coding + ":" + (records.size() + 1) + ": " + e.getOriginalMessage(), e);
      }
      ids.add(records.getLast().path("id").asString(""));
    }
    Map<String, String> texts = texts(sentences, ids);
    List<EventKey> keys = new ArrayList<>();
    for (int i = 0; i < records.size(); i++) {
      JsonNode row = records.get(i);
      if (row.isEmpty()) {
        continue;
      }
      try {
        String id = row.path("id").asString("");
        String text = texts.get(id);
        if (text == null) {
          throw new IllegalArgumentException("no sentence " + id);
        }
        keys.add(key(id, text, row));
      } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
        throw new IllegalArgumentException(
            coding + ":" + (i + 1) + ": " + String.valueOf(e.getMessage()), e);
      }
    }
    return keys;
  }

  private static EventKey key(String id, String text, JsonNode row) {
    Article article = dated(Article.of(id, text));
    List<EventKey.Coding> events = new ArrayList<>();
    for (JsonNode e : row.path("events")) {
      events.add(
          new EventKey.Coding(
              span(text, e.path("trigger")),
              EventType.valueOf(e.path("type").asString("")),
              spans(text, e.path("actors")),
              spans(text, e.path("recipients")),
              optional(text, e.path("place")),
              optional(text, e.path("date")),
              Status.valueOf(e.path("status").asString("").toUpperCase(Locale.ROOT))));
    }
    return new EventKey("gsr-" + id, article, events);
  }

  /** With the day of publication that the id of some sentences tells. */
  static Article dated(Article article) {
    Matcher day = DAY.matcher(article.id());
    return day.find()
        ? article.publishedOn(LocalDate.parse(day.group(1), DateTimeFormatter.BASIC_ISO_DATE))
        : article;
  }

  private static Map<String, String> texts(Path sentences, Set<String> ids) throws IOException {
    Map<String, String> texts = new HashMap<>();
    try (InputStream in = Files.newInputStream(sentences);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode row = MAPPER.readTree(line);
        String id = row.path("id").asString("");
        if (ids.contains(id)) {
          texts.putIfAbsent(id, row.path("text").asString(""));
        }
      }
    }
    return texts;
  }

  private static List<Span> spans(String text, JsonNode array) {
    List<Span> spans = new ArrayList<>();
    array.forEach(n -> spans.add(span(text, n)));
    return spans;
  }

  private static Optional<Span> optional(String text, JsonNode node) {
    return node.hasNonNull("start") ? Optional.of(span(text, node)) : Optional.empty();
  }

  private static Span span(String text, JsonNode node) {
    if (!node.hasNonNull("start") || !node.hasNonNull("end")) {
      throw new IllegalArgumentException("a span without start and end");
    }
    return new Span(
        text.offsetByCodePoints(0, node.path("start").asInt()),
        text.offsetByCodePoints(0, node.path("end").asInt()));
  }
}
