package org.isnad.formats.in;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.model.Article;

/**
 * A plain-text article: optional header lines with known keys before a first empty line, then the
 * text exactly as it stands. A text without such keys has no header.
 */
final class PlainArticle {
  private static final Set<String> KEYS = Set.of("outlet", "published", "title", "url", "id");

  private final Labels labels;

  PlainArticle(Labels labels) {
    this.labels = labels;
  }

  Article read(String content, String name) {
    Map<String, String> header = new HashMap<>();
    String text = content;
    int at = 0;
    while (true) {
      int end = content.indexOf('\n', at);
      if (end < 0) {
        header.clear();
        break;
      }
      String line = content.substring(at, end).strip();
      if (line.isEmpty()) {
        if (!header.isEmpty()) {
          text = content.substring(end + 1);
        }
        break;
      }
      int colon = line.indexOf(':');
      String key = colon < 0 ? "" : line.substring(0, colon).strip();
      if (!KEYS.contains(key)) {
        header.clear();
        break;
      }
      header.put(key, line.substring(colon + 1).strip());
      at = end + 1;
    }
    return new Article(
        labels.id().orElse(header.getOrDefault("id", name)),
        labels.outlet().or(() -> Optional.ofNullable(header.get("outlet"))),
        labels.published().or(() -> day(header.get("published"))),
        labels.title().or(() -> Optional.ofNullable(header.get("title"))),
        Optional.ofNullable(header.get("url")),
        "ar",
        Optional.empty(),
        text);
  }

  /** A text without header lines, found under an address. */
  Article at(String text, String id, String url) {
    return new Article(
        labels.id().orElse(id),
        labels.outlet(),
        labels.published(),
        labels.title(),
        Optional.of(url),
        "ar",
        Optional.empty(),
        text);
  }

  /** The day at the start of an ISO 8601 date or time. */
  static Optional<LocalDate> day(@org.jspecify.annotations.Nullable String value) {
    if (value == null || value.length() < 10) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(value.substring(0, 10)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
