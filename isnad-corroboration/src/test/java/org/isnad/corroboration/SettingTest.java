package org.isnad.corroboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.knowledge.Knowledge;
import org.isnad.model.Article;
import org.isnad.model.Coded;
import org.isnad.model.Entity;
import org.isnad.model.Event;
import org.isnad.model.EventType;
import org.isnad.model.Kind;
import org.isnad.model.Span;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SettingTest {
  private static final String LEAD =
      "وصلت لجنة الهدنة إلى المرج صباح اليوم، وقال سكان المرج إنها زارت السوق.";

  @Test
  @DisplayName("a telling without a place of its own happens where its article is set")
  void inherits() {
    String text = LEAD + " وتحدث شهود عن الطقس. ثم اقتحم مسلحون مقر البلدية ليلا.";
    Setting setting = setting(text, "اقتحم", entity("المرج", Kind.PLACE, text, "المرج"));
    assertThat(setting.source()).isEqualTo(Setting.Source.ARTICLE);
    assertThat(setting.places()).containsExactly("المرج");
  }

  @Test
  @DisplayName("a place in its own sentence comes before that of the article")
  void own() {
    String text = LEAD + " وتحدث شهود عن الطقس. ثم اقتحم مسلحون مقر البلدية في توكرة ليلا.";
    Setting setting =
        setting(
            text,
            "اقتحم",
            entity("المرج", Kind.PLACE, text, "المرج"),
            entity("توكرة", Kind.PLACE, text, "توكرة"));
    assertThat(setting.source()).isEqualTo(Setting.Source.CLAUSE);
    assertThat(setting.places()).doesNotContain("المرج").hasSize(1);
  }

  @Test
  @DisplayName("the town in a brigade's name is not where its deeds happen")
  void brigade() {
    String text = LEAD + " وتحدث شهود عن الطقس. ثم اقتحمت كتائب توكرة مقر البلدية ليلا.";
    Setting setting =
        setting(
            text,
            "اقتحمت",
            entity("المرج", Kind.PLACE, text, "المرج"),
            entity("توكرة", Kind.PLACE, text, "توكرة"),
            entity("كتائب توكرة", Kind.GROUP, text, "كتائب توكرة"));
    assertThat(setting.places()).containsExactly("المرج");
  }

  private static Entity entity(String name, Kind kind, String text, String form) {
    List<Span> mentions = new ArrayList<>();
    for (int at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
      mentions.add(new Span(at, at + form.length()));
    }
    return new Entity(
        "a" + name.hashCode(),
        kind,
        name,
        name,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        mentions);
  }

  private static Setting setting(String text, String trigger, Entity... entities) {
    Event event = Tell.article("x", 1, text).by(EventType.ASSAULT, trigger).event();
    List<Span> sentences = new ArrayList<>();
    int from = 0;
    for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
      sentences.add(new Span(from, dot + 1));
      from = Math.min(text.length(), dot + 2);
    }
    Coded coded =
        new Coded(
            Article.of("x", text).publishedOn(LocalDate.of(2020, 3, 1)),
            sentences,
            List.of(),
            List.of(event),
            List.of(entities),
            List.of());
    return Telling.of(List.of(coded), Knowledge.of(java.util.Map.of())).getFirst().setting();
  }
}
