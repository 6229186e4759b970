package org.isnad.store.review;

import java.util.List;
import java.util.Optional;
import org.isnad.model.Coded;
import org.isnad.model.Event;
import org.isnad.model.Statement;

/**
 * An article's record under the decisions about it.
 *
 * @param record what stands: without what was rejected, with what was added; what exports hand out
 * @param events those that stand and the rejected, in text order
 * @param statements those that stand and the rejected, in text order
 * @param homeless decisions that stand, whose place this record no longer has
 * @param version number of the last journal entry that touched the article or anything in it
 */
public record Reviewed(
    Coded record,
    List<Item<Event>> events,
    List<Item<Statement>> statements,
    List<Ruling> homeless,
    Progress progress,
    long version) {
  public Reviewed {
    events = List.copyOf(events);
    statements = List.copyOf(statements);
    homeless = List.copyOf(homeless);
  }

  /** The event or statement with this id, rejected or not. */
  public Optional<Item<?>> item(String id) {
    for (Item<Event> event : events) {
      if (event.value().id().equals(id)) {
        return Optional.of(event);
      }
    }
    for (Item<Statement> statement : statements) {
      if (statement.value().id().equals(id)) {
        return Optional.of(statement);
      }
    }
    return Optional.empty();
  }

  /**
   * An event or statement with what was decided about it.
   *
   * @param machine as the machine has it; empty for what a person added
   * @param disputed two reviewers judge it differently and nobody has adjudicated
   * @param wrong somebody called a decision of the machine wrong
   * @param rulings everything decided about it, taken back or not, oldest first
   * @param version number of the last journal entry that touched it
   */
  public record Item<T>(
      T value,
      Optional<T> machine,
      Anchor anchor,
      State state,
      boolean disputed,
      boolean adjudicated,
      boolean wrong,
      List<Ruling> rulings,
      long version) {
    public Item {
      rulings = List.copyOf(rulings);
    }

    /** Whether somebody said that it is right, wrong or other. */
    public boolean isDecided() {
      return state != State.OPEN;
    }
  }

  /** What became of an event or statement. */
  public enum State {
    OPEN,
    ACCEPTED,
    REJECTED,
    EDITED,
    ADDED
  }

  /**
   * How far an article's review is.
   *
   * @param decided events and statements somebody judged
   * @param disputed those judged differently
   * @param doneBy who marked the article as done
   */
  public record Progress(int decided, int total, int disputed, List<String> doneBy) {
    public Progress {
      doneBy = List.copyOf(doneBy);
    }

    /** Whether nothing is left to do. */
    public boolean isDone() {
      return !doneBy.isEmpty() || total > 0 && decided == total;
    }
  }
}
