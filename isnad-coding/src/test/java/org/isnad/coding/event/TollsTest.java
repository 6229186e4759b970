package org.isnad.coding.event;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.isnad.model.Toll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which figure belongs to which word. */
class TollsTest {
  private static final Knowledge KNOWLEDGE = Knowledge.standard();
  private static final Casting CASTING = new Casting(KNOWLEDGE);
  private static final Gazetteer GAZETTEER = new Gazetteer(KNOWLEDGE);
  private static final Times TIMES = new Times(KNOWLEDGE);
  private static final Attribution ATTRIBUTION = new Attribution(KNOWLEDGE);
  private static final Plover PLOVER = new Plover(KNOWLEDGE, ATTRIBUTION, Weights.NONE);

  private static Toll toll(String sentence, String trigger) {
    Article article = Article.of("a", sentence);
    Text text = Arabic.standard().read(sentence);
    var times = TIMES.find(text, article.published());
    Cast cast = CASTING.find(text, article);
    var atlas = GAZETTEER.locate(text, cast, article);
    var statements = ATTRIBUTION.trace(text, cast, times, article);
    return PLOVER.recognise(text, cast, atlas, times, statements, article).stream()
        .filter(e -> e.trigger().in(sentence).equals(trigger))
        .findFirst()
        .map(Event::toll)
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "قتل أربعة أشخاص وأصيب 12 آخرون فجر الإثنين في هجوم بزورق مفخخ., قتل, KILLED, 4",
    "قتل أربعة أشخاص وأصيب 12 آخرون فجر الإثنين في هجوم بزورق مفخخ., أصيب, WOUNDED, 12",
    "وقتل في الهجوم 10 جنود وأصيب عشرون., قتل, KILLED, 10",
    "وقتل في الهجوم 10 جنود وأصيب عشرون., أصيب, WOUNDED, 20",
    "أسفر الانفجار عن مقتل 5 مدنيين وإصابة 17 بجروح., مقتل, KILLED, 5",
    "أسفر الانفجار عن مقتل 5 مدنيين وإصابة 17 بجروح., إصابة, WOUNDED, 17",
    "أدى القصف إلى سقوط 3 قتلى و15 جريحا., جريحا, WOUNDED, 15",
    "وقتل في النزاع المستمر أكثر من 80 صحفيا., قتل, KILLED, 80",
    "وقالت الوزارة إن عدد القتلى لم يتجاوز عشرين., القتلى, KILLED, 20",
    "قتل المسلحون الجنديين قرب الحدود., قتل, KILLED, 2",
  })
  void each_word_has_the_figure_that_it_counts(
      String sentence, String trigger, Toll.Harm harm, int figure) {
    assertThat(toll(sentence, trigger).figures().get(harm))
        .isEqualTo(new Toll.Count(figure, figure));
  }
}
