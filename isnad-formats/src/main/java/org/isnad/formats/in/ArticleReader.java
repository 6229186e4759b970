package org.isnad.formats.in;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.isnad.model.Article;

/**
 * Reads files and streams into articles, record by record; what is no Arabic article is refused
 * with file, record and cause, and the rest goes on. Never throws for bad input.
 */
public final class ArticleReader {
  private final Labels labels;
  private final Limits limits;
  private final ArabicGate gate = new ArabicGate();

  public ArticleReader(Labels labels) {
    this(labels, Limits.STANDARD);
  }

  public ArticleReader(Labels labels, Limits limits) {
    this.labels = labels;
    this.limits = limits;
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
    try {
      InputStream in = new BufferedInputStream(stream, 1 << 16);
      in.mark(8);
      byte[] magic = in.readNBytes(4);
      in.reset();
      if (magic.length == 0) {
        sink.accept(new Incoming.Refused(name, "empty file"));
        return;
      }
      if (magic.length >= 2 && (magic[0] & 0xFF) == 0x1F && (magic[1] & 0xFF) == 0x8B) {
        in = new BufferedInputStream(GuardedGzip.open(in, limits.ratio()), 1 << 16);
      }
      switch (kind(in, name)) {
        case JSONL -> lines(in, name, sink);
        case HTML -> whole(in, name, sink, InputKind.HTML);
        case TEXT -> whole(in, name, sink, InputKind.TEXT);
      }
    } catch (IOException e) {
      sink.accept(new Incoming.Refused(name, cause(e)));
    }
  }

  private InputKind kind(InputStream in, String name) throws IOException {
    if (labels.kind().isPresent()) {
      return labels.kind().get();
    }
    InputKind named = InputKind.ofName(name);
    if (named != InputKind.TEXT) {
      return named;
    }
    in.mark(1 << 10);
    byte[] start = in.readNBytes(512);
    in.reset();
    String head = new String(start, java.nio.charset.StandardCharsets.ISO_8859_1).stripLeading();
    if (head.startsWith("\u00EF\u00BB\u00BF")) {
      head = head.substring(3).stripLeading();
    }
    if (head.startsWith("{")) {
      return InputKind.JSONL;
    }
    String lower = head.toLowerCase(Locale.ROOT);
    return lower.startsWith("<!doctype html") || lower.startsWith("<html")
        ? InputKind.HTML
        : InputKind.TEXT;
  }

  private void whole(InputStream in, String name, Consumer<Incoming> sink, InputKind kind)
      throws IOException {
    byte[] bytes = in.readNBytes(limits.recordBytes() + 1);
    if (bytes.length > limits.recordBytes()) {
      sink.accept(new Incoming.Refused(name, tooLong()));
      return;
    }
    if (kind == InputKind.HTML) {
      sink.accept(
          gate.pass(
              name, from(new HtmlArticle(labels).read(bytes, stem(name), name), name, bytes)));
      return;
    }
    Optional<Decoding.Decoded> decoded = Decoding.decode(bytes);
    if (decoded.isEmpty()) {
      sink.accept(new Incoming.Refused(name, "binary data, not text"));
      return;
    }
    Article article = new PlainArticle(labels).read(decoded.get().text(), stem(name));
    sink.accept(
        gate.pass(name, from(new Incoming.Read(article, decoded.get().notice()), name, bytes)));
  }

  private void lines(InputStream in, String name, Consumer<Incoming> sink) throws IOException {
    JsonArticle json = new JsonArticle(labels, stem(name));
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    long number = 1;
    boolean tooLong = false;
    int n;
    while ((n = in.read(buffer)) >= 0) {
      int from = 0;
      for (int i = 0; i < n; i++) {
        if (buffer[i] == '\n') {
          tooLong |= !append(line, buffer, from, i - from);
          emit(json, line, name, number++, tooLong, sink);
          line.reset();
          tooLong = false;
          from = i + 1;
        }
      }
      tooLong |= !append(line, buffer, from, n - from);
    }
    if (line.size() > 0 || tooLong) {
      emit(json, line, name, number, tooLong, sink);
    }
    if (json.seen() == 0) {
      sink.accept(new Incoming.Refused(name, "holds no record"));
    }
  }

  private boolean append(ByteArrayOutputStream line, byte[] buffer, int from, int length) {
    if (line.size() + length > limits.recordBytes()) {
      return false;
    }
    line.write(buffer, from, length);
    return true;
  }

  private void emit(
      JsonArticle json,
      ByteArrayOutputStream line,
      String name,
      long number,
      boolean tooLong,
      Consumer<Incoming> sink) {
    String where = name + ", line " + number;
    if (tooLong) {
      json.countRefused();
      sink.accept(new Incoming.Refused(where, tooLong()));
      return;
    }
    byte[] bytes = line.toByteArray();
    json.read(bytes, where, number)
        .ifPresent(found -> sink.accept(gate.pass(where, from(found, where, bytes))));
  }

  private static Incoming from(Incoming found, String where, byte[] bytes) {
    return found instanceof Incoming.Read read ? read.from(new Original(where, bytes)) : found;
  }

  private String tooLong() {
    return "longer than " + (limits.recordBytes() >> 20) + " MiB: no article is";
  }

  /** The file's name without folder and suffixes. */
  static String stem(String name) {
    if (name.equals("-")) {
      return "stdin";
    }
    String base = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    if (base.endsWith(".gz")) {
      base = base.substring(0, base.length() - 3);
    }
    int dot = base.lastIndexOf('.');
    return dot > 0 ? base.substring(0, dot) : base;
  }

  private static String cause(IOException e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }
}
