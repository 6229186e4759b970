package org.isnad.app.casefile;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.isnad.app.Exit;
import org.isnad.coding.Isnad;
import org.isnad.formats.out.Sheet;
import org.isnad.store.CaseFile;
import org.isnad.store.review.Corrections;
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
        "Search a case: words, \"phrases\", AND OR NOT, and fields actor: place: type: status: source: outlet: date: country:.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Example:",
      "  isnad search libya-2019 'type:ASSAULT AND country:LBY AND status:negated'"
    })
public final class SearchCommand implements Callable<Integer> {
  @Mixin private CaseFolder folder = new CaseFolder();

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "QUERY", description = "The query.")
  private List<String> query = new ArrayList<>();

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many hits (${DEFAULT-VALUE}).")
  private int most;

  @Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() throws java.io.IOException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    try (CaseFile caseFile = folder.open()) {
      Isnad engine = folder.engine();
      try (Search search = folder.search(engine)) {
        if (search.size() != caseFile.size()) {
          // The index is disposable: made again whenever it does not fit the case.
          Corrections corrections = Corrections.of(caseFile);
          caseFile.forEach(stored -> search.put(CaseFolder.view(stored, corrections)));
          search.commit();
        }
        List<Search.Hit> hits = search.find(String.join(" ", query), most);
        for (Search.Hit hit : hits) {
          out.println(
              hit.article()
                  + "  "
                  + hit.date()
                  + "  "
                  + hit.outlet()
                  + "  "
                  + Sheet.visible(hit.title()));
          out.println("    " + Sheet.visible(hit.snippet()));
        }
        out.println(
            hits.size() + (hits.size() == most ? " hits shown; --most N shows more" : " hits"));
      }
      out.flush();
      return Exit.OK;
    }
  }
}
