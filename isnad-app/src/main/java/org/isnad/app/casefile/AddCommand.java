package org.isnad.app.casefile;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.isnad.app.Coding;
import org.isnad.app.Exit;
import org.isnad.app.Fetching;
import org.isnad.app.InputOptions;
import org.isnad.app.Interruption;
import org.isnad.app.Patience;
import org.isnad.app.Progress;
import org.isnad.coding.Guard;
import org.isnad.coding.Isnad;
import org.isnad.formats.in.Incoming;
import org.isnad.formats.out.JsonRecord;
import org.isnad.model.Coded;
import org.isnad.store.CaseFile;
import org.isnad.store.CaseProblem;
import org.isnad.store.Search;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings articles into a case. */
@Command(
    name = "add",
    description =
        "Code articles and keep them in a case. Can be stopped and run again: what is in stays in, what is known is skipped.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  isnad add libya-2019 news/*.jsonl.gz",
      "  isnad add libya-2019 --fetch https://example.org/feed.rss --follow"
    })
public final class AddCommand implements Callable<Integer> {
  /**
   * Articles in one transaction: a kill loses at most this much work, and none that was told as
   * done. The crash tests make it smaller, to have more points at which to kill.
   */
  private static final int BATCH = Integer.getInteger("isnad.add.batch", 50);

  @Mixin private CaseFolder folder = new CaseFolder();

  @Parameters(index = "1..*", arity = "0..*", paramLabel = "FILE", description = InputOptions.FILES)
  private List<String> files = new ArrayList<>();

  @Mixin private InputOptions inputs = new InputOptions();

  @Mixin private Fetching fetching = new Fetching();

  @Mixin private Patience patience = new Patience();

  @Option(names = "--threads", paramLabel = "N", description = "Cores to use; all by default.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--quiet",
      description = "No progress on standard error; refusals are still told.")
  private boolean quiet;

  @Spec private CommandLine.Model.@Nullable CommandSpec spec;

  /** What became of one incoming record before it is stored. */
  private sealed interface Coming {
    record Refused(String message) implements Coming {}

    record Ready(CaseFile.Addition addition, Coded coded) implements Coming {}
  }

  @Override
  public Integer call() throws IOException {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    if (files.isEmpty() && !fetching.isAsked()) {
      throw new ParameterException(line, "Name a file, or an address with --fetch");
    }
    PrintWriter out = line.getOut();
    Progress progress = new Progress(line.getErr(), quiet);
    try (Interruption interruption = new Interruption();
        CaseFile caseFile = folder.open()) {
      Isnad engine = folder.engine();
      try (Search index = folder.search(engine)) {
        boolean indexing = CaseIndex.catchUp(caseFile, index, progress) && mayWrite(index);
        Importer importer =
            new Importer(caseFile, indexing ? Optional.of(index) : Optional.empty(), progress);
        boolean stopped = run(caseFile, engine, importer, interruption);
        importer.store();
        importer.index(open -> open.commit(caseFile.journal().last()));
        progress.finish();
        out.println(importer.summary() + "; the case holds " + caseFile.size());
        if (stopped) {
          line.getErr()
              .println(
                  "isnad: interrupted; what is in stays in, the same command goes on from here");
        }
        out.flush();
        return stopped ? Exit.INTERRUPTED : importer.refused > 0 ? Exit.SOME_REFUSED : Exit.OK;
      }
    }
  }

  /** Another import may be writing the index; it is brought up to date by the next search then. */
  private static boolean mayWrite(Search index) {
    try {
      index.startWriting();
      return true;
    } catch (Search.Busy e) {
      return false;
    }
  }

