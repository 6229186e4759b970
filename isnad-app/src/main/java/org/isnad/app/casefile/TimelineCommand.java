package org.isnad.app.casefile;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.app.Exit;
import org.isnad.formats.out.Sheet;
import org.isnad.model.Article;
import org.isnad.model.Coded;
import org.isnad.model.Event;
import org.isnad.store.CaseFile;
import org.isnad.store.StoredArticle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** What two sides did to each other, day by day. */
@Command(
    name = "timeline",
    description =
        "What two sides did to and with each other, day by day, with PLOVER scores: first reports, and later ones that tell it otherwise.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  isnad timeline libya-2019 --between TUR --and LBY",
      "  isnad timeline hodeidah --between الحوثيون --and SAU --format tsv"
    })
public final class TimelineCommand implements Callable<Integer> {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** How it is written. */
  enum Format {
    SHEET,
    JSON,
    TSV
  }

  @Mixin private CaseFolder folder = new CaseFolder();

  @Option(
      names = "--between",
      required = true,
      paramLabel = "ACTOR",
      description = "A code (TUR), an actor's id, or a name.")
  private String one = "";

  @Option(names = "--and", required = true, paramLabel = "ACTOR", description = "The other side.")
  private String other = "";

  @Option(
      names = {"-f", "--format"},
      defaultValue = "SHEET",
      description = "${COMPLETION-CANDIDATES}")
  private Format format = Format.SHEET;

  @Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    try (CaseFile caseFile = folder.open()) {
      Function<StoredArticle, Coded> views = CaseFolder.views(caseFile);
      PairTimeline timeline = new PairTimeline(one, other, caseFile.occurrenceIds());
      caseFile.forEach(stored -> timeline.add(views.apply(stored)));
      List<PairTimeline.Row> rows = timeline.rows();
      if (format == Format.TSV) {
        out.println(
            "day\tbasis\tdirection\ttype\tmode\tstatus\tscale\toccurrence\tstanding\tarticle\toutlet\tpublished\tevent\ttrigger\tchain");
      }
      for (PairTimeline.Row row : rows) {
        out.println(
            switch (format) {
              case SHEET -> sheet(row);
              case JSON -> MAPPER.writeValueAsString(fields(row));
              case TSV ->
                  fields(row).values().stream()
                      .map(v -> String.valueOf(v).replaceAll("[\\t\\r\\n]+", " "))
                      .collect(Collectors.joining("\t"));
            });
      }
      if (format == Format.SHEET) {
        summary(rows, out);
      }
      out.flush();
      return Exit.OK;
    }
  }

  private String sheet(PairTimeline.Row row) {
    Event event = row.event();
    Article article = row.coded().article();
    String standing =
        switch (row.standing()) {
          case FIRST -> "  first report";
          case CORRECTION -> "  TOLD OTHERWISE than first";
          case AGAIN, ALONE -> "";
        };
    return (row.day().isEmpty() ? "(no day)" : row.day())
        + (row.basis().equals("published") ? "*" : " ")
        + " "
        + one
        + " "
        + row.direction().sign()
        + " "
        + other
        + "  "
        + Stream.concat(Stream.of(event.type().name()), event.mode().stream())
            .collect(Collectors.joining(" "))
        + "  "
        + event.status().name().toLowerCase(Locale.ROOT)
        + "  "
        + number(event.scale())
        + standing
        + "\n    "
        + article.id()
        + " "
        + event.id()
        + "  "
        + Sheet.visible(evidence(row))
        + "\n    "
        + Sheet.visible(Sheet.chain(event.chain()));
  }

  /** The sentence of the event, shortened around its trigger. */
  private static String evidence(PairTimeline.Row row) {
    String text = row.coded().article().text();
    int from = Math.max(0, row.event().trigger().start() - 60);
    int to = Math.min(text.length(), row.event().trigger().end() + 60);
    while (from > 0 && !Character.isWhitespace(text.charAt(from - 1))) {
      from--;
    }
    while (to < text.length() && !Character.isWhitespace(text.charAt(to))) {
      to++;
    }
    return text.substring(from, to).replace('\n', ' ');
  }

  private static void summary(List<PairTimeline.Row> rows, PrintWriter out) {
    out.println(rows.size() + " events; * the day of publication stands for the event's");
    for (PairTimeline.Month month : PairTimeline.months(rows)) {
      out.println(
          "  "
              + month.month()
              + "  "
              + month.all()
              + " events, "
              + month.asserted()
              + " told as done, mean score "
              + number(month.mean()));
    }
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%+.1f", value);
  }

  private static Map<String, Object> fields(PairTimeline.Row row) {
    Event event = row.event();
    Article article = row.coded().article();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("day", row.day());
    fields.put("basis", row.basis());
    fields.put("direction", row.direction().name().toLowerCase(Locale.ROOT));
    fields.put("type", event.type().name());
    fields.put("mode", String.join(",", event.mode()));
    fields.put("status", event.status().name().toLowerCase(Locale.ROOT));
    fields.put("scale", event.scale());
    fields.put("occurrence", row.occurrence().orElse(""));
    fields.put("standing", row.standing().name().toLowerCase(Locale.ROOT));
    fields.put("article", article.id());
    fields.put("outlet", article.outlet().orElse(""));
    fields.put("published", row.published());
    fields.put("event", event.id());
    fields.put("trigger", event.trigger().in(article.text()));
    fields.put("chain", Sheet.chain(event.chain()));
    return fields;
  }
}
