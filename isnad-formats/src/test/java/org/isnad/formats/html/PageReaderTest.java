package org.isnad.formats.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.knowledge.Knowledge;
import org.junit.jupiter.api.Test;

/** What is the article in a page, and what is around it. */
class PageReaderTest {
  private static final List<String> STORY =
      List.of(
          "وصل وزير الخارجية القبرصي، الاثنين، إلى بيروت في زيارة رسمية تستمر يومين.",
          "وقال الوزير في مؤتمر صحفي مشترك مع نظيره اللبناني إن بلاده مستعدة لاستئناف المحادثات.",
          "وأكد الوزير اللبناني أن الوفدين اتفقا على تشكيل لجنة فنية تجتمع الشهر المقبل في نيقوسيا.",
          "ونفت الخارجية اللبنانية تقارير تحدثت عن خلافات بين الجانبين بشأن اللاجئين.");
  private static final String TEXT = String.join("\n", STORY);

  private static Page read(String html) {
    return PageReader.standard().read(html, Optional.empty());
  }

  private static String paragraphs() {
    return "<p>" + String.join("</p><p>", STORY) + "</p>";
  }

  @Test
  void paragraphs_wrapped_one_by_one_are_one_article() {
    StringBuilder wrapped = new StringBuilder();
    STORY.forEach(p -> wrapped.append("<div class=x><p>").append(p).append("</p></div>"));
    assertThat(read("<body><div><div>" + wrapped + "</div><div>روابط</div></div></body>").text())
        .isEqualTo(TEXT);
  }

  @Test
  void an_old_page_without_paragraphs_is_read_by_its_line_breaks() {
    String cell = String.join("<br><br>", STORY);
    assertThat(
            read("<body><table><tr><td><a href=/>الرئيسية</a></td><td><font>"
                    + cell
                    + "</font></td></tr></table></body>")
                .text())
        .isEqualTo(TEXT);
  }

  @Test
  void menus_captions_read_also_and_comment_rules_are_left_out() {
    Page page =
        read(
            "<body><nav><p>الرئيسية سياسة اقتصاد رياضة ثقافة منوعات صحة علوم تكنولوجيا</p></nav><article><figure><figcaption>الوزيران خلال المؤتمر الصحفي الذي عقد في بيروت</figcaption></figure>"
                + "<p>"
                + STORY.get(0)
                + "</p><p>اقرأ أيضًا: قبرص ولبنان يبحثان التعاون في مجال الطاقة</p><p>"
                + STORY.get(1)
                + "</p><p>"
                + STORY.get(2)
                + "</p><p>"
                + STORY.get(3)
                + "</p><p>الآراء الواردة أدناه لا تعبر عن رأي الموقع</p><p>تعليق طويل لقارئ لا علاقة له بالخبر من قريب أو بعيد</p></article></body>");
    assertThat(page.text()).isEqualTo(TEXT);
    assertThat(page.way()).isEqualTo(Page.Way.DENSITY);
  }

  @Test
  void a_sentence_that_only_begins_like_furniture_stays() {
    String sentence = "مشاركة واسعة شهدتها الانتخابات المحلية في المدينة.";
    assertThat(read("<body><div>" + paragraphs() + "<p>" + sentence + "</p></div></body>").text())
        .endsWith(sentence);
  }

  @Test
  void an_article_is_kept_though_its_wrapper_is_named_like_furniture() {
    assertThat(
            read("<body><div class=\"story has-comments share-enabled\">"
                    + paragraphs()
                    + "</div></body>")
                .text())
        .isEqualTo(TEXT);
  }

  @Test
  void the_publishers_own_body_goes_first_unless_it_is_a_teaser() {
    String json =
        "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"عنوان\",\"articleBody\":\"%s\"}</script>";
    Page whole =
        read(
            "<head>"
                + json.replace("%s", TEXT.replace("\n", "\\n"))
                + "</head><body><p>شيء</p></body>");
    assertThat(whole.text()).isEqualTo(TEXT);
    assertThat(whole.way()).isEqualTo(Page.Way.PUBLISHER);
    String opening = (STORY.get(0) + " " + STORY.get(1) + " " + STORY.get(0)).substring(0, 210);
    Page teaser =
        read(
            "<head>"
                + json.replace("%s", opening)
                + "</head><body><div>"
                + paragraphs()
                + paragraphs()
                + "</div></body>");
    assertThat(teaser.way()).isEqualTo(Page.Way.DENSITY);
    assertThat(teaser.title()).contains("عنوان");
  }

