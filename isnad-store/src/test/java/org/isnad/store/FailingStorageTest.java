package org.isnad.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.isnad.arabic.Arabic;
import org.isnad.model.Article;
import org.isnad.model.Coded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Disks that are full, fail or may not be written: nothing stored is lost, and the message says
 * what to do.
 */
class FailingStorageTest {
  @TempDir private Path folder;

  private static CaseFile.Addition addition(int number) {
    // No two alike: what compresses well would not fill a disk.
    String text = "خبر " + new java.util.Random(number).ints(4_000).boxed().toList();
    return new CaseFile.Addition(
        Article.of("a" + number, text).publishedOn(LocalDate.of(2020, 1, 2)),
        text.getBytes(UTF_8),
        "a" + number + ".txt",
        "isnad test",
        "k1",
        "{\"events\":[{},{}],\"statements\":[{}]}");
  }

  private static List<CaseFile.Addition> additions(int from, int to) {
    List<CaseFile.Addition> additions = new ArrayList<>();
    for (int i = from; i < to; i++) {
      additions.add(addition(i));
    }
    return additions;
  }

  @Test
  void a_full_disk_keeps_what_was_stored_and_the_same_import_goes_on_when_there_is_room() {
    Path place = folder.resolve("case");
    try (CaseFile made = CaseFile.create(place, "x")) {
      made.add(additions(0, 3));
      int pages = Integer.parseInt(made.database().one("pragma page_count").orElseThrow());
      made.database().one("pragma max_page_count = " + (pages + 20));
      assertThatThrownBy(() -> made.add(additions(0, 30)))
          .isInstanceOf(CaseProblem.class)
          .hasMessageContaining("case.sqlite: the disk is full; what was stored before is kept");
      assertThat(made.size()).isEqualTo(3);
      assertThat(made.verify()).isEmpty();
      // The connection is of use again as soon as there is room.
      made.database().one("pragma max_page_count = " + 1_000_000);
      assertThat(made.add(additions(0, 30)))
          .filteredOn(s -> s.outcome() == CaseFile.Outcome.ADDED)
          .hasSize(27);
    }
    try (CaseFile opened = CaseFile.open(place)) {
      assertThat(opened.size()).isEqualTo(30);
      assertThat(opened.verify()).isEmpty();
    }
  }

  @Test
  void a_backup_that_finds_the_disk_full_leaves_no_file_under_its_name() throws IOException {
    Path target = folder.resolve("there-is-no-such-folder").resolve("b.backup");
    try (CaseFile made = CaseFile.create(folder.resolve("case"), "x")) {
      assertThatThrownBy(() -> made.backup(target)).isInstanceOf(CaseProblem.class);
      assertThat(Files.exists(target)).isFalse();
      assertThat(made.verify()).isEmpty();
    }
  }

  @Test
  void a_case_that_may_not_be_written_can_be_read() {
    Path place = folder.resolve("case");
    try (CaseFile made = CaseFile.create(place, "قضية")) {
      made.add(additions(0, 2));
    }
    try (Database reading = Database.openToRead(place.resolve("case.sqlite"))) {
      assertThat(reading.one("select count(*) from article")).contains("2");
      assertThat(reading.isReadOnly()).isTrue();
      assertThatThrownBy(() -> reading.inTransaction(() -> 0))
          .hasMessageContaining("may not be written; it is open for reading alone");
    }
  }

  @Test
  void changes_that_only_a_writer_can_bring_in_are_not_passed_over() throws IOException {
    Path place = folder.resolve("case");
    CaseFile.create(place, "x").close();
    Files.writeString(place.resolve("case.sqlite-wal"), "what a killed program left");
    assertThatThrownBy(() -> Database.openToRead(place.resolve("case.sqlite")))
        .hasMessageContaining("its last changes still stand in case.sqlite-wal");
  }

  @Test
  void what_is_no_database_is_told_as_such() throws IOException {
    Path place = Files.createDirectories(folder.resolve("case"));
    Files.writeString(place.resolve("case.sqlite"), "هذا ملف نصي وليس قاعدة بيانات. ".repeat(200));
    assertThatThrownBy(() -> CaseFile.open(place))
        .isInstanceOf(CaseProblem.class)
        .hasMessageContaining("is no case file");
  }

  @Test
  void a_case_is_counted_without_reading_its_records() {
    try (CaseFile made = CaseFile.create(folder.resolve("case"), "x")) {
      made.add(additions(0, 5));
      made.recode("a1", "isnad test", "k2", "{\"events\":");
      Census census = made.census();
      assertThat(census.articles()).isEqualTo(5);
      assertThat(census.events()).isEqualTo(8);
      assertThat(census.statements()).isEqualTo(4);
      assertThat(census.lastDay()).contains(LocalDate.of(2020, 1, 2));
      assertThat(census.outlets()).containsEntry("", 5L);
      assertThat(census.knowledge()).containsExactly("k1", "k2");
    }
  }

  /** A directory on a disk that can be filled and emptied. */
  private static final class Disk extends FilterDirectory {
    private final AtomicBoolean full = new AtomicBoolean();

    Disk(Directory in) {
      super(in);
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      if (full.get()) {
        throw new IOException("No space left on device");
      }
      return super.createOutput(name, context);
    }
  }

  private static Coded coded(String id, String text) {
    return new Coded(Article.of(id, text), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  @Test
  void an_index_on_a_full_disk_goes_on_finding_what_it_had_and_is_mended_later()
      throws Search.Busy {
    Disk disk = new Disk(new ByteBuffersDirectory());
    try (Search search = new Search(folder.resolve("index"), disk, Arabic.standard())) {
      search.put(coded("a1", "وصل الوفد إلى المدينة"));
      search.commit(1);
      disk.full.set(true);
      assertThatThrownBy(
              () -> {
                search.put(coded("a2", "غادر الوفد المدينة"));
                search.commit(2);
              })
          .isInstanceOf(CaseProblem.class)
          .hasMessageContaining("the index cannot be written: No space left on device");
      assertThat(search.upTo()).isEqualTo(1);
      assertThat(search.find("الوفد", 10).hits())
          .extracting(Search.Hit::article)
          .containsExactly("a1");
      disk.full.set(false);
      search.put(coded("a2", "غادر الوفد المدينة"));
      search.commit(2);
      assertThat(search.find("الوفد", 10).total()).isEqualTo(2);
      search.renew();
      assertThat(search.upTo()).isZero();
    }
  }
}
