package org.isnad.formats.in;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.isnad.model.Article;
import org.junit.jupiter.api.Test;

/** Each format gives its articles, and names what it refuses. */
class FormatsTest {
  private static final Path SAMPLES = Path.of("..", "samples", "formats");
  private static final String NEWS =
      "قال وزير الخارجية إن المحادثات ستبدأ غدا في جنيف برعاية الأمم المتحدة.";

  private static List<Incoming> sample(String name) {
    List<Incoming> found = new ArrayList<>();
    new ArticleReader(Labels.NONE).read(SAMPLES.resolve(name), found::add);
    return found;
  }

  private static List<Incoming> read(byte[] bytes, String name) {
    List<Incoming> found = new ArrayList<>();
    new ArticleReader(Labels.NONE).read(new ByteArrayInputStream(bytes), name, found::add);
    return found;
  }

  private static List<Incoming> read(String text, String name) {
    return read(text.getBytes(UTF_8), name);
  }

  private static Article article(Incoming incoming) {
    assertThat(incoming).isInstanceOf(Incoming.Read.class);
    return ((Incoming.Read) incoming).article();
  }

  private static String refusal(List<Incoming> found) {
    assertThat(found).hasSize(1);
    assertThat(found.getFirst()).isInstanceOf(Incoming.Refused.class);
    return ((Incoming.Refused) found.getFirst()).message();
  }

  @Test
  void a_row_of_CSV_is_an_article_and_one_without_text_is_refused_by_its_line() {
    List<Incoming> found = sample("articles.csv");
    assertThat(found).hasSize(3);
    Article first = article(found.get(0));
    assertThat(first.id()).isEqualTo("teachers-1");
    assertThat(first.published()).contains(LocalDate.of(2021, 9, 5));
    assertThat(first.text().lines()).hasSize(3);
    assertThat(article(found.get(1)).agency()).contains("فرانس برس");
    assertThat(((Incoming.Refused) found.get(2)).message())
        .endsWith("articles.csv, line 8: the text is empty");
  }

  @Test
  void a_row_keeps_what_it_came_as_so_that_it_can_be_read_again() {
    Incoming.Read first = (Incoming.Read) sample("articles.csv").getFirst();
    assertThat(article(read(first.original().bytes(), "again.csv").getFirst()))
        .isEqualTo(first.article());
  }

  @Test
  void semicolons_tabs_and_other_peoples_column_names_are_understood() {
    assertThat(
            article(
                read("Date;Headline;Body\n2020-01-02;عنوان;\"" + NEWS + "\"\n", "x.csv")
                    .getFirst()))
        .satisfies(a -> {
          assertThat(a.published()).contains(LocalDate.of(2020, 1, 2));
          assertThat(a.title()).contains("عنوان");
          assertThat(a.text()).isEqualTo(NEWS);
        });
    assertThat(article(read("id\ttext\n7\t" + NEWS + "\n", "x.tsv").getFirst()).id())
        .isEqualTo("7");
  }

  @Test
  void CSV_without_a_column_of_text_names_the_columns_it_has() {
    assertThat(refusal(read("a,b\n1,2\n", "x.csv")))
        .isEqualTo("x.csv: has no column \"text\" (its columns: a, b)");
  }

  @Test
  void CSV_in_windows_1256_is_read() {
    byte[] bytes =
        ("id,text\n1,\"" + (NEWS + " ").repeat(20) + "\"\n")
            .getBytes(Charset.forName("windows-1256"));
    assertThat(article(read(bytes, "x.csv").getFirst()).text()).contains(NEWS);
  }

  @Test
  void a_feed_gives_its_entries_with_the_day_as_printed() {
    List<Incoming> found = sample("feed.rss");
    assertThat(found).hasSize(2);
    Article first = article(found.get(0));
    // 23:40 in its own zone is the next day in UTC.
    assertThat(first.published()).contains(LocalDate.of(2021, 3, 1));
    assertThat(first.outlet()).contains("ميناء الأخبار");
    assertThat(first.url()).contains("https://example.org/visit");
    assertThat(first.text().lines()).hasSize(4);
    assertThat(first.text()).doesNotContain("اقرأ أيضا");
    assertThat(((Incoming.Read) found.get(1)).notice())
        .hasValueSatisfying(n -> assertThat(n).contains("a summary"));
    assertThat(article(sample("feed.atom").getFirst()).text()).contains("كركوك");
  }

