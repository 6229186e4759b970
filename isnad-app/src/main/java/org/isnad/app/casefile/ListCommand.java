package org.isnad.app.casefile;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.isnad.app.Exit;
import org.isnad.formats.out.Sheet;
import org.isnad.store.CaseFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Spec;

/** The articles of a case. */
@Command(
    name = "list",
    description = "List the articles of a case.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {"", "Example:", "  isnad list libya-2019"})
public final class ListCommand implements Callable<Integer> {
  @Mixin private CaseFolder folder = new CaseFolder();

  @Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    try (CaseFile caseFile = folder.open()) {
      caseFile.forEach(stored -> {
        var article = stored.article();
        out.println(
            String.join(
                "\t",
                article.id(),
                article.published().map(Object::toString).orElse("-"),
                article.outlet().orElse("-"),
                Sheet.visible(article.title().orElseGet(() -> firstWords(article.text())))));
      });
      out.flush();
      return Exit.OK;
    }
  }

  private static String firstWords(String text) {
    String line = text.strip().lines().findFirst().orElse("");
    return line.length() <= 80
        ? line
        : line.substring(0, Math.max(40, line.lastIndexOf(' ', 80))) + " …";
  }
}
