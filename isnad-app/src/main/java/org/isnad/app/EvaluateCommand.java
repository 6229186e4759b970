package org.isnad.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.isnad.workshop.evaluate.AnswerKey;
import org.isnad.workshop.evaluate.Comparison;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures the coder against answer keys. */
@Command(
    name = "evaluate",
    description =
        "Code the articles of answer keys and compare: figures by type, confusions, the worst errors with their reasons.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {"", "Example:", "  isnad evaluate keys/ --worst 40"})
final class EvaluateCommand implements Callable<Integer> {
  @Parameters(paramLabel = "KEYS", description = "A folder of *.gold.json, or one such file.")
  private @Nullable Path keys;

  @Option(
      names = "--knowledge",
      paramLabel = "FOLDER",
      description = "Knowledge files laid over the shipped ones.")
  private @Nullable Path overlay;

  @Option(
      names = "--worst",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many errors to show (${DEFAULT-VALUE}).")
  private int worst;

  @Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Path path = Objects.requireNonNull(keys);
    if (!Files.exists(path)) {
      throw new Complaint("no such file or folder: " + path);
    }
    List<AnswerKey> answers = AnswerKey.readAll(path);
    if (answers.isEmpty()) {
      throw new Complaint("no *.gold.json in " + path);
    }
    org.isnad.coding.Isnad isnad = Overlay.load(overlay);
    Comparison comparison = new Comparison();
    answers.forEach(key -> comparison.add(key, isnad.code(key.article())));
    var out = Objects.requireNonNull(spec).commandLine().getOut();
    out.print(comparison.report(worst));
    out.flush();
    return Exit.OK;
  }
}
