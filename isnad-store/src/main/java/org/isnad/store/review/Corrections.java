package org.isnad.store.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.isnad.model.Coded;
import org.isnad.model.Event;
import org.isnad.model.Statement;
import org.isnad.store.CaseFile;
import org.isnad.store.review.Decision.Action;
import org.isnad.store.review.Decision.Target;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fold that makes the current view: the machine's record with the people's decisions laid over
 * it, oldest first; the latest stands. A decision whose target a newer record no longer has is kept
 * and reported, never dropped.
 */
public final class Corrections {
  private final Ledger ledger;
  private final Predicate<Ruling> heard;

  private Corrections(Ledger ledger, Predicate<Ruling> heard) {
    this.ledger = ledger;
    this.heard = heard;
  }

  /** All decisions of a case that stand. */
  public static Corrections of(CaseFile caseFile) {
    return of(Ledger.of(caseFile.journal()));
  }

  /** All decisions of a ledger that stand. */
  public static Corrections of(Ledger ledger) {
    return new Corrections(ledger, r -> true);
  }

  /** Only this reviewer's decisions: for a second review that does not see the first. */
  public static Corrections by(String who, Ledger ledger) {
    return new Corrections(ledger, r -> r.who().equals(who));
  }

  /** No decisions: the machine's record, with versions. */
  public static Corrections none(Ledger ledger) {
    return new Corrections(ledger, r -> false);
  }

  public int count() {
    return ledger.count();
  }

  /** The record with the decisions about its article. */
  public Coded apply(Coded coded) {
    return ledger.about(coded.article().id()).isEmpty() ? coded : review(coded).record();
  }

  /** Decisions whose target this record does not have. */
  public List<Ruling> homeless(Coded coded) {
    return review(coded).homeless();
  }

  /** The record with everything that was decided about its parts. */
  public Reviewed review(Coded coded) {
    return new Fold(coded).run();
  }

  /** What a decision would make of the record: thrown for when it cannot be. */
  static void check(Coded coded, Ledger ledger, Decision decision) {
    Fold fold = new Corrections(ledger, r -> true).new Fold(coded);
    fold.collect();
    fold.settle(
        new Ruling(
            new org.isnad.store.Journal.Entry(
                ledger.last() + 1, "", "", Ledger.DECISION, decision.subject(), "", "", ""),
            decision,
            true,
            ledger.last() + 1),
        true);
  }

  /** An event or statement while decisions are laid over it. */
  private static final class Draft<T> {
    T value;
    final Optional<T> machine;
    final Anchor anchor;
    Reviewed.State state = Reviewed.State.OPEN;
    boolean wrong;
    final List<Ruling> rulings = new ArrayList<>();

    Draft(T value, Optional<T> machine, Anchor anchor) {
      this.value = value;
      this.machine = machine;
      this.anchor = anchor;
    }

    boolean isRejected() {
      return state == Reviewed.State.REJECTED;
    }
  }

  private final class Fold {
    private final Coded coded;
    private final List<Draft<Event>> events = new ArrayList<>();
    private final List<Draft<Statement>> statements = new ArrayList<>();
    private final List<Ruling> homeless = new ArrayList<>();
    private final Set<String> doneBy = new TreeSet<>();
    private final Set<String> rechain = new HashSet<>();

    Fold(Coded coded) {
      this.coded = coded;
      coded.events().forEach(e -> events.add(new Draft<>(e, Optional.of(e), Anchor.of(e))));
      coded.statements().forEach(s -> statements.add(new Draft<>(s, Optional.of(s), Anchor.of(s))));
    }

