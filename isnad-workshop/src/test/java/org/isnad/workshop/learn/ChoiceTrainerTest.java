package org.isnad.workshop.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.isnad.coding.learn.Features;
import org.isnad.coding.learn.LinearModel;
import org.isnad.workshop.learn.ChoiceTrainer.Contest;
import org.junit.jupiter.api.Test;

class ChoiceTrainerTest {
  private static final Features SUBJECT = new Features().add("slot", "subject");
  private static final Features OBJECT = new Features().add("slot", "object");
  private static final Features FAR = new Features().add("slot", "far");
  private static final Features NOBODY = new Features().add("nobody");

  private static List<Contest> contests() {
    List<Contest> contests = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      contests.add(
          new Contest("a" + i, List.of(OBJECT, SUBJECT, FAR), NOBODY, new int[] {2, 1, 0}, 1));
      contests.add(new Contest("b" + i, List.of(FAR), NOBODY, new int[] {0}, 1));
    }
    return contests;
  }

  private static LinearModel fitted() {
    return new ChoiceTrainer(List.of("actor", "recipient"), 10, 0.1, 1).fit(contests(), 2);
  }

  @Test
  void the_candidate_that_was_right_beats_the_others_and_nobody() {
    LinearModel model = fitted();
    double subject = model.scores(SUBJECT)[0];
    assertThat(subject).isGreaterThan(model.scores(OBJECT)[0]);
    assertThat(subject).isGreaterThan(model.scores(NOBODY)[0]);
    assertThat(model.scores(OBJECT)[1]).isGreaterThan(model.scores(SUBJECT)[1]);
  }

  @Test
  void nobody_beats_a_candidate_that_was_never_right() {
    LinearModel model = fitted();
    assertThat(model.scores(NOBODY)[0]).isGreaterThan(model.scores(FAR)[0]);
  }

  @Test
  void the_same_contests_give_the_same_bytes() {
    assertThat(fitted().write()).isEqualTo(fitted().write());
  }

  @Test
  void what_takes_no_part_in_a_contest_is_not_pushed_down() {
    List<Contest> contests = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      contests.add(new Contest("c" + i, List.of(SUBJECT, OBJECT), NOBODY, new int[] {1, -1}, 1));
    }
    LinearModel model = new ChoiceTrainer(List.of("actor"), 10, 0.1, 1).fit(contests, 2);
    assertThat(model.scores(OBJECT)[0]).isZero();
  }
}
