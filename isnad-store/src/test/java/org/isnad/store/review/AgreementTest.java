package org.isnad.store.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AgreementTest {
  @Test
  void kappa_is_agreement_beyond_what_habit_gives() {
    // The example of Cohen's paper in two of the three categories: observed 0.7, expected 0.5.
    Agreement agreement = Agreement.of("a", "b", new int[][] {{20, 5, 0}, {10, 15, 0}, {0, 0, 0}});
    assertThat(agreement.both()).isEqualTo(50);
    assertThat(agreement.agreed()).isEqualTo(35);
    assertThat(agreement.kappa().orElseThrow()).isCloseTo(0.4, within(1e-9));
  }

  @Test
  void kappa_is_undefined_where_both_always_say_the_same_one_thing() {
    assertThat(Agreement.of("a", "b", new int[][] {{9, 0, 0}, {0, 0, 0}, {0, 0, 0}}).kappa())
        .isEmpty();
    assertThat(Agreement.of("a", "b", new int[3][3]).kappa()).isEmpty();
  }

  @Test
  void full_agreement_over_two_things_is_one() {
    assertThat(
            Agreement.of("a", "b", new int[][] {{4, 0, 0}, {0, 3, 0}, {0, 0, 0}})
                .kappa()
                .orElseThrow())
        .isCloseTo(1, within(1e-9));
  }
}
