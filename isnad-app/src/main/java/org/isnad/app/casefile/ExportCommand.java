package org.isnad.app.casefile;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.isnad.app.Exit;
import org.isnad.formats.out.CsvEvents;
import org.isnad.formats.out.JsonRecord;
import org.isnad.formats.out.PloverJson;
import org.isnad.formats.out.RecordFormat;
import org.isnad.model.Coded;
import org.isnad.store.AtomicFile;
import org.isnad.store.CaseFile;
import org.isnad.store.StoredArticle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Records out of a case. */
@Command(
    name = "export",
    description = "Write the records of a case, with people's decisions, as JSON Lines or CSV.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {"", "Example:", "  isnad export libya-2019 --format csv --to events.csv"})
public final class ExportCommand implements Callable<Integer> {
  @Mixin private CaseFolder folder = new CaseFolder();

  /** How the records are written. */
  enum Format {
    JSON,
    CSV,
    PLOVER
  }

  @Option(
      names = {"-f", "--format"},
      defaultValue = "JSON",
      description = "${COMPLETION-CANDIDATES}")
  private Format format = Format.JSON;

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "The file to write; standard output if not given.")
  private @Nullable Path file;

  @Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    try (CaseFile caseFile = folder.open()) {
      Path target = file;
      if (target == null) {
        records(caseFile, System.out);
        System.out.flush();
        return Exit.OK;
      }
      AtomicFile.write(target, sink -> records(caseFile, sink));
      out.println("wrote " + target + ", journal head " + caseFile.journal().head());
      out.flush();
      if (!caseFile.isReadOnly()) {
        caseFile.note(
            "export", String.valueOf(target.getFileName()), "{\"format\":\"" + format + "\"}");
      }
      return Exit.OK;
    }
  }

  /** All records in order of id. */
  private void records(CaseFile caseFile, OutputStream sink) throws IOException {
    Function<StoredArticle, Coded> views = CaseFolder.views(caseFile);
    boolean[] first = {true};
    try {
      caseFile.forEach(stored -> {
        RecordFormat writer =
            switch (format) {
              case JSON -> new JsonRecord(stored.coder(), stored.knowledge());
              case CSV -> new CsvEvents();
              case PLOVER -> new PloverJson(stored.coder());
            };
        try {
          if (first[0]) {
            sink.write(writer.head().getBytes(StandardCharsets.UTF_8));
            first[0] = false;
          }
          sink.write(writer.write(views.apply(stored)).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
