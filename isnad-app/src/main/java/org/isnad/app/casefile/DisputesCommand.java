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

/** Happenings about which the articles contradict each other. */
@Command(
    name = "disputes",
    description = "Happenings about which the articles contradict each other.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {"", "Example:", "  isnad disputes libya-2019 --format json"})
public final class DisputesCommand implements Callable<Integer> {
  @Mixin private OccurrenceListing listing = new OccurrenceListing();

  @Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    listing.write(
        o -> !o.disputes().isEmpty(), Objects.requireNonNull(spec).commandLine().getOut());
    return Exit.OK;
  }
}
