package org.isnad.coding.cast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.isnad.model.Entity;
import org.isnad.model.Span;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Names and descriptions")
class NamingTest {

  @Test
  void a_party_and_a_person_are_named() {
    assertThat(names("رحب حزب الله اللبناني بخطاب حسن نصر الله في بيروت."))
        .contains("حزب الله اللبناني", "حسن نصر الله", "بيروت");
  }

  @Test
  void a_government_an_army_and_a_ministry_with_their_state_are_described() {
    assertThat(names("نفت الحكومة اللبنانية والجيش الإسرائيلي ووزارة الخارجية السورية ذلك."))
        .doesNotContain("الحكومة اللبنانية", "الجيش الإسرائيلي", "وزارة الخارجية السورية");
  }

  @Test
  void a_parliament_and_an_international_body_are_called_by_their_common_nouns() {
    assertThat(names("دعا مجلس النواب اللبناني وجامعة الدول العربية إلى الهدوء."))
        .contains("مجلس النواب اللبناني", "جامعة الدول العربية");
  }

  @Test
  void a_president_told_by_his_office_and_what_points_back_are_described() {
    assertThat(names("قال الرئيس الروسي إن بلاده لن تشارك في القمة."))
        .doesNotContain("الرئيس الروسي", "بلاده");
  }

  @Test
  void the_state_in_the_name_of_a_body_is_named() {
    assertThat(names("وقالت حكومة السودان إنها وافقت على الاتفاق.")).contains("السودان");
  }

  @Test
  void the_parliament_in_the_name_of_a_role_is_named() {
    assertThat(names("التقى رئيس مجلس النواب نبيه بري وفدا دوليا."))
        .contains("نبيه بري", "مجلس النواب");
  }

  @Test
  void a_paper_alone_between_marks_is_the_paper_and_not_the_region() {
    CastReader read = CastReader.read("وقال الوزير لـ«الشرق الأوسط» إن الزيارة تأجلت.");
    assertThat(read.entity("الشرق الأوسط").registry()).contains("asharq-al-awsat");
  }

  @Test
  void persons_joined_by_and_need_no_title_each() {
    assertThat(names("حضر الحفل محمد هنيدي وأشرف كوتشوبين ومنير بلكانوف."))
        .contains("محمد هنيدي", "أشرف كوتشوبين", "منير بلكانوف");
  }

  @Test
  void the_given_name_of_somebody_met_is_not_found_in_a_preposition() {
    CastReader read =
        CastReader.read("وصل علي لاريجاني إلى بغداد. وشدد على أهمية الزيارة وأثنى عليها.");
    assertThat(read.texts()).doesNotContain("على", "عليها", "علي");
  }

  private static List<String> names(String text) {
    CastReader read = CastReader.read(text);
    return read.cast().entities().stream()
        .map(Entity::names)
        .flatMap(List::stream)
        .map((Span s) -> s.in(text))
        .toList();
  }
}
