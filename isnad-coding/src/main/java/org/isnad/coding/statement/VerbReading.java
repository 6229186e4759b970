package org.isnad.coding.statement;

import org.isnad.arabic.Morphology.Number;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;
import org.isnad.coding.statement.Constructions.Hit;

/**
 * Whether a word is the verb that its letters may be. The tagger says so mostly; where it says
 * noun, the place decides: a clause begins here, and the letters are hardly anything else. A
 * preposition governs a noun, never a finite verb.
 */
final class VerbReading {
  private final Page page;

  VerbReading(Page page) {
    this.page = page;
  }

  boolean isVerb(Sentence s, int at, Hit hit) {
    Word word = s.word(at);
    if (at > 0 && (isGoverning(s.word(at - 1)) || isInna(s.word(at - 1)))) {
      return false;
    }
    if (at > 0 && s.word(at - 1).pos() == Pos.NUM && !page.inTime(s.word(at - 1))) {
      return false; // 200 طالب
    }
    boolean pronoun = at + 1 < s.size() && s.word(at + 1).part() == Word.Part.ENCLITIC;
    if (pronoun && hit.construction().onlyQuotes()) {
      return false; // بيان نشرته الوزارة: what was published stands before
    }
    boolean joined =
        (word.pos() == Pos.PROPN || word.index() == 0)
            && !word.folded().equals(hit.form())
            && word.folded().endsWith(hit.form()); // a conjunction not cut off
    if (word.pos() == Pos.VERB || joined) {
      return !(page.constructions().isMasdarToo(word) && followsVerb(s, at)); // ساد قلق
    }
    boolean risky = hit.construction().strict() || word.pos() == Pos.ADP;
    if (risky && saysPlainly(s, at, hit.construction())) {
      return true;
    }
    boolean small =
        switch (word.pos()) {
          case ADP, PART, SCONJ, CCONJ, PRON, DET -> true; // عبر, بين, دون
          default -> false;
        };
    if (small || hit.construction().strict() || isNominal(s, at, hit)) {
      return false;
    }
    boolean mayBe = word.readings().stream().anyMatch(r -> r.pos() == Pos.VERB);
    boolean onlyVerb =
        !page.constructions().isMasdarToo(word)
            && hit.tense() == org.isnad.arabic.Morphology.Tense.PERFECT;
    return mayBe && (onlyVerb || beginsClause(s, at))
        || beginsClause(s, at) && followedByName(s, at);
  }

  /** After إن with its hamza below a noun follows, or a pronoun; never a verb. */
  private static boolean isInna(Word word) {
    return word.isStem()
        && word.form().length() == 2
        && word.form().charAt(0) == '\u0625'
        && word.folded().endsWith("\u0646");
  }

  /**
   * Duals look like accusatives (ثمنا), and a word with the article or a determiner before it is no
   * verb.
   */
  private static boolean isNominal(Sentence s, int at, Hit hit) {
    boolean governed = at > 0 && s.word(at - 1).pos() == Pos.DET;
    boolean dual = hit.agreement().number() == Number.DUAL;
    return governed || dual;
  }

  boolean beginsClause(Sentence s, int at) {
    if (at == 0) {
      return true;
    }
    Word before = s.word(at - 1);
    return before.pos() == Pos.CCONJ
        || before.part() == Word.Part.PROCLITIC
        || before.part() == Word.Part.ENCLITIC
        || before.isPunctuation()
        || page.inTime(before)
        || page.particles().is("clause-initial", before)
        || page.particles().is("relative", before)
        || page.particles().is("relative-what", before)
        || page.documents().is(Documents.Kind.DOCUMENT, s, at - 1);
  }

  private boolean followsVerb(Sentence s, int at) {
    return at > 0
        && s.word(at - 1).pos() == Pos.VERB
        && !page.particles().is("was", s.word(at - 1))
        && !page.particles().is("before-verb", s.word(at - 1));
  }

  /**
   * At the beginning, a name after it, and أن or a colon after that: بيّن الوزير أن, دوّن الناشط:
   */
  private boolean saysPlainly(Sentence s, int at, Construction construction) {
    boolean first = at == 0 || at == 1 && s.word(0).part() == Word.Part.PROCLITIC;
    if (first && at + 1 < s.size() && page.constructions().introduces(Frame.THAT, s.word(at + 1))) {
      return true; // وبين أن الهجوم فشل
    }
    int i = page.mentionAt(s.index(), at + 1).map(m -> m.to()).orElse(-1);
    if (!first || i < 0 || i + 1 >= s.size()) {
      return false;
    }
    if (construction.takes(Frame.AN) && page.constructions().introduces(Frame.AN, s.word(i))) {
      return true; // عبر الوزير عن أمله
    }
    Word next = page.constructions().introduces(Frame.BI, s.word(i)) ? s.word(i + 1) : s.word(i);
    return page.constructions().introduces(Frame.THAT, next) || next.folded().equals(":");
  }

  private boolean followedByName(Sentence s, int at) {
    return page.mentionAt(s.index(), at + 1).isPresent();
  }

  /** A preposition proper; ل before a verb makes a purpose of it. */
  boolean isGoverning(Word word) {
    for (Frame frame : Frame.values()) {
      if (frame.isPrepositional() && page.constructions().introduces(frame, word)) {
        return true;
      }
    }
    return false;
  }
}
