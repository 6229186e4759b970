package org.isnad.coding.statement;

import java.util.List;
import org.isnad.arabic.Sentence;
import org.isnad.coding.cast.Mention.Trait;
import org.isnad.model.Act;

/**
 * What a source does in saying it: the construction's act, unless source or content make it
 * another.
 */
final class Acts {
  private Acts() {}

  static void settle(Page page, List<Draft> drafts) {
    for (Draft draft : drafts) {
      if (isNeed(page, draft) && (draft.act == Act.CONFIRM || draft.act == Act.SAY)) {
        draft.act = Act.DEMAND;
        draft.why.add("act: the content names a need");
      } else if (draft.construction().id().equals("reject") && isClaim(page, draft)) {
        draft.act = Act.DENY;
        draft.why.add("act: what is rejected is a claim");
      } else if (draft.act == Act.SAY || draft.act == Act.ANNOUNCE && isMedia(page, draft)) {
        if (isMedia(page, draft)) {
          draft.act = Act.REPORT;
          draft.why.add("act: media tell others' content");
        }
      } else if (draft.act == Act.REPORT
          && draft.construction().relays()
          && !isMedia(page, draft)) {
        draft.act = Act.SAY;
      }
    }
  }

  private static boolean isNeed(Page page, Draft draft) {
    if (draft.content.isEmpty() || draft.introduction.sentence() != draft.sentence) {
      return false;
    }
    Sentence s = page.sentence(draft.sentence);
    int at = draft.contentFrom;
    return at < s.size()
        && (draft.introduction.frame().isPhrase()
            || draft.introduction.frame() == Frame.THAT && draft.act == Act.CONFIRM)
        && page.constructions().introduces("need", s.word(at));
  }

  private static boolean isClaim(Page page, Draft draft) {
    if (draft.content.isEmpty() || draft.introduction.sentence() != draft.sentence) {
      return false;
    }
    return page.constructions().at(page.sentence(draft.sentence).word(draft.contentFrom)).stream()
        .anyMatch(h -> h.kind() == Constructions.Kind.NOUN && h.construction().act() == Act.ACCUSE);
  }

  private static boolean isMedia(Page page, Draft draft) {
    if (draft.sourceMention.filter(m -> m.is(Trait.MEDIA)).isPresent()) {
      return true;
    }
    if (draft.sourceFrom < 0) {
      return false;
    }
    return page.documents()
        .at(page.sentence(draft.sentence), draft.sourceFrom)
        .map(d -> d.kind() == Documents.Kind.MEDIUM || d.report())
        .orElse(false);
  }
}
