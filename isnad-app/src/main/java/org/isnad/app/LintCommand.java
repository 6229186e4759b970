package org.isnad.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Checks knowledge files. */
@Command(name = "lint", description = "Check a folder of knowledge files.", mixinStandardHelpOptions = true)
final class LintCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    throw new Complaint("not yet");
  }
}
