package org.isnad.formats.in;

import java.time.LocalDate;
import java.util.Optional;
import org.isnad.formats.html.Days;
import org.isnad.formats.html.PageReader;
import org.isnad.model.Article;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An article as a JSON object: ours ({@code
 * {"id","outlet","published","title","text","url","language","agency"}}, {@code date} for {@code
 * published}), or an item of ninjs, the IPTC's JSON for news agencies (versions 1 to 3).
 */
final class JsonArticle {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Labels labels;
  private final PageReader pages;

  JsonArticle(Labels labels, PageReader pages) {
    this.labels = labels;
    this.pages = pages;
  }

  /** Empty for an empty line. */
  Optional<Incoming> read(byte[] bytes, String where, String id) {
    Optional<Decoding.Decoded> decoded = Decoding.decode(bytes);
    if (decoded.isEmpty()) {
      return bytes.length == 0
          ? Optional.empty()
          : Optional.of(new Incoming.Refused(where, "binary data, not JSON"));
    }
    String line = decoded.get().text().strip();
    if (line.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(of(MAPPER.readTree(line), where, id, decoded.get().notice()));
    } catch (JacksonException e) {
      return Optional.of(new Incoming.Refused(where, "broken JSON: " + e.getOriginalMessage()));
    }
  }

  boolean isArticle(JsonNode node) {
    return node.path("text").isString() || isNinjs(node);
  }

  private static boolean isNinjs(JsonNode node) {
    return node.path("body_text").isString()
        || node.path("body_xhtml").isString()
        || node.path("bodies").isArray();
  }

  /**
   * @param id where the object has none
   * @param notice what there is to tell already
   */
  Incoming of(JsonNode node, String where, String id, Optional<String> notice) {
    if (!node.isObject()) {
      return new Incoming.Refused(where, "not a JSON object");
    }
    if (node.path("text").isString()) {
      return own(node, id, notice);
    }
    return isNinjs(node)
        ? ninjs(node, where, id, notice)
        : new Incoming.Refused(where, "has no \"text\"");
  }

  private Incoming own(JsonNode node, String id, Optional<String> notice) {
    Optional<String> stated = string(node, "published").or(() -> string(node, "date"));
    Optional<LocalDate> published =
        labels.published().or(() -> stated.flatMap(d -> PlainArticle.day(d)));
    Optional<String> told = notice;
    if (stated.isPresent() && published.isEmpty()) {
      told =
          Optional.of(
              "\"published\" is no date (YYYY-MM-DD): " + stated.get() + "; coded without it");
    }
    return new Incoming.Read(
        new Article(
            labels.id().or(() -> string(node, "id")).orElse(id),
            labels.outlet().or(() -> string(node, "outlet")),
            published,
            labels.title().or(() -> string(node, "title")),
            string(node, "url"),
            string(node, "language").orElse("ar"),
            string(node, "agency"),
            node.path("text").asString()),
        told);
  }

  private Incoming ninjs(JsonNode node, String where, String id, Optional<String> notice) {
    Optional<String> text = body(node);
    if (text.isEmpty()) {
      return new Incoming.Refused(where, "an item of ninjs without a body in text or XHTML");
    }
    Optional<String> source =
        first(node.path("infosources"), "name").or(() -> string(node, "source"));
    return new Incoming.Read(
        new Article(
            labels.id().or(() -> string(node, "uri").map(JsonArticle::tail)).orElse(id),
            labels
                .outlet()
                .or(() -> string(node.path("publisher"), "name"))
                .or(() -> string(node, "copyrightholder"))
                .or(() -> source),
            labels
                .published()
                .or(() ->
                    string(node, "firstpublished")
                        .or(() -> string(node, "published"))
                        .or(() -> string(node, "firstcreated"))
                        .or(() -> string(node, "versioncreated"))
                        .flatMap(Days::of)),
            labels
                .title()
                .or(() -> string(node, "headline"))
                .or(() -> first(node.path("headlines"), "value")),
            string(node, "uri").filter(u -> u.startsWith("http")),
            string(node, "language").map(l -> l.length() > 2 ? l.substring(0, 2) : l).orElse("ar"),
            source,
            text.get()),
        notice);
  }

  private Optional<String> body(JsonNode node) {
    return string(node, "body_text")
        .or(() -> string(node, "body_xhtml").map(pages::fragment))
        .or(() -> {
          for (JsonNode body : node.path("bodies")) {
            Optional<String> value = string(body, "value");
            if (value.isPresent()) {
              boolean plain = string(body, "contenttype").filter("text/plain"::equals).isPresent();
              return plain ? value : value.map(pages::fragment);
            }
          }
          return Optional.empty();
        })
        .filter(t -> !t.isBlank());
  }

  /** What names an item within its agency: the end of its address or URN. */
  private static String tail(String uri) {
    String trimmed = uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
    return trimmed.substring(Math.max(trimmed.lastIndexOf('/'), trimmed.lastIndexOf(':')) + 1);
  }

  private static Optional<String> first(JsonNode list, String key) {
    for (JsonNode each : list) {
      Optional<String> value = string(each, key);
      if (value.isPresent()) {
        return value;
      }
    }
    return Optional.empty();
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
