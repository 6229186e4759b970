package org.isnad.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a user is told when something is wrong: with the command, the case, the disk or an article.
 */
class CaseTroubleTest {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @TempDir private Path folder;
  private String place;

  @BeforeEach
  void makeCase() {
    place = folder.resolve("case").toString();
    Run.of("init", place, "--name", "تجربة");
  }

  private void add() {
    assertThat(Run.of("add", place, "--quiet", CodeCommandTest.DISPATCHES).exit()).isZero();
  }

  @Test
  void an_article_over_the_time_limit_is_refused_by_name_and_can_be_added_later() {
    Path sample = CodeCommandTest.SAMPLES.resolve("libya-truce.txt");
    Run hasty = Run.of("add", place, "--quiet", "--time-limit", "0.00001", sample.toString());
    assertThat(hasty.exit()).isEqualTo(Exit.SOME_REFUSED);
    assertThat(hasty.err()).contains("refused ").contains("libya-truce.txt: takes longer than");
    assertThat(hasty.out()).contains("0 added, 0 known already, 1 refused; the case holds 0");
    assertThat(Run.of("add", place, "--quiet", sample.toString()).exit()).isZero();
    assertThat(Run.of("code", "--quiet", "--time-limit", "0.00001", sample.toString()).exit())
        .isEqualTo(Exit.SOME_REFUSED);
  }

  @Test
  void a_wrong_number_is_wrong_usage() {
    assertThat(Run.of("add", place, "--time-limit", "-1", "x").exit()).isEqualTo(Exit.USAGE);
    assertThat(Run.of("search", place, "--most", "0", "الوفد").exit()).isEqualTo(Exit.USAGE);
    assertThat(Run.of("occurrences", place, "--most", "-1").exit()).isEqualTo(Exit.USAGE);
    Run copies = Run.of("copies", place, "--least", "7");
    assertThat(copies.exit()).isEqualTo(Exit.USAGE);
    assertThat(copies.err()).contains("'7' is no share from 0 to 1");
  }

  @Test
  void what_would_find_nothing_for_a_slip_says_so() {
    add();
    assertThat(Run.of("search", place, "actr:حفتر").err())
        .contains("no field actr:, only actor: code:");
    assertThat(Run.of("timeline", place, "--between", "XXX", "--and", "LBY").err())
        .contains("nobody in this case is XXX");
    assertThat(Run.of("actors", place, "--code", "XXX").err()).contains("no such actor");
  }

  @Test
  void a_file_that_cannot_be_written_is_named_with_the_cause() {
    add();
    String nowhere = folder.resolve("none").resolve("x").toString();
    for (String[] command :
        List.of(
            new String[] {"export", place, "--to", nowhere},
            new String[] {"backup", place, nowhere})) {
      Run run = Run.of(command);
      assertThat(run.exit()).isEqualTo(Exit.FAILED);
      assertThat(run.err()).contains(nowhere + ": cannot be written: there is no folder");
    }
    assertThat(Run.of("export", place, "--to", folder.toString()).err()).contains("is a folder");
  }

  @Test
  void what_is_no_backup_leaves_nothing_behind() throws IOException {
    Path text = Files.writeString(folder.resolve("b.txt"), "ليس نسخة احتياطية. ".repeat(300));
    Path target = folder.resolve("restored");
    Run run = Run.of("restore", target.toString(), text.toString());
    assertThat(run.exit()).isEqualTo(Exit.FAILED);
    assertThat(run.err()).contains("b.txt: no backup of a case");
    try (Stream<Path> files = Files.walk(target)) {
      assertThat(files.filter(Files::isRegularFile)).isEmpty();
    }
  }

  @Test
  void a_damaged_case_is_named_as_such_and_a_backup_brings_it_back() throws IOException {
    add();
    String export = Run.of("export", place).out();
    Path backup = folder.resolve("b.backup");
    assertThat(Run.of("backup", place, backup.toString()).exit()).isZero();
    try (RandomAccessFile file =
        new RandomAccessFile(Path.of(place, "case.sqlite").toFile(), "rw")) {
      byte[] rubbish = new byte[3000];
      java.util.Arrays.fill(rubbish, (byte) 0x5A);
      for (long at = 8 * 4096L; at + rubbish.length < file.length(); at += 3 * 4096L) {
        file.seek(at);
        file.write(rubbish);
      }
    }
    Run verify = Run.of("verify", place);
    assertThat(verify.exit()).isEqualTo(Exit.FAILED);
    assertThat(verify.out()).contains("database: ").containsPattern("\\d+ problems");
    String copy = folder.resolve("copy").toString();
    assertThat(Run.of("restore", copy, backup.toString()).exit()).isZero();
    assertThat(Run.of("export", copy).out()).isEqualTo(export);
  }

  @Test
  void a_damaged_index_is_made_again() throws IOException {
    add();
    String found = Run.of("search", place, "القوات").out().replaceAll("in \\d+ ms", "");
    try (Stream<Path> files = Files.list(Path.of(place, "index"))) {
      for (Path file : files.toList()) {
        Files.writeString(file, "rubbish");
      }
    }
    Run again = Run.of("search", place, "القوات");
    assertThat(again.err()).contains("the index is damaged and made again");
    assertThat(again.out().replaceAll("in \\d+ ms", "")).isEqualTo(found);
  }

  @Test
  void status_counts_what_the_export_holds() {
    add();
    int events = 0;
    int statements = 0;
    for (String line : Run.of("export", place).out().lines().toList()) {
      JsonNode record = MAPPER.readTree(line);
      events += record.path("events").size();
      statements += record.path("statements").size();
    }
    assertThat(Run.of("status", place).out())
        .contains("articles    10\n", "events      " + events + "\n")
        .contains("statements  " + statements + "\n");
  }

  @Test
  void occurrences_have_the_fields_that_programs_rely_on() {
    add();
    List<String> lines = Run.of("occurrences", place, "--format", "json").out().lines().toList();
    assertThat(lines).isNotEmpty();
    for (String line : lines) {
      JsonNode occurrence = MAPPER.readTree(line);
      assertThat(occurrence.propertyNames())
          .contains(
              "id",
              "type",
              "what",
              "place",
              "days",
              "actors",
              "recipients",
              "mentions",
              "independent",
              "witnesses",
              "disputes");
      assertThat(occurrence.path("mentions").path(0).propertyNames())
          .contains("article", "event", "start", "end", "text", "status", "chain");
      occurrence
          .path("witnesses")
          .forEach(w -> assertThat(w.propertyNames()).contains("origin", "counted", "why"));
      occurrence.path("days").forEach(d -> assertThat(d.asString()).isNotEmpty());
    }
    for (String line : Run.of("disputes", place, "--format", "json").out().lines().toList()) {
      MAPPER
          .readTree(line)
          .path("disputes")
          .forEach(d -> assertThat(d.propertyNames()).contains("kind", "a", "b", "why"));
    }
  }
}
