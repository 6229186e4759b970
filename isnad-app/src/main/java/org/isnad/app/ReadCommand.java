package org.isnad.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.isnad.arabic.Arabic;
import org.isnad.arabic.Conllu;
import org.isnad.arabic.Text;
import org.isnad.formats.in.Incoming;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows how the words were read, in CoNLL-U. */
@Command(
    name = "read",
    description =
        "Print sentences and words as read: clitics, lemmas, parts of speech, in CoNLL-U.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {"", "Example:", "  isnad read --format conllu article.txt"})
final class ReadCommand implements Callable<Integer> {
  /** How the analysis is written. */
  enum Format {
    CONLLU
  }

  @Parameters(arity = "1..*", paramLabel = "FILE", description = InputOptions.FILES)
  private List<String> files = new ArrayList<>();

  @Mixin private InputOptions inputs = new InputOptions();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}",
      defaultValue = "CONLLU")
  private Format format = Format.CONLLU;

  @Option(
      names = "--one-sentence-per-line",
      description = "The text is split already: one sentence a line.")
  private boolean lines;

  @Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    PrintWriter out = line.getOut();
    PrintWriter err = line.getErr();
    Arabic arabic = Arabic.standard();
    int[] refused = {0};
    inputs.read(
        files,
        incoming -> {
          switch (incoming) {
            case Incoming.Refused r -> {
              refused[0]++;
              err.println("isnad: refused " + r.message());
            }
            case Incoming.Read read -> {
              String raw = read.article().text();
              Text text = lines ? arabic.readLines(raw.lines().toList()) : arabic.read(raw);
              switch (format) {
                case CONLLU -> {
                  try {
                    Conllu.write(text, out);
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                }
              }
            }
          }
        });
    out.flush();
    return refused[0] > 0 ? Exit.SOME_REFUSED : Exit.OK;
  }
}
