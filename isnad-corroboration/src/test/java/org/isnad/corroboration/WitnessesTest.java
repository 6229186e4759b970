package org.isnad.corroboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.isnad.knowledge.Knowledge;
import org.isnad.model.Coded;
import org.isnad.model.EventType;
import org.junit.jupiter.api.Test;

/** Tellings of one happening, and how many of them count. */
class WitnessesTest {
  private static final Knowledge KNOWLEDGE =
      Knowledge.of(
          Map.of(
              "actors/test",
              """
              = reuters kind=organization media=agency code=GBR en=Reuters
              رويترز

              = afp kind=organization media=agency code=FRA en=AFP
              أ ف ب | فرانس برس

              = army kind=organization code=LBY sector=MIL en=Army
              الجيش

              = council kind=organization code=LBY sector=GOV en=Council
              المجلس البلدي
              """));

  private static final String WIRE =
      "قصف الطيران الحربي فجر اليوم محطة الكهرباء في بلدة الزهراء ما أدى إلى انقطاع التيار عن آلاف المنازل. "
          + "ولم تسجل إصابات بين العاملين الذين كانوا قد غادروا المبنى قبل ساعات بحسب إدارة المحطة.";

  /** The same dispatch after an editor's hand: no long run of words is left whole. */
  private static final String EDITED =
      "قصف الطيران الحربي فجر أمس محطة الكهرباء في بلدة الزهراء جنوبا ما أدى إلى انقطاع التيار عن آلاف المنازل هناك. "
          + "ولم تسجل إصابات بين العاملين الذين كانوا قد تركوا المبنى قبل ساعات بحسب إدارة المحطة.";

  private static final String OWN =
      "استيقظ أهالي الزهراء على دوي انفجارات بعد أن أغارت طائرات على محطة توليد الكهرباء وخرجت عن الخدمة.";

  private static Tell told(String id, String text, String word) {
    return Tell.article(id, 3, text).by(EventType.ASSAULT, word);
  }

  private static Tell byArmy(Tell telling) {
    return telling.says("الجيش", "army", "LBY", "MIL");
  }

  private static Tell byCouncil(Tell telling) {
    return telling.says("المجلس البلدي", "council", "LBY", "GOV");
  }

  private static List<Occurrence.Witness> heard(Tell... tellings) {
    List<Coded> coded = Arrays.stream(tellings).map(Tell::coded).toList();
    Passages passages =
        new Passages(
            new Copies(new Credits(KNOWLEDGE)).among(coded.stream().map(Coded::article).toList()));
    Witnesses witnesses = new Witnesses(KNOWLEDGE);
    return witnesses.count(witnesses.voices(Telling.of(coded, KNOWLEDGE)), passages);
  }

  private static long counted(Tell... tellings) {
    return heard(tellings).stream().filter(Occurrence.Witness::counted).count();
  }

  @Test
  void two_origins_in_words_of_their_own_are_two_witnesses() {
    assertThat(counted(byArmy(told("a", WIRE, "قصف")), byCouncil(told("b", OWN, "أغارت"))))
        .isEqualTo(2);
  }

  @Test
  void a_copied_passage_within_a_longer_article_is_the_same_voice() {
    String longer =
        "تتواصل المعارك في جنوب البلاد للأسبوع الثالث وسط دعوات دولية إلى وقف القتال وعودة النازحين إلى بيوتهم. "
            + WIRE
            + " وتقول منظمات الإغاثة إن عشرات الآلاف بلا ماء منذ بداية الشهر، وإن الطرق إلى البلدات مقطوعة.";
    List<Occurrence.Witness> heard =
        heard(byArmy(told("a", WIRE, "قصف")), byCouncil(told("b", longer, "قصف")));
    assertThat(heard).extracting(Occurrence.Witness::counted).containsExactly(true, false);
    assertThat(heard.getLast().why()).contains("the same text");
  }

  @Test
  void what_the_longer_article_reports_itself_beside_the_copied_passage_is_a_voice_of_its_own() {
    String longer =
        OWN
            + " وأكد أعضاء في لجنة الطوارئ المحلية أنهم أحصوا الأضرار وأن إصلاح الشبكة يحتاج إلى شهرين على الأقل. "
            + WIRE;
    assertThat(counted(byArmy(told("a", WIRE, "قصف")), byCouncil(told("b", longer, "أغارت"))))
        .isEqualTo(2);
  }

  @Test
  void small_edits_do_not_make_a_copy_a_voice_of_its_own() {
    assertThat(counted(byArmy(told("a", WIRE, "قصف")), byCouncil(told("b", EDITED, "قصف"))))
        .isEqualTo(1);
  }

  @Test
  void two_papers_that_credit_one_agency_are_one_voice_wherever_the_credit_stands() {
    List<Occurrence.Witness> heard =
        heard(
            byArmy(told("a", "الزهراء (رويترز) - " + WIRE, "قصف")),
            byCouncil(told("b", OWN + " (رويترز)", "أغارت")));
    assertThat(heard).extracting(Occurrence.Witness::counted).containsExactly(true, false);
    assertThat(heard.getLast().why()).contains("the same relay");
    assertThat(
            counted(
                byArmy(told("a", "الزهراء (رويترز) - " + WIRE, "قصف")),
                byCouncil(told("b", OWN + " (أ ف ب)", "أغارت"))))
        .isEqualTo(2);
  }

  @Test
  void a_copy_that_hides_the_agency_is_its_voice_too() {
    Tell credited = byArmy(told("a", "الزهراء (رويترز) - " + WIRE, "قصف"));
    Tell uncredited = byArmy(told("b", EDITED, "قصف"));
    Tell other = byCouncil(told("c", OWN + " (رويترز)", "أغارت"));
    assertThat(counted(uncredited, other)).isEqualTo(2);
    assertThat(counted(credited, uncredited, other)).isEqualTo(1);
  }
}
