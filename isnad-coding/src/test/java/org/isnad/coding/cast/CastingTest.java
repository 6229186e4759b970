package org.isnad.coding.cast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.isnad.coding.cast.Mention.Trait;
import org.isnad.model.Entity;
import org.isnad.model.Kind;
import org.isnad.model.Span;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The cast")
class CastingTest {

  @Test
  void takes_a_minister_with_field_state_and_name_as_one_phrase() {
    CastReader read =
        CastReader.read("التقى وزير الخارجية السعودي عادل الجبير نظيره الأردني في جدة.");
    Mention minister = read.mention("وزير الخارجية السعودي عادل الجبير");
    assertThat(minister.kind()).isEqualTo(Kind.PERSON);
    assertThat(read.code("وزير الخارجية السعودي عادل الجبير")).isEqualTo("SAU GOV");
    assertThat(read.mention("عادل الجبير").is(Trait.NESTED)).isTrue();
    assertThat(read.mention("عادل الجبير").entity()).isEqualTo(minister.entity());
  }

  @Test
  void takes_a_spokesman_with_the_body_he_speaks_for_and_gives_him_its_code_and_sector() {
    CastReader read =
        CastReader.read(
            "قال المتحدث باسم وزارة الدفاع الروسية اللواء إيغور كوناشينكوف إن القصف توقف.");
    assertThat(read.has("المتحدث باسم وزارة الدفاع الروسية اللواء إيغور كوناشينكوف")).isTrue();
    CastReader army = CastReader.read("نفى المتحدث باسم الجيش الإسرائيلي ذلك.");
    assertThat(army.code("المتحدث باسم الجيش الإسرائيلي")).isEqualTo("ISR MIL");
  }

  @Test
  void puts_the_role_after_the_name_into_the_same_phrase() {
    CastReader read =
        CastReader.read("قال سفين دزيي، المتحدث الرسمي باسم حكومة إقليم كردستان، إن الوضع مستقر.");
    assertThat(read.code("سفين دزيي، المتحدث الرسمي باسم حكومة إقليم كردستان")).startsWith("IRQ");
  }

  @Test
  void reads_code_and_sector_of_unnamed_people_from_their_adjectives() {
    CastReader read =
        CastReader.read(
            "قال مصدر عسكري ليبي إن جنودا أتراكا وصلوا، ورد مسؤول أمريكي كبير على ذلك.");
    assertThat(read.code("مصدر عسكري ليبي")).isEqualTo("LBY MIL");
    assertThat(read.code("جنودا أتراكا")).isEqualTo("TUR MIL");
    assertThat(read.code("مسؤول أمريكي كبير")).isEqualTo("USA GOV");
    assertThat(read.mention("مصدر عسكري ليبي").is(Trait.UNNAMED_SOURCE)).isTrue();
    assertThat(read.entity("مصدر عسكري ليبي").name()).isEqualTo("Libyan military source");
  }

  @Test
  void takes_a_source_with_the_body_it_sits_in() {
    CastReader read = CastReader.read("وقال مصدر في الخارجية الروسية إن موسكو قلقة.");
    assertThat(read.code("مصدر في الخارجية الروسية")).isEqualTo("RUS GOV");
    assertThat(read.mention("الخارجية الروسية").is(Trait.NESTED)).isTrue();
  }

  @Test
  void ends_a_subject_where_the_indefinite_object_begins() {
    CastReader read =
        CastReader.read(
            "وقتلت قوات خاصة فرنسية قياديا في التنظيم، وأسرت فصائل معارضة جنودا، وخطفت مجموعات"
                + " مسلحة مهاجرين.");
    assertThat(read.texts())
        .contains("قوات خاصة فرنسية", "فصائل معارضة", "جنودا", "مجموعات مسلحة", "مهاجرين");
    assertThat(read.entity("مجموعات مسلحة").name()).isEqualTo("armed groups");
    assertThat(read.entity("فصائل معارضة").name()).isEqualTo("opposition factions");
  }

