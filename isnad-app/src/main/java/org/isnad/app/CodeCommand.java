package org.isnad.app;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.isnad.coding.Guard;
import org.isnad.formats.in.Incoming;
import org.isnad.formats.out.CsvEvents;
import org.isnad.formats.out.JsonRecord;
import org.isnad.formats.out.PloverJson;
import org.isnad.formats.out.RecordFormat;
import org.isnad.formats.out.Sheet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The main job: articles in, records out. */
@Command(
    name = "code",
    description = "Code articles: who did or said what to whom, where, when, and on whose word.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  isnad code article.txt",
      "  isnad code --format json article.txt --published 2019-12-21",
      "  isnad code --format csv 'news/*.jsonl.gz' > events.csv",
      "  zcat news.jsonl.gz | isnad code --format plover -"
    })
final class CodeCommand implements Callable<Integer> {
  /** How the record is written. */
  enum Format {
    SHEET,
    JSON,
    PLOVER,
    CSV
  }

  @Parameters(arity = "1..*", paramLabel = "FILE", description = InputOptions.FILES)
  private List<String> files = new ArrayList<>();

  @Mixin private InputOptions inputs = new InputOptions();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; sheet if not given.")
  private @Nullable Format format;

  @Option(
      names = "--knowledge",
      paramLabel = "FOLDER",
      description = "Knowledge files laid over the shipped ones.")
  private @Nullable Path overlay;

  @Mixin private Patience patience = new Patience();

  @Option(names = "--threads", paramLabel = "N", description = "Cores to use; all by default.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--quiet",
      description = "No progress and no notices on standard error; refusals are still told.")
  private boolean quiet;

  @Spec private CommandLine.Model.@Nullable CommandSpec spec;

  /** An incoming record with what was written of it. */
  private record Outcome(Incoming incoming, String written, Optional<String> failure) {}

  @Override
  public Integer call() throws IOException {
    CommandLine line = java.util.Objects.requireNonNull(spec).commandLine();
    PrintWriter err = line.getErr();
    Progress progress = new Progress(err, quiet);
    org.isnad.coding.Isnad isnad = Overlay.load(overlay);
    RecordFormat writer = writer(isnad);
    Guard guard = patience.guard();
    int[] refused = {0};
    OutputStream out = System.out;
    out.write(writer.head().getBytes(StandardCharsets.UTF_8));
    try (Coding<Incoming, Outcome> coding =
        new Coding<>(
            Math.max(1, threads),
            incoming -> outcome(guard, isnad, writer, incoming),
            outcome -> {
              switch (outcome.incoming()) {
                case Incoming.Refused r -> {
                  refused[0]++;
                  progress.say("isnad: refused " + r.message());
                }
                case Incoming.Read read -> {
                  if (outcome.failure().isPresent()) {
                    refused[0]++;
                    progress.say(
                        "isnad: refused "
                            + read.original().where()
                            + ": "
                            + outcome.failure().get());
                  } else {
                    write(out, outcome.written());
                  }
                  if (!quiet) {
                    read.notice()
                        .ifPresent(n -> progress.say("isnad: " + read.article().id() + ": " + n));
                  }
                }
              }
              progress.step();
            })) {
      inputs.read(files, Optional.of(isnad.knowledge()), coding::submit);
      coding.finish();
    }
    out.flush();
    progress.finish();
    return refused[0] > 0 ? Exit.SOME_REFUSED : Exit.OK;
  }

  private static Outcome outcome(
      Guard guard, org.isnad.coding.Isnad isnad, RecordFormat writer, Incoming incoming) {
    return switch (incoming) {
      case Incoming.Refused r -> new Outcome(r, "", Optional.empty());
      case Incoming.Read read -> {
        try {
          String written = guard.call(() -> writer.write(isnad.code(read.article())));
          yield new Outcome(read, written, Optional.empty());
        } catch (Guard.Uncodable e) {
          if (System.getenv("ISNAD_TRACE") != null) {
            e.printStackTrace();
          }
          yield new Outcome(read, "", Optional.of(String.valueOf(e.getMessage())));
        }
      }
    };
  }

  private static void write(OutputStream out, String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      if (System.out.checkError()) {
        throw new Complaint("standard output was closed");
      }
    } catch (IOException e) {
      throw new Complaint("cannot write: " + e.getMessage());
    }
  }

  private RecordFormat writer(org.isnad.coding.Isnad isnad) {
    Format chosen = format != null ? format : Format.SHEET;
    String coder = "isnad " + org.isnad.coding.Isnad.VERSION;
    return switch (chosen) {
      case SHEET -> new Sheet();
      case JSON -> new JsonRecord(coder, isnad.knowledge().hash());
      case PLOVER -> new PloverJson(coder);
      case CSV -> new CsvEvents();
    };
  }
}
