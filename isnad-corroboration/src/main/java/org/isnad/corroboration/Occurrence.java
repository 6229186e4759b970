package org.isnad.corroboration;

import java.util.List;
import java.util.Optional;
import org.isnad.model.Event;
import org.isnad.model.EventType;
import org.isnad.model.Place;

/**
 * One happening as all articles of a case tell it.
 *
 * @param id stays the same when articles are added or coded again
 * @param what a line for people
 * @param firstDay ISO day, empty when none is known
 * @param mentions by day of publication, article and place in the text
 * @param independent how many witnesses count
 * @param reasons which two tellings brought two parts together, and what spoke for it
 */
public record Occurrence(
    String id,
    EventType type,
    String what,
    Optional<Place> place,
    String firstDay,
    String lastDay,
    List<String> actors,
    List<String> recipients,
    List<Mention> mentions,
    int independent,
    List<Witness> witnesses,
    List<Dispute> disputes,
    List<Reason> reasons) {

  /** Which two tellings brought two parts together, as English lines. */
  public List<String> why() {
    return reasons.stream().map(Reason::text).toList();
  }

  /** One event of one article. */
  public record Mention(String article, String published, Event event) {
    /** The key under which a case remembers to which occurrence it belongs. */
    public String key() {
      return article
          + "|"
          + event.type()
          + "|"
          + event.trigger().start()
          + "|"
          + event.trigger().end();
    }
  }

  /**
   * A possible witness.
   *
   * @param origin who it is
   * @param counted whether it counts as independent
   * @param reason why, either way
   */
  public record Witness(String origin, boolean counted, Reason reason, List<String> articles) {
    /** The reason as an English line. */
    public String why() {
      return reason.text();
    }
  }

  /**
   * A contradiction.
   *
   * @param kind denial, toll, author, place, time or naming
   */
  public record Dispute(String kind, String a, String b, Reason reason) {
    /** The reason as an English line. */
    public String why() {
      return reason.text();
    }
  }
}
