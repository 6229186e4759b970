package org.isnad.workbench.index;

import java.util.List;
import org.isnad.model.Span;

/**
 * A happening as all articles tell it.
 *
 * @param what one English line
 * @param mentions in order of publication
 * @param why why its tellings were taken for one
 */
public record OccurrenceEntry(
    String id,
    String what,
    List<Mention> mentions,
    List<Witness> witnesses,
    List<Dispute> disputes,
    List<String> why) {
  public OccurrenceEntry {
    mentions = List.copyOf(mentions);
    witnesses = List.copyOf(witnesses);
    disputes = List.copyOf(disputes);
    why = List.copyOf(why);
  }

  /** One telling: an event of an article. */
  public record Mention(String article, String event, Span trigger) {}

  /** Somebody on whose word it stands. */
  public record Witness(String origin, boolean counted, String why, List<String> articles) {}

  /** A contradiction between two tellings. */
  public record Dispute(String kind, String why, Ref a, Ref b) {}

  /** An event of an article. */
  public record Ref(String article, String event) {
    /** Of "article event", as the corroboration names its tellings. */
    static Ref of(String named) {
      int space = named.lastIndexOf(' ');
      return space < 0
          ? new Ref(named, "")
          : new Ref(named.substring(0, space), named.substring(space + 1));
    }
  }

  /** How many independent witnesses it has. */
  public int independent() {
    return (int) witnesses.stream().filter(Witness::counted).count();
  }
}
