package org.isnad.coding.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.model.Place;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The gazetteer")
class GazetteerTest {

  @Test
  void finds_a_city_with_its_id_point_and_resolution() {
    Place misrata = PlaceReader.read("وصلت التعزيزات إلى مصراتة صباحا.").place("مصراتة");
    assertThat(misrata.name()).isEqualTo("Misrata");
    assertThat(misrata.country()).contains("LBY");
    assertThat(misrata.geonameid()).hasValue(2214846);
    assertThat(misrata.lat().orElseThrow()).isCloseTo(32.375, within(0.01));
    assertThat(misrata.resolution()).isEqualTo(4);
    assertThat(misrata.uncertaintyKm().orElseThrow()).isBetween(4.0, 10.0);
  }

  @Test
  void matches_whatever_hamza_and_final_ta_the_paper_writes() {
    PlaceReader read = PlaceReader.read("اشتباكات في ادلب ثم في الحديده والابيار.");
    assertThat(read.place("ادلب").name()).isEqualTo("Idlib");
    assertThat(read.place("الحديده").name()).isEqualTo("Hodeidah");
  }

  @Test
  void tells_the_two_tripolis_apart_by_what_else_the_article_names() {
    assertThat(
            PlaceReader.read("قصفت طائرات مواقع قرب طرابلس ومصراتة في ليبيا.")
                .place("طرابلس")
                .country())
        .contains("LBY");
    assertThat(
            PlaceReader.read("انتشر الجيش في طرابلس وفي باب التبانة بعد صيدا.")
                .place("طرابلس")
                .country())
        .contains("LBN");
  }

  @Test
  void lets_the_adjective_behind_a_name_decide() {
    PlaceReader read =
        PlaceReader.read(
            "زار وفد من ليبيا مدينة الزهراء السورية.", Map.of("السورية", "SYR"), Set.of());
    assertThat(read.place("مدينة الزهراء").country()).contains("SYR");
  }

  @Test
  void lets_the_noun_before_a_name_decide_between_province_and_city() {
    PlaceReader read = PlaceReader.read("دارت معارك في محافظة حلب، ثم هدأت مدينة حلب.");
    assertThat(read.place("محافظة حلب").resolution()).isEqualTo(2);
    assertThat(read.place("مدينة حلب").resolution()).isEqualTo(4);
  }

  @Test
  void takes_a_name_with_several_meanings_as_the_one_near_the_other_places() {
    PlaceReader yemen = PlaceReader.read("تقدمت القوات في مدينة البيضاء بعد رداع ومأرب.");
    assertThat(yemen.place("مدينة البيضاء").country()).contains("YEM");
    PlaceReader libya = PlaceReader.read("اجتمع النواب في مدينة البيضاء بعد درنة وطبرق وشحات.");
    assertThat(libya.place("مدينة البيضاء").country()).contains("LBY");
  }

  @Test
  void keeps_an_airport_apart_from_its_city() {
    PlaceReader read = PlaceReader.read("سيطرت القوات على مطار الحديدة ثم على مطار مدينة عدن.");
    assertThat(read.place("مطار الحديدة").resolution()).isEqualTo(5);
    assertThat(read.place("مطار الحديدة").name()).isEqualTo("Hodeidah Airport");
    assertThat(read.place("مطار مدينة عدن").name()).isEqualTo("Aden International Airport");
  }

  @Test
  void moves_the_point_by_a_distance_and_a_direction() {
    PlaceReader read = PlaceReader.read("وقع الهجوم على بعد 30 كيلومترا جنوب مدينة سرت.");
    Point there = read.point("مدينة سرت");
    assertThat(there.to(PlaceReader.of("sirte"))).isCloseTo(30, within(1.0));
    assertThat(there.lat()).isLessThan(PlaceReader.of("sirte").lat());
    assertThat(read.place("مدينة سرت").name()).isEqualTo("30 km south of Sirte");
    assertThat(read.place("مدينة سرت").geonameid()).isEmpty();
  }

  @Test
  void gives_a_village_it_does_not_know_the_point_its_distance_describes() {
    PlaceReader read =
        PlaceReader.read(
            "هاجموا قرية الزنقورة على بعد 12 كم شرق سرت.",
            Map.of(),
            Set.of("الزنقوره", "الزنقورة"));
    assertThat(read.point("قرية الزنقورة").to(PlaceReader.of("sirte"))).isCloseTo(12, within(1.0));
    assertThat(read.point("سرت")).isEqualTo(PlaceReader.of("sirte"));
  }

