package org.isnad.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.isnad.coding.Isnad;
import org.isnad.formats.in.ArticleReader;
import org.isnad.formats.in.Incoming;
import org.isnad.formats.in.Labels;
import org.isnad.formats.out.JsonRecord;
import org.isnad.store.CaseFile;

/** A case of our own dispatches, coded once and copied for each test that changes it. */
final class SampleCase {
  static final Path SAMPLES = Path.of("..", "samples");

  private SampleCase() {}

  private static final class Made {
    static final Path FOLDER = make();
  }

  private static Path make() {
    try {
      Path folder = Files.createTempDirectory("isnad-sample-case");
      folder.toFile().deleteOnExit();
      Path place = folder.resolve("case");
      List<Path> files = new ArrayList<>();
      try (Stream<Path> found = Files.walk(SAMPLES)) {
        found.filter(f -> f.toString().endsWith(".txt")).sorted().forEach(files::add);
      }
      try (CaseFile file = CaseFile.create(place, "تجربة")) {
        file.add(files.stream().flatMap(f -> coded(f).stream()).toList());
      }
      return place;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<CaseFile.Addition> coded(Path path) {
    Isnad isnad = Isnad.load();
    JsonRecord writer = new JsonRecord("isnad " + Isnad.VERSION, isnad.knowledge().hash());
    List<CaseFile.Addition> additions = new ArrayList<>();
    new ArticleReader(Labels.NONE)
        .read(
            path,
            incoming -> {
              if (incoming instanceof Incoming.Read read) {
                additions.add(
                    new CaseFile.Addition(
                        read.article(),
                        read.original().bytes(),
                        String.valueOf(path.getFileName()),
                        "isnad " + Isnad.VERSION,
                        isnad.knowledge().hash(),
                        writer.write(isnad.code(read.article())).strip()));
              }
            });
    return additions;
  }

  /** A case of its own for one test. */
  static Path copyInto(Path folder) {
    Path target = folder.resolve("case");
    try (Stream<Path> files = Files.walk(Made.FOLDER)) {
      Files.createDirectories(folder);
      for (Path file : files.toList()) {
        Files.copy(file, target.resolve(Made.FOLDER.relativize(file).toString()));
      }
      return target;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
