package org.isnad.workshop.coding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.isnad.model.Article;
import org.isnad.model.EventType;
import org.isnad.model.Span;
import org.isnad.model.Status;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The events of an article coded by hand, as far as training needs them; spans in UTF-16. */
record EventKey(String name, Article article, List<Coding> events) {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** Whether the text is one of our own dispatches, written to be trained on. */
  boolean written() {
    return name.matches("d\\d+");
  }

  /** One event. */
  record Coding(
      Span trigger,
      EventType type,
      List<Span> actors,
      List<Span> recipients,
      Optional<Span> place,
      Optional<Span> date,
      Status status) {}

  /** Every {@code *.gold.json} of a folder, by name. */
  static List<EventKey> readAll(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.list(folder)) {
      files = walk.filter(p -> p.toString().endsWith(".gold.json")).sorted().toList();
    }
    List<EventKey> keys = new ArrayList<>();
    for (Path file : files) {
      keys.add(
          of(
              String.valueOf(file.getFileName()),
              MAPPER.readTree(Files.readString(file, StandardCharsets.UTF_8))));
    }
    return keys;
  }

  private static EventKey of(String name, JsonNode root) {
    JsonNode document = root.path("document");
    String text = document.path("text").asString();
    Article article = Article.of(document.path("id").asString(), text);
    if (document.hasNonNull("outlet")) {
      article = article.by(document.path("outlet").asString());
    }
    if (document.hasNonNull("published")) {
      article =
          article.publishedOn(
              LocalDate.parse(document.path("published").asString().substring(0, 10)));
    }
    List<Coding> events = new ArrayList<>();
    for (JsonNode e : root.path("events")) {
      events.add(
          new Coding(
              span(text, e.path("trigger")),
              EventType.valueOf(e.path("type").asString()),
              spans(text, e.path("actors")),
              spans(text, e.path("recipients")),
              e.hasNonNull("place") ? Optional.of(span(text, e.path("place"))) : Optional.empty(),
              e.hasNonNull("date") && e.path("date").hasNonNull("start")
                  ? Optional.of(span(text, e.path("date")))
                  : Optional.empty(),
              Status.valueOf(e.path("status").asString().toUpperCase(Locale.ROOT))));
    }
    return new EventKey(name, article, events);
  }

  private static List<Span> spans(String text, JsonNode array) {
    List<Span> spans = new ArrayList<>();
    array.forEach(n -> spans.add(span(text, n)));
    return spans;
  }

  private static Span span(String text, JsonNode node) {
    return new Span(
        text.offsetByCodePoints(0, node.path("start").asInt()),
        text.offsetByCodePoints(0, node.path("end").asInt()));
  }
}
