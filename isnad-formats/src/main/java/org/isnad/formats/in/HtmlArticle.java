package org.isnad.formats.in;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.model.Article;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An article out of a web page: the publisher's own {@code articleBody} (JSON-LD) where it gives
 * one, else the element whose paragraphs hold the most Arabic prose with the fewest links.
 */
final class HtmlArticle {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private static final String BLOCKS = "p,h2,h3,h4,blockquote,li";

  private final Labels labels;

  HtmlArticle(Labels labels) {
    this.labels = labels;
  }

  Incoming read(byte[] bytes, String stem, String where) {
    Document page;
    try {
      page = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
    } catch (IOException e) {
      return new Incoming.Refused(where, "no HTML: " + e.getMessage());
    }
    Optional<JsonNode> linked = linkedData(page);
    String text =
        linked
            .map(n -> n.path("articleBody").asString("").strip())
            .filter(t -> t.length() > 200)
            .map(t ->
                t.contains("<p")
                    ? String.join("\n", paragraphs(Jsoup.parseBodyFragment(t).body()))
                    : t)
            .orElseGet(() -> body(page));
    if (text.isBlank()) {
      return new Incoming.Refused(where, "no article text found in the page");
    }
    Article article =
        new Article(
            labels.id().orElse(stem),
            labels
                .outlet()
                .or(() -> linked.flatMap(n -> string(n.path("publisher").path("name"))))
                .or(() -> meta(page, "og:site_name")),
            labels
                .published()
                .or(() ->
                    linked
                        .flatMap(n -> string(n.path("datePublished")))
                        .flatMap(d -> PlainArticle.day(d)))
                .or(() -> meta(page, "article:published_time").flatMap(d -> PlainArticle.day(d)))
                .or(() -> meta(page, "datePublished").flatMap(d -> PlainArticle.day(d)))
                .or(() -> time(page)),
            labels.title().or(() -> meta(page, "og:title")).or(() -> heading(page)),
            canonical(page),
            language(page),
            Optional.empty(),
            text);
    return new Incoming.Read(article, Optional.empty());
  }

  private static Optional<JsonNode> linkedData(Document page) {
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        Optional<JsonNode> found = articleIn(MAPPER.readTree(script.data()), 0);
        if (found.isPresent()) {
          return found;
        }
      } catch (JacksonException e) {
        // Publishers' JSON-LD is often broken; the page's own text is read then.
      }
    }
    return Optional.empty();
  }

  private static Optional<JsonNode> articleIn(JsonNode node, int depth) {
    if (depth > 6) {
      return Optional.empty();
    }
    if (node.isObject()) {
      if (node.path("articleBody").isString()) {
        return Optional.of(node);
      }
      return node.has("@graph") ? articleIn(node.path("@graph"), depth + 1) : Optional.empty();
    }
    if (node.isArray()) {
      for (JsonNode item : node) {
        Optional<JsonNode> found = articleIn(item, depth + 1);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static String body(Document page) {
    page.select(
            "script,style,noscript,nav,header,footer,aside,form,figure,figcaption,iframe,button,"
                + "[class*=related],[class*=share],[class*=social],[class*=caption],[class*=comment],[class*=teaser],"
                + "[class*=promo],[id*=comment],[role=navigation]")
        .remove();
    Element best = page.body();
    double bestScore = -1;
    for (Element candidate : page.select("article,main,section,div,td")) {
      double score = 0;
      for (Element child : candidate.children()) {
        if (child.is("p,h2,h3,blockquote,ul")) {
          score += prose(child);
        } else if (child.is("div,section")) {
          // A wrapper of one paragraph each; deeper nesting is its own candidate.
          for (Element grandchild : child.children()) {
            if (grandchild.is("p")) {
              score += 0.5 * prose(grandchild);
            }
          }
        }
      }
      if (score > bestScore) {
        bestScore = score;
        best = candidate;
      }
    }
    if (best == null) {
      return "";
    }
    List<String> lines = paragraphs(best);
    return lines.isEmpty() ? best.text() : String.join("\n", lines);
  }

  private static List<String> paragraphs(Element root) {
    List<String> lines = new ArrayList<>();
    for (Element block : root.select(BLOCKS)) {
      boolean leaf = block.select(BLOCKS).size() == 1;
      if (!leaf) {
        continue;
      }
      String line = block.text().strip();
      if (line.isEmpty()) {
        continue;
      }
      double linked = block.select("a").text().length();
      if (linked > 0.6 * line.length()) {
        continue;
      }
      lines.add(line);
    }
    return lines;
  }

  private static double prose(Element block) {
    String text = block.text();
    int linked = block.select("a").text().length();
    return Math.max(0, text.length() - 2.0 * linked) * Decoding.arabicShare(text);
  }

  private static Optional<String> string(JsonNode node) {
    return node.isString() && !node.asString().isBlank()
        ? Optional.of(node.asString())
        : Optional.empty();
  }

  private static Optional<String> meta(Document page, String name) {
    Element found =
        page.selectFirst(
            "meta[property=" + name + "],meta[name=" + name + "],meta[itemprop=" + name + "]");
    return Optional.ofNullable(found).map(e -> e.attr("content").strip()).filter(s -> !s.isEmpty());
  }

  private static Optional<java.time.LocalDate> time(Document page) {
    Element found = page.selectFirst("time[datetime]");
    return Optional.ofNullable(found).flatMap(e -> PlainArticle.day(e.attr("datetime")));
  }

  private static Optional<String> heading(Document page) {
    Element found = page.selectFirst("h1");
    String title = found == null ? page.title() : found.text();
    return title.isBlank() ? Optional.empty() : Optional.of(title.strip());
  }

  private static Optional<String> canonical(Document page) {
    Element found = page.selectFirst("link[rel=canonical]");
    return Optional.ofNullable(found).map(e -> e.attr("href")).filter(s -> s.startsWith("http"));
  }

  private static String language(Document page) {
    Element html = page.selectFirst("html[lang]");
    String lang = html == null ? "" : html.attr("lang");
    return lang.length() >= 2 ? lang.substring(0, 2) : "ar";
  }
}
