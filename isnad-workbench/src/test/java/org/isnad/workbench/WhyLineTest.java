package org.isnad.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.isnad.workbench.api.WhyView;
import org.junit.jupiter.api.Test;

class WhyLineTest {
  private static WhyView of(String line) {
    return WhyLine.of(line);
  }

  @Test
  void names_the_entry_and_the_word_that_decided() {
    assertThat(of("events/reject:3 رفض"))
        .isEqualTo(new WhyView("word", Map.of("where", "events/reject:3", "words", "رفض")));
    assertThat(of("events/modes:226 mode explosives"))
        .isEqualTo(new WhyView("mode", Map.of("where", "events/modes:226", "mode", "explosives")));
    assertThat(of("not events/sanction:239").code()).isEqualTo("not");
    assertThat(of("statements/verbs:16 say").code()).isEqualTo("said");
  }

  @Test
  void tells_how_a_party_was_found() {
    assertThat(of("recipient object+in مقر البلدية"))
        .isEqualTo(
            new WhyView(
                "party", Map.of("role", "recipient", "slot", "object+in", "words", "مقر البلدية")));
    assertThat(of("source: dropped subject"))
        .isEqualTo(new WhyView("found", Map.of("of", "source", "how", "dropped subject")));
  }

  @Test
  void takes_a_status_apart_from_what_it_was_weighed_against() {
    assertThat(of("as told before, as told before, on a condition, status/cues:21 next"))
        .isEqualTo(
            new WhyView(
                "cue",
                Map.of(
                    "before",
                    "yes",
                    "condition",
                    "yes",
                    "where",
                    "status/cues:21",
                    "rule",
                    "next")));
    assertThat(of("status weights: asserted over purpose"))
        .isEqualTo(new WhyView("line", Map.of("status", "asserted", "line", "purpose")));
    assertThat(of("status weights: planned"))
        .isEqualTo(new WhyView("weighed", Map.of("status", "planned")));
  }

  @Test
  void hands_on_what_it_does_not_know() {
    assertThat(of("something new")).isEqualTo(new WhyView("line", Map.of("line", "something new")));
    assertThat(of("")).isEqualTo(new WhyView("line", Map.of("line", "")));
  }
}
