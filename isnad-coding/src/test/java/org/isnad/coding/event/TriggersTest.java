package org.isnad.coding.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.isnad.arabic.Arabic;
import org.isnad.arabic.Sentence;
import org.isnad.knowledge.Knowledge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words of a sentence may name events. */
class TriggersTest {
  private static final Arabic ARABIC = Arabic.standard();
  private static final Triggers TRIGGERS = new Triggers(new TriggerLexicon(Knowledge.standard()));

  private static List<String> words(String text) {
    Sentence sentence = ARABIC.read(text).sentences().getFirst();
    return TRIGGERS.find(sentence).stream().map(t -> t.span().in(text)).distinct().toList();
  }

  @ParameterizedTest
  @CsvSource({
    "ندد الوزير بالهجوم وأثنى على الجيش., أثنى",
    "اتهمت موسكو لندن بفبركة الأدلة., فبركة",
  })
  void a_word_that_was_cut_wrongly_is_tried_otherwise(String text, String trigger) {
    assertThat(words(text)).contains(trigger);
  }

  @Test
  void a_conjunction_is_no_part_of_a_trigger() {
    assertThat(words("شجب البرلمان القصف وشجب الحزب الصمت."))
        .contains("شجب")
        .doesNotContain("وشجب");
  }
}
