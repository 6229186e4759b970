package org.isnad.app.casefile;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.app.Exit;
import org.isnad.arabic.Script;
import org.isnad.corroboration.Occurrence;
import org.isnad.corroboration.Timeline;
import org.isnad.formats.out.Sheet;
import org.isnad.model.Article;
import org.isnad.model.Coded;
import org.isnad.model.Event;
import org.isnad.model.Party;
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
        "What two sides did to and with each other, day by day, with PLOVER scores: a happening once, however many articles tell it.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  isnad timeline libya-2019 --between TUR --and LBY",
      "  isnad timeline hodeidah --between الحوثيون --and SAU --reports --format tsv"
    })
public final class TimelineCommand implements Callable<Integer> {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** How it is written. */
  enum Format {
    SHEET,
    JSON,
    TSV
  }

  private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

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

  @Option(
      names = "--reports",
      negatable = true,
      description =
          "Every report by itself instead of happenings: first reports, and later ones that tell it with another status.")
  private boolean reports;

  @Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    try (CaseFile caseFile = folder.open()) {
      if (reports) {
        reports(caseFile, out);
      } else {
        happenings(caseFile, out);
      }
      out.flush();
      return Exit.OK;
    }
  }

  private void happenings(CaseFile caseFile, PrintWriter out) throws IOException {
    CaseActors actors = new CaseActors();
    Function<StoredArticle, Coded> views = CaseFolder.views(caseFile);
    caseFile.forEach(stored -> actors.add(views.apply(stored)));
    List<CaseActors.Row> rows = actors.rows();
    told(rows, one);
    told(rows, other);
    Timeline timeline =
        Timeline.between(Happenings.of(folder, caseFile), is(rows, one), is(rows, other));
    if (format == Format.TSV) {
      out.println(
          "day\ttold\tdirection\ttype\twhat\tscore\toccurrence\tindependent\tdisputed\tarticles");
    }
    for (Timeline.Entry entry : timeline.entries()) {
      Map<String, Object> fields = fields(entry);
      out.println(
          switch (format) {
            case SHEET -> sheet(entry);
            case JSON -> MAPPER.writeValueAsString(fields);
            case TSV -> tsv(fields);
          });
    }
    if (format == Format.SHEET) {
      out.println(
          timeline.entries().size()
              + " happenings told as done; * the day of publication stands for the happening's");
      for (Timeline.Day day : timeline.days()) {
        out.println(
            "  "
                + day.day()
                + "  "
                + day.happenings()
                + ", cooperation "
                + number(day.cooperation())
                + ", conflict "
                + number(day.conflict()));
      }
    }
  }

  /** A side that no article knows gives an empty list, which must not look like peace. */
  private void told(List<CaseActors.Row> rows, String asked) {
    boolean known =
        CODE.matcher(asked).matches()
            ? rows.stream().anyMatch(r -> r.code().filter(asked::equals).isPresent())
            : PairReports.names(rows, asked).size() > 1
                || rows.stream().anyMatch(r -> r.id().equals(asked));
    if (!known) {
      Objects.requireNonNull(spec)
          .commandLine()
          .getErr()
          .println("isnad: nobody in this case is " + asked + " (isnad actors lists them)");
    }
  }

  /** By code, or by any name the case's articles have for the actor. */
  private static Predicate<Party> is(List<CaseActors.Row> rows, String asked) {
    if (CODE.matcher(asked).matches()) {
      return party -> party.code().filter(asked::equals).isPresent();
    }
    Set<String> names = PairReports.names(rows, asked);
    return party -> names.contains(Script.fold(party.text()).strip());
  }

  private String sheet(Timeline.Entry entry) {
    String articles =
        entry.evidence().stream()
            .map(Occurrence.Mention::article)
            .distinct()
            .collect(Collectors.joining(", "));
    return (entry.day().isEmpty() ? "(no day)" : entry.day())
        + (entry.told() ? " " : "*")
        + " "
        + one
        + " "
        + switch (entry.direction()) {
          case FIRST_TO_SECOND -> "→";
          case SECOND_TO_FIRST -> "←";
          case TOGETHER -> "–";
        }
        + " "
        + other
        + "  "
        + entry.type()
        + "  "
        + number(entry.score())
        + "  "
        + Sheet.visible(entry.what())
        + "\n    "
        + entry.occurrence()
        + ", "
        + entry.independent()
        + " independent"
        + (entry.disputed() ? ", DISPUTED" : "")
        + ": "
        + articles;
  }

  private static Map<String, Object> fields(Timeline.Entry entry) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("day", entry.day());
    fields.put("told", entry.told());
    fields.put("direction", entry.direction().name().toLowerCase(Locale.ROOT));
    fields.put("type", entry.type().name());
    fields.put("what", entry.what());
    fields.put("score", entry.score());
    fields.put("occurrence", entry.occurrence());
    fields.put("independent", entry.independent());
    fields.put("disputed", entry.disputed());
    fields.put(
        "articles",
        entry.evidence().stream()
            .map(Occurrence.Mention::article)
            .distinct()
            .collect(Collectors.joining(",")));
    return fields;
  }

  private static String tsv(Map<String, Object> fields) {
    return fields.values().stream()
        .map(v -> String.valueOf(v).replaceAll("[\\t\\r\\n]+", " "))
        .collect(Collectors.joining("\t"));
  }

  private void reports(CaseFile caseFile, PrintWriter out) {
    Function<StoredArticle, Coded> views = CaseFolder.views(caseFile);
    PairReports pair = new PairReports(one, other, caseFile.occurrenceIds());
    caseFile.forEach(stored -> pair.add(views.apply(stored)));
    List<PairReports.Row> rows = pair.rows();
    if (format == Format.TSV) {
      out.println(
          "day\tbasis\tdirection\ttype\tmode\tstatus\tscale\toccurrence\tstanding\tarticle\toutlet\tpublished\tevent\ttrigger\tchain");
    }
    for (PairReports.Row row : rows) {
      out.println(
          switch (format) {
            case SHEET -> sheet(row);
            case JSON -> MAPPER.writeValueAsString(fields(row));
            case TSV -> tsv(fields(row));
          });
    }
    if (format == Format.SHEET) {
      out.println(rows.size() + " reports; * the day of publication stands for the event's");
    }
  }

  private String sheet(PairReports.Row row) {
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
  private static String evidence(PairReports.Row row) {
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

  private static String number(double value) {
    return String.format(Locale.ROOT, "%+.1f", value);
  }

  private static Map<String, Object> fields(PairReports.Row row) {
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
