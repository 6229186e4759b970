package org.isnad.formats.in;

import java.time.LocalDate;
import java.util.Optional;
import org.isnad.model.Article;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An article as one line of JSON: {@code
 * {"id","outlet","published","title","text","url","language","agency"}}.
 */
final class JsonArticle {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Labels labels;
  private final String stem;
  private long seen;

  JsonArticle(Labels labels, String stem) {
    this.labels = labels;
    this.stem = stem;
  }

  long seen() {
    return seen;
  }

  void countRefused() {
    seen++;
  }

  /** Empty for an empty line. */
  Optional<Incoming> read(byte[] bytes, String where, long number) {
    Optional<Decoding.Decoded> decoded = Decoding.decode(bytes);
    if (decoded.isEmpty()) {
      if (bytes.length == 0) {
        return Optional.empty();
      }
      seen++;
      return Optional.of(new Incoming.Refused(where, "binary data, not JSON"));
    }
    String line = decoded.get().text().strip();
    if (line.isEmpty()) {
      return Optional.empty();
    }
    seen++;
    JsonNode node;
    try {
      node = MAPPER.readTree(line);
    } catch (JacksonException e) {
      return Optional.of(new Incoming.Refused(where, "broken JSON: " + e.getOriginalMessage()));
    }
    if (!node.isObject()) {
      return Optional.of(new Incoming.Refused(where, "not a JSON object"));
    }
    JsonNode text = node.path("text");
    if (!text.isString()) {
      return Optional.of(new Incoming.Refused(where, "has no \"text\""));
    }
    Optional<String> stated = string(node, "published").or(() -> string(node, "date"));
    Optional<LocalDate> published =
        labels.published().or(() -> stated.flatMap(d -> PlainArticle.day(d)));
    Optional<String> notice = decoded.get().notice();
    if (stated.isPresent() && published.isEmpty()) {
      notice =
          Optional.of(
              "\"published\" is no date (YYYY-MM-DD): " + stated.get() + "; coded without it");
    }
    Article article =
        new Article(
            labels.id().or(() -> string(node, "id")).orElse(stem + "-" + number),
            labels.outlet().or(() -> string(node, "outlet")),
            published,
            labels.title().or(() -> string(node, "title")),
            string(node, "url"),
            string(node, "language").orElse("ar"),
            string(node, "agency"),
            text.asString());
    return Optional.of(new Incoming.Read(article, notice));
  }

  private static Optional<String> string(JsonNode node, String key) {
    JsonNode value = node.path(key);
    if (value.isString()) {
      String s = value.asString();
      return s.isBlank() ? Optional.empty() : Optional.of(s);
    }
    return value.isNumber() ? Optional.of(value.asString()) : Optional.empty();
  }
}
