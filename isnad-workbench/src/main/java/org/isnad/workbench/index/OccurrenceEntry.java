package org.isnad.workbench.index;

import java.util.List;
import org.isnad.corroboration.Occurrence;
import org.isnad.corroboration.Reason;
import org.isnad.model.Span;

/**
 * A happening as all articles tell it.
 *
 * @param what one English line
 * @param mentions in order of publication
 * @param reasons why its tellings were taken for one
 */
public record OccurrenceEntry(
    String id,
    String what,
    List<Mention> mentions,
    List<Occurrence.Witness> witnesses,
    List<Dispute> disputes,
    List<Reason> reasons) {
  public OccurrenceEntry {
    mentions = List.copyOf(mentions);
    witnesses = List.copyOf(witnesses);
    disputes = List.copyOf(disputes);
    reasons = List.copyOf(reasons);
  }

  /** One telling: an event of an article. */
  public record Mention(String article, String event, Span trigger) {
    public Ref ref() {
      return new Ref(article, event);
    }
  }

  /** A contradiction between two tellings. */
  public record Dispute(String kind, Reason reason, Ref a, Ref b) {
    public static Dispute of(Occurrence.Dispute found) {
      return new Dispute(found.kind(), found.reason(), Ref.of(found.a()), Ref.of(found.b()));
    }
  }

  /** An event of an article, or the statement that denies one. */
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
    return (int) witnesses.stream().filter(Occurrence.Witness::counted).count();
  }
}