  @Test
  void broken_JSON_LD_does_not_keep_the_page_from_being_read() {
    assertThat(
            read("<head><script type=\"application/ld+json\">{\"@type\": oops</script></head><body><div>"
                    + paragraphs()
                    + "</div></body>")
                .text())
        .isEqualTo(TEXT);
  }

  @Test
  void a_recipe_of_the_case_says_where_the_article_of_an_outlet_stands() {
    Knowledge knowledge =
        Knowledge.of(
            Map.of(
                "pages/recipes",
                "= mine host=example.org body=\".real\" drop=\".box\" date=\".day\"\nجريدتنا\n",
                "pages/furniture",
                ""));
    Page page =
        new PageReader(knowledge)
            .read(
                "<body><div>"
                    + paragraphs().repeat(3)
                    + "</div><div class=real><p class=box>صندوق</p>"
                    + paragraphs()
                    + "</div><span class=day>2020-03-04</span></body>",
                Optional.of("https://www.example.org/a"));
    assertThat(page.way()).isEqualTo(Page.Way.RECIPE);
    assertThat(page.text()).isEqualTo(TEXT);
    assertThat(page.outlet()).contains("جريدتنا");
    assertThat(page.published()).contains(LocalDate.of(2020, 3, 4));
  }

  @Test
  void the_day_is_found_where_pages_print_it() {
    String body = "<body><h1>زيارة</h1>%s<div>" + paragraphs() + "</div></body>";
    assertThat(
            read(body.replace("%s", "<time datetime=\"2021-03-01T23:30:00+03:00\">أمس</time>"))
                .published())
        .contains(LocalDate.of(2021, 3, 1));
    assertThat(
            read(body.replace(
                    "%s", "<span class=\"post-date\">الثلاثاء 2 مارس 2021 - 14:05</span>"))
                .published())
        .contains(LocalDate.of(2021, 3, 2));
    assertThat(
            PageReader.standard()
                .read(body.replace("%s", ""), Optional.of("https://x.org/2021/03/04/visit"))
                .published())
        .contains(LocalDate.of(2021, 3, 4));
    assertThat(
            read(body.replace(
                    "%s", "<meta name=\"pubdate\" content=\"Wed, 03 Mar 2021 08:00:00 GMT\">"))
                .published())
        .contains(LocalDate.of(2021, 3, 3));
    assertThat(read(body.replace("%s", "")).published()).isEmpty();
  }

  @Test
  void an_agency_is_credited_only_where_a_known_one_is_named() {
    String body = "<body><span class=byline>%s</span><div>" + paragraphs() + "</div></body>";
    assertThat(read(body.replace("%s", "بيروت - رويترز")).agency()).contains("بيروت - رويترز");
    assertThat(read(body.replace("%s", "كتب أحمد علي")).agency()).isEmpty();
  }

  @Test
  void a_title_loses_the_outlets_name_at_its_end() {
    assertThat(
            read("<head><title>زيارة رسمية - ميناء الأخبار</title><meta property=og:site_name content=\"ميناء الأخبار\"></head><body><div>"
                    + paragraphs()
                    + "</div></body>")
                .title())
        .contains("زيارة رسمية");
  }

  @Test
  void a_page_without_prose_gives_no_text() {
    assertThat(read("<body><a href=/>الرئيسية</a></body>").text()).isEmpty();
    assertThat(read("").text()).isEmpty();
  }

  @Test
  void a_page_nested_beyond_reason_is_read_all_the_same() {
    assertThat(read("<div>".repeat(100_000) + paragraphs()).text()).contains(STORY.get(0));
  }

  @Test
  void pages_made_to_cost_time_come_to_an_end() {
    String nested = "<div class=\"share date byline\">".repeat(5_000);
    String text = "<p>" + STORY.get(0) + "</p>";
    for (String page :
        List.of(
            nested + text.repeat(2_000),
            "<div " + "a b c=d ".repeat(20_000) + ">" + paragraphs(),
            "<b>".repeat(20_000) + paragraphs(),
            "<table><tr><td>".repeat(5_000) + paragraphs(),
            paragraphs() + "<a href=x>".repeat(20_000),
            paragraphs() + "<!--".repeat(50_000),
            "<p>" + "\u064B".repeat(200_000) + "</p>" + paragraphs(),
            "<br>".repeat(100_000) + paragraphs())) {
      assertThat(PageReader.standard().read(page, Optional.empty()).way()).isNotNull();
    }
  }
}
