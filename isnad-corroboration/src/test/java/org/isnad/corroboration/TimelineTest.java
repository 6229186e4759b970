package org.isnad.corroboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.isnad.model.EventType;
import org.isnad.model.Party;
import org.isnad.model.Status;
import org.junit.jupiter.api.Test;

class TimelineTest {
  private static final Predicate<Party> ARMY = p -> p.sector().contains("MIL");
  private static final Predicate<Party> REBELS = p -> p.sector().contains("REB");

  private static Tell telling(String article, EventType type) {
    return Tell.article(article, 2, "هاجم الجيش المسلحين.")
        .by(type, "هاجم")
        .actor("الجيش", "army", "LBY", "MIL")
        .recipient("المسلحين", "rebels", "LBY", "REB");
  }

  private static Occurrence on(String day, String id, Tell... tellings) {
    return new Occurrence(
        id,
        tellings[0].event().type(),
        "",
        Optional.empty(),
        day,
        day,
        List.of(),
        List.of(),
        java.util.Arrays.stream(tellings).map(Tell::mention).toList(),
        0,
        List.of(),
        List.of(),
        List.of());
  }

  @Test
  void a_happening_counts_once_however_many_tell_it() {
    Timeline timeline =
        Timeline.between(
            List.of(
                on(
                    "2020-03-02",
                    "o1",
                    telling("a", EventType.ASSAULT),
                    telling("b", EventType.ASSAULT)),
                on("2020-03-02", "o2", telling("a", EventType.AGREE))),
            ARMY,
            REBELS);
    assertThat(timeline.entries()).hasSize(2);
    assertThat(timeline.entries().getFirst().direction())
        .isEqualTo(Timeline.Direction.FIRST_TO_SECOND);
    assertThat(timeline.entries().getFirst().evidence()).hasSize(2);
    assertThat(timeline.days()).containsExactly(new Timeline.Day("2020-03-02", 2, 2.5, -9));
  }

  @Test
  void the_other_way_about_is_another_direction() {
    Timeline timeline =
        Timeline.between(
            List.of(on("2020-03-02", "o1", telling("a", EventType.ASSAULT))), REBELS, ARMY);
    assertThat(timeline.entries().getFirst().direction())
        .isEqualTo(Timeline.Direction.SECOND_TO_FIRST);
  }

  @Test
  void what_nobody_tells_as_done_is_left_out() {
    Tell planned = telling("a", EventType.ASSAULT).status(Status.PLANNED);
    assertThat(Timeline.between(List.of(on("", "o1", planned)), ARMY, REBELS).entries()).isEmpty();
  }

  @Test
  void without_a_day_in_any_telling_the_first_publication_stands_for_it() {
    Timeline timeline =
        Timeline.between(
            List.of(on("", "o1", telling("a", EventType.ASSAULT))), ARMY, REBELS);
    assertThat(timeline.entries().getFirst().day()).isEqualTo("2020-03-02");
    assertThat(timeline.entries().getFirst().told()).isFalse();
  }
}
