package org.isnad.formats.in;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.isnad.formats.html.Days;
import org.isnad.model.Article;

/**
 * An article a row, RFC 4180, comma, semicolon or tab, under a line of column names: {@code text}
 * (or body, content, article) must be there; {@code id}, {@code outlet} (source, publisher), {@code
 * published} (date), {@code title} (headline), {@code url} (link), {@code language}, {@code agency}
 * may be.
 */
final class CsvArticles implements Format {
  private static final Map<String, List<String>> NAMES =
      Map.of(
          "id", List.of("id", "article_id", "doc_id"),
          "outlet", List.of("outlet", "source", "publisher", "newspaper"),
          "published", List.of("published", "date", "published_at", "publish_date", "pubdate"),
          "title", List.of("title", "headline"),
          "text", List.of("text", "body", "content", "article"),
          "url", List.of("url", "link"),
          "language", List.of("language", "lang"),
          "agency", List.of("agency", "wire"));

  private final Labels labels;
  private final Limits limits;

  CsvArticles(Labels labels, Limits limits) {
    this.labels = labels;
    this.limits = limits;
  }

  @Override
  public void read(InputStream in, String name, Delivery delivery) throws IOException {
    in.mark(1 << 17);
    byte[] head = in.readNBytes(1 << 16);
    in.reset();
    if (Decoding.isBinary(head)) {
      throw new IOException("binary data, not CSV");
    }
    Reader reader = new InputStreamReader(in, Decoding.ofHead(head));
    try (CsvReader<CsvRecord> rows =
        CsvReader.builder()
            .fieldSeparator(separator(head))
            .detectBomHeader(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(Math.max(1 << 14, limits.recordBytes()))
            .ofCsvRecord(reader)) {
      Iterator<CsvRecord> records = rows.iterator();
      if (!records.hasNext()) {
        delivery.refuse(name, "holds no record");
        return;
      }
      List<String> header = records.next().getFields();
      Map<String, Integer> columns = columns(header);
      if (!columns.containsKey("text")) {
        delivery.refuse(
            name,
            "has no column \"text\" (its columns: " + shorten(String.join(", ", header)) + ")");
        return;
      }
      long number = 0;
      while (records.hasNext()) {
        CsvRecord row = records.next();
        number++;
        row(row, header, columns, name, number, delivery);
      }
      if (number == 0) {
        delivery.refuse(name, "holds no record");
      }
    } catch (CsvParseException e) {
      throw new IOException("broken CSV: " + cause(e), e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static String cause(CsvParseException e) {
    Throwable cause = e.getCause();
    return e.getMessage() + (cause == null ? "" : ": " + cause.getMessage());
  }

  private void row(
      CsvRecord row,
      List<String> header,
      Map<String, Integer> columns,
      String name,
      long number,
      Delivery delivery) {
    String where = name + ", line " + row.getStartingLineNumber();
    Map<String, String> cells = new HashMap<>();
    columns.forEach((column, at) -> {
      if (at < row.getFieldCount() && !row.getField(at).isBlank()) {
        cells.put(column, row.getField(at));
      }
    });
    String text = cells.getOrDefault("text", "");
    if (text.length() > limits.recordBytes()) {
      delivery.refuse(where, limits.tooLong());
      return;
    }
    Optional<String> stated = cell(cells, "published");
    Optional<LocalDate> published = labels.published().or(() -> stated.flatMap(Days::of));
    Optional<String> notice =
        stated.isPresent() && published.isEmpty()
            ? Optional.of(
                "\"published\" is no date (YYYY-MM-DD): " + stated.get() + "; coded without it")
            : Optional.empty();
    Article article =
        new Article(
            labels.id().or(() -> cell(cells, "id")).orElse(ArticleReader.stem(name) + "-" + number),
            labels.outlet().or(() -> cell(cells, "outlet")),
            published,
            labels.title().or(() -> cell(cells, "title")),
            cell(cells, "url"),
            cell(cells, "language").orElse("ar"),
            cell(cells, "agency"),
            text);
    delivery.deliver(where, new Incoming.Read(article, notice), original(header, row));
  }

  /** The row under its header, as a file of one article. */
  private static byte[] original(List<String> header, CsvRecord row) {
    StringWriter out = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(out)) {
      csv.writeRecord(header);
      csv.writeRecord(row.getFields());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Optional<String> cell(Map<String, String> cells, String name) {
    return Optional.ofNullable(cells.get(name)).map(String::strip);
  }

  private static Map<String, Integer> columns(List<String> header) {
    Map<String, Integer> columns = new HashMap<>();
    NAMES.forEach((ours, theirs) -> {
      for (String name : theirs) {
        for (int i = 0; i < header.size() && !columns.containsKey(ours); i++) {
          String cell = header.get(i).replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
          if (cell.equals(name)) {
            columns.put(ours, i);
          }
        }
      }
    });
    return columns;
  }

  /** The sign that stands most often in the line of column names. */
  private static char separator(byte[] head) {
    int[] counts = new int[128];
    for (byte b : head) {
      if (b == '\n') {
        break;
      }
      if (b > 0) {
        counts[b]++;
      }
    }
    char best = ',';
    for (char c : new char[] {';', '\t'}) {
      if (counts[c] > counts[best]) {
        best = c;
      }
    }
    return best;
  }

  private static String shorten(String text) {
    return text.length() <= 200 ? text : text.substring(0, 200) + " …";
  }
}
