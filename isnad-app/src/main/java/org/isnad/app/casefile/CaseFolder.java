package org.isnad.app.casefile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.isnad.app.Overlay;
import org.isnad.coding.Isnad;
import org.isnad.formats.in.RecordReader;
import org.isnad.model.Coded;
import org.isnad.store.CaseFile;
import org.isnad.store.Search;
import org.isnad.store.StoredArticle;
import org.isnad.store.review.Corrections;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** The case that a command works on. */
final class CaseFolder {
  @Parameters(index = "0", paramLabel = "CASE", description = "The case's folder.")
  private @Nullable Path folder;

  Path path() {
    return Objects.requireNonNull(folder);
  }

  CaseFile open() {
    return CaseFile.open(path());
  }

  /** The engine with the case's own knowledge laid over the shipped one. */
  Isnad engine() throws IOException {
    Path knowledge = path().resolve("knowledge");
    if (Files.isDirectory(knowledge)) {
      try (Stream<Path> files = Files.walk(knowledge)) {
        if (files.anyMatch(f -> f.toString().endsWith(".txt"))) {
          return Overlay.load(knowledge);
        }
      }
    }
    return Overlay.load(null);
  }

  Search search(Isnad engine) {
    return new Search(path().resolve("index"), engine.arabic());
  }

  /** What a person sees of an article: the machine's record under the people's decisions. */
  static Coded view(StoredArticle stored, Corrections corrections) {
    return corrections.apply(machine(stored));
  }

  /** What a person sees of each article, by the decisions that stand now. */
  static Function<StoredArticle, Coded> views(CaseFile caseFile) {
    Corrections corrections = Corrections.of(caseFile);
    return stored -> view(stored, corrections);
  }

  /** The machine's record alone. */
  static Coded machine(StoredArticle stored) {
    return RecordReader.read(stored.record(), stored.article());
  }

  static Optional<String> text(@Nullable String value) {
    return Optional.ofNullable(value);
  }
}
