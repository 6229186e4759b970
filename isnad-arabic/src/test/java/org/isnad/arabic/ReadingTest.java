package org.isnad.arabic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Reading Arabic")
class ReadingTest {
  private static final Arabic ARABIC = Arabic.standard();

  private static List<Word> words(String text) {
    return ARABIC.read(text).sentences().stream().flatMap(s -> s.words().stream()).toList();
  }

  private static String forms(String text) {
    return words(text).stream().map(Word::form).collect(Collectors.joining(" "));
  }

  private static Word word(String text, String form) {
    return words(text).stream().filter(w -> w.form().equals(form)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "وبالقوات, و ب القوات",
    "للسلطة, ل لسلطة",
    "سيدفع, س يدفع",
    "وسيدفعونها, و س يدفعون ها",
    "عليهم, علي هم",
    "فإنها, ف إن ها",
    "منطقتهم, منطقت هم",
    "بوتين, بوتين",
    "فاغنر, فاغنر",
    "وفد, وفد",
    "كتيبة, كتيبة",
    "لجنة, لجنة",
    "بيان, بيان",
    "وزيرهم, وزير هم"
  })
  void clitics_are_words_of_their_own(String text, String cut) {
    assertThat(forms(text)).isEqualTo(cut);
  }

  @Test
  void the_article_that_lam_swallows_is_given_back() {
    Word noun = words("للسلطة").get(1);
    assertThat(noun.form()).isEqualTo("لسلطة");
    assertThat(noun.folded()).isEqualTo("السلطة");
    assertThat(noun.morphology().definite()).isTrue();
    assertThat(noun.bare()).isEqualTo("سلطة");
  }

  @Test
  void a_nouns_ta_before_a_pronoun_is_given_back() {
    assertThat(words("حكومتهم").get(0).folded()).isEqualTo("حكومة");
  }

  @ParameterizedTest
  @CsvSource({
    "قتل ثلاثة جنود في هجوم على نقطة تفتيش., قتل, VERB, قتل",
    "انسحبوا بعد قتل ثلاثة جنود., قتل, NOUN, قتل",
    "قالت الوزارة إن القوات انسحبت., انسحبت, VERB, انسحب",
    "اتهمت واشنطن موسكو بقصف المدينة., اتهمت, VERB, اتهم",
    "اتهمت واشنطن موسكو بقصف المدينة., قصف, NOUN, قصف",
    "اجتمع وزراء خارجية الدول العربية., وزراء, NOUN, وزير",
    "سيطر المسلحون على مواقع الجيش., مواقع, NOUN, موقع",
    "لم يستبعد المسؤول ذلك., يستبعد, VERB, استبعد"
  })
  void words_have_part_of_speech_and_lemma(String text, String form, Pos pos, String lemma) {
    Word word = word(text, form);
    assertThat(word.pos()).isEqualTo(pos);
    assertThat(word.lemma()).isEqualTo(lemma);
  }

  @Test
  void verbs_show_tense_person_gender_and_number() {
    Morphology m = word("قالوا إنهم سينسحبون.", "قالوا").morphology();
    assertThat(m.tense()).isEqualTo(Morphology.Tense.PERFECT);
    assertThat(m.number()).isEqualTo(Morphology.Number.PLURAL);
    assertThat(word("قالوا إنهم سينسحبون.", "ينسحبون").morphology().tense())
        .isEqualTo(Morphology.Tense.IMPERFECT);
  }

  @Test
  void hamza_as_written_tells_numbers_from_preparing() {
    assertThat(word("ازدادت أعداد النازحين.", "أعداد").lemma()).isEqualTo("عدد");
    assertThat(word("بدأ إعداد الخطة.", "إعداد").lemma()).isEqualTo("اعداد");
  }

  @Test
  void pronouns_show_what_they_refer_to() {
    Word pronoun = word("أعلنت الحكومة عن خطتها.", "ها");
    assertThat(pronoun.pos()).isEqualTo(Pos.PRON);
    assertThat(pronoun.part()).isEqualTo(Word.Part.ENCLITIC);
    assertThat(pronoun.morphology().gender()).isEqualTo(Morphology.Gender.FEMININE);
  }

  @Test
  void the_first_reading_is_the_one_chosen() {
    for (Word word : words("وأضاف المصدر أن القصف أدى إلى مقتل عشرة أشخاص وإصابة آخرين.")) {
      assertThat(word.readings()).isNotEmpty();
      assertThat(word.readings().get(0).pos()).isEqualTo(word.pos());
      assertThat(word.readings().get(0).lemma()).isEqualTo(word.lemma());
    }
  }

  @Test
  void a_clitic_before_a_figure_or_a_quotation_stands_free() {
    assertThat(forms("أصيب بـ10 جروح")).isEqualTo("أصيب بـ 10 جروح");
    assertThat(forms("وصفه بـ\"الخطير\"")).isEqualTo("وصف ه بـ \" الخطير \"");
  }

  @Test
  void figures_and_abbreviations_stay_whole() {
    assertThat(forms("نقلت إن.تي.في عن أ.ف.ب أن النسبة 3.5 %"))
        .isEqualTo("نقلت إن.تي.في عن أ.ف.ب أن النسبة 3.5 %");
  }
}
