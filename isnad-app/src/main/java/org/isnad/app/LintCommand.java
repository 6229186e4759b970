package org.isnad.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.isnad.coding.place.GazetteerIndex;
import org.isnad.knowledge.ActorLint;
import org.isnad.knowledge.Knowledge;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks knowledge files. */
@Command(
    name = "lint",
    description =
        "Check a folder of knowledge files; every problem is printed as file:line: message.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  isnad lint case/knowledge"})
final class LintCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FOLDER",
      arity = "0..1",
      description = "The folder; the shipped knowledge if not given.")
  private @Nullable Path folder;

  @Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Path path = folder;
    if (path != null && !Files.isDirectory(path)) {
      throw new Complaint("no such folder: " + path);
    }
    Knowledge knowledge = path == null ? Knowledge.standard() : Knowledge.withOverlay(path);
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    List<Object> problems = new ArrayList<>(knowledge.problems());
    problems.addAll(ActorLint.check(knowledge));
    problems.addAll(new GazetteerIndex(knowledge).problems());
    problems.forEach(p -> out.println(p));
    int entries = knowledge.names().stream().mapToInt(n -> knowledge.file(n).size()).sum();
    out.println(
        problems.isEmpty()
            ? knowledge.names().size() + " files, " + entries + " entries: no problems"
            : problems.size() + (problems.size() == 1 ? " problem" : " problems"));
    out.flush();
    return problems.isEmpty() ? Exit.OK : Exit.FAILED;
  }
}