  /**
   * Codes and stores all input.
   *
   * @return whether the user stopped it
   */
  private boolean run(
      CaseFile caseFile, Isnad engine, Importer importer, Interruption interruption) {
    String coder = "isnad " + Isnad.VERSION;
    JsonRecord writer = new JsonRecord(coder, engine.knowledge().hash());
    Guard guard = patience.guard();
    try (Coding<Incoming, Coming> coding =
        new Coding<>(
            Math.max(1, threads),
            incoming -> code(guard, engine, writer, coder, incoming),
            importer::take)) {
      Consumer<Incoming> sink =
          incoming -> {
            if (interruption.isAsked()) {
              throw new Interruption.Stop();
            }
            if (incoming instanceof Incoming.Read read
                && caseFile.has(read.original().bytes(), read.article())) {
              importer.known();
            } else {
              coding.submit(incoming);
            }
          };
      inputs.read(files, Optional.of(engine.knowledge()), sink);
      if (fetching.isAsked()) {
        fetching.read(inputs.reader(Optional.of(engine.knowledge())), sink);
      }
      coding.finish();
      return false;
    } catch (Interruption.Stop e) {
      return true;
    }
  }

  private static Coming code(
      Guard guard, Isnad engine, JsonRecord writer, String coder, Incoming incoming) {
    return switch (incoming) {
      case Incoming.Refused r -> new Coming.Refused(r.message());
      case Incoming.Read read -> {
        try {
          yield guard.call(() -> {
            Coded coded = engine.code(read.article());
            return new Coming.Ready(
                new CaseFile.Addition(
                    read.article(),
                    read.original().bytes(),
                    read.original().where(),
                    coder,
                    engine.knowledge().hash(),
                    writer.write(coded).strip()),
                coded);
          });
        } catch (Guard.Uncodable e) {
          yield new Coming.Refused(read.original().where() + ": " + e.getMessage());
        }
      }
    };
  }

  /** Stores in batches and counts. */
  private static final class Importer {
    private final CaseFile caseFile;
    private Optional<Search> index;
    private final Progress progress;
    private final List<Coming.Ready> batch = new ArrayList<>();
    private final Map<CaseFile.Outcome, Integer> counts = new EnumMap<>(CaseFile.Outcome.class);
    private int refused;
    private boolean changed;

    Importer(CaseFile caseFile, Optional<Search> index, Progress progress) {
      this.caseFile = caseFile;
      this.index = index;
      this.progress = progress;
    }

    /** An index that fails is given up: articles go on being stored, a later search mends it. */
    void index(Consumer<Search> step) {
      try {
        if (changed) {
          index.ifPresent(step);
        }
      } catch (CaseProblem e) {
        index = Optional.empty();
        progress.say(
            "isnad: "
                + e.getMessage()
                + "; articles are stored all the same, the next search mends it");
      }
    }

    void known() {
      counts.merge(CaseFile.Outcome.KNOWN, 1, Integer::sum);
      progress.step();
    }

    void take(Coming coming) {
      switch (coming) {
        case Coming.Refused r -> {
          refused++;
          progress.say("isnad: refused " + r.message());
        }
        case Coming.Ready ready -> {
          batch.add(ready);
          if (batch.size() >= BATCH) {
            store();
          }
        }
      }
      progress.step();
    }

    void store() {
      if (batch.isEmpty()) {
        return;
      }
      List<CaseFile.Stored> stored =
          caseFile.add(batch.stream().map(Coming.Ready::addition).toList());
      for (int i = 0; i < stored.size(); i++) {
        CaseFile.Stored one = stored.get(i);
        Coded coded = batch.get(i).coded();
        counts.merge(one.outcome(), 1, Integer::sum);
        if (one.outcome() != CaseFile.Outcome.KNOWN) {
          changed = true;
          index(open -> open.put(coded.underId(one.id())));
        }
        if (one.outcome() == CaseFile.Outcome.RENAMED) {
          progress.say(
              "isnad: another text has the id " + coded.article().id() + "; stored as " + one.id());
        }
      }
      batch.clear();
    }

    String summary() {
      int added =
          counts.getOrDefault(CaseFile.Outcome.ADDED, 0)
              + counts.getOrDefault(CaseFile.Outcome.RENAMED, 0);
      return added
          + " added, "
          + counts.getOrDefault(CaseFile.Outcome.KNOWN, 0)
          + " known already, "
          + refused
          + " refused";
    }
  }
}
