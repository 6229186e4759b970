package org.isnad.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.model.Act;
import org.isnad.model.Coded;
import org.isnad.model.Event;
import org.isnad.model.EventType;
import org.isnad.model.Span;
import org.isnad.model.Statement;
import org.isnad.model.Status;

/**
 * The fold that makes the current view: the machine's record with the people's decisions laid over
 * it, oldest first. A decision whose target a newer record no longer has is kept and reported,
 * never dropped.
 */
public final class Corrections {
  private final Map<String, List<Decision>> byArticle = new HashMap<>();

  private Corrections(List<Journal.Entry> entries) {
    Set<Long> undone = new HashSet<>();
    for (Journal.Entry entry : entries) {
      if (entry.kind().equals("undo")) {
        undone.add(Long.parseLong(entry.payload()));
      }
    }
    for (Journal.Entry entry : entries) {
      if (entry.kind().equals("decision") && !undone.contains(entry.seq())) {
        byArticle
            .computeIfAbsent(entry.subject(), k -> new ArrayList<>())
            .add(Decision.fromJson(entry.subject(), entry.payload()));
      }
    }
  }

  /** All decisions of a case that were not undone. */
  public static Corrections of(CaseFile caseFile) {
    return new Corrections(caseFile.journal().entries(Optional.empty()));
  }

  /** Checks a decision and writes it into the journal. */
  public static Journal.Entry decide(CaseFile caseFile, Decision decision) {
    check(decision);
    return caseFile.note("decision", decision.article(), decision.toJson());
  }

  /** Takes a decision back; itself an entry. */
  public static Journal.Entry undo(CaseFile caseFile, long seq) {
    Journal.Entry entry =
        caseFile.journal().entries(Optional.of("decision")).stream()
            .filter(e -> e.seq() == seq)
            .findFirst()
            .orElseThrow(() -> new CaseProblem("the journal has no decision " + seq));
    return caseFile.note("undo", entry.subject(), Long.toString(seq));
  }

  public int count() {
    return byArticle.values().stream().mapToInt(List::size).sum();
  }

  /** The record with the decisions about its article. */
  public Coded apply(Coded coded) {
    List<Decision> decisions = byArticle.get(coded.article().id());
    if (decisions == null) {
      return coded;
    }
    List<Event> events = new ArrayList<>(coded.events());
    List<Statement> statements = new ArrayList<>(coded.statements());
    for (Decision decision : decisions) {
      if (decision.target() == Decision.Target.EVENT) {
        events.replaceAll(e -> e.trigger().overlaps(decision.span()) ? change(e, decision) : e);
        events.removeIf(e -> rejects(decision) && e.trigger().overlaps(decision.span()));
      } else {
        statements.replaceAll(s -> s.cue().overlaps(decision.span()) ? change(s, decision) : s);
        statements.removeIf(s -> rejects(decision) && s.cue().overlaps(decision.span()));
      }
    }
    return new Coded(
        coded.article(), coded.sentences(), statements, events, coded.entities(), coded.times());
  }

  /** Decisions whose target this record does not have. */
  public List<Decision> homeless(Coded coded) {
    List<Decision> lost = new ArrayList<>();
    for (Decision decision : byArticle.getOrDefault(coded.article().id(), List.of())) {
      boolean found =
          decision.target() == Decision.Target.EVENT
              ? coded.events().stream().map(Event::trigger).anyMatch(decision.span()::overlaps)
              : coded.statements().stream().map(Statement::cue).anyMatch(decision.span()::overlaps);
      if (!found) {
        lost.add(decision);
      }
    }
    return lost;
  }

  private static boolean rejects(Decision decision) {
    return decision.field().equals("verdict") && decision.value().equals("reject");
  }

  private static void check(Decision decision) {
    String value = decision.value().toUpperCase(Locale.ROOT);
    try {
      switch (decision.field()) {
        case "verdict" -> {
          if (!value.equals("ACCEPT") && !value.equals("REJECT")) {
            throw new IllegalArgumentException();
          }
        }
        case "type" -> EventType.valueOf(value);
        case "status" -> Status.valueOf(value);
        case "act" -> Act.valueOf(value);
        case "historical" -> {
          if (!value.equals("TRUE") && !value.equals("FALSE")) {
            throw new IllegalArgumentException();
          }
        }
        default -> throw new CaseProblem("no such field to correct: " + decision.field());
      }
    } catch (IllegalArgumentException e) {
      throw new CaseProblem("'" + decision.value() + "' is no " + decision.field(), e);
    }
  }

  private static Event change(Event e, Decision decision) {
    List<String> why = new ArrayList<>(e.why());
    why.add("decision: " + decision.field() + " " + decision.value());
    String value = decision.value().toUpperCase(Locale.ROOT);
    EventType type = decision.field().equals("type") ? EventType.valueOf(value) : e.type();
    Status status = decision.field().equals("status") ? Status.valueOf(value) : e.status();
    boolean historical =
        decision.field().equals("historical") ? value.equals("TRUE") : e.historical();
    boolean retyped = type != e.type();
    return new Event(
        e.id(),
        type,
        retyped ? List.of() : e.mode(),
        e.context(),
        retyped ? Optional.empty() : e.cameo(),
        retyped ? type.baseScore() : e.scale(),
        e.trigger(),
        e.actors(),
        e.recipients(),
        e.place(),
        e.date(),
        status,
        historical,
        e.toll(),
        e.statement(),
        e.occurrence(),
        1.0,
        e.chain(),
        why);
  }

  private static Statement change(Statement s, Decision decision) {
    List<String> why = new ArrayList<>(s.why());
    why.add("decision: " + decision.field() + " " + decision.value());
    Act act =
        decision.field().equals("act")
            ? Act.valueOf(decision.value().toUpperCase(Locale.ROOT))
            : s.act();
    return new Statement(
        s.id(),
        act,
        s.form(),
        s.cue(),
        s.source(),
        s.elided(),
        s.anonymity(),
        s.content(),
        s.relay(),
        s.date(),
        s.parent(),
        why);
  }

  /** The place of an event or statement, for a decision about it. */
  public static Optional<Span> place(Coded coded, String id) {
    for (Event event : coded.events()) {
      if (event.id().equals(id)) {
        return Optional.of(event.trigger());
      }
    }
    for (Statement statement : coded.statements()) {
      if (statement.id().equals(id)) {
        return Optional.of(statement.cue());
      }
    }
    return Optional.empty();
  }
}
