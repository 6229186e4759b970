package org.isnad.coding.statement;

import java.util.List;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Sentence;

/** When it was said: a time in the cue's own clause, before the content begins. */
final class Dates {
  private Dates() {}

  static void settle(Page page, List<Draft> drafts) {
    for (Draft draft : drafts) {
      Sentence s = page.sentence(draft.sentence);
      int to = draft.introduction.sentence() == draft.sentence ? draft.introduction.at() : s.size();
      for (int i = draft.to; i < to && draft.date.isEmpty(); i++) {
        draft.date = page.timeAt(s.word(i));
      }
      if (draft.hit.kind() == Constructions.Kind.VERB) {
        for (int i = draft.from - 1; i >= 0 && draft.date.isEmpty(); i--) {
          if (s.word(i).pos() == Pos.VERB && !page.particles().is("was", s.word(i))
              || endsEarlier(drafts, draft, i)) {
            break;
          }
          draft.date = page.timeAt(s.word(i));
        }
      }
    }
  }

  private static boolean endsEarlier(List<Draft> drafts, Draft draft, int word) {
    for (Draft other : drafts) {
      if (other != draft
          && other.sentence == draft.sentence
          && other.contentFrom <= word
          && word < other.contentTo) {
        return true;
      }
    }
    return false;
  }
}
