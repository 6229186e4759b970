package org.isnad.workshop.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.isnad.model.Article;
import org.isnad.model.Span;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An article coded by hand. Spans are turned from code points into UTF-16 on reading.
 *
 * @param events in key order
 */
public record AnswerKey(Article article, List<KeyEvent> events, List<KeyStatement> statements) {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** An event as the key has it. */
  public record KeyEvent(
      String id,
      String type,
      Span trigger,
      List<KeyParty> actors,
      List<KeyParty> recipients,
      String status,
      Optional<String> statement) {}

  /** A party as the key has it. */
  public record KeyParty(Span span, Optional<String> code) {}

  /** A statement as the key has it. */
  public record KeyStatement(
      String id, String act, Optional<Span> cue, Optional<Span> source, List<Span> content) {}

  /**
   * Reads every {@code *.gold.json} of a folder, or one file.
   *
   * @throws IOException naming the file that cannot be read
   */
  public static List<AnswerKey> readAll(Path path) throws IOException {
    List<Path> files;
    if (Files.isDirectory(path)) {
      try (Stream<Path> walk = Files.list(path)) {
        files = walk.filter(p -> p.toString().endsWith(".gold.json")).sorted().toList();
      }
    } else {
      files = List.of(path);
    }
    List<AnswerKey> keys = new ArrayList<>();
    for (Path file : files) {
      try {
        keys.add(of(MAPPER.readTree(Files.readString(file, StandardCharsets.UTF_8))));
      } catch (JacksonException e) {
        throw new IOException(file + ": no answer key: " + e.getOriginalMessage(), e);
      }
    }
    return keys;
  }

  private static AnswerKey of(JsonNode root) {
    JsonNode document = root.path("document");
    String text = document.path("text").asString();
    Article article =
        new Article(
            document.path("id").asString(),
            string(document.path("outlet")),
            string(document.path("published")).map(d -> LocalDate.parse(d.substring(0, 10))),
            string(document.path("title")),
            string(document.path("url")),
            "ar",
            Optional.empty(),
            text);
    List<KeyEvent> events = new ArrayList<>();
    for (JsonNode event : root.path("events")) {
      events.add(
          new KeyEvent(
              event.path("id").asString(),
              event.path("type").asString(),
              span(text, event.path("trigger")).orElseThrow(),
              parties(text, event.path("actors")),
              parties(text, event.path("recipients")),
              event.path("status").asString(),
              string(event.path("statement"))));
    }
    List<KeyStatement> statements = new ArrayList<>();
    for (JsonNode statement : root.path("statements")) {
      List<Span> content = new ArrayList<>();
      statement.path("content").forEach(c -> span(text, c).ifPresent(content::add));
      statements.add(
          new KeyStatement(
              statement.path("id").asString(),
              statement.path("act").asString(),
              span(text, statement.path("cue")),
              span(text, statement.path("source")),
              content));
    }
    return new AnswerKey(article, events, statements);
  }

  private static List<KeyParty> parties(String text, JsonNode nodes) {
    List<KeyParty> parties = new ArrayList<>();
    for (JsonNode node : nodes) {
      span(text, node).ifPresent(s -> parties.add(new KeyParty(s, string(node.path("code")))));
    }
    return parties;
  }

  private static Optional<Span> span(String text, JsonNode node) {
    if (!node.path("start").isNumber()) {
      return Optional.empty();
    }
    int start = text.offsetByCodePoints(0, node.path("start").asInt());
    int end = text.offsetByCodePoints(0, node.path("end").asInt());
    return Optional.of(new Span(start, end));
  }

  private static Optional<String> string(JsonNode node) {
    return node.isString() ? Optional.of(node.asString()) : Optional.empty();
  }
}
