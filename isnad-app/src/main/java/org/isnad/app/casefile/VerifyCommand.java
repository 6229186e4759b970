package org.isnad.app.casefile;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.isnad.app.Exit;
import org.isnad.store.CaseFile;
import org.isnad.store.CaseProblem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Spec;

/** Is everything as it was. */
@Command(
    name = "verify",
    description =
        "Check a case: the database, the journal's chain, texts against their hashes, evidence against texts.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {"", "Example:", "  isnad verify libya-2019"})
public final class VerifyCommand implements Callable<Integer> {
  @Mixin private CaseFolder folder = new CaseFolder();

  @Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    try (CaseFile caseFile = folder.open()) {
      List<String> wrong = new ArrayList<>(caseFile.verify());
      try {
        caseFile.forEach(stored -> {
          try {
            CaseFolder.machine(stored);
          } catch (IllegalArgumentException e) {
            wrong.add(e.getMessage() == null ? e.toString() : e.getMessage());
          }
        });
      } catch (CaseProblem e) {
        wrong.add(String.valueOf(e.getMessage()));
      }
      wrong.forEach(out::println);
      out.println(
          wrong.isEmpty()
              ? "everything is as it was written: "
                  + caseFile.size()
                  + " articles, journal head "
                  + caseFile.journal().head()
              : wrong.size() + " problems");
      out.flush();
      return wrong.isEmpty() ? Exit.OK : Exit.FAILED;
    }
  }
}
