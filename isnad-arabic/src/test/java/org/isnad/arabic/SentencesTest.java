package org.isnad.arabic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Sentences")
class SentencesTest {
  private static List<String> sentences(String text) {
    Text read = Arabic.standard().read(text);
    return read.sentences().stream().map(s -> s.span().in(text)).toList();
  }

  @Test
  void end_at_a_full_stop_before_a_space() {
    assertThat(sentences("وصل الوفد. ثم غادر.")).containsExactly("وصل الوفد.", "ثم غادر.");
  }

  @Test
  void end_at_a_full_stop_after_which_the_space_was_forgotten() {
    assertThat(sentences("وصل الوفد إلى المدينة.وقال الوزير كلمة."))
        .containsExactly("وصل الوفد إلى المدينة.", "وقال الوزير كلمة.");
  }

  @Test
  void end_at_a_line_break_even_without_a_mark() {
    assertThat(sentences("عنوان الخبر\nوصل الوفد")).containsExactly("عنوان الخبر", "وصل الوفد");
  }

  @Test
  void keep_a_quotation_together_whatever_stands_in_it() {
    String text = "وقال: «انتهى الأمر. لن نعود. هذا قرارنا» وغادر. ثم صمت.";
    assertThat(sentences(text))
        .containsExactly("وقال: «انتهى الأمر. لن نعود. هذا قرارنا» وغادر.", "ثم صمت.");
  }

  @Test
  void end_with_a_quotation_whose_full_stop_stands_inside() {
    assertThat(sentences("وقال \"لن نعود.\" وأضاف شيئا."))
        .containsExactly("وقال \"لن نعود.\"", "وأضاف شيئا.");
  }

  @Test
  void do_not_end_in_abbreviations_and_figures() {
    assertThat(sentences("ونقلت إن.تي.في وأ.ف.ب أن 3.5 مليون د. أحمد أحصاهم.")).hasSize(1);
  }

  @Test
  void an_unclosed_quotation_protects_nothing() {
    assertThat(sentences("وقال \"لن نعود. ثم غادر. وصمت.")).hasSize(3);
  }

  @Test
  void given_lines_are_sentences() {
    assertThat(Arabic.standard().readLines(List.of("أ. ب. ج.", "وصل. غادر.")).sentences())
        .hasSize(2);
  }
}
