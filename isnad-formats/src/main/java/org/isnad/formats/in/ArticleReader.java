package org.isnad.formats.in;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.isnad.formats.html.PageReader;
import org.isnad.knowledge.Knowledge;
import org.jspecify.annotations.Nullable;

/**
 * Reads files and streams into articles, record by record; what is no Arabic article is refused
 * with file, record and cause, and the rest goes on. Never throws for bad input.
 *
 * <p>What a file is, is told by its first bytes, then by its name; each kind has its {@link
 * Format}.
 */
public final class ArticleReader {
  private final Labels labels;
  private final Limits limits;
  private final Optional<Knowledge> knowledge;
  private @Nullable PageReader pages;

  public ArticleReader(Labels labels) {
    this(labels, Limits.STANDARD);
  }

  public ArticleReader(Labels labels, Limits limits) {
    this(labels, limits, Optional.empty());
  }

  /**
   * @param knowledge where recipes for outlets' pages stand; the shipped ones if empty
   */
  public ArticleReader(Labels labels, Limits limits, Optional<Knowledge> knowledge) {
    this.labels = labels;
    this.limits = limits;
    this.knowledge = knowledge;
  }

  /** Reads one file, plain or gzipped. */
  public void read(Path file, Consumer<Incoming> sink) {
    String name = file.toString();
    try (InputStream in = Files.newInputStream(file)) {
      read(in, name, sink);
    } catch (NoSuchFileException e) {
      sink.accept(new Incoming.Refused(name, "no such file"));
    } catch (AccessDeniedException e) {
      sink.accept(new Incoming.Refused(name, "may not be read (permission denied)"));
    } catch (IOException e) {
      sink.accept(new Incoming.Refused(name, cause(e)));
    }
  }

  /**
   * Reads a stream.
   *
   * @param name the file's name, or {@code -} for standard input
   */
  public void read(InputStream stream, String name, Consumer<Incoming> sink) {
    read(new BufferedInputStream(stream, 1 << 16), name, new Delivery(sink), true);
  }

  /**
   * Reads what was fetched.
   *
   * @param address where it came from in the end
   * @param charset what the server said
   */
  public void readFetched(
      byte[] body, String address, Optional<String> charset, Consumer<Incoming> sink) {
    Delivery delivery = new Delivery(sink);
    InputKind kind = InputKind.of("", java.util.Arrays.copyOf(body, Math.min(body.length, 512)));
    if (kind == InputKind.HTML || kind == InputKind.TEXT) {
      try {
        delivery.deliver(
            address,
            new HtmlArticle(labels, pages())
                .read(body, charset, Optional.of(address), idOf(address), address),
            body);
      } catch (RuntimeException | StackOverflowError e) {
        refuse(address, delivery, e);
      }
      return;
    }
    read(new ByteArrayInputStream(body), address, delivery, true);
  }

  /** The addresses of a feed's entries; none when it is no feed. */
  public static List<String> links(byte[] feed) {
    try {
      return Feed.links(feed);
    } catch (IOException | RuntimeException e) {
      return List.of();
    }
  }

  /** Whether these bytes are a feed. */
  public static boolean isFeed(byte[] body) {
    return InputKind.of("", java.util.Arrays.copyOf(body, Math.min(body.length, 512)))
        == InputKind.FEED;
  }

  /** A file within an archive; archives in it are not opened. */
  void readInside(InputStream in, String name, Delivery delivery) {
    read(in, name, delivery, false);
  }

  private void read(InputStream stream, String name, Delivery delivery, boolean outermost) {
    try {
      InputStream in = stream;
      byte[] magic = peek(in, 4);
      if (magic.length == 0) {
        delivery.refuse(name, "empty file");
        return;
      }
      if (magic.length >= 2 && (magic[0] & 0xFF) == 0x1F && (magic[1] & 0xFF) == 0x8B) {
        in = new BufferedInputStream(Expansion.gunzip(in, limits.ratio()), 1 << 16);
      }
      InputKind kind = InputKind.of(name, peek(in, 512));
      if (kind == InputKind.ZIP && !outermost) {
        delivery.refuse(name, "an archive in an archive is not opened");
        return;
      }
      format(kind == InputKind.ZIP ? kind : labels.kind().orElse(kind)).read(in, name, delivery);
    } catch (IOException e) {
      delivery.refuse(name, cause(e));
    } catch (RuntimeException | StackOverflowError e) {
      refuse(name, delivery, e);
    }
  }

  /** Bad input that a parser did not expect is still only bad input; a failed receiver is not. */
  private static void refuse(String name, Delivery delivery, Throwable e) {
    if (delivery.failed()) {
      if (e instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e);
    }
    delivery.refuse(name, "cannot be read: " + e.getClass().getSimpleName() + message(e));
  }

  private static String message(Throwable e) {
    return e.getMessage() == null ? "" : ": " + e.getMessage();
  }

  private Format format(InputKind kind) {
    return switch (kind) {
      case TEXT -> WholeFile.text(labels, limits);
      case HTML -> WholeFile.html(labels, limits, pages());
      case JSONL -> new JsonLines(new JsonArticle(labels, pages()), limits);
      case JSON -> new JsonDocument(new JsonArticle(labels, pages()));
      case CSV -> new CsvArticles(labels, limits);
      case FEED -> new Feed(labels, limits, pages());
      case WARC -> new WarcFile(labels, limits, pages());
      case ZIP -> new ZipArchive(this, limits);
    };
  }

  /** Made when the first page comes. */
  private synchronized PageReader pages() {
    PageReader reader = pages;
    if (reader == null) {
      reader = knowledge.map(PageReader::new).orElseGet(PageReader::standard);
      pages = reader;
    }
    return reader;
  }

  private static byte[] peek(InputStream in, int length) throws IOException {
    in.mark(length + 1);
    byte[] start = in.readNBytes(length);
    in.reset();
    return start;
  }

  /** The file's name without folder and suffixes. */
  static String stem(String name) {
    if (name.equals("-")) {
      return "stdin";
    }
    String base = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    base = base.substring(base.lastIndexOf('!') + 1);
    if (base.endsWith(".gz")) {
      base = base.substring(0, base.length() - 3);
    }
    int dot = base.lastIndexOf('.');
    return dot > 0 ? base.substring(0, dot) : base;
  }

  /** The end of an address's path, or its host: short, and the same each time. */
  static String idOf(String address) {
    String path = address.replaceFirst("[?#].*$", "").replaceFirst("^[a-z]+://", "");
    String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    String last = stem(trimmed.substring(trimmed.lastIndexOf('/') + 1));
    return last.isEmpty() ? trimmed : last;
  }

  private static String cause(IOException e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }
}
