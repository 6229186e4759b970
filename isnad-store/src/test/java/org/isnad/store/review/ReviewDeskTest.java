package org.isnad.store.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.isnad.model.Coded;
import org.isnad.model.Event;
import org.isnad.model.EventType;
import org.isnad.model.Link;
import org.isnad.model.Statement;
import org.isnad.model.Status;
import org.isnad.store.CaseFile;
import org.isnad.store.review.Decision.Action;
import org.isnad.store.review.Decision.Target;
import org.isnad.store.review.Reviewed.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class ReviewDeskTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private Path folder;
  private CaseFile file;
  private ReviewDesk desk;

  @BeforeEach
  void open() {
    file = CaseFile.create(folder.resolve("case"), "تجربة");
    file.add(List.of(Dispatch.addition("a"), Dispatch.addition("b")));
    desk = new ReviewDesk(file);
  }

  @AfterEach
  void close() {
    file.close();
  }

  private static ObjectNode json(String text) {
    return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
  }

  private static Decision accept(String id) {
    return Decision.on("a", Dispatch.anchor(id), Action.ACCEPT, Optional.empty(), false);
  }

  private static Decision reject(String id) {
    return Decision.on("a", Dispatch.anchor(id), Action.REJECT, Optional.empty(), false);
  }

  private static Decision edit(String id, String fields) {
    return Decision.on("a", Dispatch.anchor(id), Action.EDIT, Optional.empty(), false)
        .with(JsonNodeFactory.instance.objectNode(), json(fields));
  }

  private static Decision add(Anchor anchor, String fields) {
    return Decision.on("a", anchor, Action.ADD, Optional.empty(), false)
        .with(JsonNodeFactory.instance.objectNode(), json(fields));
  }

  private Ruling decide(String who, Decision decision) {
    return desk.decide(who, decision, Dispatch.coded("a"));
  }

  private Reviewed reviewed() {
    return Corrections.of(desk.ledger()).review(Dispatch.coded("a"));
  }

  private Event event(String id) {
    return reviewed().record().events().stream()
        .filter(e -> e.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private State state(String id) {
    return reviewed().item(id).orElseThrow().state();
  }

  @Test
  void what_is_rejected_leaves_the_record_and_stays_in_the_review() {
    decide("أمل", reject("e2"));
    assertThat(reviewed().record().events()).extracting(Event::id).containsExactly("e1");
    assertThat(state("e2")).isEqualTo(State.REJECTED);
    assertThat(reviewed().progress().decided()).isEqualTo(1);
    assertThat(reviewed().progress().total()).isEqualTo(4);
  }

  @Test
  void an_edit_keeps_what_was_before_and_says_who_made_it() {
    Ruling ruling = decide("أمل", edit("e1", "{'type':'SANCTION','status':'planned'}"));
    assertThat(event("e1").type()).isEqualTo(EventType.SANCTION);
    assertThat(event("e1").status()).isEqualTo(Status.PLANNED);
    assertThat(event("e1").confidence()).isEqualTo(1.0);
    assertThat(event("e1").why()).last().asString().contains("type").contains("أمل");
    assertThat(ruling.decision().before().path("type").asString()).isEqualTo("COERCE");
    assertThat(ruling.decision().before().path("status").asString()).isEqualTo("asserted");
    assertThat(ruling.who()).isEqualTo("أمل");
  }

  @Test
  void parties_place_date_and_toll_can_be_set_and_emptied() {
    int at = Dispatch.TEXT.indexOf("الرصيف");
    decide(
        "أمل",
        edit(
            "e1",
            "{'recipients':[{'start':0,'end':3}],'actors':[],'place':{'start':"
                + at
                + ",'end':"
                + (at + 6)
                + ",'name':'Quay'},'date':{'value':'2020-01'},'toll':{'arrested':4}}"));
    Event event = event("e1");
    assertThat(event.actors()).isEmpty();
    assertThat(event.recipients()).hasSize(1);
    assertThat(event.place().orElseThrow().text()).isEqualTo("الرصيف");
    assertThat(event.date().orElseThrow().value()).isEqualTo("2020-01");
    assertThat(event.toll().isEmpty()).isFalse();
    decide("أمل", edit("e1", "{'place':null,'date':null,'toll':{}}"));
    assertThat(event("e1").place()).isEmpty();
    assertThat(event("e1").date()).isEmpty();
    assertThat(event("e1").toll().isEmpty()).isTrue();
  }

  @Test
  void what_cannot_be_is_refused_and_not_written() {
    long before = file.journal().size();
    for (String fields :
        List.of(
            "{'type':'PARADE'}",
            "{'status':'maybe'}",
            "{'date':{'value':'yesterday'}}",
            "{'trigger':{'start':5,'end':4}}",
            "{'actors':[{'start':0,'end':99999}]}",
            "{'statement':'s77'}",
            "{'colour':'red'}")) {
      assertThatThrownBy(() -> decide("أمل", edit("e1", fields)))
          .as(fields)
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> decide("أمل", edit("s1", "{'parent':'s2'}")))
        .hasMessageContaining("in itself");
    assertThat(file.journal().size()).isEqualTo(before);
  }

  @Test
  void events_of_a_rejected_statement_hang_on_the_one_around_it() {
    decide("أمل", reject("s2"));
    assertThat(event("e1").statement()).contains("s1");
    assertThat(event("e1").chain().links())
        .extracting(Link::text)
        .containsExactly("المتحدث باسم الميناء", "الساحل");
    decide("أمل", reject("s1"));
    assertThat(event("e1").statement()).isEmpty();
    assertThat(event("e1").chain().links()).extracting(Link::text).containsExactly("الساحل");
  }

  @Test
  void a_statements_new_source_goes_into_the_chains_of_what_it_holds() {
    decide("أمل", edit("s1", "{'source':null}"));
    assertThat(event("e1").chain().links())
        .extracting(Link::text)
        .containsExactly("حرس السواحل", "الساحل");
  }

  @Test
  void an_event_is_added_from_a_selection_and_hangs_on_the_statement_around_it() {
    int at = Dispatch.TEXT.indexOf("بحارة");
    Anchor place = new Anchor(Target.EVENT, Dispatch.span("بحارة"), "");
    Ruling ruling =
        decide(
            "أمل",
            add(place, "{'type':'ASSAULT','trigger':{'start':" + at + ",'end':" + (at + 5) + "}}"));
    String id = "e" + ruling.seq() + "x";
    assertThat(event(id).statement()).contains("s2");
    assertThat(event(id).chain().origin().text()).isEqualTo("حرس السواحل");
    assertThat(state(id)).isEqualTo(State.ADDED);
    Anchor own = reviewed().item(id).orElseThrow().anchor();
    decide(
        "أمل",
        Decision.on("a", own, Action.EDIT, Optional.empty(), false)
            .with(JsonNodeFactory.instance.objectNode(), json("{'status':'negated'}")));
    assertThat(event(id).status()).isEqualTo(Status.NEGATED);
    assertThat(state(id)).isEqualTo(State.ADDED);
  }

  @Test
  void undo_has_no_limit_and_survives_a_restart() {
    List<Integer> sizes = new ArrayList<>();
    Random random = new Random(7);
    String[] types = {"SANCTION", "ASSAULT", "PROTEST"};
    List<Coded> states = new ArrayList<>();
    states.add(reviewed().record());
    for (int i = 0; i < 60; i++) {
      decide("أمل", edit("e1", "{'type':'" + types[random.nextInt(3)] + "'}"));
      states.add(reviewed().record());
      sizes.add(desk.ledger().undoDepth("أمل"));
    }
    assertThat(sizes).last().isEqualTo(60);
    for (int i = 59; i >= 0; i--) {
      if (i == 30) {
        desk = new ReviewDesk(file);
      }
      assertThat(desk.undo("أمل")).isPresent();
      assertThat(reviewed().record()).isEqualTo(states.get(i));
    }
    assertThat(desk.undo("أمل")).isEmpty();
    for (int i = 1; i <= 60; i++) {
      assertThat(desk.redo("أمل")).isPresent();
      assertThat(reviewed().record()).isEqualTo(states.get(i));
    }
    assertThat(desk.redo("أمل")).isEmpty();
    assertThat(file.verify()).isEmpty();
  }

  @Test
  void undo_takes_back_ones_own_decisions_only() {
    decide("أمل", reject("e1"));
    decide("باسم", reject("e2"));
    desk.undo("أمل");
    assertThat(state("e1")).isEqualTo(State.OPEN);
    assertThat(state("e2")).isEqualTo(State.REJECTED);
    assertThat(desk.undo("أمل")).isEmpty();
  }

  @Test
  void a_new_decision_ends_what_could_be_redone() {
    decide("أمل", reject("e1"));
    desk.undo("أمل");
    decide("أمل", accept("e2"));
    assertThat(desk.redo("أمل")).isEmpty();
  }

  @Test
  void who_saw_an_older_version_is_told_and_nothing_is_written() {
    long seen = reviewed().item("e1").orElseThrow().version();
    desk.decide("أمل", accept("e1"), Dispatch.coded("a"), seen);
    long size = file.journal().size();
    assertThatThrownBy(() -> desk.decide("باسم", reject("e1"), Dispatch.coded("a"), seen))
        .isInstanceOf(StaleDecision.class);
    assertThat(file.journal().size()).isEqualTo(size);
    assertThat(state("e1")).isEqualTo(State.ACCEPTED);
    // Another event of the article is another matter.
    desk.decide("باسم", reject("e2"), Dispatch.coded("a"), seen);
  }

  @Test
  void no_decision_is_overwritten_in_random_interleavings_of_two_programs() {
    try (CaseFile other = CaseFile.open(folder.resolve("case"))) {
      ReviewDesk second = new ReviewDesk(other);
      ReviewDesk[] desks = {desk, second};
      String[] names = {"أمل", "باسم"};
      String[] items = {"e1", "e2", "s1", "s2"};
      List<Map<String, Long>> seen = List.of(new HashMap<>(), new HashMap<>());
      Map<String, Long> present = new HashMap<>();
      Map<String, Reviewed> views = new HashMap<>();
      Random random = new Random(20260101);
      int written = 0;
      int refused = 0;
      for (String item : items) {
        long first = reviewed().item(item).orElseThrow().version();
        present.put(item, first);
        seen.forEach(s -> s.put(item, first));
      }
      // Ten thousand with -Disnad.interleavings=10000 (experiments/workbench.md).
      int steps = Integer.getInteger("isnad.interleavings", 600);
      for (int step = 0; step < steps; step++) {
        int who = random.nextInt(2);
        String item = items[random.nextInt(items.length)];
        if (random.nextInt(3) == 0) {
          // Looks at the article anew.
          desks[who].ledger().readOn(file.journal());
          Reviewed now = Corrections.of(desks[who].ledger()).review(Dispatch.coded("a"));
          views.put(names[who], now);
          for (String each : items) {
            seen.get(who).put(each, now.item(each).orElseThrow().version());
          }
          continue;
        }
        Decision decision = random.nextBoolean() ? accept(item) : reject(item);
        long known = java.util.Objects.requireNonNull(seen.get(who).get(item));
        boolean fresh = Long.valueOf(known).equals(present.get(item));
        try {
          Ruling ruling = desks[who].decide(names[who], decision, Dispatch.coded("a"), known);
          assertThat(fresh).as("written over a decision that was not seen").isTrue();
          present.put(item, ruling.seq());
          seen.get(who).put(item, ruling.seq());
          written++;
        } catch (StaleDecision e) {
          assertThat(fresh).as("refused though nobody had decided").isFalse();
          refused++;
        }
      }
      assertThat(written).isGreaterThan(steps / 5);
      assertThat(refused).isGreaterThan(steps / 20);
    }
    assertThat(file.verify()).isEmpty();
  }

  @Test
  void decisions_find_their_event_again_after_recoding() {
    decide("أمل", edit("e1", "{'status':'negated'}"));
    decide("أمل", reject("e2"));
    Reviewed again = Corrections.of(desk.ledger()).review(Dispatch.recoded("a"));
    assertThat(again.record().events()).extracting(Event::id).containsExactly("e9");
    assertThat(again.record().events().getFirst().status()).isEqualTo(Status.NEGATED);
    assertThat(again.homeless())
        .extracting(r -> r.decision().action())
        .containsExactly(Action.REJECT);
  }

  @Test
  void what_the_machine_finds_later_does_not_double_what_a_person_added() {
    int at = Dispatch.TEXT.indexOf("بحارة");
    Anchor place = new Anchor(Target.EVENT, Dispatch.span("بحارة"), "");
    decide(
        "أمل",
        add(place, "{'type':'COERCE','trigger':{'start':" + at + ",'end':" + (at + 5) + "}}"));
    Reviewed again = Corrections.of(desk.ledger()).review(Dispatch.recoded("a"));
    assertThat(again.record().events()).hasSize(1);
    assertThat(again.events().getFirst().state()).isEqualTo(State.ADDED);
  }

  @Test
  void reviewers_who_differ_are_asked_to_adjudicate() {
    decide("أمل", accept("e1"));
    decide("باسم", reject("e1"));
    assertThat(reviewed().item("e1").orElseThrow().disputed()).isTrue();
    assertThat(reviewed().progress().disputed()).isEqualTo(1);
    decide("جنى", Decision.on("a", Dispatch.anchor("e1"), Action.ACCEPT, Optional.empty(), true));
    Reviewed.Item<?> item = reviewed().item("e1").orElseThrow();
    assertThat(item.disputed()).isFalse();
    assertThat(item.adjudicated()).isTrue();
    assertThat(item.state()).isEqualTo(State.ACCEPTED);
  }

  @Test
  void a_second_review_need_not_see_the_first() {
    decide("أمل", reject("e1"));
    Reviewed second = Corrections.by("باسم", desk.ledger()).review(Dispatch.coded("a"));
    assertThat(second.item("e1").orElseThrow().state()).isEqualTo(State.OPEN);
  }

  @Test
  void an_article_is_done_when_somebody_says_so_or_all_is_decided() {
    assertThat(reviewed().progress().isDone()).isFalse();
    ObjectNode nothing = JsonNodeFactory.instance.objectNode();
    decide(
        "أمل",
        Decision.about(Target.ARTICLE, "a", Action.DONE, nothing, nothing, Optional.empty()));
    assertThat(reviewed().progress().isDone()).isTrue();
    desk.undo("أمل");
    assertThat(reviewed().progress().isDone()).isFalse();
    for (String id : List.of("e1", "e2", "s1", "s2")) {
      decide("أمل", accept(id));
    }
    assertThat(reviewed().progress().isDone()).isTrue();
  }

  @Test
  void journals_of_the_first_version_are_read() {
    file.note(
        "decision",
        "a",
        "{\"end\":"
            + Dispatch.span("اعتقال").end()
            + ",\"field\":\"status\",\"start\":"
            + Dispatch.span("اعتقال").start()
            + ",\"target\":\"EVENT\",\"value\":\"NEGATED\"}");
    desk = new ReviewDesk(file);
    assertThat(event("e1").status()).isEqualTo(Status.NEGATED);
  }

  @Test
  void statements_are_edited_too() {
    decide("أمل", edit("s2", "{'act':'deny','form':'direct','anonymity':'vague'}"));
    Statement statement = reviewed().record().statements().get(1);
    assertThat(statement.act().name()).isEqualTo("DENY");
    assertThat(statement.anonymity().label()).isEqualTo("vague");
  }
}
