package org.isnad.coding.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.isnad.arabic.Arabic;
import org.isnad.arabic.Text;
import org.isnad.arabic.time.Times;
import org.isnad.coding.cast.Cast;
import org.isnad.coding.cast.Casting;
import org.isnad.coding.place.Gazetteer;
import org.isnad.coding.statement.Attribution;
import org.isnad.knowledge.Knowledge;
import org.isnad.model.Article;
import org.isnad.model.Event;
import org.isnad.model.Party;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who acts and who suffers, by frames and rules alone: no learned weights. */
class VoiceTest {
  private static final Knowledge KNOWLEDGE = Knowledge.standard();
  private static final Arabic ARABIC = Arabic.standard();
  private static final Casting CASTING = new Casting(KNOWLEDGE);
  private static final Gazetteer GAZETTEER = new Gazetteer(KNOWLEDGE);
  private static final Times TIMES = new Times(KNOWLEDGE);
  private static final Attribution ATTRIBUTION = new Attribution(KNOWLEDGE);
  private static final Plover PLOVER = new Plover(KNOWLEDGE, ATTRIBUTION, Weights.NONE);

  private static Event first(String sentence, String trigger) {
    Article article = Article.of("a", sentence).publishedOn(LocalDate.of(2018, 3, 2));
    Text text = ARABIC.read(sentence);
    var times = TIMES.find(text, article.published());
    Cast cast = CASTING.find(text, article);
    var atlas = GAZETTEER.locate(text, cast, article);
    var statements = ATTRIBUTION.trace(text, cast, times, article);
    return PLOVER.recognise(text, cast, atlas, times, statements, article).stream()
        .filter(e -> e.trigger().in(sentence).equals(trigger))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> texts(List<Party> parties) {
    return parties.stream().map(Party::text).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "قتل ثلاثة جنود في هجوم شرق المدينة., قتل, ثلاثة جنود",
    "اعتقل خمسة متظاهرين مساء الخميس., اعتقل, خمسة متظاهرين",
  })
  void a_verb_that_nothing_follows_but_its_subject_is_passive(
      String sentence, String trigger, String sufferer) {
    Event event = first(sentence, trigger);
    assertThat(event.actors()).isEmpty();
    assertThat(texts(event.recipients())).containsExactly(sufferer);
  }

  @Test
  void an_object_after_the_subject_shows_the_active() {
    Event event = first("قتل الجيش ثلاثة مسلحين في القرية.", "قتل");
    assertThat(texts(event.actors())).containsExactly("الجيش");
    assertThat(texts(event.recipients())).containsExactly("ثلاثة مسلحين");
  }

  @ParameterizedTest
  @CsvSource({
    "قتل صياد فلسطيني بنيران البحرية الإسرائيلية قبالة غزة., قتل, البحرية الإسرائيلية",
    "أصيب ثلاثة متظاهرين برصاص الشرطة., أصيب, الشرطة",
  })
  void fire_of_somebody_is_who_acts(String sentence, String trigger, String actor) {
    assertThat(texts(first(sentence, trigger).actors())).containsExactly(actor);
  }

  @Test
  void a_pronoun_behind_a_preposition_stands_for_whom_it_refers_to() {
    Event event = first("أوقفت الشرطة المتظاهرين ثم أفرجت عنهم السلطات مساء.", "أفرجت");
    assertThat(texts(event.recipients())).containsExactly("المتظاهرين");
  }

  @Test
  void we_in_a_quotation_is_who_speaks() {
    Event event = first("وقال الوزير: \"نقاتل التنظيم منذ عام\".", "نقاتل");
    assertThat(texts(event.actors())).contains("الوزير");
  }

  @Test
  void a_genitive_beside_an_object_is_who_acts() {
    Event event = first("أدان المجلس قصف الطيران الإسرائيلي مخيما للاجئين.", "قصف");
    assertThat(texts(event.actors())).containsExactly("الطيران الإسرائيلي");
  }
}
