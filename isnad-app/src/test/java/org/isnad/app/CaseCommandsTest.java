package org.isnad.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case from its making to its export, as a user works with it. */
class CaseCommandsTest {
  @TempDir private Path folder;
  private String place;

  @BeforeEach
  void makeCase() {
    place = folder.resolve("case").toString();
    assertThat(Run.of("init", place, "--name", "تجربة").exit()).isZero();
  }

  private Run add() {
    return Run.of("add", place, "--quiet", CodeCommandTest.DISPATCHES);
  }

  @Test
  void articles_go_in_once() {
    Run first = add();
    assertThat(first.exit()).isZero();
    assertThat(first.out()).contains("10 added, 0 known already, 0 refused; the case holds 10");
    assertThat(add().out()).contains("0 added, 10 known already, 0 refused; the case holds 10");
    assertThat(Run.of("verify", place).exit()).isZero();
    assertThat(Run.of("status", place).out()).contains("تجربة").contains("articles    10");
    assertThat(Run.of("list", place).out().lines()).hasSize(10);
  }

  @Test
  void a_word_is_found_with_its_clitics_and_in_any_spelling() {
    add();
    assertThat(Run.of("search", place, "القوات").out()).contains("libya-truce");
    assertThat(Run.of("search", place, "\"وقف اطلاق النار\"").out()).contains("libya-truce");
    assertThat(Run.of("search", place, "نتنياهو", "AND", "outlet:شاطئ").out())
        .contains("gaza-crossing");
    assertThat(Run.of("search", place, "نتنياهو", "AND", "type:PROTEST").out())
        .doesNotContain("nile-dam");
  }

  @Test
  void the_index_is_disposable() throws IOException {
    add();
    try (var files = Files.walk(Path.of(place, "index"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
    assertThat(Run.of("search", place, "القوات").out()).contains("libya-truce");
  }

  @Test
  void a_query_that_cannot_be_understood_is_told() {
    add();
    Run run = Run.of("search", place, "foo AND (");
    assertThat(run.exit()).isEqualTo(Exit.FAILED);
    assertThat(run.err()).contains("the query cannot be understood");
  }

  @Test
  void a_correction_survives_recoding_and_can_be_taken_back() {
    add();
    String before = Run.of("export", place).out();
    assertThat(
            Run.of(
                    "correct",
                    place,
                    "libya-truce",
                    "e1",
                    "--set",
                    "status=negated",
                    "--note",
                    "denied")
                .exit())
        .isZero();
    String after = Run.of("export", place).out();
    assertThat(after).isNotEqualTo(before).containsPattern("decision \\d+: edit status");
    assertThat(Run.of("recode", place).exit()).isZero();
    assertThat(Run.of("export", place).out()).isEqualTo(after);
    String entry = Run.of("journal", place, "--kind", "decision").out().split("\t")[0];
    assertThat(Run.of("correct", place, "--undo", entry).exit()).isZero();
    assertThat(Run.of("export", place).out()).isEqualTo(before);
  }

  @Test
  void wrong_corrections_are_refused() {
    add();
    assertThat(Run.of("correct", place, "libya-truce", "e1", "--set", "status=certain").err())
        .contains("'certain' is no status");
    assertThat(Run.of("correct", place, "nobody", "e1", "--reject").err())
        .contains("no article nobody");
    assertThat(Run.of("correct", place, "libya-truce", "e999", "--reject").err())
        .contains("has no e999");
  }

  @Test
  void occurrences_keep_their_ids_when_articles_are_added_or_say_into_which_they_went()
      throws IOException {
    Run.of("add", place, "--quiet", CodeCommandTest.SAMPLES.resolve("libya-truce.txt").toString());
    String first = Run.of("occurrences", place, "--format", "json").out();
    add();
    String second = Run.of("occurrences", place, "--format", "json").out();
    for (String line : first.lines().toList()) {
      String id = line.substring(line.indexOf(':') + 2, line.indexOf(',') - 1);
      String merged = Run.of("journal", place, "--kind", "merge").out();
      assertThat(second.contains("\"id\":\"" + id + "\"") || merged.contains(id)).as(id).isTrue();
    }
    assertThat(Run.of("occurrences", place, "--format", "json").out()).isEqualTo(second);
  }

  @Test
  void a_backup_restores_to_the_same_exports() {
    add();
    String backup = folder.resolve("b").toString();
    String copy = folder.resolve("copy").toString();
    assertThat(Run.of("backup", place, backup).exit()).isZero();
    assertThat(Run.of("restore", copy, backup).exit()).isZero();
    assertThat(Run.of("export", copy).out()).isEqualTo(Run.of("export", place).out());
  }

  @Test
  void an_export_to_a_file_is_whole_and_noted_in_the_journal() throws IOException {
    add();
    Path file = folder.resolve("events.csv");
    assertThat(Run.of("export", place, "--format", "csv", "--to", file.toString()).exit()).isZero();
    assertThat(Files.readString(file)).startsWith("document,");
    assertThat(Run.of("journal", place, "--kind", "export").out()).contains("events.csv");
  }

  @Test
  void copies_names_who_was_first() throws IOException {
    Path sample = CodeCommandTest.SAMPLES.resolve("libya-truce.txt");
    Path copy = folder.resolve("copied.txt");
    Files.writeString(
        copy,
        Files.readString(sample)
            .replace("outlet: الساحل", "outlet: النقل")
            .replace("2020-01-20", "2020-01-21"));
    Run.of("add", place, "--quiet", sample.toString(), copy.toString());
    assertThat(Run.of("copies", place).out()).startsWith("copied ← libya-truce  same text, 1.000");
  }

  @Test
  void a_folder_without_a_case_is_told_apart_from_a_broken_one() {
    Run run = Run.of("status", folder.resolve("nothing").toString());
    assertThat(run.exit()).isEqualTo(Exit.FAILED);
    assertThat(run.err()).contains("no case here");
  }
}
