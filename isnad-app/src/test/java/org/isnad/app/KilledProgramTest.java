package org.isnad.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.isnad.formats.in.RecordReader;
import org.isnad.store.CaseFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code kill -9} of the whole program while it imports, exports and backs up: nothing is lost,
 * doubled or half-written, and the run that comes to its end leaves the same bytes as one that was
 * never disturbed. A few kills in every build; {@code mvn -Pcrash} does 200.
 */
class KilledProgramTest {
  private static final int KILLS = Integer.getInteger("isnad.crash.kills", 10);

  private static final int ARTICLES = 110;
  private static final int BATCH = 5;

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @TempDir private static Path shared;
  private static Path input;

  /** What a run without any kill leaves. */
  private static String expected;

  /** Milliseconds. */
  private static long wholeRun;

  @TempDir private Path folder;
  private final Random random = new Random(11);

  @BeforeAll
  static void anUndisturbedRun() throws Exception {
    input = shared.resolve("news.jsonl");
    Files.writeString(input, String.join("\n", articles()));
    String place = shared.resolve("undisturbed").toString();
    assertThat(Run.of("init", place, "--name", "x").exit()).isZero();
    long start = System.nanoTime();
    assertThat(program("add", place, "--quiet", input.toString()).waitFor()).isZero();
    wholeRun = (System.nanoTime() - start) / 1_000_000;
    expected = Run.of("export", place).out();
    assertThat(expected.lines()).hasSize(ARTICLES);
  }

  /** Our dispatches, again and again under other ids, each with a sentence of its own. */
  private static List<String> articles() throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(CodeCommandTest.SAMPLES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        String content = Files.readString(file);
        texts.add(content.substring(content.indexOf("\n\n") + 2));
      }
    }
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      String text =
          texts.get(i % texts.size()) + "\nوقتل " + (i + 3) + " مسلحين في اشتباكات لاحقة.";
      lines.add(
          MAPPER.writeValueAsString(
              java.util.Map.of(
                  "id", "n" + i, "outlet", "العرب", "published", "2020-01-05", "text", text)));
    }
    return lines;
  }

  private static Process program(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx700m",
                "-XX:TieredStopAtLevel=1",
                "-Disnad.add.batch=" + BATCH,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "org.isnad.app.Isnad"));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Kills the program while it writes this file; false when it had ended by then. */
  private boolean killedWhile(Path part, String... arguments) throws Exception {
    Process process = program(arguments);
    while (process.isAlive() && !Files.exists(part)) {
      Thread.sleep(2);
    }
    return !ended(process, random.nextInt(60));
  }

  /** Kills the import at work: when so many more articles are stored, and a moment later. */
  private boolean killedAtWork(Path place, int before) throws Exception {
    Process process = program("add", place.toString(), "--quiet", input.toString());
    if (random.nextInt(10) == 0) {
      return !ended(process, random.nextLong(Math.max(1, wholeRun)));
    }
    int until = before + random.nextInt(50);
    try (CaseFile watched = CaseFile.open(place)) {
      while (process.isAlive() && watched.size() < until) {
        Thread.sleep(5);
      }
    }
    return !ended(process, random.nextInt(300));
  }

  private static boolean ended(Process process, long patience) throws InterruptedException {
    boolean ended = process.waitFor(patience, TimeUnit.MILLISECONDS);
    process.destroyForcibly().waitFor();
    if (ended) {
      assertThat(process.exitValue()).isZero();
    }
    return ended;
  }

  @Test
  void killed_at_any_point_it_goes_on_where_it_was_and_ends_in_the_same_bytes() throws Exception {
    int kills = 0;
    int round = 0;
    Path export = folder.resolve("export.jsonl");
    while (kills < KILLS) {
      Path place = folder.resolve("case" + round);
      assertThat(Run.of("init", place.toString(), "--name", "x").exit()).isZero();
      int before = 0;
      while (kills < KILLS && killedAtWork(place, before)) {
        kills++;
        before = sound(place, before);
      }
      Run last = Run.of("add", place.toString(), "--quiet", input.toString());
      assertThat(last.exit()).isZero();
      assertThat(last.out()).contains("the case holds " + ARTICLES);
      assertThat(Run.of("export", place.toString()).out()).isEqualTo(expected);
      assertThat(Run.of("verify", place.toString()).exit()).isZero();
      assertThat(Run.of("search", place.toString(), "مسلحين").out()).contains(ARTICLES + " hits");
      byte[] written = Files.readAllBytes(place.resolve("case.sqlite"));
      assertThat(Run.of("add", place.toString(), "--quiet", input.toString()).out())
          .contains("0 added, " + ARTICLES + " known");
      assertThat(Files.readAllBytes(place.resolve("case.sqlite"))).isEqualTo(written);
      if (round % 2 == 0 && kills < KILLS) {
        Files.writeString(export, "old");
        Path part = folder.resolve("export.jsonl.part");
        Files.deleteIfExists(part);
        kills += killedWhile(part, "export", place.toString(), "--to", export.toString()) ? 1 : 0;
        assertThat(Files.readString(export)).isIn("old", expected);
        Path backup = folder.resolve("backup" + round);
        Path half = folder.resolve("backup" + round + ".part");
        kills += killedWhile(half, "backup", place.toString(), backup.toString()) ? 1 : 0;
        if (Files.exists(backup)) {
          String copy = folder.resolve("copy" + round).toString();
          assertThat(Run.of("restore", copy, backup.toString()).exit()).isZero();
          assertThat(Run.of("export", copy).out()).isEqualTo(expected);
        }
      }
      round++;
      System.out.println("killed " + kills + " times over " + round + " cases");
    }
  }

  /** Every article that is there is there once, with its whole record. */
  private static int sound(Path place, int before) {
    try (CaseFile opened = CaseFile.open(place)) {
      assertThat(opened.verify()).isEmpty();
      Set<String> ids = new HashSet<>();
      opened.forEach(stored -> {
        ids.add(stored.article().id());
        assertThat(RecordReader.read(stored.record(), stored.article()).sentences()).isNotEmpty();
      });
      assertThat(ids).allMatch(id -> !id.contains("~")).hasSize(opened.size());
      assertThat(opened.size()).isBetween(before, ARTICLES);
      return opened.size();
    }
  }

  @Test
  void Ctrl_C_stores_what_is_coded_and_ends_with_130() throws Exception {
    String place = folder.resolve("stopped").toString();
    assertThat(Run.of("init", place).exit()).isZero();
    Process process = program("add", place, "--quiet", input.toString());
    process.waitFor(wholeRun * 6 / 10, TimeUnit.MILLISECONDS);
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    int exit = process.waitFor();
    assertThat(exit).isIn(Exit.INTERRUPTED, Exit.OK);
    assertThat(Run.of("verify", place).exit()).isZero();
    assertThat(Run.of("add", place, "--quiet", input.toString()).exit()).isZero();
    assertThat(Run.of("export", place).out()).isEqualTo(expected);
  }
}
