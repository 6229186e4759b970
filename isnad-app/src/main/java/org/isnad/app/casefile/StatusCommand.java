package org.isnad.app.casefile;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.isnad.app.Exit;
import org.isnad.formats.out.Sheet;
import org.isnad.store.CaseFile;
import org.isnad.store.Census;
import org.isnad.store.review.Corrections;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Spec;

/** What a case holds. */
@Command(
    name = "status",
    description = "Tell what a case holds.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {"", "Example:", "  isnad status libya-2019"})
public final class StatusCommand implements Callable<Integer> {
  @Mixin private CaseFolder folder = new CaseFolder();

  @Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    try (CaseFile caseFile = folder.open()) {
      Census census = caseFile.census();
      out.println(caseFile.name());
      out.println("  articles    " + census.articles());
      out.println("  events      " + census.events());
      out.println("  statements  " + census.statements());
      census
          .firstDay()
          .ifPresent(first ->
              out.println("  published   " + first + " to " + census.lastDay().orElse(first)));
      census
          .outlets()
          .forEach((outlet, n) ->
              out.println(
                  "  outlet      "
                      + (outlet.isEmpty() ? "(no outlet)" : Sheet.visible(outlet))
                      + ": "
                      + n));
      out.println("  decisions   " + Corrections.of(caseFile).count());
      out.println("  knowledge   " + String.join(", ", census.knowledge()));
      out.println(
          "  journal     "
              + caseFile.journal().size()
              + " entries, head "
              + caseFile.journal().head());
      out.flush();
      return Exit.OK;
    }
  }
}
