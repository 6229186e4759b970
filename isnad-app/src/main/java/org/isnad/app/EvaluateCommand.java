package org.isnad.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Measures against answer keys. */
@Command(name = "evaluate", description = "Code the articles of answer keys and compare.", mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    throw new Complaint("not yet");
  }
}
