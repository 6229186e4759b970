package org.isnad.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.isnad.formats.in.ArticleReader;
import org.isnad.formats.in.Incoming;
import org.isnad.formats.in.InputKind;
import org.isnad.formats.in.Labels;
import org.isnad.formats.in.Limits;
import org.isnad.knowledge.Knowledge;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the user says about the input; reads files, globs, folders and standard input. */
public final class InputOptions {
  @Option(
      names = "--input",
      paramLabel = "KIND",
      description = "Read as ${COMPLETION-CANDIDATES}, whatever the name says.")
  private @Nullable InputKind kind;

  @Option(names = "--id", description = "The article's id (one article).")
  private @Nullable String id;

  @Option(names = "--outlet", description = "The outlet that printed it.")
  private @Nullable String outlet;

  @Option(
      names = "--published",
      paramLabel = "YYYY-MM-DD",
      description = "The day it was published.")
  private @Nullable LocalDate published;

  @Option(names = "--title", description = "The article's title.")
  private @Nullable String title;

  /** What a file argument can be, for help texts. */
  public static final String FILES =
      "Files (text, HTML, JSON Lines, CSV, RSS, Atom, WARC, ninjs, also .gz or in a .zip), folders, globs; - for standard input.";

  /** Reads these files in order; never throws for bad input. */
  public void read(List<String> files, Consumer<Incoming> sink) {
    read(files, Optional.empty(), sink);
  }

  /** A reader that knows what the user said. */
  public ArticleReader reader(Optional<Knowledge> knowledge) {
    Labels labels =
        new Labels(
            Optional.ofNullable(kind),
            Optional.ofNullable(id),
            Optional.ofNullable(outlet),
            Optional.ofNullable(published),
            Optional.ofNullable(title));
    return new ArticleReader(labels, Limits.STANDARD, knowledge);
  }

  /**
   * Reads these files in order; never throws for bad input.
   *
   * @param knowledge where recipes for outlets' pages stand; the shipped ones if empty
   */
  public void read(List<String> files, Optional<Knowledge> knowledge, Consumer<Incoming> sink) {
    ArticleReader reader = reader(knowledge);
    for (String file : files) {
      if (file.equals("-")) {
        InputStream in = System.in;
        reader.read(in, "-", sink);
        continue;
      }
      List<Path> paths;
      try {
        paths = expand(file);
      } catch (IOException | RuntimeException e) {
        sink.accept(new Incoming.Refused(file, "cannot be listed: " + e.getMessage()));
        continue;
      }
      if (paths.isEmpty()) {
        sink.accept(new Incoming.Refused(file, "no such file"));
      }
      paths.forEach(path -> reader.read(path, sink));
    }
  }

  private static List<Path> expand(String file) throws IOException {
    Path path = Path.of(file);
    if (Files.isDirectory(path)) {
      try (Stream<Path> walk = Files.walk(path)) {
        return walk.filter(Files::isRegularFile).filter(InputOptions::isShown).sorted().toList();
      }
    }
    if (Files.exists(path) || !file.matches(".*[*?{\\[].*")) {
      return List.of(path);
    }
    int magic = 0;
    while (magic < file.length() && "*?{[".indexOf(file.charAt(magic)) < 0) {
      magic++;
    }
    int slash = file.lastIndexOf('/', magic);
    Path root = Path.of(slash < 0 ? "." : slash == 0 ? "/" : file.substring(0, slash));
    PathMatcher matcher =
        FileSystems.getDefault().getPathMatcher("glob:" + (slash < 0 ? "./" + file : file));
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.filter(Files::isRegularFile).filter(matcher::matches).sorted().toList();
    }
  }

  private static boolean isShown(Path path) {
    Path name = path.getFileName();
    return name != null && !name.toString().startsWith(".");
  }
}
