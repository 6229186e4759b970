package org.isnad.coding.statement;

import java.util.List;
import org.isnad.model.Span;

/** Which statement stands within which: the smallest content that holds the cue. */
final class Nesting {
  private Nesting() {}

  static void settle(List<Draft> drafts) {
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      draft.parent = -1;
      int smallest = Integer.MAX_VALUE;
      for (int k = 0; k < drafts.size(); k++) {
        if (k == i || !drafts.get(k).holds(draft.cue)) {
          continue;
        }
        int length = drafts.get(k).content.stream().mapToInt(Span::length).sum();
        boolean loop = draft.holds(drafts.get(k).cue);
        if (!loop && length < smallest) {
          smallest = length;
          draft.parent = k;
        }
      }
    }
  }
}
