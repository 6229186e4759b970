package org.isnad.corroboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.model.EventType;
import org.junit.jupiter.api.Test;

class IdentitiesTest {
  private static Occurrence.Mention mention(String article) {
    return Tell.article(article, 2, "اقتحم الجيش المعسكر.")
        .by(EventType.ASSAULT, "اقتحم")
        .mention();
  }

  private static Occurrence occurrence(String id, Occurrence.Mention... mentions) {
    return new Occurrence(
        id,
        EventType.ASSAULT,
        "",
        Optional.empty(),
        "",
        "",
        List.of(),
        List.of(),
        List.of(mentions),
        0,
        List.of(),
        List.of(),
        List.of());
  }

  @Test
  void where_two_became_one_the_greater_id_stays_and_the_other_is_retired_into_it() {
    Identities identities =
        new Identities(
            Map.of(
                mention("a").key(), "o1",
                mention("b").key(), "o1",
                mention("c").key(), "o2"));
    List<Occurrence.Mention> all = List.of(mention("a"), mention("b"), mention("c"));
    assertThat(identities.assign(List.of(all))).containsExactly("o1");
    List<Occurrence> found =
        List.of(occurrence("o1", mention("a"), mention("b"), mention("c")));
    assertThat(identities.retired(found)).containsExactly(Map.entry("o2", "o1"));
    assertThat(identities.moved(found))
        .containsExactly(Map.entry("o1", List.of(mention("c").key())));
  }

  @Test
  void where_one_fell_apart_the_greater_part_keeps_the_id() {
    Identities identities =
        new Identities(
            Map.of(
                mention("a").key(), "o1",
                mention("b").key(), "o1",
                mention("c").key(), "o1"));
    List<String> ids =
        identities.assign(
            List.of(List.of(mention("a")), List.of(mention("b"), mention("c"))));
    assertThat(ids.get(1)).isEqualTo("o1");
    assertThat(ids.get(0)).isNotEqualTo("o1");
  }

  @Test
  void an_article_whose_id_holds_the_separator_is_recognised() {
    Identities identities = new Identities(Map.of(mention("x|y").key(), "o1"));
    assertThat(identities.assign(List.of(List.of(mention("x|y"))))).containsExactly("o1");
  }
}
