package org.isnad.app.casefile;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.isnad.app.Exit;
import org.isnad.app.Progress;
import org.isnad.coding.Isnad;
import org.isnad.formats.out.Sheet;
import org.isnad.store.CaseFile;
import org.isnad.store.Search;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Full-text search. */
@Command(
    name = "search",
    description =
        "Search a case: words, \"phrases\", AND OR NOT, and fields actor: place: type: status: source: outlet: title: date: country: code: id:.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  isnad search libya-2019 'type:assault AND country:LBY AND status:negated'",
      "  isnad search libya-2019 'source:رويترز AND date:[2018-04-01 TO 2018-04-30]'"
    })
public final class SearchCommand implements Callable<Integer> {
  @Mixin private CaseFolder folder = new CaseFolder();

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "QUERY",
      description = "The query; - reads queries from standard input, one a line.")
  private List<String> query = new ArrayList<>();

  @Option(
      names = "--most",
      converter = Positive.class,
      paramLabel = "N",
      defaultValue = "20",
      description = "How many hits (${DEFAULT-VALUE}).")
  private int most;

  @Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() throws java.io.IOException {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    PrintWriter out = line.getOut();
    try (CaseFile caseFile = folder.open()) {
      Isnad engine = folder.engine();
      try (Search search = folder.search(engine)) {
        CaseIndex.catchUp(caseFile, search, new Progress(line.getErr(), false));
        for (String each : queries()) {
          print(search, each, out);
        }
      }
      out.flush();
      return Exit.OK;
    }
  }

  /** A query of one dash stands for queries on standard input, one a line. */
  private List<String> queries() {
    return query.equals(List.of("-"))
        ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
            .lines()
            .filter(l -> !l.isBlank())
            .toList()
        : List.of(String.join(" ", query));
  }

  private void print(Search search, String each, PrintWriter out) {
    long start = System.nanoTime();
    Search.Found found = search.find(each, most);
    long milliseconds = (System.nanoTime() - start) / 1_000_000;
    for (Search.Hit hit : found.hits()) {
      out.println(
          hit.article()
              + "  "
              + hit.date()
              + "  "
              + Sheet.visible(hit.outlet())
              + "  "
              + Sheet.visible(hit.title()));
      out.println("    " + Sheet.visible(hit.snippet()));
    }
    long hidden = found.total() - found.hits().size();
    out.println(
        found.total()
            + " hits in "
            + milliseconds
            + " ms"
            + (hidden > 0 ? ", " + hidden + " not shown (--most N)" : ""));
  }
}
