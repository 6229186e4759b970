package org.isnad.formats.html;

import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the publisher says of the article in schema.org's terms (JSON-LD). */
final class LinkedData {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final int DEEPEST = 6;
  private static final Set<String> ARTICLES =
      Set.of(
          "Article",
          "NewsArticle",
          "ReportageNewsArticle",
          "AnalysisNewsArticle",
          "BackgroundNewsArticle",
          "OpinionNewsArticle",
          "ReviewNewsArticle",
          "LiveBlogPosting",
          "BlogPosting",
          "Report");

  private final JsonNode article;

  private LinkedData(JsonNode article) {
    this.article = article;
  }

  static LinkedData of(Document page) {
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        Optional<JsonNode> found = articleIn(MAPPER.readTree(script.data()), 0);
        if (found.isPresent()) {
          return new LinkedData(found.get());
        }
      } catch (JacksonException e) {
        // Publishers' JSON-LD is often broken; the page itself is read then.
      }
    }
    return new LinkedData(MAPPER.createObjectNode());
  }

  private static Optional<JsonNode> articleIn(JsonNode node, int depth) {
    if (depth > DEEPEST) {
      return Optional.empty();
    }
    if (node.isObject()) {
      if (node.path("articleBody").isString() || isArticle(node.path("@type"))) {
        return Optional.of(node);
      }
      return articleIn(node.path("@graph"), depth + 1)
          .or(() -> articleIn(node.path("mainEntity"), depth + 1));
    }
    for (JsonNode item : node) {
      Optional<JsonNode> found = articleIn(item, depth + 1);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static boolean isArticle(JsonNode type) {
    if (type.isString()) {
      return ARTICLES.contains(type.asString());
    }
    for (JsonNode each : type) {
      if (each.isString() && ARTICLES.contains(each.asString())) {
        return true;
      }
    }
    return false;
  }

  /** Text or markup. */
  Optional<String> body() {
    return text(article.path("articleBody"));
  }

  Optional<String> headline() {
    return text(article.path("headline"));
  }

  Optional<String> publisher() {
    return name(article.path("publisher"));
  }

  Optional<String> published() {
    return text(article.path("datePublished")).or(() -> text(article.path("dateCreated")));
  }

  Optional<String> url() {
    JsonNode main = article.path("mainEntityOfPage");
    return text(article.path("url"))
        .or(() -> text(main))
        .or(() -> text(main.path("@id")))
        .filter(u -> u.startsWith("http"));
  }

  Optional<String> language() {
    return text(article.path("inLanguage"));
  }

  /** Whom the publisher credits: source organisation, credit line, author. */
  java.util.List<String> credits() {
    return java.util.stream.Stream.of("sourceOrganization", "creditText", "provider", "author")
        .flatMap(key -> name(article.path(key)).stream())
        .toList();
  }

  private static Optional<String> name(JsonNode node) {
    if (node.isArray()) {
      return node.isEmpty() ? Optional.empty() : name(node.get(0));
    }
    return text(node).or(() -> text(node.path("name")));
  }

  private static Optional<String> text(JsonNode node) {
    return node.isString() && !node.asString().isBlank()
        ? Optional.of(node.asString().strip())
        : Optional.empty();
  }
}
