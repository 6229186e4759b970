package org.isnad.store.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.model.Coded;
import org.isnad.model.Event;
import org.isnad.model.Statement;
import org.isnad.store.CaseFile;
import org.isnad.store.CaseProblem;
import org.isnad.store.Journal;
import org.isnad.store.review.Decision.Action;
import org.isnad.store.review.Decision.Target;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where decisions are written. Every change looks and writes in one transaction: what somebody else
 * decided meanwhile, in this program or another, is seen before anything is written.
 *
 * <p>Not safe for several threads at once.
 */
public final class ReviewDesk {
  private final CaseFile caseFile;
  private final Ledger ledger;

  public ReviewDesk(CaseFile caseFile) {
    this.caseFile = caseFile;
    this.ledger = Ledger.of(caseFile.journal());
  }

  /** The fold of everything decided so far; read on when somebody decides. */
  public Ledger ledger() {
    return ledger;
  }

  /**
   * Writes a decision about an event or statement of an article, or adds one.
   *
   * @param machine the machine's record of the article
   * @param seen the version of the thing the person saw; of the article when something is added
   * @throws StaleDecision when that is no longer the present one
   * @throws IllegalArgumentException when the decision cannot be, with a sentence for the person
   */
  public Ruling decide(String who, Decision decision, Coded machine, long seen) {
    return decide(who, decision, machine, Optional.of(seen));
  }

  /** Writes a decision whatever was decided before. */
  public Ruling decide(String who, Decision decision, Coded machine) {
    return decide(who, decision, machine, Optional.empty());
  }

  private Ruling decide(String who, Decision decision, Coded machine, Optional<Long> seen) {
    return write(
        who,
        decision.subject(),
        () -> {
          seen.ifPresent(version -> {
            long present =
                decision.action() == Action.ADD || decision.target() == Target.ARTICLE
                    ? ledger.version(decision.subject())
                    : ledger.version(decision.subject(), decision.anchor().orElseThrow());
            if (present != version) {
              throw new StaleDecision(version, present);
            }
          });
          Decision whole = complete(decision, machine);
          if (whole.target() != Target.ARTICLE) {
            Corrections.check(machine, ledger, whole);
          }
          return whole;
        });
  }

  /**
   * Writes a decision about occurrences or actors.
   *
   * @param seen the greatest version of those it names that the person saw
   */
  public Ruling decideAcross(String who, Decision decision, long seen) {
    return write(
        who,
        decision.subject(),
        () -> {
          long present = ledger.version(decision.target(), Ledger.touches(decision));
          if (present != seen) {
            throw new StaleDecision(seen, present);
          }
          return decision;
        });
  }

  private interface Look {
    Decision decide();
  }

  private Ruling write(String who, String subject, Look look) {
    Journal.Entry entry =
        caseFile.note(
            who,
            Ledger.DECISION,
            subject,
            () -> {
              ledger.readOn(caseFile.journal());
              return look.decide().toJson();
            });
    ledger.readOn(caseFile.journal());
    return ledger.ruling(entry.seq()).orElseThrow();
  }

  /** With the values as they were, and references as places in the text. */
  private Decision complete(Decision decision, Coded machine) {
    if (decision.after().isEmpty() || decision.target() == Target.ARTICLE) {
      return decision;
    }
    Reviewed now = Corrections.of(ledger).review(machine);
    Coded present = now.record();
    ObjectNode before = JsonNodeFactory.instance.objectNode();
    ObjectNode after = decision.after().deepCopy();
    List<String> names =
        decision.target() == Target.EVENT ? EventFields.NAMES : StatementFields.NAMES;
    Set<String> unknown = new TreeSet<>(after.propertyNames());
    names.forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("no such field: " + String.join(", ", unknown));
    }
    if (decision.action() != Action.ADD) {
      Anchor anchor = decision.anchor().orElseThrow();
      for (String name : after.propertyNames()) {
        if (decision.target() == Target.EVENT) {
          Event event = closest(now.events(), anchor);
          before.set(name, EventFields.get(event, name, present));
        } else {
          Statement statement = closest(now.statements(), anchor);
          before.set(name, StatementFields.get(statement, name, present));
        }
      }
    }
    for (String reference : List.of("statement", "parent")) {
      if (after.path(reference).isString()) {
        StatementFields.resolve(after.path(reference), present.statements());
        after.set(
            reference,
            StatementFields.reference(Optional.of(after.path(reference).asString()), present));
      }
    }
    for (String parties : List.of("actors", "recipients", "source", "relay")) {
      nameEntities(after, parties, present);
    }
    return decision.with(before, after);
  }

  /** A party's entity is remembered with its name: ids change when the article is coded again. */
  private static void nameEntities(ObjectNode after, String field, Coded coded) {
    List<ObjectNode> parties = new ArrayList<>();
    if (after.path(field) instanceof ObjectNode one) {
      parties.add(one);
    }
    after
        .path(field)
        .forEach(p -> {
          if (p instanceof ObjectNode party) {
            parties.add(party);
          }
        });
    for (ObjectNode party : parties) {
      Fields.string(party.path("entity"))
          .flatMap(id -> coded.entities().stream().filter(e -> e.id().equals(id)).findFirst())
          .ifPresent(e -> party.put("entity_name", e.nameAr()));
    }
  }

  private static <T> T closest(List<Reviewed.Item<T>> items, Anchor anchor) {
    return items.stream()
        .filter(i -> anchor.closeness(i.anchor()) > 0)
        .max(java.util.Comparator.comparingInt(i -> anchor.closeness(i.anchor())))
        .map(Reviewed.Item::value)
        .orElseThrow(
            () -> new IllegalArgumentException("there is no such event or statement any more"));
  }

  /**
   * Takes back this reviewer's last decision; itself an entry. Empty when there is none.
   *
   * @return the decision taken back
   */
  public Optional<Ruling> undo(String who) {
    ledger.readOn(caseFile.journal());
    return ledger.undoable(who).map(r -> undo(who, r.seq()));
  }

  /**
   * Takes back the decision with this number, whoever made it.
   *
   * @throws CaseProblem when there is none or it does not stand
   */
  public Ruling undo(String who, long seq) {
    return turn(who, seq, Ledger.UNDO);
  }

  /** Makes the decision that this reviewer took back last stand again. Empty when there is none. */
  public Optional<Ruling> redo(String who) {
    ledger.readOn(caseFile.journal());
    return ledger.redoable(who).map(r -> turn(who, r.seq(), Ledger.REDO));
  }

  private Ruling turn(String who, long seq, String kind) {
    ledger.readOn(caseFile.journal());
    Ruling ruling =
        ledger.ruling(seq).orElseThrow(() -> new CaseProblem("the journal has no decision " + seq));
    caseFile.note(
        who,
        kind,
        ruling.entry().subject(),
        () -> {
          ledger.readOn(caseFile.journal());
          if (ledger.ruling(seq).orElseThrow().stands() != kind.equals(Ledger.UNDO)) {
            throw new CaseProblem(
                "decision " + seq + (kind.equals(Ledger.UNDO) ? " does not stand" : " stands"));
          }
          return Long.toString(seq);
        });
    ledger.readOn(caseFile.journal());
    return ledger.ruling(seq).orElseThrow();
  }
}
