package org.isnad.corroboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.isnad.knowledge.Knowledge;
import org.isnad.model.Article;
import org.junit.jupiter.api.Test;

class CreditsTest {
  private final Credits credits =
      new Credits(
          Knowledge.of(
              Map.of(
                  "actors/media",
                  """
                  = reuters kind=organization media=agency code=GBR en=Reuters
                  رويترز

                  = afp kind=organization media=agency code=FRA en=AFP
                  أ ف ب | فرانس برس
                  """)));

  private Optional<String> of(String text) {
    return credits.of(Article.of("a", text));
  }

  @Test
  void a_name_in_brackets_or_before_a_dash_at_the_head_is_a_credit() {
    assertThat(of("(رويترز) - قالت الحكومة إنها ستخفض النفقات هذا العام.")).contains("reuters");
    assertThat(of("رويترز- قالت الحكومة إنها ستخفض النفقات هذا العام.")).contains("reuters");
  }

  @Test
  void a_name_after_a_mark_at_the_tail_is_a_credit() {
    assertThat(of("وصل الوفد إلى العاصمة مساء أمس وسط إجراءات أمنية مشددة. باريس / أ ف ب"))
        .contains("afp");
    assertThat(of("وصل الوفد إلى العاصمة مساء أمس وسط إجراءات أمنية مشددة. (أ.ف.ب)"))
        .contains("afp");
  }

  @Test
  void an_agency_that_a_sentence_quotes_is_no_credit() {
    assertThat(of("نقلت رويترز عن مصدر في الوزارة قوله إن المحادثات تأجلت إلى الأسبوع المقبل."))
        .isEmpty();
    assertThat(of("وصل الوفد إلى العاصمة مساء أمس، بحسب ما ذكر مصدر لوكالة فرانس برس.")).isEmpty();
  }

  @Test
  void brackets_and_commas_of_a_sentence_make_no_credit_of_a_quoted_agency() {
    assertThat(of("ذكرت وكالة الأنباء المعروفة (رويترز) أن المحادثات تأجلت إلى الأسبوع المقبل."))
        .isEmpty();
    assertThat(of("أعلنت وكالة \"رويترز\"، اليوم، أن المحادثات تأجلت إلى الأسبوع المقبل."))
        .isEmpty();
    assertThat(of("تأجلت المحادثات إلى الأسبوع المقبل كما أفادت وكالة فرانس برس، الخميس."))
        .isEmpty();
  }

  @Test
  void a_credit_may_stand_behind_a_dateline_or_beside_the_outlet() {
    assertThat(of("باريس 15 شوال 1436 هـ الموافق 31 يوليو 2015 م رويترز/ وصل الوفد مساء أمس."))
        .contains("reuters");
    assertThat(of("بنغازي (ليبيا) - رويترز: وصل الوفد إلى المدينة مساء أمس.")).contains("reuters");
    assertThat(of("وصل الوفد إلى العاصمة مساء أمس وسط إجراءات أمنية مشددة. المساء/ أ ف ب/ رويترز"))
        .contains("afp");
  }
}
