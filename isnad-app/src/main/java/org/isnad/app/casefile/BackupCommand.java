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

/** A whole copy. */
@Command(
    name = "backup",
    description =
        "Write a whole, consistent copy of a case into one file, also while articles are added.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {"", "Example:", "  isnad backup libya-2019 libya-2019.backup"})
public final class BackupCommand implements Callable<Integer> {
  @Mixin private CaseFolder folder = new CaseFolder();

  @Parameters(
      index = "1",
      paramLabel = "FILE",
      description = "The file to write; it must not exist.")
  private @Nullable Path file;

  @Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    try (CaseFile caseFile = folder.open()) {
      Path target = Objects.requireNonNull(file);
      caseFile.backup(target);
      out.println("wrote " + target + ", journal head " + caseFile.journal().head());
      out.flush();
      return Exit.OK;
    }
  }
}
