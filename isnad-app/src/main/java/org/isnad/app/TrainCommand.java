package org.isnad.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.isnad.workshop.coding.TrainEvents;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the weights of event coding again. */
@Command(
    name = "train",
    description =
        "Make the weights of event coding from articles coded by hand. The same data give the same bytes.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Example:",
      "  isnad train keys/ --coded annotations/dispatches --out weights/",
      "  isnad train keys/ --coded annotations/dispatches --cross coded.jsonl"
    })
final class TrainCommand implements Callable<Integer> {
  @Parameters(paramLabel = "KEYS", description = "A folder of *.gold.json.")
  private @Nullable Path keys;

  @Option(
      names = "--coded",
      paramLabel = "SET",
      description =
          "Coded by hand, too: a folder of keys or of dispatches, or CODING:SENTENCES of the event gold standard, where CODING may be a folder of them with its dispatches. May be repeated.")
  private List<String> coded = List.of();

  @Option(
      names = "--spans",
      paramLabel = "FILE",
      description = "Parties that the annotators of the event gold standard marked.")
  private @Nullable Path spans;

  @Option(names = "--out", paramLabel = "FOLDER", description = "Fit everything, write *.model.")
  private @Nullable Path out;

  @Option(
      names = "--cross",
      paramLabel = "FILE",
      description = "Code each article with weights that have not seen it, as JSON Lines.")
  private @Nullable Path cross;

  @Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Path path = Objects.requireNonNull(keys);
    if (!Files.isDirectory(path)) {
      throw new Complaint("no such folder: " + path);
    }
    if (spans != null && !Files.exists(spans)) {
      throw new Complaint("no such file: " + spans);
    }
    if (out == null && cross == null) {
      throw new Complaint("say --out FOLDER or --cross FILE");
    }
    var printer = Objects.requireNonNull(spec).commandLine().getOut();
    TrainEvents train = new TrainEvents(path, coded, Optional.ofNullable(spans), printer);
    if (cross != null) {
      train.cross(cross);
    }
    if (out != null) {
      train.write(out);
    }
    printer.flush();
    return Exit.OK;
  }
}
