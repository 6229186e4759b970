package org.isnad.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.model.Article;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseFileTest {
  @TempDir private Path folder;
  private Path place;

  @BeforeEach
  void name() {
    place = folder.resolve("case");
  }

  private static CaseFile.Addition addition(String id, String text) {
    return new CaseFile.Addition(
        Article.of(id, text).publishedOn(LocalDate.of(2020, 1, 2)).by("العرب"),
        text.getBytes(UTF_8),
        id + ".txt",
        "isnad test",
        "k1",
        "{}");
  }

  @Test
  void what_is_added_is_read_back_as_it_was() {
    try (CaseFile made = CaseFile.create(place, "ليبيا")) {
      made.add(List.of(addition("a1", "نص 🙂 أول"), addition("a2", "نص ثان")));
    }
    try (CaseFile opened = CaseFile.open(place)) {
      assertThat(opened.name()).isEqualTo("ليبيا");
      assertThat(opened.size()).isEqualTo(2);
      StoredArticle stored = opened.article("a1").orElseThrow();
      assertThat(stored.article().text()).isEqualTo("نص 🙂 أول");
      assertThat(stored.article().published()).contains(LocalDate.of(2020, 1, 2));
      assertThat(opened.raw("a1")).asString(UTF_8).isEqualTo("نص 🙂 أول");
      assertThat(opened.verify()).isEmpty();
    }
  }

  @Test
  void adding_again_does_nothing() {
    try (CaseFile made = CaseFile.create(place, "x")) {
      made.add(List.of(addition("a1", "نص")));
      String head = made.journal().head();
      assertThat(made.add(List.of(addition("a1", "نص"))))
          .extracting(CaseFile.Stored::outcome)
          .containsExactly(CaseFile.Outcome.KNOWN);
      assertThat(made.journal().head()).isEqualTo(head);
    }
  }

  @Test
  void another_text_with_the_same_id_gets_an_id_of_its_own() {
    try (CaseFile made = CaseFile.create(place, "x")) {
      made.add(List.of(addition("a1", "نص")));
      assertThat(made.add(List.of(addition("a1", "نص آخر"))))
          .containsExactly(new CaseFile.Stored("a1~2", CaseFile.Outcome.RENAMED));
    }
  }

  @Test
  void a_batch_is_stored_whole_or_not_at_all() {
    try (CaseFile made = CaseFile.create(place, "x")) {
      @SuppressWarnings("NullAway") // the broken record is the point
      CaseFile.Addition broken =
          new CaseFile.Addition(Article.of("b", "نص"), new byte[0], "b", "isnad test", "k1", null);
      assertThatThrownBy(() -> made.add(List.of(addition("a1", "نص"), broken)))
          .isInstanceOf(CaseProblem.class);
      assertThat(made.size()).isZero();
      assertThat(made.journal().entries(Optional.empty())).isEmpty();
    }
  }

  @Test
  void every_change_of_the_journal_is_detected() throws SQLException {
    try (CaseFile made = CaseFile.create(place, "x")) {
      made.add(List.of(addition("a1", "نص"), addition("a2", "نص ثان"), addition("a3", "نص ثالث")));
    }
    try (Connection raw =
            DriverManager.getConnection("jdbc:sqlite:" + place.resolve("case.sqlite"));
        Statement sql = raw.createStatement()) {
      assertThatThrownBy(() -> sql.execute("delete from journal where seq = 2"))
          .hasMessageContaining("only grows");
      sql.execute("drop trigger journal_no_update");
      sql.execute("update journal set subject = 'a9' where seq = 2");
    }
    try (CaseFile opened = CaseFile.open(place)) {
      assertThat(opened.verify()).contains("journal: entry 2 was changed after it was written");
    }
  }

  @Test
  void a_changed_text_is_detected() throws SQLException {
    try (CaseFile made = CaseFile.create(place, "x")) {
      made.add(List.of(addition("a1", "نص")));
    }
    try (Connection raw =
            DriverManager.getConnection("jdbc:sqlite:" + place.resolve("case.sqlite"));
        Statement sql = raw.createStatement()) {
      sql.execute("update article set text = 'نص غيره'");
    }
    try (CaseFile opened = CaseFile.open(place)) {
      assertThat(opened.verify()).containsExactly("article a1: its text does not match its hash");
    }
  }

  @Test
  void a_file_of_a_newer_program_is_refused_politely() throws SQLException {
    CaseFile.create(place, "x").close();
    try (Connection raw =
            DriverManager.getConnection("jdbc:sqlite:" + place.resolve("case.sqlite"));
        Statement sql = raw.createStatement()) {
      sql.execute("pragma user_version = 99");
    }
    assertThatThrownBy(() -> CaseFile.open(place))
        .isInstanceOf(CaseProblem.class)
        .hasMessageContaining("newer Isnad");
  }

  @Test
  void a_backup_restores_to_the_same_case() {
    Path backup = folder.resolve("b.backup");
    String head;
    try (CaseFile made = CaseFile.create(place, "x")) {
      made.add(List.of(addition("a1", "نص")));
      made.backup(backup);
      head = made.journal().head();
      assertThatThrownBy(() -> made.backup(backup)).hasMessageContaining("overwrites nothing");
    }
    try (CaseFile restored = CaseFile.restore(backup, folder.resolve("copy"))) {
      assertThat(restored.journal().head()).isEqualTo(head);
      assertThat(restored.verify()).isEmpty();
    }
  }

  @Test
  void a_folder_without_a_case_says_how_to_make_one() {
    assertThatThrownBy(() -> CaseFile.open(place)).hasMessageContaining("isnad init");
    assertThat(Files.exists(place)).isFalse();
  }

  @Test
  void occurrence_ids_stay_and_merged_ones_say_into_which() {
    try (CaseFile made = CaseFile.create(place, "x")) {
      made.keepOccurrences(
          Map.of("o1", List.of("a|b|ASSAULT|3|7"), "o2", List.of("c|ASSAULT|1|2")), Map.of());
      made.keepOccurrences(Map.of("o1", List.of("c|ASSAULT|1|2")), Map.of("o2", "o1"));
      assertThat(made.occurrenceIds())
          .containsEntry("a|b|ASSAULT|3|7", "o1")
          .containsEntry("c|ASSAULT|1|2", "o1");
      assertThat(made.journal().entries(Optional.of("merge"))).hasSize(1);
    }
  }
}
