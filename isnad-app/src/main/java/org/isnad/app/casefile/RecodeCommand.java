package org.isnad.app.casefile;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.isnad.app.Coding;
import org.isnad.app.Exit;
import org.isnad.app.Interruption;
import org.isnad.app.Patience;
import org.isnad.app.Progress;
import org.isnad.coding.Guard;
import org.isnad.coding.Isnad;
import org.isnad.formats.out.JsonRecord;
import org.isnad.model.Coded;
import org.isnad.store.CaseFile;
import org.isnad.store.Search;
import org.isnad.store.StoredArticle;
import org.isnad.store.review.Corrections;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Newer knowledge. */
@Command(
    name = "recode",
    description = "Code all articles again with the present knowledge; people's decisions stay.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {"", "Example:", "  isnad recode libya-2019"})
public final class RecodeCommand implements Callable<Integer> {
  @Mixin private CaseFolder folder = new CaseFolder();

  @Option(names = "--threads", paramLabel = "N", description = "Cores to use; all by default.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Mixin private Patience patience = new Patience();

  @Option(names = "--quiet", description = "No progress on standard error.")
  private boolean quiet;

  @Spec private CommandLine.Model.@Nullable CommandSpec spec;

  /** What became of one article. */
  private sealed interface Again {
    record Refused(String id, String why) implements Again {}

    record Ready(Coded coded, String record) implements Again {}
  }

  @Override
  public Integer call() throws java.io.IOException {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    PrintWriter out = line.getOut();
    Guard guard = patience.guard();
    Progress progress = new Progress(line.getErr(), quiet);
    try (Interruption interruption = new Interruption();
        CaseFile caseFile = folder.open()) {
      Isnad engine = folder.engine();
      String knowledge = engine.knowledge().hash();
      String coder = "isnad " + Isnad.VERSION;
      JsonRecord writer = new JsonRecord(coder, knowledge);
      List<String> old = new ArrayList<>();
      caseFile.forEach(stored -> {
        if (!stored.knowledge().equals(knowledge) || !stored.coder().equals(coder)) {
          old.add(stored.article().id());
        }
      });
      progress.of(old.size());
      Corrections corrections = Corrections.of(caseFile);
      int[] homeless = {0};
      int[] refused = {0};
      try (Coding<StoredArticle, Again> coding =
          new Coding<>(
              Math.max(1, threads),
              stored -> again(guard, engine, writer, stored),
              outcome -> {
                switch (outcome) {
                  case Again.Ready ready -> {
                    caseFile.recode(ready.coded().article().id(), coder, knowledge, ready.record());
                    homeless[0] += corrections.homeless(ready.coded()).size();
                  }
                  case Again.Refused no -> {
                    refused[0]++;
                    progress.say(
                        "isnad: refused " + no.id() + ": " + no.why() + "; keeps its old record");
                  }
                }
                progress.step();
              })) {
        for (String id : old) {
          if (interruption.isAsked()) {
            coding.finish();
            line.getErr()
                .println(
                    "isnad: interrupted; what is coded stays, the same command goes on from here");
            return Exit.INTERRUPTED;
          }
          coding.submit(caseFile.article(id).orElseThrow());
        }
        coding.finish();
      }
      try (Search index = folder.search(engine)) {
        CaseIndex.catchUp(caseFile, index, new Progress(line.getErr(), true));
      }
      progress.finish();
      out.println(
          (old.size() - refused[0])
              + " articles coded again, "
              + (caseFile.size() - old.size())
              + " were up to date; "
              + corrections.count()
              + " decisions kept"
              + (homeless[0] > 0 ? ", " + homeless[0] + " of them without their target" : "")
              + (refused[0] > 0 ? "; " + refused[0] + " refused" : ""));
      out.flush();
      return refused[0] > 0 ? Exit.SOME_REFUSED : Exit.OK;
    }
  }

  private static Again again(Guard guard, Isnad engine, JsonRecord writer, StoredArticle stored) {
    try {
      return guard.call(() -> {
        Coded coded = engine.code(stored.article());
        return new Again.Ready(coded, writer.write(coded).strip());
      });
    } catch (Guard.Uncodable e) {
      return new Again.Refused(stored.article().id(), String.valueOf(e.getMessage()));
    }
  }
}
