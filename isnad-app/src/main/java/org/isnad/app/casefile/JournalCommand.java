package org.isnad.app.casefile;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.isnad.app.Exit;
import org.isnad.store.CaseFile;
import org.isnad.store.Journal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Who did what when. */
@Command(
    name = "journal",
    description = "Print the journal of a case: imports, decisions, merges, exports.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {"", "Example:", "  isnad journal libya-2019 --kind decision"})
public final class JournalCommand implements Callable<Integer> {
  @Mixin private CaseFolder folder = new CaseFolder();

  @Option(names = "--kind", description = "import, recode, decision, undo, merge or export.")
  private @Nullable String kind;

  @Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    try (CaseFile caseFile = folder.open()) {
      for (Journal.Entry entry : caseFile.journal().entries(Optional.ofNullable(kind))) {
        out.println(
            String.join(
                "\t",
                Long.toString(entry.seq()),
                entry.at(),
                entry.who(),
                entry.kind(),
                entry.subject(),
                entry.payload(),
                entry.hash().substring(0, 12)));
      }
      out.flush();
      return Exit.OK;
    }
  }
}
