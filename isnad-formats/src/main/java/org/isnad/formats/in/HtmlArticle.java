package org.isnad.formats.in;

import java.util.Optional;
import org.isnad.formats.html.Page;
import org.isnad.formats.html.PageReader;
import org.isnad.model.Article;

/** A web page as an article: {@link PageReader} under what the user says of it. */
final class HtmlArticle {
  private final Labels labels;
  private final PageReader pages;

  HtmlArticle(Labels labels, PageReader pages) {
    this.labels = labels;
    this.pages = pages;
  }

  /**
   * @param charset what the server said
   * @param address where the page was fetched from
   */
  Incoming read(
      byte[] bytes, Optional<String> charset, Optional<String> address, String id, String where) {
    Optional<Decoding.Decoded> decoded =
        Decoding.decode(bytes, charset.or(() -> Decoding.declaredInMarkup(bytes)));
    if (decoded.isEmpty()) {
      return new Incoming.Refused(where, "binary data, not HTML");
    }
    Page page = pages.read(decoded.get().text(), address);
    if (page.text().isBlank()) {
      return new Incoming.Refused(where, "no article text found in the page");
    }
    Article article =
        new Article(
            labels.id().orElse(id),
            labels.outlet().or(page::outlet),
            labels.published().or(page::published),
            labels.title().or(page::title),
            page.url(),
            page.language().orElse("ar"),
            page.agency(),
            page.text());
    return new Incoming.Read(article, decoded.get().notice());
  }
}
