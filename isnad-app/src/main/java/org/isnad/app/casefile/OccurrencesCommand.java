package org.isnad.app.casefile;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.isnad.app.Exit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Spec;

/** Happenings as all articles tell them. */
@Command(
    name = "occurrences",
    description =
        "Happenings as all articles tell them: mentions, independent witnesses, disputes.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {"", "Example:", "  isnad occurrences libya-2019 --most 10"})
public final class OccurrencesCommand implements Callable<Integer> {
  @Mixin private OccurrenceListing listing = new OccurrenceListing();

  @Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    listing.write(o -> true, Objects.requireNonNull(spec).commandLine().getOut());
    return Exit.OK;
  }
}
