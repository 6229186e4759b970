package org.isnad.coding.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.isnad.arabic.Arabic;
import org.isnad.arabic.Text;
import org.isnad.arabic.time.Times;
import org.isnad.coding.cast.Casting;
import org.isnad.coding.event.Plover;
import org.isnad.coding.event.Proposal;
import org.isnad.coding.event.Weights;
import org.isnad.coding.place.Gazetteer;
import org.isnad.coding.statement.Attribution;
import org.isnad.knowledge.Entry;
import org.isnad.knowledge.Knowledge;
import org.isnad.knowledge.KnowledgeFile;
import org.isnad.model.Article;
import org.isnad.model.Status;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Status by rule, without weights: one construction a sentence. */
@DisplayName("status")
class StatusSentencesTest {
  private static final String FOLDER = "/org/isnad/coding/status/";
  private static final LocalDate DAY = LocalDate.of(2018, 5, 10);
  private static final Knowledge KNOWLEDGE = Knowledge.standard();
  private static final Arabic ARABIC = Arabic.standard();
  private static final Times TIMES = new Times(KNOWLEDGE);
  private static final Casting CASTING = new Casting(KNOWLEDGE);
  private static final Gazetteer GAZETTEER = new Gazetteer(KNOWLEDGE);
  private static final Attribution ATTRIBUTION = new Attribution(KNOWLEDGE);
  private static final Plover PLOVER = new Plover(KNOWLEDGE, ATTRIBUTION, Weights.NONE);

  @TestFactory
  Stream<DynamicNode> words_under_a_status_have_it_in_the_sentence_above() throws IOException {
    List<DynamicNode> files = new ArrayList<>();
    for (String name : resource("index.txt").strip().split("\n")) {
      KnowledgeFile file = KnowledgeFile.parse(name, resource(name + ".txt"));
      assertThat(file.problems()).isEmpty();
      files.add(
          DynamicContainer.dynamicContainer(
              name,
              file.entries().stream()
                  .map(e ->
                      DynamicTest.dynamicTest(
                          e.where() + " " + text(e), () -> check(text(e), e)))));
    }
    return files.stream();
  }

  @TestFactory
  Stream<DynamicNode> the_last_event_of_each_example_of_the_cues_has_its_status() {
    return KNOWLEDGE.file("status/cues").stream()
        .flatMap(e ->
            e.slot("example").stream()
                .map(v ->
                    DynamicTest.dynamicTest(
                        e.where() + " " + v.text(),
                        () ->
                            assertThat(said(v.text()).getLast().toString())
                                .startsWith(
                                    v.note().orElseThrow().toUpperCase(Locale.ROOT) + " "))));
  }

  private static String text(Entry entry) {
    return String.join("\n", entry.texts("form"));
  }

  private static void check(String text, Entry entry) {
    List<Said> said = said(text);
    for (Status status : Status.values()) {
      for (String word : entry.texts(status.name().toLowerCase(Locale.ROOT))) {
        List<Said> exact = said.stream().filter(s -> s.word().equals(word)).toList();
        List<Said> near =
            said.stream().filter(s -> s.word().contains(word) || word.contains(s.word())).toList();
        assertThat(exact.isEmpty() ? near : exact).as(word + " in " + said).isNotEmpty();
        assertThat((exact.isEmpty() ? near : exact).getFirst().verdict().status())
            .as(said.toString())
            .isEqualTo(status);
      }
    }
  }

  private record Said(String word, Verdict verdict, String trace) {
    @Override
    public String toString() {
      return verdict.status() + " " + word + " (" + verdict.why() + "; " + trace + ")";
    }
  }

  /** Every event that is proposed, in text order, with its status. */
  private static List<Said> said(String raw) {
    Article article = Article.of("test", raw).publishedOn(DAY);
    Text text = ARABIC.read(raw);
    var times = TIMES.find(text, article.published());
    var cast = CASTING.find(text, article);
    var atlas = GAZETTEER.locate(text, cast, article);
    var statements = ATTRIBUTION.trace(text, cast, times, article);
    List<Proposal> proposals = PLOVER.propose(text, cast, atlas, times, statements, article);
    List<Verdict> verdicts =
        Recollection.recall(
            proposals.stream()
                .map(p ->
                    new Recollection.Told(
                        p.trigger().frame().id(), p.point(), PLOVER.judgement().rule(p.point())))
                .toList());
    List<Said> said = new ArrayList<>();
    for (int i = 0; i < verdicts.size(); i++) {
      Proposal p = proposals.get(i);
      said.add(
          new Said(
              p.trigger().span().in(raw), verdicts.get(i), PLOVER.judgement().trace(p.point())));
    }
    return said;
  }

  private static String resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            StatusSentencesTest.class.getResourceAsStream(FOLDER + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
