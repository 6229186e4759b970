package org.isnad.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Shows why. */
@Command(name = "explain", description = "Explain an event: every decision, its rule and its evidence.", mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    throw new Complaint("not yet");
  }
}
