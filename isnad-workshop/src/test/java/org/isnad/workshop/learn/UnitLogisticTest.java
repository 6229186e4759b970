package org.isnad.workshop.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.isnad.workshop.learn.UnitLogistic.Case;
import org.junit.jupiter.api.Test;

class UnitLogisticTest {
  @Test
  void a_case_is_judged_by_a_model_that_has_not_seen_its_fold() {
    double[] p = new UnitLogistic(10, 1).crossValidate(cases(1));
    for (int i = 0; i < p.length; i++) {
      assertThat(p[i] > 0.5).isEqualTo(i % 2 == 0);
    }
  }

  @Test
  void a_case_without_weight_is_only_judged() {
    List<Case> cases = cases(1);
    double[] without = new UnitLogistic(10, 1).crossValidate(cases);
    cases.add(new Case(0, List.of("red", "noise0"), 0, 0));
    double[] with = new UnitLogistic(10, 1).crossValidate(cases);
    assertThat(with[0]).isEqualTo(without[0]);
    assertThat(with[with.length - 1]).isGreaterThan(0.5);
  }

  @Test
  void a_share_of_judges_pulls_the_answer_only_so_far() {
    double[] all = new UnitLogistic(10, 1).crossValidate(cases(1));
    double[] some = new UnitLogistic(10, 1).crossValidate(cases(0.6));
    assertThat(some[0]).isBetween(0.3, all[0]);
  }

  @Test
  void the_same_cases_give_the_same_answers() {
    assertThat(new UnitLogistic(10, 1).crossValidate(cases(1)))
        .isEqualTo(new UnitLogistic(10, 1).crossValidate(cases(1)));
  }

  /** Red is yes, blue is no, whatever else there is. */
  private static List<Case> cases(double yes) {
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      boolean red = i % 2 == 0;
      cases.add(
          new Case(
              i / 2 % 4,
              List.of(red ? "red" : "blue", "noise" + i % 5, "always"),
              red ? yes : 0,
              1));
    }
    return cases;
  }
}
