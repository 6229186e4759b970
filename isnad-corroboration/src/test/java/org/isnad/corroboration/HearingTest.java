package org.isnad.corroboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.knowledge.Knowledge;
import org.isnad.model.Coded;
import org.isnad.model.EventType;
import org.isnad.model.Status;
import org.junit.jupiter.api.Test;

class HearingTest {
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

  private static Tell attack(String id, int day) {
    return Tell.article(id, day, "هاجم المسلحون مقر البلدية في المرج صباحا وأحرقوا جزءا منه.")
        .by(EventType.ASSAULT, "هاجم");
  }

  private static Tell fire(String id, int day) {
    return Tell.article(
            id, day, "قال سكان إن حريقا أتى على مبنى في وسط المدينة ليلا ولم يعرف سببه.")
        .by(EventType.ASSAULT, "حريقا");
  }

  private static Hearing.Heard hear(Tell... tellings) {
    List<Coded> articles = Arrays.stream(tellings).map(Tell::coded).toList();
    List<String> told =
        articles.stream().map(c -> c.article().id() + " " + c.events().getFirst().id()).toList();
    return new Hearing(KNOWLEDGE).of(articles, List.of(), Set.copyOf(told));
  }

  @Test
  void tellings_that_people_put_together_are_counted_by_the_rule() {
    Hearing.Heard heard =
        hear(
            attack("a", 2).says("الجيش", "army", "LBY", "MIL"),
            fire("b", 2).says("سالم العابد", "spokesman", "LBY", "MIL"),
            attack("c", 3));
    assertThat(heard.witnesses())
        .filteredOn(Occurrence.Witness::counted)
        .extracting(w -> w.reason().ground())
        .as("a force and its spokesman are one side")
        .containsExactly(Reason.Ground.ONE_SIDE);
    assertThat(heard.witnesses())
        .filteredOn(w -> !w.counted())
        .extracting(w -> w.reason().ground())
        .containsExactly(Reason.Ground.OWN_VOICE);
  }

  @Test
  void what_one_denies_and_another_tells_is_a_dispute_between_them() {
    Hearing.Heard heard =
        hear(
            attack("a", 2).says("الجيش", "army", "LBY", "MIL"),
            fire("b", 3).says("سالم العابد", "other", "LBY", "REB").status(Status.NEGATED));
    assertThat(heard.disputes())
        .extracting(d -> d.reason().ground())
        .containsExactly(Reason.Ground.DENIED);
    assertThat(heard.disputes().getFirst().reason().with())
        .containsEntry("no", "سالم العابد")
        .containsEntry("yes", "الجيش");
  }

  @Test
  void who_is_not_among_the_tellings_is_not_heard() {
    List<Coded> articles = List.of(attack("a", 2).coded(), fire("b", 2).coded());
    assertThat(new Hearing(KNOWLEDGE).of(articles, List.of(), Set.of("a e1")).witnesses())
        .flatExtracting(Occurrence.Witness::articles)
        .containsExactly("a");
  }
}
