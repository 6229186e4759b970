package org.isnad.corroboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.isnad.corroboration.Reason.Ground;
import org.junit.jupiter.api.Test;

class ReasonTest {
  @Test
  void its_english_line_is_made_of_the_ground_and_its_particulars() {
    assertThat(Reason.of(Ground.FIGURES, "counted", "killed", "a", "5", "b", "9").text())
        .isEqualTo("killed: 5 against 9");
    assertThat(Reason.of(Ground.OWN_ORIGIN).text()).isEqualTo("an origin of its own");
  }

  @Test
  void what_spoke_for_joining_follows_with_its_weight() {
    Reason reason =
        new Reason(
            Ground.JOINED,
            Map.of("a", "x e1", "b", "y e2"),
            List.of(
                new Reason.Weighed("place_same", "same town", 1.25),
                new Reason.Weighed("day_next", "a day apart", -0.5)));
    assertThat(reason.text()).isEqualTo("y e2 with x e1: +1.3 same town, -0.5 a day apart");
  }

  @Test
  void a_name_with_braces_or_dollars_stands_as_it_is() {
    assertThat(Reason.of(Ground.DENIED, "no", "{yes} $1", "yes", "b").text())
        .isEqualTo("{yes} $1 says that it did not happen; b says that it did");
  }
}
