package org.isnad.coding.statement;

import java.util.Optional;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;

/**
 * The content of a phrase that vouches for the clause around it (قتل ثلاثة، بحسب الشرطة; وبحسب
 * الشرطة، قتل ثلاثة): what stands before it, or after it where it opens the sentence.
 */
final class Surroundings {
  private final Page page;
  private final Reach reach;

  Surroundings(Page page, Reach reach) {
    this.page = page;
    this.reach = reach;
  }

  /** بحسب X: what stands before it, or after it where it opens the sentence. */
  void around(Draft draft) {
    Sentence s = page.sentence(draft.sentence);
    int start = draft.introduction.at();
    int opening = clauseStart(s, start);
    boolean inserted = // وهو ما يمثل، بحسب مصادر، تعديا
        start > 1
            && s.word(start - 1).folded().equals(",")
            && s.word(start - 2).pos() == Pos.VERB
            && draft.sourceTo < s.size()
            && draft.sourceTo > 0
            && s.word(draft.sourceTo).folded().equals(",");
    if (start - opening > 1 && !inserted) {
      int mark = start - 1;
      while (mark > opening && s.word(mark).folded().equals(",")) {
        mark--;
      }
      Optional<Quotation> before = closingAt(s, mark);
      boolean terse =
          draft.construction().id().startsWith("by-")
              || draft.construction().id().startsWith("as-he");
      if (before.isPresent() && (terse || before.get().open() <= opening + 1)) {
        draft.content.add(before.get().inner());
        draft.contentFrom = before.get().open() + 1;
        draft.contentTo = before.get().close();
        return;
      }
      draft.take(page, draft.sentence, opening, reach.trim(s, opening, start));
      return;
    }
    int from = Math.max(draft.sourceTo, draft.to);
    while (from < s.size()
        && (s.word(from).isPunctuation() && !s.word(from).folded().equals("\"")
            || page.particles().is("then", s.word(from))
            || page.particles().isThat(s.word(from))
            || s.word(from).part() == Word.Part.ENCLITIC
            || page.inTime(s.word(from)))) {
      from++;
    }
    if (from < s.size()) {
      draft.take(
          page,
          draft.sentence,
          from,
          inserted ? reach.phraseEnd(s, from) : reach.sentenceEnd(s, from));
    }
  }

  private Optional<Quotation> closingAt(Sentence s, int word) {
    return page.quotations().all().stream()
        .filter(q ->
            q.closeSentence() == s.index()
                && q.sentence() == s.index()
                && q.close() == word
                && q.closed())
        .findFirst();
  }

  /**
   * The first word of the clause that a phrase at {@code end} closes: after the last break, past
   * its conjunction.
   */
  private int clauseStart(Sentence s, int end) {
    int i = 0;
    for (int k = end - 2; k > 0; k--) {
      boolean newClause = // ، واعتقل العشرات بحسب; after a comma the phrase vouches for all
          !s.word(end - 1).folded().equals(",")
              && s.word(k).folded().equals(",")
              && k + 2 < end
              && page.particles().is("and", s.word(k + 1))
              && s.word(k + 2).pos() == Pos.VERB;
      boolean statementEnd = s.word(k).folded().equals(",") && reach.isBreak(s, k + 1) || newClause;
      if (Reach.isFullStop(s.word(k))
          && !Reach.inNumber(s, k)
          && page.quotations().around(s.index(), k).isEmpty()) {
        i = k + 1;
        break;
      }
      if (statementEnd) {
        i = k + 1;
        break;
      }
    }
    while (i < end
        && (page.particles().is("and", s.word(i))
            || page.particles().is("then", s.word(i))
            || s.word(i).isPunctuation() && !s.word(i).folded().equals("\"")
            || page.constructions().introduces("break", s.word(i)))) {
      i++;
    }
    return i;
  }
}
