package org.isnad.formats.in;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.isnad.model.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad input gets a clear message with file, record and cause; the rest goes on. */
class ArticleReaderTest {
  private static final String NEWS =
      "قال وزير الخارجية إن المحادثات ستبدأ غدا في جنيف برعاية الأمم المتحدة.";

  private static List<Incoming> read(byte[] bytes, String name) {
    return read(bytes, name, new ArticleReader(Labels.NONE));
  }

  private static List<Incoming> read(byte[] bytes, String name, ArticleReader reader) {
    List<Incoming> found = new ArrayList<>();
    reader.read(new ByteArrayInputStream(bytes), name, found::add);
    return found;
  }

  private static Article only(List<Incoming> found) {
    assertThat(found).hasSize(1);
    assertThat(found.getFirst()).isInstanceOf(Incoming.Read.class);
    return ((Incoming.Read) found.getFirst()).article();
  }

  private static String refusal(List<Incoming> found) {
    assertThat(found).hasSize(1);
    assertThat(found.getFirst()).isInstanceOf(Incoming.Refused.class);
    return ((Incoming.Refused) found.getFirst()).message();
  }

  @Test
  void a_plain_text_keeps_every_character() {
    Article article = only(read(NEWS.getBytes(UTF_8), "news/a1.txt"));
    assertThat(article.id()).isEqualTo("a1");
    assertThat(article.text()).isEqualTo(NEWS);
  }

  @Test
  void header_lines_with_known_keys_are_no_text() {
    String content = "id: x7\noutlet: العرب\npublished: 2019-12-21\n\n" + NEWS;
    Article article = only(read(content.getBytes(UTF_8), "a1.txt"));
    assertThat(article.id()).isEqualTo("x7");
    assertThat(article.outlet()).contains("العرب");
    assertThat(article.published()).contains(LocalDate.of(2019, 12, 21));
    assertThat(article.text()).isEqualTo(NEWS);
  }

  @Test
  void a_first_line_with_a_colon_is_no_header() {
    String content = "لافروف: " + NEWS + "\n\n" + NEWS;
    assertThat(only(read(content.getBytes(UTF_8), "a.txt")).text()).isEqualTo(content);
  }

  @Test
  void what_the_user_says_wins() {
    Labels labels =
        new Labels(
            Optional.empty(),
            Optional.of("mine"),
            Optional.of("ب"),
            Optional.of(LocalDate.of(2020, 1, 2)),
            Optional.empty());
    List<Incoming> found =
        read(("id: theirs\n\n" + NEWS).getBytes(UTF_8), "a.txt", new ArticleReader(labels));
    assertThat(only(found).id()).isEqualTo("mine");
  }

  @Test
  void windows_1256_is_read_and_said() {
    List<Incoming> found = read(NEWS.getBytes(Charset.forName("windows-1256")), "old.txt");
    assertThat(only(found).text()).isEqualTo(NEWS);
    assertThat(((Incoming.Read) found.getFirst()).notice())
        .hasValueSatisfying(n -> assertThat(n).contains("windows-1256"));
  }

  @Test
  void an_empty_file_is_refused() {
    assertThat(refusal(read(new byte[0], "empty.txt"))).isEqualTo("empty.txt: empty file");
  }

  @Test
  void binary_data_is_refused() {
    byte[] bytes = new byte[4096];
    assertThat(refusal(read(bytes, "x.bin"))).contains("binary");
  }

  @Test
  void text_in_another_language_is_refused() {
    assertThat(refusal(read("The minister said nothing at all today.".getBytes(UTF_8), "en.txt")))
        .contains("not Arabic");
    assertThat(
            refusal(
                read(
                    "وزیر خارجه گفت که گفتگوها پس از چند روز در ژنو برگزار می‌شود و پیشرفت چشمگیری"
                        .getBytes(UTF_8),
                    "fa.txt")))
        .contains("Persian");
  }

  @Test
  void a_missing_file_is_refused() {
    List<Incoming> found = new ArrayList<>();
    new ArticleReader(Labels.NONE).read(Path.of("no-such-file.txt"), found::add);
    assertThat(refusal(found)).isEqualTo("no-such-file.txt: no such file");
  }

