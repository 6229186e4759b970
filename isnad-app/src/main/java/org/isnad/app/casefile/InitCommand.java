package org.isnad.app.casefile;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.isnad.app.Exit;
import org.isnad.store.CaseFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a case. */
@Command(
    name = "init",
    description = "Make a new case.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  isnad init libya-2019 --name 'Libya 2019'"})
public final class InitCommand implements Callable<Integer> {
  @Parameters(paramLabel = "CASE", description = "The folder to make.")
  private @Nullable Path folder;

  @Option(names = "--name", description = "What to call it; the folder's name if not given.")
  private @Nullable String name;

  @Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() {
    Path path = Objects.requireNonNull(folder);
    String called =
        name != null ? name : String.valueOf(path.toAbsolutePath().normalize().getFileName());
    CaseFile.create(path, called).close();
    Objects.requireNonNull(spec)
        .commandLine()
        .getOut()
        .println("Made the case '" + called + "' in " + path);
    return Exit.OK;
  }
}
