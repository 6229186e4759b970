package org.isnad.app.casefile;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.isnad.app.Exit;
import org.isnad.corroboration.Occurrence;
import org.isnad.formats.out.OccurrenceJson;
import org.isnad.formats.out.OccurrenceSheet;
import org.isnad.store.CaseFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Happenings about which the articles contradict each other. */
@Command(
    name = "disputes",
    description = "Happenings about which the articles contradict each other.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {"", "Example:", "  isnad disputes libya-2019 --format json"})
public final class DisputesCommand implements Callable<Integer> {
  /** How they are written. */
  enum Format {
    SHEET,
    JSON
  }

  @Mixin private CaseFolder folder = new CaseFolder();

  @Option(
      names = {"-f", "--format"},
      defaultValue = "SHEET",
      description = "${COMPLETION-CANDIDATES}")
  private Format format = Format.SHEET;

  @Option(names = "--most", paramLabel = "N", description = "Only the N with the most mentions.")
  private int most = Integer.MAX_VALUE;

  @Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    try (CaseFile caseFile = folder.open()) {
      Map<String, String> texts = new HashMap<>();
      caseFile.forEach(stored -> texts.put(stored.article().id(), stored.article().text()));
      OccurrenceJson json = new OccurrenceJson(texts);
      OccurrenceSheet sheet = new OccurrenceSheet(texts);
      List<Occurrence> found = Happenings.of(folder, caseFile);
      found.stream()
          .filter(o -> !o.disputes().isEmpty())
          .sorted(
              Comparator.comparingInt((Occurrence o) -> -o.mentions().size())
                  .thenComparing(Occurrence::id))
          .limit(most)
          .forEach(o -> out.print(format == Format.JSON ? json.write(o) : sheet.write(o)));
      out.flush();
      return Exit.OK;
    }
  }
}
