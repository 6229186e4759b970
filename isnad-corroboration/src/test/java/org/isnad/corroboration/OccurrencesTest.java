package org.isnad.corroboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.knowledge.Knowledge;
import org.isnad.model.Coded;
import org.isnad.model.EventType;
import org.isnad.model.Status;
import org.junit.jupiter.api.Test;

class OccurrencesTest {
  private static final Knowledge KNOWLEDGE =
      Knowledge.of(
          Map.of(
              "actors/test",
              """
              = LBY kind=state code=LBY sector=GOV en=Libya
              ليبيا

              = army kind=organization code=LBY sector=MIL en=Army parent=LBY
              جيش المنطقة

              = spokesman kind=person code=LBY sector=MIL en=Spokesman parent=army
              سالم العابد
              """));

  private static Tell storm(String id, int day) {
    return Tell.article(
            id,
            day,
            "اقتحم الجيش معسكر الوادي الأخضر جنوب مدينة المرج بعد حصار دام أياما وسيطر على مخازن السلاح فيه.")
        .by(EventType.ASSAULT, "اقتحم")
        .actor("الجيش", "army", "LBY", "MIL")
        .in("Marj", 32.49, 20.83);
  }

  private static Tell stormRetold(String id, int day) {
    return Tell.article(
            id,
            day,
            "قال المتحدث سالم العابد إن القوات اقتحمت معسكر الوادي الأخضر جنوب المرج وسيطرت على مخازن السلاح فيه.")
        .by(EventType.ASSAULT, "اقتحمت")
        .actor("القوات", "army", "LBY", "MIL")
        .in("Marj", 32.49, 20.83);
  }

  private static Tell elsewhere(String id, int day) {
    return Tell.article(
            id,
            day,
            "تظاهر مئات المعلمين أمام مقر الوزارة في العاصمة للمطالبة بصرف رواتبهم المتأخرة منذ شهرين.")
        .by(EventType.PROTEST, "تظاهر")
        .in("Tripoli", 32.88, 13.19);
  }

  private static List<Occurrence> join(Map<String, String> known, Tell... articles) {
    List<Coded> coded = java.util.Arrays.stream(articles).map(Tell::coded).toList();
    return Occurrences.of(KNOWLEDGE, coded, known);
  }

  private static Map<String, String> ids(List<Occurrence> found) {
    Map<String, String> ids = new HashMap<>();
    found.forEach(o -> o.mentions().forEach(m -> ids.put(m.key(), o.id())));
    return ids;
  }

  @Test
  void one_happening_in_two_wordings_is_one_occurrence_and_says_why() {
    List<Occurrence> found = join(Map.of(), storm("a", 2), stormRetold("b", 3), elsewhere("c", 3));
    assertThat(found).hasSize(2);
    assertThat(found.getFirst().mentions())
        .extracting(Occurrence.Mention::article)
        .containsExactly("a", "b");
    assertThat(found.getFirst().why().getFirst()).startsWith("b e1 with a e1:");
  }

  @Test
  void the_order_of_the_articles_changes_nothing() {
    List<Occurrence> one = join(Map.of(), storm("a", 2), stormRetold("b", 3), elsewhere("c", 3));
    List<Occurrence> other = join(Map.of(), elsewhere("c", 3), stormRetold("b", 3), storm("a", 2));
    assertThat(other).isEqualTo(one);
  }

  @Test
  void ids_stay_when_an_earlier_article_comes_in() {
    List<Occurrence> before = join(Map.of(), stormRetold("b", 3), elsewhere("c", 3));
    List<Occurrence> after =
        join(ids(before), storm("a", 2), stormRetold("b", 3), elsewhere("c", 3));
    assertThat(ids(after)).containsAllEntriesOf(ids(before));
    assertThat(after).hasSize(2);
  }

  @Test
  void ids_stay_when_an_article_is_coded_anew_with_another_type_and_trigger() {
    List<Occurrence> before = join(Map.of(), storm("a", 2), elsewhere("c", 3));
    Tell anew = storm("a", 2).by(EventType.COERCE, "اقتحم الجيش");
    List<Occurrence> after = join(ids(before), anew, elsewhere("c", 3));
    assertThat(after)
        .extracting(Occurrence::id)
        .containsExactlyElementsOf(before.stream().map(Occurrence::id).toList());
  }

  @Test
  void a_force_and_its_spokesman_are_one_witness() {
    List<Occurrence> found =
        join(
            Map.of(),
            storm("a", 2).says("الجيش", "army", "LBY", "MIL"),
            stormRetold("b", 3).says("سالم العابد", "spokesman", "LBY", "MIL"));
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().independent()).isEqualTo(1);
  }

  @Test
  void an_outlets_own_voice_is_no_witness() {
    Occurrence found = join(Map.of(), storm("a", 2)).getFirst();
    assertThat(found.independent()).isZero();
    assertThat(found.witnesses().getFirst().why()).contains("names no source");
  }

  @Test
  void who_denies_what_another_tells_makes_a_dispute() {
    Occurrence found =
        join(
                Map.of(),
                storm("a", 2).says("الجيش", "army", "LBY", "MIL"),
                stormRetold("b", 3)
                    .says("سالم العابد", "other", "LBY", "REB")
                    .status(Status.NEGATED))
            .getFirst();
    assertThat(found.disputes()).extracting(Occurrence.Dispute::kind).containsExactly("denial");
  }

  @Test
  void tolls_of_one_day_that_cannot_both_be_right_are_a_dispute_and_a_rising_toll_is_none() {
    Occurrence sameDay =
        join(Map.of(), storm("a", 2).killed(5), stormRetold("b", 2).killed(9)).getFirst();
    assertThat(sameDay.disputes())
        .extracting(Occurrence.Dispute::why)
        .containsExactly("killed: 5 against 9");
    Occurrence rising =
        join(Map.of(), storm("a", 2).killed(5), stormRetold("b", 4).killed(9)).getFirst();
    assertThat(rising.disputes()).isEmpty();
  }

  @Test
  void a_denial_is_a_dispute_even_where_nobody_at_hand_prints_the_claim() {
    Tell denied =
        Tell.article("a", 3, "نفى المتحدث سالم العابد اقتحام معسكر الوادي الأخضر جنوب مدينة المرج.")
            .by(EventType.ASSAULT, "اقتحام")
            .denies("سالم العابد", "spokesman", "LBY", "MIL");
    assertThat(join(Map.of(), denied).getFirst().disputes())
        .singleElement()
        .satisfies(d -> {
          assertThat(d.kind()).isEqualTo("denial");
          assertThat(d.why()).contains("denies it");
        });
  }

  @Test
  void a_claim_that_its_own_sentence_refutes_is_a_dispute() {
    Tell refuted =
        Tell.article("a", 3, "زعم ناشطون اقتحام معسكر الوادي الأخضر لكن صورا من داخله فندت ذلك.")
            .by(EventType.ASSAULT, "اقتحام");
    assertThat(join(Map.of(), refuted).getFirst().disputes())
        .singleElement()
        .satisfies(d -> assertThat(d.why()).contains("refutes"));
  }
}
