package org.isnad.formats.in;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.isnad.formats.html.PageReader;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/**
 * An archive of crawled pages (ISO 28500): a page an article. Requests, images, redirects and
 * errors are passed over. Extracted text ({@code conversion} records, as in WET files) is read as
 * plain text.
 */
final class WarcFile implements Format {
  private static final int OK = 200;

  private final Labels labels;
  private final Limits limits;
  private final PageReader pages;

  WarcFile(Labels labels, Limits limits, PageReader pages) {
    this.labels = labels;
    this.limits = limits;
    this.pages = pages;
  }

  @Override
  public void read(InputStream in, String name, Delivery delivery) throws IOException {
    long before = delivery.count();
    long number = 0;
    try (WarcReader reader = new WarcReader(in)) {
      reader.setLenient(true);
      for (Optional<WarcRecord> record = reader.next();
          record.isPresent();
          record = reader.next()) {
        number++;
        String where = name + ", record " + number;
        try {
          record(record.get(), where, ArticleReader.stem(name) + "-" + number, delivery);
        } catch (BadRecord e) {
          delivery.refuse(where, e.reason);
        }
      }
    } catch (IOException e) {
      throw new IOException(
          (number > 0 ? "after record " + number + ": " : "no WARC file: ") + e.getMessage(), e);
    }
    if (delivery.count() == before) {
      delivery.refuse(name, "holds no page");
    }
  }

  /** This record cannot be read; the next one may be. */
  private static final class BadRecord extends Exception {
    private static final long serialVersionUID = 1L;
    private final String reason;

    BadRecord(String reason) {
      super(reason);
      this.reason = reason;
    }
  }

  private void record(WarcRecord record, String where, String id, Delivery delivery)
      throws IOException, BadRecord {
    switch (record) {
      case WarcResponse response -> response(response, where, id, delivery);
      case WarcResource resource -> {
        Optional<MediaType> type = type(resource::contentType);
        if (type.isPresent() && isPage(type.get())) {
          page(
              resource.body().stream(),
              charset(type.get()),
              resource.target(),
              where,
              id,
              delivery);
        }
      }
      case WarcConversion conversion -> {
        Optional<MediaType> type = type(conversion::contentType);
        if (type.isPresent() && type.get().base().toString().equals("text/plain")) {
          text(conversion, where, id, delivery);
        }
      }
      default -> {
        // Requests, metadata, revisits: no page.
      }
    }
  }

  private void response(WarcResponse response, String where, String id, Delivery delivery)
      throws IOException, BadRecord {
    if (!type(response::contentType)
        .filter(t -> t.base().toString().equals("application/http"))
        .isPresent()) {
      return;
    }
    HttpResponse http = http(response);
    Optional<MediaType> type = type(http::contentType);
    if (http.status() != OK || type.isEmpty() || !isPage(type.get())) {
      return;
    }
    String encoding =
        http.headers().first("Content-Encoding").orElse("").toLowerCase(Locale.ROOT).strip();
    if (!encoding.isEmpty()
        && !encoding.equals("gzip")
        && !encoding.equals("x-gzip")
        && !encoding.equals("br")
        && !encoding.equals("deflate")
        && !encoding.equals("identity")) {
      throw new BadRecord("compressed in a way that is not read: " + encoding);
    }
    InputStream body;
    try {
      body = http.bodyDecoded().stream();
    } catch (IOException | RuntimeException e) {
      throw new BadRecord("its body cannot be decompressed: " + e.getMessage());
    }
    page(body, charset(type.get()), response.target(), where, id, delivery);
  }

  private static HttpResponse http(WarcResponse response) throws IOException, BadRecord {
    try {
      return response.http();
    } catch (IOException | RuntimeException e) {
      throw new BadRecord("no HTTP response: " + e.getMessage());
    }
  }

  private interface Typed {
    MediaType get() throws IOException;
  }

  /** Servers send anything as a content type. */
  private static Optional<MediaType> type(Typed typed) throws IOException {
    try {
      return Optional.of(typed.get());
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  private static boolean isPage(MediaType type) {
    String base = type.base().toString().toLowerCase(Locale.ROOT);
    return base.equals("text/html") || base.equals("application/xhtml+xml");
  }

  private static Optional<String> charset(MediaType type) {
    return Optional.ofNullable(type.parameters().get("charset"));
  }

  private void page(
      InputStream body,
      Optional<String> charset,
      String target,
      String where,
      String id,
      Delivery delivery)
      throws BadRecord {
    byte[] bytes = bytes(body);
    String place = where + " (" + target + ")";
    Incoming found =
        new HtmlArticle(labels, pages).read(bytes, charset, Optional.of(target), id, place);
    delivery.deliver(place, found, bytes);
  }

  private void text(WarcConversion record, String where, String id, Delivery delivery)
      throws IOException, BadRecord {
    byte[] bytes = bytes(record.body().stream());
    Optional<Decoding.Decoded> decoded = Decoding.decode(bytes);
    if (decoded.isEmpty()) {
      throw new BadRecord("binary data, not text");
    }
    delivery.deliver(
        where,
        new Incoming.Read(
            new PlainArticle(labels).at(decoded.get().text(), id, record.target()),
            decoded.get().notice()),
        bytes);
  }

  private byte[] bytes(InputStream body) throws BadRecord {
    byte[] bytes;
    try {
      bytes = body.readNBytes(limits.recordBytes() + 1);
    } catch (IOException | RuntimeException e) {
      throw new BadRecord("its body is broken: " + e.getMessage());
    }
    if (bytes.length > limits.recordBytes()) {
      throw new BadRecord(limits.tooLong());
    }
    return bytes;
  }
}