    Reviewed run() {
      collect();
      dropRejected();
      List<Statement> standing =
          statements.stream().filter(d -> !d.isRejected()).map(d -> d.value).toList();
      Rechained chains = new Rechained(coded, standing);
      for (Draft<Event> draft : events) {
        if (rechain.contains(draft.value.id())
            || draft.value.statement().filter(rechain::contains).isPresent()) {
          draft.value = chains.again(draft.value);
        }
      }
      events.sort(
          java.util.Comparator.comparing((Draft<Event> d) -> d.value.trigger())
              .thenComparing(d -> d.anchor.isAddition()));
      statements.sort(
          java.util.Comparator.comparing((Draft<Statement> d) -> d.value.cue())
              .thenComparing(d -> d.anchor.isAddition()));
      List<Event> left = events.stream().filter(d -> !d.isRejected()).map(d -> d.value).toList();
      List<Statement> said =
          statements.stream().filter(d -> !d.isRejected()).map(d -> d.value).toList();
      List<Reviewed.Item<Event>> eventItems = events.stream().map(this::item).toList();
      List<Reviewed.Item<Statement>> statementItems = statements.stream().map(this::item).toList();
      int decided =
          (int)
              (eventItems.stream().filter(Reviewed.Item::isDecided).count()
                  + statementItems.stream().filter(Reviewed.Item::isDecided).count());
      int disputed =
          (int)
              (eventItems.stream().filter(Reviewed.Item::disputed).count()
                  + statementItems.stream().filter(Reviewed.Item::disputed).count());
      return new Reviewed(
          new Coded(
              coded.article(), coded.sentences(), said, left, coded.entities(), coded.times()),
          eventItems,
          statementItems,
          homeless,
          new Reviewed.Progress(
              decided, eventItems.size() + statementItems.size(), disputed, List.copyOf(doneBy)),
          ledger.version(coded.article().id()));
    }

    /** Lays all decisions over the record. */
    void collect() {
      for (Ruling ruling : ledger.about(coded.article().id())) {
        if (heard.test(ruling)) {
          try {
            settle(ruling, false);
          } catch (IllegalArgumentException e) {
            // A newer record may no longer bear it.
            homeless.add(ruling);
          }
        }
      }
    }

    /**
     * @param strict whether a decision that finds no target is an error
     */
    void settle(Ruling ruling, boolean strict) {
      Decision decision = ruling.decision();
      if (decision.target() == Target.ARTICLE) {
        if (ruling.stands() && decision.action() == Action.DONE) {
          doneBy.add(ruling.who());
        } else if (ruling.stands() && decision.action() == Action.REOPEN) {
          doneBy.clear();
        }
        return;
      }
      if (decision.action() == Action.ADD) {
        add(ruling);
        return;
      }
      boolean found =
          decision.target() == Target.EVENT
              ? lay(events, ruling, (event, line) -> set(event, decision.after(), line))
              : lay(
                  statements, ruling, (statement, line) -> set(statement, decision.after(), line));
      if (!found && strict) {
        throw new IllegalArgumentException("there is no such event or statement any more");
      }
      if (!found && ruling.stands()) {
        homeless.add(ruling);
      }
    }

    private Event set(Event event, ObjectNode after, String line) {
      if (after.has("statement")) {
        rechain.add(event.id());
      }
      return after.isEmpty()
          ? EventFields.accepted(event, line)
          : EventFields.set(event, after, coded, present(), line);
    }

    private Statement set(Statement statement, ObjectNode after, String line) {
      if (after.has("source") || after.has("relay") || after.has("parent")) {
        rechain.add(statement.id());
        nestedIn(statement.id());
      }
      return after.isEmpty()
          ? statement
          : StatementFields.set(statement, after, coded, present(), line);
    }

    /** What stands in a statement is passed on by whoever passes the statement on. */
    private void nestedIn(String id) {
      for (Draft<Statement> draft : statements) {
        if (draft.value.parent().filter(id::equals).isPresent() && rechain.add(draft.value.id())) {
          nestedIn(draft.value.id());
        }
      }
    }

    private List<Statement> present() {
      return statements.stream().filter(d -> !d.isRejected()).map(d -> d.value).toList();
    }

    private void add(Ruling ruling) {
      Decision decision = ruling.decision();
      Anchor asked = decision.anchor().orElseThrow();
      Anchor anchor = Anchor.added(asked.target(), asked.span(), ruling.seq());
      String line = line(ruling);
      if (!ruling.stands()) {
        return;
      }
      if (asked.target() == Target.EVENT) {
        String id = "e" + ruling.seq() + "x";
        Event event = EventFields.add(id, decision.after(), coded, present(), line);
        // The machine may find by itself, later, what a person had to add.
        events.removeIf(d ->
            d.state == Reviewed.State.OPEN
                && d.value.type() == event.type()
                && d.value.trigger().overlaps(event.trigger()));
        rechain.add(id);
        Draft<Event> draft = new Draft<>(event, Optional.empty(), anchor);
        draft.state = Reviewed.State.ADDED;
        draft.rulings.add(ruling);
        events.add(draft);
      } else {
        String id = "s" + ruling.seq() + "x";
        Statement statement = StatementFields.add(id, decision.after(), coded, present(), line);
        statements.removeIf(
            d -> d.state == Reviewed.State.OPEN && d.value.cue().overlaps(statement.cue()));
        rechain.add(id);
        Draft<Statement> draft = new Draft<>(statement, Optional.empty(), anchor);
        draft.state = Reviewed.State.ADDED;
        draft.rulings.add(ruling);
        statements.add(draft);
      }
    }

