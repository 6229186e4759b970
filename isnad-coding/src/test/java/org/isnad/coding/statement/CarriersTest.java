package org.isnad.coding.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.isnad.model.Statement;
import org.junit.jupiter.api.Test;

class CarriersTest {
  /** The word before the verb is looked at for an auxiliary: there may be no word before it. */
  @Test
  void a_carrying_verb_that_opens_the_text_and_has_no_plain_subject_is_still_read() {
    List<Statement> statements =
        Reading.statements(
            "نقلت أمس تقارير عن وزير الخارجية التونسي قوله إن الانتخابات ستجرى في موعدها.");

    assertThat(statements).isNotEmpty();
  }
}
