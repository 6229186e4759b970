package org.isnad.app;

import java.time.Duration;
import java.util.Objects;
import org.isnad.coding.Guard;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How long one article may take, for all commands that code. */
public final class Patience {
  private static final int DAY = 86_400;

  @Option(
      names = "--time-limit",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description =
          "Most seconds for one article (${DEFAULT-VALUE}); one that takes longer is refused, the rest goes on. 0: no limit.")
  private double seconds;

  @Spec(Spec.Target.MIXEE)
  private CommandLine.Model.@Nullable CommandSpec spec;

  public Guard guard() {
    if (!(seconds >= 0 && seconds <= DAY)) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          "--time-limit: " + seconds + " is not from 0 to " + DAY + " seconds");
    }
    return new Guard(Duration.ofNanos(Math.round(seconds * 1e9)));
  }
}
