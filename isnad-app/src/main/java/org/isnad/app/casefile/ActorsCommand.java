package org.isnad.app.casefile;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.isnad.app.Exit;
import org.isnad.formats.out.Sheet;
import org.isnad.model.Coded;
import org.isnad.model.Kind;
import org.isnad.store.CaseFile;
import org.isnad.store.StoredArticle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Who is in a case. */
@Command(
    name = "actors",
    description =
        "List who does and says things in a case: names, code, sector, how often, since when.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {"", "Example:", "  isnad actors libya-2019 --code LBY --format tsv"})
public final class ActorsCommand implements Callable<Integer> {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final int ALIASES_SHOWN = 5;

  /** How the list is written. */
  enum Format {
    SHEET,
    JSON,
    TSV
  }

  @Mixin private CaseFolder folder = new CaseFolder();

  @Option(
      names = {"-f", "--format"},
      defaultValue = "SHEET",
      description = "${COMPLETION-CANDIDATES}")
  private Format format = Format.SHEET;

  @Option(
      names = "--code",
      paramLabel = "CODE",
      description = "Only of this country or kind (LBY, IGO).")
  private @Nullable String code;

  @Option(
      names = "--kind",
      description =
          "Only ${COMPLETION-CANDIDATES}; a sheet leaves out GENERIC (crowds, roles) otherwise.")
  private @Nullable Kind kind;

  @Option(
      names = "--sector",
      paramLabel = "SECTOR",
      description = "Only of this PLOVER sector (GOV, MIL).")
  private @Nullable String sector;

  @Option(
      names = "--most",
      converter = Positive.class,
      paramLabel = "N",
      description = "Only the N most written about; a sheet shows 40.")
  private @Nullable Integer most;

  @Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    try (CaseFile caseFile = folder.open()) {
      Function<StoredArticle, Coded> views = CaseFolder.views(caseFile);
      CaseActors actors = new CaseActors();
      caseFile.forEach(stored -> actors.add(views.apply(stored)));
      List<CaseActors.Row> rows = actors.rows().stream().filter(this::isAsked).toList();
      int limit = most != null ? most : format == Format.SHEET ? 40 : Integer.MAX_VALUE;
      if (format == Format.TSV) {
        out.println(
            "id\tname\tname_ar\tkind\tcode\tsector\twikidata\tarticles\tmentions\tactor\trecipient\tsource\tfirst\tlast\taliases");
      }
      rows.stream()
          .limit(limit)
          .forEach(row ->
              out.println(
                  switch (format) {
                    case SHEET -> sheet(row);
                    case JSON -> MAPPER.writeValueAsString(fields(row));
                    case TSV -> tsv(row);
                  }));
      if (format == Format.SHEET && rows.isEmpty()) {
        Objects.requireNonNull(spec).commandLine().getErr().println("isnad: no such actor");
      }
      if (format == Format.SHEET && rows.size() > limit) {
        out.println((rows.size() - limit) + " more (--most N)");
      }
      out.flush();
      return Exit.OK;
    }
  }

  private boolean isAsked(CaseActors.Row row) {
    // A crowd or a role is no one actor: "gunmen" here and there are not the same.
    boolean named = kind != null || format != Format.SHEET || row.kind() != Kind.GENERIC;
    return named
        && (code == null || row.code().filter(c -> c.equalsIgnoreCase(code)).isPresent())
        && (kind == null || row.kind() == kind)
        && (sector == null || row.sector().stream().anyMatch(s -> s.equalsIgnoreCase(sector)));
  }

  private static String sheet(CaseActors.Row row) {
    String names =
        row.aliases().stream()
            .limit(ALIASES_SHOWN)
            .map(a -> Sheet.visible(a.text()) + " ×" + a.count())
            .collect(Collectors.joining("، "));
    return Sheet.visible(row.name())
        + "  "
        + Sheet.visible(row.nameAr())
        + "  "
        + row.code().orElse("-")
        + (row.sector().isEmpty() ? "" : " " + String.join(",", row.sector()))
        + "  ("
        + row.id()
        + ")\n    "
        + row.articles()
        + " articles, "
        + row.asActor()
        + " events as actor, "
        + row.asRecipient()
        + " as recipient, "
        + row.asSource()
        + " statements"
        + row.first().map(f -> ", " + f + " to " + row.last().orElse(f)).orElse("")
        + "\n    "
        + names;
  }

  private static Map<String, Object> fields(CaseActors.Row row) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", row.id());
    fields.put("name", row.name());
    fields.put("name_ar", row.nameAr());
    fields.put("kind", row.kind().name().toLowerCase(Locale.ROOT));
    fields.put("code", row.code().orElse(null));
    fields.put("sector", row.sector());
    fields.put("wikidata", row.wikidata().orElse(null));
    fields.put("articles", row.articles());
    fields.put("mentions", row.mentions());
    fields.put("actor", row.asActor());
    fields.put("recipient", row.asRecipient());
    fields.put("source", row.asSource());
    fields.put("first", row.first().orElse(null));
    fields.put("last", row.last().orElse(null));
    List<Map<String, Object>> aliases = new ArrayList<>();
    row.aliases()
        .forEach(a -> {
          Map<String, Object> alias = new LinkedHashMap<>();
          alias.put("text", a.text());
          alias.put("count", a.count());
          aliases.add(alias);
        });
    fields.put("aliases", aliases);
    return fields;
  }

  private static String tsv(CaseActors.Row row) {
    return java.util.stream.Stream.of(
            row.id(),
            row.name(),
            row.nameAr(),
            row.kind().name().toLowerCase(Locale.ROOT),
            row.code().orElse(""),
            String.join(",", row.sector()),
            row.wikidata().orElse(""),
            Integer.toString(row.articles()),
            Integer.toString(row.mentions()),
            Integer.toString(row.asActor()),
            Integer.toString(row.asRecipient()),
            Integer.toString(row.asSource()),
            row.first().orElse(""),
            row.last().orElse(""),
            row.aliases().stream().map(CaseActors.Alias::text).collect(Collectors.joining("; ")))
        .map(cell -> cell.replaceAll("[\\t\\r\\n]+", " "))
        .collect(Collectors.joining("\t"));
  }
}
