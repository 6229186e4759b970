package org.isnad.store.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.isnad.model.Span;
import org.isnad.store.CaseFile;
import org.isnad.store.review.Decision.Action;
import org.isnad.store.review.Decision.Target;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Decisions across articles: who is who, and what is one happening. */
class BooksTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private Path folder;
  private CaseFile file;
  private ReviewDesk desk;

  @BeforeEach
  void open() {
    file = CaseFile.create(folder.resolve("case"), "تجربة");
    desk = new ReviewDesk(file);
  }

  @AfterEach
  void close() {
    file.close();
  }

  private Ruling decide(Target target, Action action, String subject, String after) {
    ObjectNode fields = (ObjectNode) JSON.readTree(after.replace('\'', '"'));
    Decision decision =
        Decision.about(
            target,
            subject,
            action,
            JsonNodeFactory.instance.objectNode(),
            fields,
            Optional.empty());
    return desk.decideAcross(
        "أمل", decision, desk.ledger().version(target, Ledger.touches(decision)));
  }

  @Test
  void merged_actors_are_one_and_undo_parts_them() {
    decide(Target.ACTOR, Action.MERGE, "a", "{'ids':['a','b','c']}");
    decide(Target.ACTOR, Action.MERGE, "z", "{'ids':['z','a']}");
    assertThat(List.of("a", "b", "c", "d"))
        .map(ActorBook.of(desk.ledger())::present)
        .containsExactly("z", "z", "z", "d");
    desk.undo("أمل");
    assertThat(ActorBook.of(desk.ledger()).present("b")).isEqualTo("a");
    desk.undo("أمل");
    assertThat(ActorBook.of(desk.ledger()).present("b")).isEqualTo("b");
  }

  @Test
  void an_actor_split_off_is_somebody_else_in_these_articles_alone() {
    decide(Target.ACTOR, Action.SPLIT, "a", "{'id':'a~2','articles':['x'],'name':'Other'}");
    ActorBook book = ActorBook.of(desk.ledger());
    assertThat(book.in("x", "a")).isEqualTo("a~2");
    assertThat(book.in("y", "a")).isEqualTo("a");
    assertThat(book.names("a~2").orElseThrow().path("name").asString()).isEqualTo("Other");
    assertThat(book.fresh("a")).isEqualTo("a~3");
  }

  @Test
  void merging_in_a_circle_ends() {
    decide(Target.ACTOR, Action.MERGE, "a", "{'ids':['a','b']}");
    decide(Target.ACTOR, Action.MERGE, "b", "{'ids':['b','a']}");
    assertThat(ActorBook.of(desk.ledger()).present("a")).isEqualTo("b");
    assertThat(ActorBook.of(desk.ledger()).present("b")).isEqualTo("b");
  }

  @Test
  void a_stale_merge_is_refused() {
    decide(Target.ACTOR, Action.RENAME, "b", "{'name':'New'}");
    Decision merge =
        Decision.about(
            Target.ACTOR,
            "a",
            Action.MERGE,
            JsonNodeFactory.instance.objectNode(),
            (ObjectNode) JSON.readTree("{\"ids\":[\"a\",\"b\"]}"),
            Optional.empty());
    assertThatThrownBy(() -> desk.decideAcross("باسم", merge, 0)).isInstanceOf(StaleDecision.class);
  }

  @Test
  void mentions_split_off_and_merged_again_keep_their_ids() {
    decide(
        Target.OCCURRENCE,
        Action.SPLIT,
        "o1",
        "{'id':'o1~2','mentions':[{'article':'x','start':5,'end':9}]}");
    OccurrenceBook book = OccurrenceBook.of(desk.ledger());
    assertThat(book.of("x", new Span(5, 9), "o1")).isEqualTo("o1~2");
    assertThat(book.of("x", new Span(20, 25), "o1")).isEqualTo("o1");
    assertThat(book.of("y", new Span(5, 9), "o1")).isEqualTo("o1");
    assertThat(book.fresh("o1")).isEqualTo("o1~3");
    decide(Target.OCCURRENCE, Action.MERGE, "o7", "{'ids':['o7','o1']}");
    assertThat(OccurrenceBook.of(desk.ledger()).of("x", new Span(20, 25), "o1")).isEqualTo("o7");
    assertThat(OccurrenceBook.of(desk.ledger()).mergedInto("o1")).contains("o7");
  }
}
