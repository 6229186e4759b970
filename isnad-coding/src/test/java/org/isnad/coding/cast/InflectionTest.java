package org.isnad.coding.cast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Inflection")
class InflectionTest {
  private static Stream<String> words(List<Inflection.Form> forms) {
    return forms.stream().map(f -> String.join(" ", f.words()));
  }

  @Test
  void makes_all_written_forms_of_an_adjective_of_state_from_one() {
    assertThat(words(Inflection.masculine("ليبي", true, true)))
        .contains(
            "ليبي",
            "الليبي",
            "ليبيا",
            "ليبية",
            "الليبية",
            "ليبيون",
            "الليبيين",
            "ليبيات",
            "ليبيان");
  }

  @Test
  void inflects_both_words_of_a_compound() {
    assertThat(words(Inflection.masculine("كوري شمالي", true, true)))
        .contains(
            "كوري شمالي", "الكوري الشمالي", "كورية شمالية", "الكورية الشمالية", "كوريين شماليين");
  }

  @Test
  void gives_constructs_no_article() {
    assertThat(words(Inflection.masculine("مسؤول", true, false)))
        .contains("مسؤولو", "مسؤولي")
        .doesNotContain("المسؤولو");
  }

  @Test
  void tells_the_article_from_letters_of_the_word_by_its_hamza() {
    assertThat(words(Inflection.plural("ألبان", org.isnad.arabic.Morphology.Gender.MASCULINE)))
        .contains("البان", "الالبان")
        .doesNotContain("بان");
    assertThat(words(Inflection.masculine("ألماني", true, true)))
        .contains("الماني", "الالماني")
        .doesNotContain("ماني");
  }
}
