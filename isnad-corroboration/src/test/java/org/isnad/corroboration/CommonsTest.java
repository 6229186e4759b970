package org.isnad.corroboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CommonsTest {
  private final Commons commons = new Commons();

  CommonsTest() {
    for (int i = 0; i < 99; i++) {
      commons.add(List.of("fight"), List.of("derna"), List.of("firearms"), "clash", "190");
    }
    commons.add(List.of("summit"), List.of("brussels"), List.of(), "meet", "036");
  }

  @Test
  @DisplayName("what nearly all tellings of a case have in common says nothing")
  void common() {
    assertThat(commons.deed(List.of("fight"), List.of("fight"))).isLessThan(0.01);
    assertThat(
            commons.deedAt(List.of("fight"), List.of("fight"), List.of("derna"), List.of("derna")))
        .isLessThan(0.01);
  }

  @Test
  @DisplayName("what one telling in a hundred has says much")
  void rare() {
    assertThat(commons.word("meet")).isGreaterThan(0.7);
    assertThat(commons.code("036")).isGreaterThan(0.7);
    assertThat(commons.wordAt("meet", List.of("brussels"), List.of("brussels"))).isGreaterThan(0.7);
  }

  @Test
  @DisplayName("what only one of two tellings has is no agreement")
  void none() {
    assertThat(commons.deed(List.of("fight"), List.of("summit"))).isZero();
    assertThat(commons.mode(List.of("firearms"), List.of())).isZero();
    assertThat(
            commons.deedAt(
                List.of("summit"), List.of("summit"), List.of("brussels"), List.of("derna")))
        .isZero();
  }
}
