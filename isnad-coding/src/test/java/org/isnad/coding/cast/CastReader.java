package org.isnad.coding.cast;

import java.time.LocalDate;
import java.util.List;
import org.isnad.arabic.Arabic;
import org.isnad.knowledge.Knowledge;
import org.isnad.model.Article;
import org.isnad.model.Entity;

/** Reads a text with the shipped knowledge and answers questions about its cast. */
final class CastReader {
  private static final Casting CASTING = new Casting(Knowledge.standard());

  private final Cast cast;

  private CastReader(Cast cast) {
    this.cast = cast;
  }

  static CastReader read(String text) {
    return read(text, LocalDate.of(2018, 6, 1));
  }

  static CastReader read(String text, LocalDate day) {
    Article article = Article.of("test", text).publishedOn(day);
    return new CastReader(CASTING.find(Arabic.standard().read(text), article));
  }

  Cast cast() {
    return cast;
  }

  /** The mention with exactly this text; the first where several have it. */
  Mention mention(String text) {
    return cast.mentions().stream()
        .filter(m -> m.text().equals(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no mention '" + text + "' among " + texts()));
  }

  boolean has(String text) {
    return cast.mentions().stream().anyMatch(m -> m.text().equals(text));
  }

  List<String> texts() {
    return cast.mentions().stream().map(Mention::text).toList();
  }

  Entity entity(String text) {
    return cast.entity(mention(text));
  }

  /** Code and sectors, as {@code RUS GOV}. */
  String code(String text) {
    Mention m = mention(text);
    return (m.code().orElse("-") + " " + String.join(",", m.sector())).strip();
  }
}
