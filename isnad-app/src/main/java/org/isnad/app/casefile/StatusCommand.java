package org.isnad.app.casefile;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.isnad.app.Exit;
import org.isnad.model.Coded;
import org.isnad.store.CaseFile;
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
      int[] counts = new int[3];
      TreeSet<String> days = new TreeSet<>();
      TreeMap<String, Integer> outlets = new TreeMap<>();
      TreeSet<String> knowledge = new TreeSet<>();
      caseFile.forEach(stored -> {
        Coded coded = CaseFolder.machine(stored);
        counts[0]++;
        counts[1] += coded.events().size();
        counts[2] += coded.statements().size();
        stored.article().published().ifPresent(d -> days.add(d.toString()));
        outlets.merge(stored.article().outlet().orElse("(no outlet)"), 1, Integer::sum);
        knowledge.add(stored.knowledge());
      });
      out.println(caseFile.name());
      out.println("  articles    " + counts[0]);
      out.println("  events      " + counts[1]);
      out.println("  statements  " + counts[2]);
      if (!days.isEmpty()) {
        out.println("  published   " + days.first() + " to " + days.last());
      }
      outlets.forEach((outlet, n) -> out.println("  outlet      " + outlet + ": " + n));
      out.println("  decisions   " + Corrections.of(caseFile).count());
      out.println("  knowledge   " + String.join(", ", knowledge));
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