  @Test
  void does_not_take_a_common_adjective_for_a_state_of_the_same_letters() {
    CastReader money = CastReader.read("وأمنت الحركة عوائد مالية كبيرة بدعم مالي وسياسي خارجي.");
    assertThat(money.texts()).containsExactly("الحركة");
    CastReader state = CastReader.read("وقال رئيس مالي إن قوات مالية قتلت مسلحين شمالي البلاد.");
    assertThat(state.code("قوات مالية")).isEqualTo("MLI MIL");
  }

  @Test
  void does_not_take_traffic_for_a_movement_nor_an_outlet_for_an_attacker() {
    CastReader read =
        CastReader.read("وتعطلت حركة السير قرب منفذ بحري، واعتقل منفذ الهجوم، ونددت حركة حماس به.");
    assertThat(read.texts()).contains("منفذ الهجوم", "حركة حماس").doesNotContain("حركة السير");
    assertThat(read.texts()).noneMatch(t -> t.startsWith("منفذ بحري") && t.length() > 9);
  }

  @Test
  void counts_people_with_their_number() {
    CastReader read = CastReader.read("قتل 14 جنديا جزائريا وأصيب عشرات المدنيين.");
    assertThat(read.mention("14 جنديا جزائريا").is(Trait.COUNTED)).isTrue();
    assertThat(read.code("14 جنديا جزائريا")).isEqualTo("DZA MIL");
    assertThat(read.mention("عشرات المدنيين").is(Trait.CROWD)).isTrue();
    assertThat(read.mention("عشرات المدنيين").sector()).containsExactly("CVL");
  }

  @Test
  void tells_a_capital_that_speaks_from_one_where_something_happens() {
    CastReader read = CastReader.read("أعربت موسكو عن قلقها. واجتمع الوزراء في موسكو أمس.");
    List<Mention> both =
        read.cast().mentions().stream().filter(m -> m.text().equals("موسكو")).toList();
    assertThat(both.get(0).kind()).isEqualTo(Kind.STATE);
    assertThat(both.get(0).is(Trait.ACTOR)).isTrue();
    assertThat(both.get(1).kind()).isEqualTo(Kind.PLACE);
    assertThat(both.get(1).is(Trait.ACTOR)).isFalse();
  }

  @Test
  void lets_an_adjective_stand_for_its_state_where_no_noun_does() {
    CastReader read = CastReader.read("أثار ذلك قلقا روسيا من التدخل التركي في ليبيا.");
    assertThat(read.mention("التركي").is(Trait.NISBA)).isTrue();
    assertThat(read.entity("التركي").name()).isEqualTo("Turkey");
  }

  @Test
  void inflects_compound_adjectives_of_states() {
    CastReader read =
        CastReader.read("قالت القوات الكورية الشمالية إن مسؤولين كوريين جنوبيين حضروا.");
    assertThat(read.code("القوات الكورية الشمالية")).startsWith("PRK");
    assertThat(read.code("مسؤولين كوريين جنوبيين")).startsWith("KOR");
  }

  @Test
  void knows_who_held_an_office_on_the_day_of_the_article() {
    String text = "قال الرئيس الأمريكي إن بلاده لن تشارك.";
    assertThat(CastReader.read(text, LocalDate.of(2018, 4, 9)).entity("الرئيس الأمريكي").name())
        .isEqualTo("Donald Trump");
    assertThat(CastReader.read(text, LocalDate.of(2015, 7, 21)).entity("الرئيس الأمريكي").name())
        .isEqualTo("Barack Obama");
  }

  @Test
  void joins_a_surname_to_the_full_name_before_it() {
    CastReader read =
        CastReader.read(
            "قال عز الدين كوتشوك حاكم الإقليم إن الضابطين قتلا. وأوضح كوتشوك أنهما كانا يعملان هناك.");
    assertThat(read.mention("كوتشوك").entity()).isEqualTo(read.mention("عز الدين كوتشوك").entity());
  }

  @Test
  void keeps_two_persons_of_one_family_apart() {
    CastReader read =
        CastReader.read(
            "قال الوزير ناصر الدباشي إن الحوار مستمر. ورد النائب سليم الدباشي بأن الحوار توقف.");
    assertThat(read.mention("ناصر الدباشي").entity())
        .isNotEqualTo(read.mention("سليم الدباشي").entity());
  }

