package org.isnad.coding.cast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.isnad.knowledge.Knowledge;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The registry")
class RegistryTest {
  private static final String FILE =
      """
      = first kind=person code=RUS sector=GOV en="First"
      الأول
      > office
      RUS.president 2000-05-07/2008-05-07
      = second kind=person code=RUS sector=GOV en="Second"
      الثاني
      > office
      RUS.president 2008-05-07/
      """;

  private static Registry registry() {
    return new Compilation(Knowledge.of(Map.of("actors/test", FILE))).registry();
  }

  @Test
  void gives_the_holder_of_an_office_on_a_day() {
    assertThat(registry().holder("RUS.president", Optional.of(LocalDate.of(2004, 1, 1))))
        .map(Actor::en)
        .contains("First");
    assertThat(registry().holder("RUS.president", Optional.of(LocalDate.of(2011, 1, 1))))
        .map(Actor::en)
        .contains("Second");
  }

  @Test
  void names_nobody_where_two_held_it_or_the_day_is_unknown() {
    assertThat(registry().holder("RUS.president", Optional.of(LocalDate.of(2008, 5, 7)))).isEmpty();
    assertThat(registry().holder("RUS.president", Optional.empty())).isEmpty();
  }

  @Test
  void reads_years_months_and_days_of_tenure() {
    assertThat(Compilation.tenure("X.king 2015/2019-03"))
        .hasValueSatisfying(t -> {
          assertThat(t.from()).contains(LocalDate.of(2015, 1, 1));
          assertThat(t.to()).contains(LocalDate.of(2019, 3, 31));
        });
  }
}
