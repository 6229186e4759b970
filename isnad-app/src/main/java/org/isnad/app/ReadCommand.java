package org.isnad.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows how the words were read, in CoNLL-U. */
@Command(
    name = "read",
    description = "Print sentences and words as read: clitics, lemmas, parts of speech, in CoNLL-U.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {"", "Example:", "  isnad read --format conllu article.txt"})
final class ReadCommand implements Callable<Integer> {
  /** How the analysis is written. */
  enum Format {
    CONLLU
  }

  @Mixin private InputOptions inputs = new InputOptions();

  @Option(names = {"-f", "--format"}, paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}", defaultValue = "CONLLU")
  private Format format = Format.CONLLU;

  @Option(names = "--one-sentence-per-line", description = "The text is split already: one sentence a line.")
  private boolean lines;

  @Override
  public Integer call() {
    throw new Complaint("not yet");
  }
}
