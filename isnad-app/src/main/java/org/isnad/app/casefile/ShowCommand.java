package org.isnad.app.casefile;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.isnad.app.Complaint;
import org.isnad.app.Exit;
import org.isnad.formats.out.Sheet;
import org.isnad.store.CaseFile;
import org.isnad.store.StoredArticle;
import org.isnad.store.review.Corrections;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One article of a case, coded. */
@Command(
    name = "show",
    description = "Show the sheet of an article, with the decisions people made.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {"", "Example:", "  isnad show libya-2019 a17"})
public final class ShowCommand implements Callable<Integer> {
  @Mixin private CaseFolder folder = new CaseFolder();

  @Parameters(index = "1", paramLabel = "ARTICLE", description = "The article's id.")
  private @Nullable String article;

  @Option(names = "--text", description = "Its text instead.")
  private boolean text;

  @Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    try (CaseFile caseFile = folder.open()) {
      String id = Objects.requireNonNull(article);
      StoredArticle stored =
          caseFile
              .article(id)
              .orElseThrow(() -> new Complaint("no article " + id + " in this case"));
      if (text) {
        out.println(stored.article().text());
      } else {
        Corrections corrections = Corrections.of(caseFile);
        out.print(new Sheet().write(CaseFolder.view(stored, corrections)));
        corrections
            .homeless(CaseFolder.machine(stored))
            .forEach(d ->
                out.println(
                    "a decision without its target: "
                        + d.entry().payload()
                        + " (entry "
                        + d.seq()
                        + ")"));
      }
      out.flush();
      return Exit.OK;
    }
  }
}
