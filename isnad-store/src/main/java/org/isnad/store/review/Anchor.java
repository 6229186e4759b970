package org.isnad.store.review;

import org.isnad.model.Event;
import org.isnad.model.Span;
import org.isnad.model.Statement;

/**
 * Where in an article's text a decision is fastened, so that it finds its event or statement again
 * after re-coding.
 *
 * @param span the machine's trigger or cue when it was decided about, UTF-16
 * @param label the machine's type or act, to tell two events of one trigger apart; {@code "+17"}
 *     for what decision 17 added; empty in journals of the first version
 */
public record Anchor(Decision.Target target, Span span, String label) {
  static Anchor of(Event event) {
    return new Anchor(Decision.Target.EVENT, event.trigger(), event.type().name());
  }

  static Anchor of(Statement statement) {
    return new Anchor(Decision.Target.STATEMENT, statement.cue(), statement.act().name());
  }

  /** Of what an entry of the journal added. */
  static Anchor added(Decision.Target target, Span span, long seq) {
    return new Anchor(target, span, "+" + seq);
  }

  boolean isAddition() {
    return label.startsWith("+");
  }

  /** Whether a decision fastened here is about what is fastened there, and how surely; 0 is not. */
  int closeness(Anchor other) {
    if (target != other.target || isAddition() != other.isAddition()) {
      return 0;
    }
    if (isAddition()) {
      return label.equals(other.label) ? 4 : 0;
    }
    boolean named = label.equals(other.label);
    if (span.equals(other.span)) {
      return named ? 4 : label.isEmpty() ? 3 : 2;
    }
    return span.overlaps(other.span) ? named ? 2 : 1 : 0;
  }
}
