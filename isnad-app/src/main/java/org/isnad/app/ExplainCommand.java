package org.isnad.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.isnad.formats.in.Incoming;
import org.isnad.formats.out.Explanation;
import org.isnad.model.Coded;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows why. */
@Command(
    name = "explain",
    description = "Explain events or statements: every decision with its rule and its evidence.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  isnad explain article.txt --event e9",
      "  isnad explain article.txt"
    })
final class ExplainCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "FILE", description = InputOptions.FILES)
  private List<String> files = new ArrayList<>();

  @Mixin private InputOptions inputs = new InputOptions();

  @Option(names = "--event", paramLabel = "ID", description = "Only this event.")
  private @Nullable String event;

  @Option(names = "--statement", paramLabel = "ID", description = "Only this statement.")
  private @Nullable String statement;

  @Option(
      names = "--knowledge",
      paramLabel = "FOLDER",
      description = "Knowledge files laid over the shipped ones.")
  private @Nullable Path overlay;

  @Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    PrintWriter out = line.getOut();
    PrintWriter err = line.getErr();
    org.isnad.coding.Isnad isnad = Overlay.load(overlay);
    int[] refused = {0};
    int[] shown = {0};
    inputs.read(
        files,
        incoming -> {
          switch (incoming) {
            case Incoming.Refused r -> {
              refused[0]++;
              err.println("isnad: refused " + r.message());
            }
            case Incoming.Read read -> {
              Coded coded = isnad.code(read.article());
              Explanation explanation = new Explanation(coded);
              String text =
                  explanation.of(Optional.ofNullable(event), Optional.ofNullable(statement));
              if (!text.isEmpty()) {
                shown[0]++;
                out.print(text);
              }
            }
          }
        });
    out.flush();
    if (shown[0] == 0 && refused[0] == 0) {
      String what = event != null ? event : statement != null ? statement : "event";
      throw new Complaint("the article has no " + what);
    }
    return refused[0] > 0 ? Exit.SOME_REFUSED : Exit.OK;
  }
}