    private interface Setter<T> {
      T set(T value, String why);
    }

    private <T> boolean lay(List<Draft<T>> drafts, Ruling ruling, Setter<T> setter) {
      Anchor anchor = ruling.decision().anchor().orElseThrow();
      Draft<T> best = null;
      int closest = 0;
      for (Draft<T> draft : drafts) {
        int closeness = anchor.closeness(draft.anchor);
        if (closeness > closest) {
          closest = closeness;
          best = draft;
        }
      }
      if (best == null) {
        return false;
      }
      if (ruling.stands()) {
        switch (ruling.decision().action()) {
          case ACCEPT -> {
            best.value = setter.set(best.value, line(ruling));
            best.state = settled(best, Reviewed.State.ACCEPTED);
          }
          case REJECT -> best.state = Reviewed.State.REJECTED;
          case EDIT -> {
            best.value = setter.set(best.value, line(ruling));
            best.state = settled(best, Reviewed.State.EDITED);
          }
          case WRONG -> best.wrong = true;
          default -> {}
        }
      }
      best.rulings.add(ruling);
      return true;
    }

    /** What was edited stays edited when it is accepted after, what was added stays added. */
    private Reviewed.State settled(Draft<?> draft, Reviewed.State wanted) {
      if (draft.anchor.isAddition()) {
        return Reviewed.State.ADDED;
      }
      return wanted == Reviewed.State.ACCEPTED
              && draft.rulings.stream()
                  .anyMatch(r -> r.stands() && r.decision().action() == Action.EDIT)
          ? Reviewed.State.EDITED
          : wanted;
    }

    /** What hung on a rejected statement hangs on the one around it. */
    private void dropRejected() {
      Map<String, Optional<String>> outward = new HashMap<>();
      statements.stream()
          .filter(Draft::isRejected)
          .forEach(d -> outward.put(d.value.id(), d.value.parent()));
      if (outward.isEmpty()) {
        return;
      }
      for (Draft<Statement> draft : statements) {
        Optional<String> parent = kept(draft.value.parent(), outward);
        if (!parent.equals(draft.value.parent())) {
          draft.value = StatementFields.withParent(draft.value, parent);
          rechain.add(draft.value.id());
          nestedIn(draft.value.id());
        }
      }
      for (Draft<Event> draft : events) {
        Optional<String> statement = kept(draft.value.statement(), outward);
        if (!statement.equals(draft.value.statement())) {
          draft.value =
              EventFields.withStatementAndChain(draft.value, statement, draft.value.chain());
          rechain.add(draft.value.id());
        }
      }
    }

    private static Optional<String> kept(
        Optional<String> id, Map<String, Optional<String>> outward) {
      Optional<String> at = id;
      for (int depth = 0;
          at.isPresent() && outward.containsKey(at.get()) && depth <= outward.size();
          depth++) {
        at = outward.get(at.get());
      }
      return at.filter(a -> !outward.containsKey(a));
    }

    private <T> Reviewed.Item<T> item(Draft<T> draft) {
      Agreement.Judgement judgement = Agreement.of(draft.rulings);
      return new Reviewed.Item<>(
          draft.value,
          draft.machine,
          draft.anchor,
          draft.state,
          judgement.disputed(),
          judgement.adjudicated(),
          draft.wrong,
          draft.rulings,
          ledger.version(coded.article().id(), draft.anchor));
    }
  }

  private static String line(Ruling ruling) {
    String what =
        ruling.decision().after().isEmpty()
            ? ""
            : " " + String.join(", ", ruling.decision().after().propertyNames());
    return "decision "
        + ruling.seq()
        + ": "
        + ruling.decision().action().name().toLowerCase(Locale.ROOT)
        + what
        + " ("
        + ruling.who()
        + ")";
  }

  /** Where a decision about this event or statement of the machine's record is to be fastened. */
  public static Optional<Anchor> anchor(Coded coded, String id) {
    for (Event event : coded.events()) {
      if (event.id().equals(id)) {
        return Optional.of(Anchor.of(event));
      }
    }
    for (Statement statement : coded.statements()) {
      if (statement.id().equals(id)) {
        return Optional.of(Anchor.of(statement));
      }
    }
    return Optional.empty();
  }
}