  @Test
  void a_broken_line_is_refused_and_the_rest_goes_on() {
    String lines =
        "{\"id\":\"1\",\"text\":\""
            + NEWS
            + "\"}\n{\"id\":\"2\",\"text\":\n\n{\"id\":\"4\"}\n[1]\n{\"id\":\"5\",\"text\":\""
            + NEWS
            + "\"}";
    List<Incoming> found = read(lines.getBytes(UTF_8), "news.jsonl");
    assertThat(found).hasSize(5);
    assertThat(found.get(0)).isInstanceOf(Incoming.Read.class);
    assertThat(((Incoming.Refused) found.get(1)).message())
        .startsWith("news.jsonl, line 2: broken JSON");
    assertThat(((Incoming.Refused) found.get(2)).message())
        .isEqualTo("news.jsonl, line 4: has no \"text\"");
    assertThat(((Incoming.Refused) found.get(3)).message())
        .isEqualTo("news.jsonl, line 5: not a JSON object");
    assertThat(found.get(4)).isInstanceOf(Incoming.Read.class);
  }

  @Test
  void date_is_accepted_for_published_and_a_wrong_one_is_said() {
    String lines =
        "{\"text\":\""
            + NEWS
            + "\",\"date\":\"2018-05-04T10:00:00Z\"}\n{\"text\":\""
            + NEWS
            + "\",\"date\":\"yesterday\"}";
    List<Incoming> found = read(lines.getBytes(UTF_8), "n.jsonl");
    assertThat(((Incoming.Read) found.get(0)).article().published())
        .contains(LocalDate.of(2018, 5, 4));
    assertThat(((Incoming.Read) found.get(0)).article().id()).isEqualTo("n-1");
    assertThat(((Incoming.Read) found.get(1)).notice()).isPresent();
  }

  @Test
  void a_line_beyond_all_reason_is_refused_without_being_kept() {
    String huge =
        "{\"text\":\"" + "ا".repeat(4000) + "\"}\n{\"id\":\"ok\",\"text\":\"" + NEWS + "\"}\n";
    List<Incoming> found =
        read(
            huge.getBytes(UTF_8), "h.jsonl", new ArticleReader(Labels.NONE, new Limits(2000, 100)));
    assertThat(found).hasSize(2);
    assertThat(((Incoming.Refused) found.get(0)).message())
        .startsWith("h.jsonl, line 1: longer than");
    assertThat(found.get(1)).isInstanceOf(Incoming.Read.class);
  }

  @Test
  void gzip_is_read_by_its_bytes_not_its_name(@TempDir Path folder) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(("{\"id\":\"z\",\"text\":\"" + NEWS + "\"}").getBytes(UTF_8));
    }
    Path file = Files.write(folder.resolve("n.jsonl.gz"), bytes.toByteArray());
    List<Incoming> found = new ArrayList<>();
    new ArticleReader(Labels.NONE).read(file, found::add);
    assertThat(only(found).id()).isEqualTo("z");
  }

  @Test
  void a_truncated_gzip_is_refused_with_its_cause(@TempDir Path folder) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(NEWS.repeat(500).getBytes(UTF_8));
    }
    Path file =
        Files.write(
            folder.resolve("t.txt.gz"),
            java.util.Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2));
    List<Incoming> found = new ArrayList<>();
    new ArticleReader(Labels.NONE).read(file, found::add);
    assertThat(refusal(found)).contains("t.txt.gz");
  }

  @Test
  void a_web_page_gives_its_article_without_furniture() {
    String page =
        """
        <!doctype html><html lang="ar"><head><title>عنوان</title>
        <meta property="og:site_name" content="مرفأ بيروت"><meta property="article:published_time" content="2020-09-02T08:00:00+03:00"></head>
        <body><nav><p>الرئيسية سياسة اقتصاد رياضة ثقافة منوعات صحة</p></nav>
        <article><h1>زيارة</h1><p>%s</p><p>وأضاف الوزير أن بلاده مستعدة للمشاركة في أي اجتماع يعقد هذا الشهر.</p></article>
        <div class="related-news"><p><a href="/x">اقرأ أيضا: خبر آخر لا علاقة له بهذا الخبر على الإطلاق</a></p></div></body></html>
        """
            .formatted(NEWS);
    Article article = only(read(page.getBytes(UTF_8), "page.html"));
    assertThat(article.text())
        .contains(NEWS)
        .contains("وأضاف الوزير")
        .doesNotContain("اقرأ أيضا")
        .doesNotContain("الرئيسية");
    assertThat(article.outlet()).contains("مرفأ بيروت");
    assertThat(article.published()).contains(LocalDate.of(2020, 9, 2));
  }

  @Test
  void the_publishers_own_article_body_is_taken_first() {
    String body = (NEWS + " ").repeat(5).strip();
    String page =
        "<html><head><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"articleBody\":\""
            + body
            + "\",\"datePublished\":\"2020-01-05\",\"publisher\":{\"name\":\"العرب\"}}</script></head><body><p>شيء آخر</p></body></html>";
    Article article = only(read(page.getBytes(UTF_8), "p.html"));
    assertThat(article.text()).isEqualTo(body);
    assertThat(article.outlet()).contains("العرب");
  }
}
