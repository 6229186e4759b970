package org.isnad.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The actor registry")
class ActorRegistryTest {
  private static final Knowledge KNOWLEDGE = Knowledge.standard();

  @Test
  @DisplayName(
      "is without problems: one actor a name, PLOVER's codes and sectors, one holder an office")
  void is_clean() {
    assertThat(ActorLint.check(KNOWLEDGE)).isEmpty();
    assertThat(KNOWLEDGE.problems()).filteredOn(p -> p.file().startsWith("actors/")).isEmpty();
  }

  @Test
  @DisplayName(
      "knows at least four thousand persons, bodies and groups, offices and states not counted")
  void is_large() {
    long actors =
        KNOWLEDGE.folder("actors").stream()
            .filter(e ->
                List.of("person", "organization", "group").contains(e.property("kind").orElse("")))
            .count();
    assertThat(actors).isGreaterThanOrEqualTo(4000);
  }

  @Test
  @DisplayName("knows who was president of Russia in 2009 and in 2018")
  void the_day_picks_the_holder() {
    assertThat(holders("RUS.president", LocalDate.of(2009, 6, 1)))
        .containsExactly("dmitry-medvedev");
    assertThat(holders("RUS.president", LocalDate.of(2018, 6, 1)))
        .containsExactly("vladimir-putin");
  }

  @Test
  @DisplayName("knows who spoke for whom in the summer of 2015 and the spring of 2018")
  void holders_of_two_springs() {
    LocalDate july2015 = LocalDate.of(2015, 7, 25);
    LocalDate may2018 = LocalDate.of(2018, 5, 10);
    assertThat(holders("USA.foreign-minister", july2015)).containsExactly("john-kerry");
    assertThat(holders("USA.foreign-minister", may2018)).containsExactly("mike-pompeo");
    assertThat(holders("coalition.spokesman", july2015)).containsExactly("ahmed-al-asiri");
    assertThat(holders("coalition.spokesman", may2018)).containsExactly("turki-al-maliki");
    assertThat(holders("un.yemen-envoy", july2015)).containsExactly("ismail-ould-cheikh-ahmed");
    assertThat(holders("un.yemen-envoy", may2018)).containsExactly("martin-griffiths");
    assertThat(holders("IRQ.prime-minister", may2018)).containsExactly("haider-al-abadi");
    assertThat(holders("libya.gna-prime-minister", may2018)).containsExactly("fayez-al-sarraj");
  }

  @Test
  @DisplayName(
      "tells a name used twice, an office nobody knows, years that cannot be and a sector of no one")
  void the_linter_finds_what_is_wrong() {
    Knowledge bad =
        Knowledge.of(
            Map.of(
                "actors/a",
                """
                = one kind=group code=LBY sector=REB en="One"
                كتيبة الفجر
                > office
                LBY.nobody 2015/2014
                = two kind=group code=LIB sector=ARMY en="Two"
                كتيبة الفجر
                """));
    assertThat(ActorLint.check(bad))
        .extracting(KnowledgeFile.Problem::message)
        .anyMatch(m -> m.contains("also one of actors/a:1"))
        .anyMatch(m -> m.contains("no such office"))
        .anyMatch(m -> m.contains("years that cannot be"))
        .anyMatch(m -> m.contains("no PLOVER sector"))
        .anyMatch(m -> m.contains("ISO 3166-1"));
  }

  @Test
  @DisplayName("reads tenures of years, months and open ends")
  void reads_tenures() {
    Tenure year = Tenure.parse("RUS.president 2000/2008").orElseThrow();
    assertThat(year.covers(LocalDate.of(2008, 12, 31))).isTrue();
    assertThat(year.covers(LocalDate.of(2009, 1, 1))).isFalse();
    Tenure month = Tenure.parse("USA.foreign-minister 2018-04/2021-01").orElseThrow();
    assertThat(month.covers(LocalDate.of(2018, 3, 31))).isFalse();
    assertThat(month.covers(LocalDate.of(2021, 1, 31))).isTrue();
    assertThat(Tenure.parse("RUS.president 2012/").orElseThrow().covers(LocalDate.of(2024, 1, 1)))
        .isTrue();
    assertThat(Tenure.parse("RUS.president")).isEmpty();
    assertThat(Tenure.parse("RUS.president 2012-2013")).isEmpty();
    assertThat(Tenure.parse("RUS.president 2012/20x3")).isEmpty();
  }

  private static List<String> holders(String office, LocalDate day) {
    return KNOWLEDGE.folder("actors").stream()
        .filter(
            e -> Tenure.of(e).stream().anyMatch(t -> t.office().equals(office) && t.covers(day)))
        .map(Entry::id)
        .toList();
  }
}
