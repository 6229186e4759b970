package org.isnad.corroboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.knowledge.Knowledge;
import org.isnad.model.Article;
import org.junit.jupiter.api.Test;

class CopiesTest {
  private static final String WIRE =
      "قتل خمسة جنود وأصيب عشرة آخرون في هجوم شنه مسلحون مجهولون على حاجز للجيش جنوب المدينة فجر اليوم. "
          + "وقال مصدر أمني إن المهاجمين استخدموا سيارة مفخخة قبل أن يشتبكوا مع القوات لأكثر من ساعة. "
          + "ولم تعلن أي جهة مسؤوليتها عن الهجوم الذي جاء بعد أيام من حملة اعتقالات واسعة في المنطقة.";

  private final Copies copies =
      new Copies(
          new Credits(
              Knowledge.of(
                  Map.of(
                      "actors/media",
                      "= reuters kind=organization media=agency code=GBR en=Reuters\nرويترز\n"))));

  private static Article article(String id, int day, String text) {
    return Article.of(id, text).publishedOn(LocalDate.of(2020, 3, day));
  }

  @Test
  void house_style_does_not_hide_a_copy() {
    String restyled = WIRE.replace("أ", "ا").replace(".", " .").replace("اليوم", "اليـوم");
    List<Copy> found = copies.among(List.of(article("b", 2, restyled), article("a", 1, WIRE)));
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().earlier()).isEqualTo("a");
    assertThat(found.getFirst().kind()).isEqualTo(Copy.Kind.SAME_TEXT);
    assertThat(found.getFirst().containment()).isEqualTo(1.0);
  }

  @Test
  void a_wire_inside_a_longer_article_is_found_with_its_passage() {
    String longer =
        "شهد جنوب البلاد يوما داميا جديدا زاد المخاوف من انهيار التهدئة التي رعتها دول الجوار الشهر الماضي. "
            + WIRE
            + " ويرى مراقبون أن التصعيد الأخير يهدف إلى الضغط على الحكومة قبل الانتخابات التي تأجلت مرتين بسبب خلافات الأحزاب على قانونها، "
            + "فيما دعت أحزاب المعارضة إلى جلسة طارئة للبرلمان لمساءلة وزير الدفاع عن تكرار الهجمات على الحواجز العسكرية.";
    List<Copy> found = copies.among(List.of(article("a", 1, WIRE), article("b", 1, longer)));
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().kind()).isEqualTo(Copy.Kind.CONTAINED);
    assertThat(found.getFirst().passages().getFirst().inLater().in(longer))
        .isEqualTo(WIRE.substring(0, WIRE.length() - 1));
  }

  @Test
  void the_credit_of_one_side_names_the_wire_for_both() {
    String credited =
        "(رويترز) - "
            + WIRE
            + " وأدانت الخارجية الهجوم ووعدت بملاحقة منفذيه أينما كانوا وتقديمهم إلى العدالة في أسرع وقت ممكن.";
    List<Copy> found = copies.among(List.of(article("a", 1, WIRE), article("b", 1, credited)));
    assertThat(found.getFirst().wire()).isEqualTo(Optional.of("reuters"));
  }

  @Test
  void a_formula_that_two_dispatches_of_different_weeks_share_is_no_wire() {
    String title =
        "استقبل معالي نائب رئيس مجلس الوزراء وزير الداخلية ورئيس اللجنة العليا للطوارئ في مكتبه اليوم ";
    String later =
        "(رويترز) - "
            + title
            + "وفد الأمم المتحدة وناقش معه عودة النازحين إلى قراهم قبل الشتاء وما تحتاج إليه المدارس والمستشفيات من ترميم بعد سنوات الحرب.";
    String earlier =
        title
            + "سفير إيطاليا لدى البلاد وبحثا ملف الهجرة والعلاقات الثنائية وسبل التعاون في تدريب خفر السواحل ومكافحة التهريب.";
    Copy apart =
        copies.among(List.of(article("a", 1, earlier), article("b", 20, later))).getFirst();
    assertThat(apart.wire()).isEmpty();
    assertThat(apart.laterCredits()).contains("reuters");
  }

  @Test
  void small_edits_are_bridged_where_the_text_is_anothers() {
    String edited = WIRE.replace("فجر اليوم", "فجر أمس").replace("لأكثر من ساعة", "ساعة كاملة");
    Copy copy = copies.among(List.of(article("a", 1, WIRE), article("b", 2, edited))).getFirst();
    assertThat(copy.passages()).hasSizeGreaterThan(1);
    assertThat(copy.echoes().inLater()).hasSize(1);
  }

  @Test
  void two_reports_in_their_own_words_are_no_copies() {
    String other =
        "أعلنت وزارة الداخلية مقتل خمسة من عناصر الجيش بتفجير استهدف حاجزا، مؤكدة أن التحقيقات بدأت لكشف المنفذين.";
    assertThat(copies.among(List.of(article("a", 1, WIRE), article("b", 1, other)))).isEmpty();
  }
}
