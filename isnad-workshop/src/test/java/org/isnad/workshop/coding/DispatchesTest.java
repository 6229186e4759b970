package org.isnad.workshop.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.isnad.model.EventType;
import org.isnad.model.Span;
import org.isnad.model.Status;
import org.junit.jupiter.api.Test;

/** The project's own training texts are well formed. */
class DispatchesTest {
  private static final Path FOLDER = Path.of("src", "main", "annotations", "dispatches");

  private static final String SAMPLE =
      """
      ## t1 | الوكالة | 2018-03-14
      قصفت القوات الحكومية أمس بلدة حاس.
        ASSAULT.heavy-weapons | قصفت | a: القوات الحكومية [SYR MIL] | p: بلدة حاس | d: أمس = 2018-03-13 | asserted | occ 1
      ولم تنسحب منها.
        RETREAT.withdraw | تنسحب | a: ^القوات الحكومية [SYR MIL] | negated
      """;

  @Test
  void every_dispatch_of_the_project_is_read() throws IOException {
    assertThat(Dispatches.readAll(FOLDER)).isNotEmpty();
  }

  @Test
  void sentences_are_joined_and_spans_point_into_the_whole_text() {
    EventKey key = Dispatches.read("t", SAMPLE).getFirst();
    String text = key.article().text();
    assertThat(text).isEqualTo("قصفت القوات الحكومية أمس بلدة حاس. ولم تنسحب منها.");
    assertThat(key.article().published().orElseThrow()).hasToString("2018-03-14");
    EventKey.Coding second = key.events().get(1);
    assertThat(second.type()).isEqualTo(EventType.RETREAT);
    assertThat(second.status()).isEqualTo(Status.NEGATED);
    assertThat(second.trigger().in(text)).isEqualTo("تنسحب");
    assertThat(second.actors()).containsExactly(new Span(5, 20));
  }

  @Test
  void an_empty_line_opens_a_paragraph() {
    String text =
        Dispatches.read("t", "## t1 | أ | 2018-03-14\nأولى.\n\nثانية.\n")
            .getFirst()
            .article()
            .text();
    assertThat(text).isEqualTo("أولى.\nثانية.");
  }

  @Test
  void a_span_of_a_longer_word_is_not_found_but_one_behind_clitics_is() {
    assertRefused("بلدة حاس", "بلد", "not in the sentence");
    String clitic = SAMPLE.replace("بلدة حاس.", "وببلدة حاس.");
    assertThat(Dispatches.read("t", clitic)).hasSize(1);
  }

  @Test
  void what_is_unknown_is_refused_with_file_and_line() {
    assertRefused("ASSAULT.heavy-weapons", "ASSAULT.phone", "has no mode phone");
    assertRefused("ASSAULT.heavy-weapons", "FIGHT", "FIGHT");
    assertRefused("| asserted", "| certain", "no field or status: certain");
    assertRefused("| asserted", "", "no status");
    assertRefused("SYR MIL", "SYR ARM", "no sector ARM");
    assertRefused("= 2018-03-13", "= 2018-03-33", "2018-03-33");
    assertRefused("| قصفت |", "| قصف |", "not in the sentence: قصف");
  }

  private static void assertRefused(String part, String by, String cause) {
    int at = SAMPLE.indexOf("  ASSAULT");
    int end = SAMPLE.indexOf('\n', at);
    String bad =
        SAMPLE.substring(0, at)
            + SAMPLE.substring(at, end).replace(part, by)
            + SAMPLE.substring(end);
    assertThatThrownBy(() -> Dispatches.read("t", bad))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("t:3: ")
        .hasMessageContaining(cause);
  }

  @Test
  void a_trigger_that_stands_twice_has_to_be_numbered() {
    String twice =
        "## t1 | أ | 2018-03-14\nهاجم مسلحون ثكنة ثم هاجم آخرون سجنا.\n  ASSAULT | هاجم%s | asserted\n";
    assertThatThrownBy(() -> Dispatches.read("t", twice.replace("%s", "")))
        .hasMessageContaining("t:3: stands 2 times");
    List<EventKey> keys = Dispatches.read("t", twice.replace("%s", "#2"));
    assertThat(keys.getFirst().events().getFirst().trigger().start()).isEqualTo(20);
  }

  @Test
  void sentences_coded_apart_are_none_where_the_coding_is_absent() throws IOException {
    assertThat(GsrEvents.read(Path.of("absent.jsonl"), Path.of("absent.jsonl.gz"))).isEmpty();
  }
}