  @Test
  void an_item_of_ninjs_is_an_article_alone_in_a_list_and_on_a_line() {
    Article item = article(sample("item.ninjs").getFirst());
    assertThat(item.id()).isEqualTo("teachers-9");
    assertThat(item.title()).contains("نقابة المعلمين تهدد بالإضراب");
    assertThat(item.agency()).contains("وكالة الجسر");
    assertThat(item.text().lines()).hasSize(3);
    String one = "{\"uri\":\"urn:x:5\",\"body_text\":\"" + NEWS + "\"}";
    assertThat(read("[" + one + ",\n" + one + "]", "list.json")).hasSize(2);
    assertThat(article(read(one + "\n" + one + "\n", "lines.json").getFirst()).id()).isEqualTo("5");
    assertThat(read("{\n\"items\":[" + one + "]}", "wrapped.json")).hasSize(1);
    String bodies =
        "{\"uri\":\"urn:x:6\",\"bodies\":[{\"contenttype\":\"text/html\",\"value\":\"<p>"
            + NEWS
            + "</p>\"}]}";
    assertThat(article(read(bodies, "three.json").getFirst()).text()).isEqualTo(NEWS);
  }

  @Test
  void pages_of_a_crawl_are_articles_and_the_rest_of_it_is_passed_over() {
    List<Incoming> found = sample("crawl.warc.gz");
    assertThat(found).hasSize(2);
    assertThat(article(found.get(0)).url()).contains("https://example.org/visit");
    // Declared and written in windows-1256.
    assertThat(article(found.get(1)).title()).contains("اعتقال ثلاثة مسلحين شمال كركوك");
  }

  @Test
  void files_in_a_zip_archive_are_named_with_it() {
    List<Incoming> found = sample("archive.zip");
    assertThat(found).hasSize(4);
    assertThat(((Incoming.Refused) found.get(2)).message())
        .endsWith("archive.zip!2021/articles.csv, line 8: the text is empty");
    assertThat(article(found.get(3)).id()).isEqualTo("visit");
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return out.toByteArray();
  }

  @Test
  void an_archive_in_an_archive_is_not_opened_and_an_office_document_is_none() throws IOException {
    byte[] inner = zip("a.txt", NEWS.getBytes(UTF_8));
    assertThat(refusal(read(zip("inner.zip", inner), "outer.zip")))
        .isEqualTo("outer.zip!inner.zip: an archive in an archive is not opened");
    assertThat(refusal(read(zip("[Content_Types].xml", new byte[9]), "x.docx"))).contains("office");
  }

  @Test
  void a_name_in_an_archive_cannot_steer_the_terminal_or_turn_the_writing() throws IOException {
    assertThat(refusal(read(zip("a\u202Efdp.\u001B[31mexe", new byte[3000]), "x.zip")))
        .contains("a\\u202Efdp.\\u001B[31mexe")
        .doesNotContain("\u202E");
  }

  @Test
  void what_expands_beyond_reason_is_not_read_on() throws IOException {
    byte[] zeros = new byte[1 << 20];
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
      for (int i = 0; i < 200; i++) {
        out.write(zeros);
      }
    }
    assertThat(refusal(read(gzip.toByteArray(), "bomb.jsonl.gz")))
        .contains("expands more than 100 to 1");
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(packed)) {
      for (int i = 0; i < 20; i++) {
        out.putNextEntry(new ZipEntry(i + ".jsonl"));
        for (int j = 0; j < 10; j++) {
          out.write(zeros);
        }
      }
    }
    List<Incoming> found = read(packed.toByteArray(), "bomb.zip");
    assertThat(((Incoming.Refused) found.getLast()).message())
        .contains("expands more than 100 to 1");
  }

  @Test
  void a_charset_that_a_page_declares_is_followed_where_it_fits() {
    String page =
        "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1256\"></head><body><p>"
            + NEWS
            + "</p><p>"
            + NEWS
            + "</p></body></html>";
    assertThat(
            article(read(page.getBytes(Charset.forName("windows-1256")), "p.html").getFirst())
                .text())
        .contains(NEWS);
    // Declared wrongly, as old pages are.
    assertThat(article(read(page.getBytes(UTF_8), "p.html").getFirst()).text()).contains(NEWS);
    String undeclared = page.replace("charset=windows-1256", "charset=utf-8");
    Incoming.Read read =
        (Incoming.Read)
            read(undeclared.getBytes(Charset.forName("windows-1256")), "p.html").getFirst();
    assertThat(read.article().text()).contains(NEWS);
    assertThat(read.notice()).isEqualTo(Optional.of("not UTF-8; read as windows-1256"));
  }

  @Test
  void a_fetched_page_is_read_under_its_address() {
    List<Incoming> found = new ArrayList<>();
    byte[] page =
        ("<html><body><p>" + NEWS + "</p><p>" + NEWS + "</p></body></html>").getBytes(UTF_8);
    new ArticleReader(Labels.NONE)
        .readFetched(
            page, "https://example.org/2020/5/6/talks.html?x=1", Optional.empty(), found::add);
    Article article = article(found.getFirst());
    assertThat(article.id()).isEqualTo("talks");
    assertThat(article.url()).contains("https://example.org/2020/5/6/talks.html?x=1");
    assertThat(article.published()).contains(LocalDate.of(2020, 5, 6));
  }
}
