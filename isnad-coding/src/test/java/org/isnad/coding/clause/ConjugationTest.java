package org.isnad.coding.clause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.isnad.arabic.Morphology.Gender;
import org.isnad.arabic.Morphology.Number;
import org.isnad.arabic.Morphology.Tense;
import org.isnad.arabic.Script;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConjugationTest {
  private static List<String> forms(String perfect, String imperfect) {
    return Conjugation.of(perfect, imperfect).forms().stream()
        .map(Conjugation.Form::folded)
        .toList();
  }

  @ParameterizedTest(name = "{0} {1} has {2}")
  @CsvSource({
    "قال, يقول, قال قالت قالوا قالا قلنا قلت يقول تقول يقولون تقل يقل أقول نقول سيقول قيل يقال",
    "أشار, يشير, أشار أشارت أشاروا أشرنا يشير تشير يشر يشيرون أشير يشار سيشير",
    "نفى, ينفي, نفى نفت نفوا نفيا نفينا ينفي تنفي ينفون ينف تنف نفا نفو",
    "دعا, يدعو, دعا دعت دعوا دعونا يدعو تدعو يدعون يدع ندعو سيدعو",
    "رأى, يرى, رأى رأت رأوا رأينا يرى ترى يرون نرى ير يرا",
    "خشي, يخشى, خشي خشيت خشوا يخشى تخشى يخشون يخش",
    "رد, يرد, رد ردت ردوا رددنا يرد ترد يردون نرد",
    "أصر, يصر, أصر أصرت أصررنا يصر تصر",
    "أكد, يؤكد, أكد أكدت أكدوا يؤكد تؤكد يؤكدون نؤكد أؤكد أكدو",
    "أمل, يأمل, أمل أملت يأمل نأمل آمل تأمل",
    "هنأ, يهنئ, هنأ هنأت هنؤوا هنأوا يهنئ تهنئ",
    "طالب, يطالب, طالب طالبت طالبوا طولب يطالبون نطالب",
    "استعاد, يستعيد, استعاد استعادت استعدنا يستعيد استعيد يستعاد"
  })
  void knows_the_forms_newswire_writes(String perfect, String imperfect, String expected) {
    assertThat(forms(perfect, imperfect))
        .containsAll(
            List.of(expected.split(" ")).stream().map(Script::fold).collect(Collectors.toList()));
  }

  @Test
  @DisplayName("a form tells tense, gender and number")
  void a_form_tells_what_it_shows() {
    Conjugation.Form said =
        Conjugation.of("قال", "يقول").forms().stream()
            .filter(f -> f.folded().equals("قالت"))
            .findFirst()
            .orElseThrow();
    assertThat(said.tense()).isEqualTo(Tense.PERFECT);
    assertThat(said.gender()).isEqualTo(Gender.FEMININE);
    assertThat(said.number()).isEqualTo(Number.SINGULAR);
  }

  @Test
  void a_pattern_with_a_long_vowel_is_not_hollow() {
    assertThat(forms("حاول", "يحاول"))
        .contains("حاولت", "حاولنا", "حوول")
        .doesNotContain("حول", "حولنا");
  }

  @Test
  void participles_show_gender_and_number() {
    List<String> forms =
        Declension.participle("مؤكدا").stream().map(Declension.Form::folded).toList();
    assertThat(forms).contains("مؤكد", "مؤكدا", "مؤكدة", "مؤكدين", "مؤكدون", "مؤكدات");
    assertThat(Declension.participle("نافيا").stream().map(Declension.Form::folded))
        .contains("نافيا", "نافية", "نافين", "ناف");
    assertThat(Declension.noun("إدانة").stream().map(Declension.Form::folded))
        .contains("ادانة", "ادانات");
  }
}