  @Test
  void joins_spellings_of_one_name() {
    assertThat(Identity.variant("السراج", "السراح")).isTrue();
    assertThat(Identity.variant("بوتين", "بوتن")).isTrue();
    assertThat(Identity.variant("حسن", "حسين")).isFalse();
    assertThat(
            Identity.samePerson(List.of("ناصر", "الدباشي"), List.of("سليم", "الدباشي"), w -> false))
        .isFalse();
    assertThat(
            Identity.samePerson(
                List.of("محمد", "بن", "سلمان"), List.of("محمد", "سلمان"), w -> false))
        .isTrue();
    assertThat(
            Identity.samePerson(
                List.of("محمد"), List.of("محمود"), List.of("محمد", "محمود")::contains))
        .isFalse();
  }

  @Test
  void lets_a_bare_noun_point_back_to_the_last_it_can_mean() {
    CastReader read =
        CastReader.read(
            "قال مصدر عسكري ليبي إن المعارك توقفت. وأضاف المصدر أن حركة حماس غادرت، وأن الحركة نفت ذلك.");
    assertThat(read.mention("المصدر").entity()).isEqualTo(read.mention("مصدر عسكري ليبي").entity());
    assertThat(read.code("المصدر")).isEqualTo("LBY MIL");
    assertThat(read.mention("الحركة").entity()).isEqualTo(read.mention("حركة حماس").entity());
    assertThat(read.mention("الحركة").is(Trait.ANAPHOR)).isTrue();
  }

  @Test
  void gives_what_is_named_without_its_state_the_one_the_text_speaks_of() {
    CastReader read = CastReader.read("شهدت تونس احتجاجات. وفرقت الشرطة متظاهرين.");
    assertThat(read.code("الشرطة")).isEqualTo("TUN COP");
    assertThat(read.code("متظاهرين")).isEqualTo("TUN CVL");
  }

  @Test
  void gives_unnamed_analysts_no_state() {
    assertThat(CastReader.read("يرى محللون أن تركيا ستتراجع.").mention("محللون").code()).isEmpty();
  }

  @Test
  void reads_a_quoted_name_after_its_noun_as_one_body() {
    CastReader read = CastReader.read("نقلت وكالة “سبوتنيك” عن حكومة “الوفاق” بيانا.");
    assertThat(read.mention("وكالة “سبوتنيك”").is(Trait.MEDIA)).isTrue();
    assertThat(read.code("حكومة “الوفاق”")).isEqualTo("LBY GOV");
  }

  @Test
  void takes_a_word_nobody_knows_after_a_verb_of_saying_for_a_person() {
    CastReader read = CastReader.read("وأضاف كوناشفيتش أن الطائرات عادت.");
    assertThat(read.mention("كوناشفيتش").kind()).isEqualTo(Kind.PERSON);
    assertThat(read.mention("كوناشفيتش").is(Trait.GUESSED)).isTrue();
  }

  @Test
  void does_not_take_small_words_and_adverbs_for_names() {
    CastReader read =
        CastReader.read("وكان على الوزير أن يعود، إلا أنه بقي هناك أيضا مشيرا إلى المفاوضات.");
    assertThat(read.texts())
        .doesNotContain("كان", "على", "إلا", "هناك", "أيضا", "مشيرا", "المفاوضات");
  }

  @Test
  void leaves_clitics_out_of_the_span_and_keeps_the_article() {
    CastReader read = CastReader.read("تحدث الرئيس عن مساعدات للسلطة الفلسطينية وللجيش اللبناني.");
    assertThat(read.has("لسلطة الفلسطينية")).isTrue();
    assertThat(read.code("لجيش اللبناني")).isEqualTo("LBN MIL");
  }

  @Test
  void shows_a_person_in_the_entities_by_the_name_alone() {
    String text = "استقبل الرئيس السوداني عمر البشير الوفد.";
    Entity bashir = CastReader.read(text).entity("عمر البشير");
    assertThat(bashir.mentions().stream().map((Span s) -> s.in(text)))
        .containsExactly("عمر البشير");
    assertThat(bashir.code()).contains("SDN");
  }

  @Test
  void says_nothing_about_an_empty_text() {
    assertThat(CastReader.read("").cast().mentions()).isEmpty();
    assertThat(CastReader.read("،، .. \"\" ( ) —").cast().mentions()).isEmpty();
  }
}
