package org.isnad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} of a JVM that imports, backs up or brings a schema up to date. A few kills in
 * every build; {@code mvn -Pcrash} does hundreds.
 */
class KilledStoreTest {
  private static final int KILLS = Integer.getInteger("isnad.crash.kills", 10);

  @TempDir private Path folder;
  private final Random random = new Random(7);

  /** Starts the child, waits for its sign, kills it so many milliseconds later. */
  private boolean killed(int milliseconds, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                CrashChild.class.getName()));
    command.addAll(List.of(arguments));
    Process child =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(out.readLine()).isEqualTo("started");
      boolean ended = child.waitFor(milliseconds, TimeUnit.MILLISECONDS);
      child.destroyForcibly().waitFor();
      return !ended;
    }
  }

  @Test
  void an_import_killed_anywhere_loses_doubles_and_halves_nothing() throws Exception {
    int kills = 0;
    int cases = 0;
    while (kills < KILLS) {
      Path place = folder.resolve("case" + cases++);
      CaseFile.create(place, "x").close();
      int before = 0;
      while (kills < KILLS && killed(20 + random.nextInt(700), "import", place.toString())) {
        kills++;
        try (CaseFile opened = CaseFile.open(place)) {
          assertThat(opened.verify()).isEmpty();
          assertThat(opened.size()).isBetween(before, CrashChild.ARTICLES);
          assertThat(opened.size() % 20).as("a batch is whole").isZero();
          assertThat(opened.journal().size()).isEqualTo(opened.size());
          before = opened.size();
        }
      }
      // The last run goes to its end: all is there, once.
      try (CaseFile opened = CaseFile.open(place)) {
        List<CaseFile.Addition> all = new ArrayList<>();
        for (int i = 0; i < CrashChild.ARTICLES; i++) {
          all.add(CrashChild.addition(i));
        }
        opened.add(all);
        assertThat(opened.size()).isEqualTo(CrashChild.ARTICLES);
        assertThat(opened.journal().size()).isEqualTo(CrashChild.ARTICLES);
        assertThat(opened.verify()).isEmpty();
      }
    }
  }

  @Test
  void a_backup_killed_anywhere_leaves_whole_backups_only() throws Exception {
    Path place = folder.resolve("case");
    try (CaseFile made = CaseFile.create(place, "x")) {
      for (int i = 0; i < 500; i++) {
        made.add(List.of(CrashChild.addition(i)));
      }
    }
    for (int kill = 0; kill < KILLS; kill++) {
      Path backups = Files.createDirectories(folder.resolve("b" + kill));
      killed(random.nextInt(400), "backup", place.toString(), backups.resolve("b").toString());
      List<Path> whole;
      try (Stream<Path> files = Files.list(backups)) {
        whole = files.filter(f -> !f.toString().contains(".part")).sorted().toList();
      }
      if (!whole.isEmpty()) {
        try (CaseFile restored =
            CaseFile.restore(whole.getLast(), folder.resolve("restored" + kill))) {
          assertThat(restored.verify()).isEmpty();
          assertThat(restored.size()).isEqualTo(500);
        }
      }
    }
    try (CaseFile opened = CaseFile.open(place)) {
      assertThat(opened.verify()).isEmpty();
    }
  }

  @Test
  void a_schema_change_killed_anywhere_leaves_the_old_schema_or_the_new_one() throws Exception {
    Path seed = folder.resolve("seed");
    try (CaseFile made = CaseFile.create(seed, "x")) {
      for (int i = 0; i < 200; i++) {
        made.add(List.of(CrashChild.addition(i)));
      }
    }
    int latest = Migrations.shipped().size();
    for (int kill = 0; kill < Math.max(5, KILLS / 4); kill++) {
      Path place = Files.createDirectories(folder.resolve("m" + kill));
      Files.copy(seed.resolve("case.sqlite"), place.resolve("case.sqlite"));
      killed(random.nextInt(900), "migrate", place.toString());
      try (Connection raw =
              DriverManager.getConnection("jdbc:sqlite:" + place.resolve("case.sqlite"));
          Statement sql = raw.createStatement()) {
        int version = Migrations.version(raw);
        boolean column =
            holds(sql, "select 1 from pragma_table_info('article') where name = 'letters'");
        boolean table = holds(sql, "select 1 from sqlite_master where name = 'later'");
        boolean index = holds(sql, "select 1 from sqlite_master where name = 'later_text'");
        assertThat(List.of(column, table, index)).containsOnly(version == latest + 1);
        assertThat(holds(sql, "pragma integrity_check")).isTrue();
      }
      Files.delete(place.resolve("case.sqlite"));
    }
  }

  private static boolean holds(Statement sql, String query) throws SQLException {
    try (ResultSet rows = sql.executeQuery(query)) {
      return rows.next();
    }
  }

  @Test
  void a_case_of_the_schema_before_is_brought_up_to_date_with_all_it_holds() throws Exception {
    Path place = folder.resolve("old");
    try (CaseFile made = CaseFile.create(place, "x")) {
      made.add(List.of(CrashChild.addition(1)));
    }
    try (Connection raw =
            DriverManager.getConnection("jdbc:sqlite:" + place.resolve("case.sqlite"));
        Statement sql = raw.createStatement()) {
      sql.execute("drop table knowledge_file");
      sql.execute("pragma user_version = 1");
    }
    try (CaseFile opened = CaseFile.open(place)) {
      assertThat(opened.size()).isEqualTo(1);
      assertThat(opened.verify()).isEmpty();
      opened.backup(folder.resolve("backup"));
    }
  }

  @Test
  void every_flipped_letter_of_the_journal_is_detected() throws Exception {
    Path place = folder.resolve("case");
    try (CaseFile made = CaseFile.create(place, "x")) {
      for (int i = 0; i < 30; i++) {
        made.add(List.of(CrashChild.addition(i)));
      }
      made.note("decision", "a1", "{\"field\":\"status\"}");
    }
    String url = "jdbc:sqlite:" + place.resolve("case.sqlite");
    List<String> columns = List.of("at", "who", "kind", "subject", "payload", "previous", "hash");
    for (int round = 0; round < 100; round++) {
      int seq = 1 + random.nextInt(31);
      String column = columns.get(random.nextInt(columns.size()));
      String was;
      try (Connection raw = DriverManager.getConnection(url);
          Statement sql = raw.createStatement()) {
        sql.execute("drop trigger if exists journal_no_update");
        try (ResultSet rows =
            sql.executeQuery("select " + column + " from journal where seq = " + seq)) {
          rows.next();
          was = rows.getString(1);
        }
        int at = random.nextInt(was.length());
        char other = was.charAt(at) == 'x' ? 'y' : 'x';
        put(raw, column, seq, was.substring(0, at) + other + was.substring(at + 1));
      }
      try (CaseFile opened = CaseFile.open(place)) {
        assertThat(opened.verify()).as(column + " of " + seq).isNotEmpty();
      }
      try (Connection raw = DriverManager.getConnection(url)) {
        put(raw, column, seq, was);
      }
    }
    try (CaseFile opened = CaseFile.open(place)) {
      assertThat(opened.verify()).isEmpty();
    }
  }

  private static void put(Connection raw, String column, int seq, String value)
      throws SQLException {
    try (var update = raw.prepareStatement("update journal set " + column + " = ? where seq = ?")) {
      update.setString(1, value);
      update.setInt(2, seq);
      update.executeUpdate();
    }
  }

  @Test
  void a_changed_record_and_a_vanished_article_are_detected() throws Exception {
    Path place = folder.resolve("case");
    try (CaseFile made = CaseFile.create(place, "x")) {
      made.add(List.of(CrashChild.addition(1), CrashChild.addition(2)));
    }
    try (Connection raw =
            DriverManager.getConnection("jdbc:sqlite:" + place.resolve("case.sqlite"));
        Statement sql = raw.createStatement()) {
      sql.execute("update record set json = '{}' where article = 1");
      sql.execute("delete from record where article = 2");
      sql.execute("delete from article where number = 2");
    }
    try (CaseFile opened = CaseFile.open(place)) {
      assertThat(opened.verify())
          .containsExactlyInAnyOrder(
              "article a1: its record is not the one the journal saw",
              "article a2: the journal saw its import, the case lacks it");
    }
  }

  @Test
  void a_backup_carries_the_cases_own_knowledge_and_can_be_made_while_another_imports()
      throws Exception {
    Path place = folder.resolve("case");
    try (CaseFile made = CaseFile.create(place, "x");
        CaseFile other = CaseFile.open(place)) {
      Path knowledge = Files.createDirectories(place.resolve("knowledge").resolve("places"));
      Files.writeString(knowledge.resolve("mine.txt"), "= x kind=village\nقرية\n");
      for (int i = 0; i < 5; i++) {
        other.add(List.of(CrashChild.addition(i)));
        made.backup(folder.resolve("b" + i));
      }
    }
    for (int i = 0; i < 5; i++) {
      Path copy = folder.resolve("copy" + i);
      try (CaseFile restored = CaseFile.restore(folder.resolve("b" + i), copy)) {
        assertThat(restored.size()).isEqualTo(i + 1);
        assertThat(restored.verify()).isEmpty();
      }
      assertThat(copy.resolve("knowledge/places/mine.txt")).content().contains("قرية");
    }
  }

  @Test
  void a_backup_that_would_write_outside_its_folder_is_refused() throws Exception {
    Path backup = folder.resolve("evil");
    try (CaseFile made = CaseFile.create(folder.resolve("case"), "x")) {
      made.backup(backup);
    }
    for (String path :
        List.of("../evil.txt", "/tmp/evil.txt", "a/../../evil.txt", "C:\\evil.txt", "evil.sh")) {
      try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + backup);
          Statement sql = raw.createStatement();
          var insert = raw.prepareStatement("insert into knowledge_file values (?, x'00')")) {
        sql.execute("delete from knowledge_file");
        insert.setString(1, path);
        insert.executeUpdate();
      }
      Path copy = folder.resolve("copy");
      assertThatThrownBy(() -> CaseFile.restore(backup, copy))
          .hasMessageContaining("forbidden name");
      assertThat(copy.resolve("case.sqlite")).doesNotExist();
    }
    assertThat(folder.resolve("evil.txt")).doesNotExist();
  }
}
