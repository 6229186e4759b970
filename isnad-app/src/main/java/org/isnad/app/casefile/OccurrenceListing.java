package org.isnad.app.casefile;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.isnad.corroboration.Occurrence;
import org.isnad.formats.out.OccurrenceJson;
import org.isnad.formats.out.OccurrenceSheet;
import org.isnad.store.CaseFile;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists occurrences of a case: what {@code occurrences} and {@code disputes} have in common. */
final class OccurrenceListing {
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

  @Option(
      names = "--most",
      converter = Positive.class,
      paramLabel = "N",
      description = "Only the N with the most mentions.")
  private int most = Integer.MAX_VALUE;

  /** Writes those that pass, the most told first. */
  void write(Predicate<Occurrence> which, PrintWriter out) throws IOException {
    try (CaseFile caseFile = folder.open()) {
      Map<String, String> texts = new HashMap<>();
      caseFile.forEach(stored -> texts.put(stored.article().id(), stored.article().text()));
      OccurrenceJson json = new OccurrenceJson(texts);
      OccurrenceSheet sheet = new OccurrenceSheet(texts);
      List<Occurrence> found = Happenings.of(folder, caseFile);
      found.stream()
          .filter(which)
          .sorted(
              Comparator.comparingInt((Occurrence o) -> -o.mentions().size())
                  .thenComparing(Occurrence::id))
          .limit(most)
          .forEach(o -> out.print(format == Format.JSON ? json.write(o) : sheet.write(o)));
      out.flush();
    }
  }
}
