package org.isnad.workbench.index;

import java.util.List;
import java.util.Optional;
import org.isnad.model.EventType;
import org.isnad.model.Span;
import org.isnad.model.Status;
import org.isnad.model.Toll;
import org.isnad.store.review.Reviewed;

/**
 * An event as lists and views need it.
 *
 * @param from first ISO day it may have happened on; empty when not even the article is dated
 * @param to last such day
 * @param basis where the days come from
 * @param actors ids of the actors in the case
 * @param sentence the sentence it stands in
 */
public record EventEntry(
    String id,
    EventType type,
    List<String> mode,
    Status status,
    boolean historical,
    String from,
    String to,
    Basis basis,
    List<String> actors,
    List<String> recipients,
    Optional<PlaceEntry> place,
    List<LinkEntry> chain,
    Optional<String> statement,
    Toll toll,
    Span trigger,
    Span sentence,
    double scale,
    double confidence,
    Reviewed.State state) {
  /** Where an event's days come from. */
  public enum Basis {
    TEXT,
    PUBLISHED,
    NONE
  }

  public EventEntry {
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
    chain = List.copyOf(chain);
    mode = List.copyOf(mode);
  }

  /** Whether it stands; what was rejected is kept for the page and counted nowhere. */
  public boolean stands() {
    return state != Reviewed.State.REJECTED;
  }

  /** Whether it is of the two quadrants of conflict. */
  public boolean isConflict() {
    return switch (type.quad()) {
      case VERBAL_CONFLICT, MATERIAL_CONFLICT -> true;
      case VERBAL_COOPERATION, MATERIAL_COOPERATION -> false;
    };
  }
}
