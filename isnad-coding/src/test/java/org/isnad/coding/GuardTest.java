package org.isnad.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class GuardTest {
  private final Guard guard = new Guard(Guard.PATIENCE);

  @Test
  void work_that_is_done_hands_on_its_result() throws Guard.Uncodable {
    assertThat(guard.call(() -> "سجل")).isEqualTo("سجل");
    assertThat(new Guard(Duration.ZERO).call(() -> 1)).isEqualTo(1);
  }

  @Test
  void work_that_never_ends_is_given_up_and_told_to_stop() throws InterruptedException {
    CountDownLatch told = new CountDownLatch(1);
    Guard impatient = new Guard(Duration.ofMillis(20));
    assertThatThrownBy(() ->
            impatient.call(() -> {
              try {
                Thread.sleep(Long.MAX_VALUE);
              } catch (InterruptedException e) {
                told.countDown();
              }
              return 0;
            }))
        .isInstanceOf(Guard.Uncodable.class)
        .hasMessage("takes longer than 0.020 seconds to code");
    told.await();
  }

  @Test
  void an_article_nested_beyond_the_stack_is_refused_alone() {
    assertThatThrownBy(() -> guard.call(() -> deeper(0))).hasMessageContaining("nested too deeply");
  }

  private static int deeper(int depth) {
    return depth < 0 ? 0 : deeper(depth + 1) + 1;
  }

  @Test
  void an_article_that_needs_all_memory_is_refused_alone() {
    assertThatThrownBy(() ->
            guard.call(() -> {
              throw new OutOfMemoryError("Java heap space");
            }))
        .hasMessageContaining("needs more memory than the program has");
  }

  @Test
  void a_defect_is_told_with_its_name() {
    assertThatThrownBy(() ->
            guard.call(() -> {
              throw new IllegalStateException("no such word");
            }))
        .hasMessage("could not be coded: java.lang.IllegalStateException: no such word");
  }
}
