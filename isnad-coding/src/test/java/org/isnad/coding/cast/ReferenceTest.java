package org.isnad.coding.cast;

import static org.assertj.core.api.Assertions.assertThat;

import org.isnad.coding.cast.Mention.Trait;
import org.isnad.model.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Words that refer to others")
class ReferenceTest {

  @Test
  void his_country_is_the_state_of_whoever_speaks() {
    CastReader read = CastReader.read("قال وزير الدفاع الفرنسي إن بلاده لن تسحب جنودها من مالي.");
    Mention country = read.mention("بلاده");
    assertThat(country.kind()).isEqualTo(Kind.STATE);
    assertThat(country.registry()).contains("FRA");
    assertThat(country.is(Trait.ANAPHOR)).isTrue();
  }

  @Test
  void what_a_pronoun_owns_has_the_code_and_sector_of_its_owner() {
    CastReader fighters =
        CastReader.read("قالت حركة طالبان إن مقاتليها انسحبوا، فيما نددت باكستان بالهجوم.");
    assertThat(fighters.code("مقاتليها")).isEqualTo("AFG REB");
    CastReader consulate = CastReader.read("دانت إيران إحراق قنصليتها في البصرة العراقية.");
    assertThat(consulate.code("قنصليتها")).isEqualTo("IRN GOV");
  }

  @Test
  void an_ally_is_not_of_the_state_whose_ally_it_is() {
    CastReader read = CastReader.read("طلبت روسيا من حليفتها وقف القصف.");
    assertThat(read.mention("حليفتها").code()).isEmpty();
  }

  @Test
  void the_latter_is_the_person_named_last() {
    CastReader read = CastReader.read("التقى السراج حفتر في باريس. وشدد الأخير على الانتخابات.");
    assertThat(read.mention("الأخير").entity()).isEqualTo(read.mention("حفتر").entity());
  }

  @Test
  void some_of_them_are_what_those_before_are() {
    CastReader read =
        CastReader.read("فرقت الشرطة التونسية متظاهرين في القصرين واعتقلت ثلاثة منهم.");
    assertThat(read.code("ثلاثة منهم")).isEqualTo("TUN CVL");
  }

  @Test
  void a_number_right_after_its_verb_counts_people() {
    CastReader read = CastReader.read("انفجرت عبوة في كركوك فقتل جندي وأصيب اثنان.");
    assertThat(read.has("اثنان")).isTrue();
  }

  @Test
  void the_two_countries_are_neither_of_them() {
    CastReader read = CastReader.read("زار وزير الخارجية القطري تركيا. ووقع البلدان اتفاقا.");
    Mention both = read.mention("البلدان");
    assertThat(both.code()).isEmpty();
    assertThat(both.entity()).isNotEqualTo(read.mention("تركيا").entity());
  }

  @Test
  void people_nobody_knows_are_somebody() {
    CastReader read = CastReader.read("أطلق مجهولون النار على دورية للشرطة في طرابلس.");
    assertThat(read.mention("مجهولون").sector()).containsExactly("UAF");
  }

  @Test
  void the_state_of_the_police_is_that_the_article_is_about_rather_than_the_nearest_named() {
    CastReader read =
        CastReader.read(
            "تظاهر آلاف التونسيين في صفاقس ضد الحكومة التونسية. "
                + "وتابعت تونس التحقيق. ونددت فرنسا بما جرى، واعتقلت الشرطة عشرات المحتجين.");
    assertThat(read.mention("الشرطة").code()).contains("TUN");
  }

  @Test
  void lebanon_after_the_preposition_that_swallows_an_article_is_lebanon() {
    CastReader read = CastReader.read("أكد الوزير مساندة بلاده للبنان.");
    assertThat(read.mention("لبنان").registry()).contains("LBN");
  }

  @Test
  void the_ambassadors_of_britain_are_not_british_in_the_accusative() {
    CastReader read = CastReader.read("حضر الجلسة سفراء بريطانيا والدنمارك.");
    assertThat(read.mention("بريطانيا").kind()).isEqualTo(Kind.STATE);
    assertThat(read.code("سفراء بريطانيا")).isEqualTo("GBR GOV");
  }

  @Test
  void a_given_name_that_reads_as_a_verb_opens_a_known_surname() {
    CastReader read = CastReader.read("قال سيرجي لافروف إن المحادثات مفيدة.");
    assertThat(read.mention("سيرجي لافروف").registry()).contains("sergey-lavrov");
  }

  @Test
  void aggression_is_not_two_enemies() {
    assertThat(CastReader.read("ندد النائب بهذا العدوان على اليمن.").texts())
        .noneMatch(t -> t.contains("العدوان"));
  }

  @Test
  void an_army_is_that_of_the_time_spoken_of() {
    CastReader read =
        CastReader.read(
            "تقدم الجيش الليبي نحو طرابلس. وكانت موسكو تسلح الجيش الليبي في عهد معمر القذافي.");
    var armies =
        read.cast().mentions().stream().filter(m -> m.text().equals("الجيش الليبي")).toList();
    assertThat(armies).hasSize(2);
    assertThat(armies.get(0).registry()).contains("LBY-lna");
    assertThat(armies.get(1).registry()).contains("LBY-army");
  }

  @Test
  void an_epithet_right_after_a_name_is_the_same_somebody() {
    CastReader read = CastReader.read("زار خليفة حفتر الرجل القوي في شرق ليبيا القاهرة.");
    assertThat(read.mention("الرجل القوي").entity()).isEqualTo(read.mention("خليفة حفتر").entity());
  }

  @Test
  void forces_of_one_state_and_observers_nobody_can_tell_apart_are_each_one() {
    CastReader read =
        CastReader.read(
            "يرى محللون أن إرسال قوات تركية خطر. ويستبعد محللون أن ترسل أنقرة قوات تركية.");
    assertThat(entities(read, "محللون")).hasSize(1);
    assertThat(entities(read, "قوات تركية")).hasSize(1);
  }

  @Test
  void militias_and_brigades_of_one_owner_are_one() {
    CastReader read =
        CastReader.read(
            "تهيمن الميليشيات على طرابلس. وقصفت الميليشيات المسلحة التابعة لحكومة الوفاق المطار،"
                + " ثم انسحبت الكتائب الموالية لحكومة الوفاق.");
    int militias = read.mention("الميليشيات").entity();
    assertThat(read.mention("الميليشيات المسلحة التابعة لحكومة الوفاق").entity())
        .isEqualTo(militias);
    assertThat(read.mention("الكتائب الموالية لحكومة الوفاق").entity()).isEqualTo(militias);
  }

  @Test
  void both_sides_are_glossed_so() {
    CastReader read = CastReader.read("دعت الأمم المتحدة الطرفين إلى التهدئة.");
    assertThat(read.entity("الطرفين").name()).isEqualTo("both sides");
  }

  private static java.util.Set<Integer> entities(CastReader read, String text) {
    return read.cast().mentions().stream()
        .filter(m -> m.text().equals(text))
        .map(Mention::entity)
        .collect(java.util.stream.Collectors.toSet());
  }
}
