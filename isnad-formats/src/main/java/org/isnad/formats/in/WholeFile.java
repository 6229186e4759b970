package org.isnad.formats.in;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.isnad.formats.html.PageReader;

/** Files that are one article: plain text and web pages. */
final class WholeFile implements Format {
  private final Labels labels;
  private final Limits limits;
  private final Optional<PageReader> pages;

  private WholeFile(Labels labels, Limits limits, Optional<PageReader> pages) {
    this.labels = labels;
    this.limits = limits;
    this.pages = pages;
  }

  static Format text(Labels labels, Limits limits) {
    return new WholeFile(labels, limits, Optional.empty());
  }

  static Format html(Labels labels, Limits limits, PageReader pages) {
    return new WholeFile(labels, limits, Optional.of(pages));
  }

  @Override
  public void read(InputStream in, String name, Delivery delivery) throws IOException {
    byte[] bytes = in.readNBytes(limits.recordBytes() + 1);
    if (bytes.length > limits.recordBytes()) {
      delivery.refuse(name, limits.tooLong());
      return;
    }
    String id = ArticleReader.stem(name);
    if (pages.isPresent()) {
      Incoming found =
          new HtmlArticle(labels, pages.get())
              .read(bytes, Optional.empty(), Optional.empty(), id, name);
      delivery.deliver(name, found, bytes);
      return;
    }
    Optional<Decoding.Decoded> decoded = Decoding.decode(bytes);
    if (decoded.isEmpty()) {
      delivery.refuse(name, "binary data, not text");
      return;
    }
    delivery.deliver(
        name,
        new Incoming.Read(
            new PlainArticle(labels).read(decoded.get().text(), id), decoded.get().notice()),
        bytes);
  }
}
