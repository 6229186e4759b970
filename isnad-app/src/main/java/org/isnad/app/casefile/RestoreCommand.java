package org.isnad.app.casefile;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.isnad.app.Exit;
import org.isnad.store.CaseFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A case out of a backup. */
@Command(
    name = "restore",
    description = "Make a case out of a backup.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {"", "Example:", "  isnad restore libya-copy libya-2019.backup"})
public final class RestoreCommand implements Callable<Integer> {
  @Mixin private CaseFolder folder = new CaseFolder();

  @Parameters(index = "1", paramLabel = "FILE", description = "The backup.")
  private @Nullable Path file;

  @Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    try (CaseFile caseFile = CaseFile.restore(Objects.requireNonNull(file), folder.path())) {
      out.println(
          "restored " + caseFile.size() + " articles, journal head " + caseFile.journal().head());
      out.flush();
      return Exit.OK;
    }
  }
}
