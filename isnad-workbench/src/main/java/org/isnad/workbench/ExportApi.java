package org.isnad.workbench;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.formats.out.JsonRecord;
import org.isnad.model.Coded;
import org.isnad.store.review.Corrections;
import org.isnad.workbench.index.Filter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The data behind a view as JSON Lines or CSV. CSV is made from the same rows: nested fields are
 * flattened with an underscore, several values joined with "; ".
 */
final class ExportApi {
  private static final List<String> VIEWS =
      List.of(
          "events",
          "records",
          "articles",
          "statements",
          "occurrences",
          "occurrence",
          "actors",
          "timeline",
          "network",
          "map",
          "journal");
  private static final String FORMULA = "=+-@\t\r";

  private final Bench bench;

  ExportApi(Bench bench) {
    this.bench = bench;
  }

  void export(Context ctx) {
    String view = Parameters.text(ctx, "view").orElse("");
    if (!VIEWS.contains(view)) {
      throw Problem.badRequest("'view' is one of " + String.join(", ", VIEWS));
    }
    String format = Parameters.choice(ctx, "format", List.of("jsonl", "csv"));
    boolean excel = Parameters.flag(ctx, "excel");
    if (view.equals("records") && format.equals("csv")) {
      throw Problem.badRequest("records are nested: they are exported as jsonl");
    }
    Iterable<?> rows = rows(ctx, view);
    String name = "isnad-" + view + "." + format;
    ctx.header(
        "X-Isnad-Journal-Head", bench.desk().locked((file, review) -> file.journal().head()));
    ctx.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    ctx.header("Cache-Control", "no-store");
    try {
      if (format.equals("csv")) {
        ctx.contentType("text/csv; charset=utf-8");
        csv(ctx, rows, excel, () -> written(ctx, view, format, name));
      } else {
        ctx.contentType("application/jsonl; charset=utf-8");
        jsonl(ctx, rows, () -> written(ctx, view, format, name));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Notes in the journal what left the case and who took it, as {@code isnad export} does, before
   * the last byte is sent: who has the whole file finds it noted.
   */
  private void written(Context ctx, String view, String format, String name) {
    ObjectNode payload = JsonNodeFactory.instance.objectNode();
    payload.put("format", format.toUpperCase(Locale.ROOT)).put("view", view);
    String query = ctx.queryString();
    if (query != null) {
      payload.put("query", query);
    }
    String who = Doorman.session(ctx).reviewer();
    bench.desk().locked((file, review) -> file.note(who, "export", name, payload::toString));
    bench.tell();
  }

  private Iterable<?> rows(Context ctx, String view) {
    Rows rows = bench.rows();
    Filter filter = bench.filter(ctx);
    return switch (view) {
      case "records" -> records(rows, filter);
      case "articles" -> {
        Set<String> ids = articles(rows, filter);
        yield rows.index().articles().stream()
            .filter(a -> ids.contains(a.id()))
            .map(a -> rows.article(a, Optional.empty()))
            .toList();
      }
      case "statements" -> statements(rows, filter);
      case "occurrences" -> new OccurrencesApi(bench).fitting(ctx, rows);
      case "occurrence" ->
          new OccurrenceViews(bench, rows)
              .view(
                  Parameters.text(ctx, "id")
                      .orElseThrow(() -> Problem.badRequest("'id' names the occurrence")))
              .mentions();
      case "actors" -> {
        ActorViews actors = new ActorViews(bench);
        Set<String> named = new HashSet<>();
        rows.index()
            .events(filter)
            .forEach(told -> {
              named.addAll(told.event().actors());
              named.addAll(told.event().recipients());
            });
        yield actors.named(Optional.empty(), Set.of()).stream()
            .filter(c -> !filter.isAboutEvents() || named.contains(c.entry().id()))
            .map(actors::row)
            .toList();
      }
      case "timeline" -> new ViewsApi(bench).timeline(ctx, rows).bars();
      case "network" -> new NetworkApi(bench).network(ctx, rows).ties();
      case "map" -> new ViewsApi(bench).map(ctx, rows).points();
      case "journal" ->
          bench
              .desk()
              .locked((file, review) ->
                  file.journal().entries(Optional.empty()).stream()
                      .map(e -> Entries.of(e, review.ledger(), Optional.empty()))
                      .toList());
      default ->
          ViewsApi.found(rows, filter).stream()
              .map(f -> rows.event(f.article(), f.event()))
              .toList();
    };
  }

  /** Articles that fit, or one of whose events does. */
  private static Set<String> articles(Rows rows, Filter filter) {
    Set<String> ids = new LinkedHashSet<>();
    if (filter.isAboutEvents()) {
      rows.index().events(filter).forEach(t -> ids.add(t.article().id()));
    } else {
      rows.index().articles().stream()
          .filter(a -> filter.fits(a) && filter.fitsPublication(a))
          .forEach(a -> ids.add(a.id()));
    }
    return ids;
  }

  /** Records of schema isnad/1 under people's decisions, one at a time. */
  private Iterable<JsonNode> records(Rows rows, Filter filter) {
    Set<String> ids = articles(rows, filter);
    return () ->
        ids.stream()
            .map(id -> {
              var stored = bench.desk().article(id);
              Coded coded = bench.desk().reviewed(stored, Corrections::of).record();
              return Answers.JSON.readTree(
                  new JsonRecord(stored.coder(), stored.knowledge()).write(coded));
            })
            .iterator();
  }

  private Iterable<Map<String, Object>> statements(Rows rows, Filter filter) {
    Set<String> ids = articles(rows, filter);
    List<Map<String, Object>> all = new ArrayList<>();
    for (String id : ids) {
      var stored = bench.desk().article(id);
      Coded coded = bench.desk().reviewed(stored, Corrections::of).record();
      String text = coded.article().text();
      coded
          .statements()
          .forEach(s -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("article", id);
            row.put("outlet", coded.article().outlet().orElse(""));
            row.put("published", coded.article().published().map(Object::toString).orElse(""));
            row.put("statement", s.id());
            row.put("act", Entries.lower(s.act()));
            row.put("form", Entries.lower(s.form()));
            row.put("source", s.source().map(p -> p.text()).orElse(""));
            row.put("anonymity", s.anonymity().label());
            row.put("cue", s.cue().in(text));
            row.put("content", s.content().stream().map(c -> c.in(text)).toList());
            row.put("relay", s.relay().stream().map(p -> p.text()).toList());
            row.put("parent", s.parent().orElse(""));
            all.add(row);
          });
    }
    return all;
  }

  private static void jsonl(Context ctx, Iterable<?> rows, Runnable written) throws IOException {
    try (Writer out = writer(ctx)) {
      for (Object row : rows) {
        out.write(Answers.JSON.writeValueAsString(row));
        out.write('\n');
      }
      written.run();
    }
  }

  private static Writer writer(Context ctx) {
    return new OutputStreamWriter(ctx.outputStream(), StandardCharsets.UTF_8);
  }

  private static void csv(Context ctx, Iterable<?> rows, boolean excel, Runnable written)
      throws IOException {
    try (Writer out = writer(ctx)) {
      if (excel) {
        out.write('\uFEFF');
      }
      List<Map<String, String>> flat = new ArrayList<>();
      Set<String> header = new LinkedHashSet<>();
      for (Object row : rows) {
        Map<String, String> cells = new LinkedHashMap<>();
        flatten("", Answers.JSON.valueToTree(row), cells);
        header.addAll(cells.keySet());
        flat.add(cells);
      }
      // A nested field that is empty in one row has its columns from the others.
      header.removeIf(name ->
          List.copyOf(header).stream().anyMatch(h -> h.startsWith(name + "_"))
              && flat.stream().allMatch(c -> c.getOrDefault(name, "").isEmpty()));
      try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
        csv.writeRecord(header);
        for (Map<String, String> cells : flat) {
          csv.writeRecord(
              header.stream()
                  .map(name -> cells.getOrDefault(name, ""))
                  .map(cell -> excel ? inert(cell) : cell)
                  .toList());
        }
        csv.flush();
        written.run();
      }
    }
  }

  /** A cell that a spreadsheet would take for a formula, made text (OWASP ASVS 1.2.10). */
  static String inert(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (FORMULA.indexOf(c) >= 0) {
        return "'" + cell;
      }
      if (!Character.isWhitespace(c) && Character.getType(c) != Character.FORMAT) {
        return cell;
      }
    }
    return cell;
  }

  private static void flatten(String name, JsonNode value, Map<String, String> cells) {
    if (value.isObject()) {
      value
          .properties()
          .forEach(p ->
              flatten(name.isEmpty() ? p.getKey() : name + "_" + p.getKey(), p.getValue(), cells));
    } else if (value.isArray()) {
      List<String> parts = new ArrayList<>();
      for (JsonNode one : value) {
        parts.add(part(one));
      }
      cells.put(name, String.join("; ", parts));
    } else {
      cells.put(name, value.isNull() ? "" : value.asString());
    }
  }

  /** What a nested thing is called: a name where it has one, else its values. */
  private static String part(JsonNode one) {
    if (one.isObject()) {
      for (String field : List.of("name", "text", "event", "id")) {
        if (one.path(field).isString()) {
          return field.equals("event")
              ? one.path("article").asString("") + " " + one.path("event").asString()
              : one.path(field).asString();
        }
      }
    }
    return one.isValueNode() ? one.asString() : one.toString();
  }
}
