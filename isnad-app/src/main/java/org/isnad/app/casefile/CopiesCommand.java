package org.isnad.app.casefile;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.isnad.app.Exit;
import org.isnad.corroboration.Copies;
import org.isnad.corroboration.Copy;
import org.isnad.corroboration.Credits;
import org.isnad.model.Article;
import org.isnad.store.CaseFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Who copies whom. */
@Command(
    name = "copies",
    description = "List articles that share text: containment, who was first, whose wire it is.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {"", "Example:", "  isnad copies libya-2019 --format tsv"})
public final class CopiesCommand implements Callable<Integer> {
  @Mixin private CaseFolder folder = new CaseFolder();

  /** How the list is written. */
  enum Format {
    SHEET,
    TSV
  }

  @Option(
      names = {"-f", "--format"},
      defaultValue = "SHEET",
      description = "${COMPLETION-CANDIDATES}")
  private Format format = Format.SHEET;

  @Option(
      names = "--least",
      converter = Share.class,
      paramLabel = "SHARE",
      defaultValue = "0.5",
      description = "Least containment (${DEFAULT-VALUE}).")
  private double least;

  @Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() throws java.io.IOException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    try (CaseFile caseFile = folder.open()) {
      List<Article> articles = new ArrayList<>();
      caseFile.forEach(stored -> articles.add(stored.article()));
      List<Copy> copies =
          new Copies(new Credits(folder.engine().knowledge()))
              .among(articles).stream().filter(c -> c.containment() >= least).toList();
      if (format == Format.TSV) {
        out.println(
            "earlier\tlater\tcontainment\tresemblance\tkind\twire\tearlier_credits\tlater_credits");
      }
      for (Copy copy : copies) {
        String kind = copy.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String containment = String.format(Locale.ROOT, "%.3f", copy.containment());
        if (format == Format.TSV) {
          out.println(
              String.join(
                  "\t",
                  copy.earlier(),
                  copy.later(),
                  containment,
                  String.format(Locale.ROOT, "%.3f", copy.resemblance()),
                  kind,
                  copy.wire().orElse(""),
                  copy.earlierCredits().orElse(""),
                  copy.laterCredits().orElse("")));
        } else {
          out.println(
              copy.later()
                  + " ← "
                  + copy.earlier()
                  + "  "
                  + kind
                  + ", "
                  + containment
                  + copy.wire().map(w -> ", wire of " + w).orElse(""));
        }
      }
      out.flush();
      if (copies.isEmpty() && format == Format.SHEET) {
        Objects.requireNonNull(spec)
            .commandLine()
            .getErr()
            .println("isnad: no two articles share as much text (--least SHARE)");
      }
      return Exit.OK;
    }
  }
}