  @Test
  void reads_a_direction_as_an_offset_with_a_wider_circle() {
    PlaceReader read = PlaceReader.read("تجددت الاشتباكات شرقي طرابلس في ليبيا.");
    Place east = read.place("طرابلس");
    assertThat(east.lon().orElseThrow()).isGreaterThan(PlaceReader.of("tripoli").lon());
    assertThat(east.uncertaintyKm().orElseThrow()).isGreaterThan(12);
    assertThat(east.name()).isEqualTo("east of Tripoli");
  }

  @Test
  void takes_the_countryside_of_a_city_as_its_province() {
    PlaceReader read = PlaceReader.read("غارات على ريف حلب، وعلى ريف دمشق.");
    assertThat(read.place("حلب").resolution()).isEqualTo(2);
    assertThat(read.place("ريف دمشق").name()).isEqualTo("Rif Dimashq Governorate");
  }

  @Test
  void puts_the_road_between_two_towns_half_way() {
    PlaceReader read = PlaceReader.read("انفجرت عبوة على الطريق بين درنة وبين طبرق.");
    assertThat(read.point("درنة").to(PlaceReader.of("derna"))).isGreaterThan(50);
    assertThat(read.point("درنة")).isEqualTo(read.point("طبرق"));
  }

  @Test
  void follows_a_noun_that_stands_alone_back_to_its_place() {
    PlaceReader read =
        PlaceReader.read("دخل الجيش مدينة درنة في ليبيا.\nوانتشر في المدينة، ثم عاد إلى العاصمة.");
    assertThat(read.place("المدينة").name()).isEqualTo("Derna");
    assertThat(read.place("العاصمة").name()).isEqualTo("Tripoli");
  }

  @Test
  void gives_an_unknown_place_the_country_but_no_point() {
    PlaceReader read =
        PlaceReader.read("قصف الطيران قرية الزنقورة في سوريا.", Map.of(), Set.of("الزنقورة"));
    Place place = read.place("قرية الزنقورة");
    assertThat(place.country()).contains("SYR");
    assertThat(place.geonameid()).isEmpty();
    assertThat(place.lat()).isEmpty();
  }

  @Test
  void knows_what_lies_in_what_and_which_place_says_most() {
    PlaceReader read = PlaceReader.read("قصف على دوما في الغوطة الشرقية في سوريا.");
    var douma = read.mention("دوما");
    var ghouta = read.mention("الغوطة الشرقية");
    var syria = read.mention("سوريا");
    assertThat(read.atlas.contains(ghouta, douma)).isTrue();
    assertThat(read.atlas.contains(syria, ghouta)).isTrue();
    assertThat(read.atlas.contains(douma, syria)).isFalse();
    assertThat(read.atlas.mostSpecific(List.of(syria, ghouta, douma)))
        .isEqualTo(Optional.of(douma));
  }

  @Test
  void says_where_the_event_at_a_word_happened() {
    PlaceReader read =
        PlaceReader.read(
            "قال الوزير في باريس إن الطيران قصف مواقع في مدينة دوما، حسب مصادر من روسيا.");
    var sentence = read.text.sentences().get(0);
    int strike =
        sentence.words().stream()
            .filter(w -> w.folded().equals("قصف"))
            .findFirst()
            .orElseThrow()
            .index();
    assertThat(read.atlas.bestFor(read.cast, sentence, strike))
        .contains(read.mention("مدينة دوما"));
    int said =
        sentence.words().stream()
            .filter(w -> w.folded().equals("قال"))
            .findFirst()
            .orElseThrow()
            .index();
    assertThat(read.atlas.bestFor(read.cast, sentence, said)).contains(read.mention("باريس"));
  }

  @Test
  void names_the_border_of_two_states() {
    PlaceReader read = PlaceReader.read("انفجرت سيارة قرب قرية حدودية على الطريق بين درنة وطبرق.");
    assertThat(PlaceReader.GAZETTEER.index().border("SYR", "TUR")).isPresent();
    assertThat(PlaceReader.GAZETTEER.index().border("TUR", "SYR"))
        .isEqualTo(PlaceReader.GAZETTEER.index().border("SYR", "TUR"));
    assertThat(read.cast.mentions()).isNotEmpty();
  }
}
