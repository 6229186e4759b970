package org.isnad.formats.out;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.isnad.formats.CodePoints;
import org.isnad.model.Article;
import org.isnad.model.Coded;
import org.isnad.model.Event;
import org.isnad.model.Party;
import org.isnad.model.Place;
import org.isnad.model.Toll;

/**
 * One event a row, RFC 4180, with a header. Several values in one cell are joined with "; ".
 *
 * <p>A text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP ASVS
 * 1.2.10); the last column names the columns where that was done, so that it can be undone.
 */
public final class CsvEvents implements RecordFormat {
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(?:\\.\\d+)?");

  private static final List<String> HEADER =
      List.of(
          "document",
          "outlet",
          "published",
          "event",
          "occurrence",
          "type",
          "mode",
          "cameo",
          "quad",
          "scale",
          "status",
          "historical",
          "actor",
          "actor_ar",
          "actor_code",
          "actor_sector",
          "recipient",
          "recipient_ar",
          "recipient_code",
          "recipient_sector",
          "date",
          "place",
          "place_ar",
          "country",
          "latitude",
          "longitude",
          "resolution",
          "killed",
          "wounded",
          "arrested",
          "abducted",
          "displaced",
          "statement",
          "chain",
          "confidence",
          "trigger",
          "trigger_start",
          "trigger_end",
          "sentence_text",
          "apostrophe_added");

  @Override
  public String head() {
    return row(HEADER);
  }

  @Override
  public String write(Coded coded) {
    StringBuilder out = new StringBuilder();
    Names names = new Names(coded);
    CodePoints points = new CodePoints(coded.article().text());
    coded.events().forEach(e -> out.append(row(defused(cells(coded, e, names, points)))));
    return out.toString();
  }

  private static List<String> cells(Coded coded, Event event, Names names, CodePoints points) {
    Article article = coded.article();
    Optional<Place> place = event.place();
    List<String> cells = new ArrayList<>();
    cells.add(article.id());
    cells.add(article.outlet().orElse(""));
    cells.add(article.published().map(Object::toString).orElse(""));
    cells.add(event.id());
    cells.add(Integer.toString(event.occurrence()));
    cells.add(event.type().name());
    cells.add(String.join("; ", event.mode()));
    cells.add(event.cameo().orElse(""));
    cells.add(event.type().quad().label());
    cells.add(JsonRecord.decimal(event.scale(), 2));
    cells.add(JsonRecord.lower(event.status()));
    cells.add(Boolean.toString(event.historical()));
    for (List<Party> parties : List.of(event.actors(), event.recipients())) {
      cells.add(join(parties, p -> names.english(p)));
      cells.add(join(parties, Party::text));
      cells.add(join(parties, p -> p.code().orElse("")));
      cells.add(join(parties, p -> p.sector().isEmpty() ? "" : p.sector().getFirst()));
    }
    cells.add(event.date().map(d -> d.value()).orElse(""));
    cells.add(place.map(Place::name).orElse(""));
    cells.add(place.map(Place::nameAr).orElse(""));
    cells.add(place.flatMap(Place::country).orElse(""));
    cells.add(
        place
            .filter(p -> p.lat().isPresent())
            .map(p -> JsonRecord.decimal(p.lat().getAsDouble(), 5))
            .orElse(""));
    cells.add(
        place
            .filter(p -> p.lon().isPresent())
            .map(p -> JsonRecord.decimal(p.lon().getAsDouble(), 5))
            .orElse(""));
    cells.add(place.map(p -> Integer.toString(p.resolution())).orElse(""));
    for (Toll.Harm harm : Toll.Harm.values()) {
      Toll.Count count = event.toll().figures().get(harm);
      cells.add(
          count == null
              ? ""
              : count.min() == count.max()
                  ? Long.toString(count.min())
                  : count.min() + "-" + count.max());
    }
    cells.add(event.statement().orElse(""));
    cells.add(Sheet.chain(event.chain()));
    cells.add(JsonRecord.decimal(event.confidence(), 3));
    cells.add(event.trigger().in(article.text()));
    cells.add(Integer.toString(points.of(event.trigger().start())));
    cells.add(Integer.toString(points.of(event.trigger().end())));
    cells.add(
        coded.sentences().stream()
            .filter(s -> s.contains(event.trigger()))
            .findFirst()
            .map(s -> s.in(article.text()))
            .orElse(""));
    return cells;
  }

  private static List<String> defused(List<String> cells) {
    List<String> defused = new ArrayList<>();
    List<String> changed = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      boolean formula = isFormula(cells.get(i));
      defused.add(formula ? "'" + cells.get(i) : cells.get(i));
      if (formula) {
        changed.add(HEADER.get(i));
      }
    }
    defused.add(String.join("; ", changed));
    return defused;
  }

  /** Whether a spreadsheet would run it: by its first visible sign, numbers excepted. */
  private static boolean isFormula(String cell) {
    int at = 0;
    while (at < cell.length() && isInvisible(cell.charAt(at))) {
      at++;
    }
    return at < cell.length()
        && "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20".indexOf(cell.charAt(at)) >= 0
        && !NUMBER.matcher(cell).matches();
  }

  private static boolean isInvisible(char c) {
    return c == ' ' || c == '\u00A0' || Character.getType(c) == Character.FORMAT;
  }

  private static String join(List<Party> parties, Function<Party, String> value) {
    return parties.stream().map(value).collect(Collectors.joining("; "));
  }

  private static String row(List<String> cells) {
    StringWriter out = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
      csv.writeRecord(cells);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return out.toString();
  }
}
