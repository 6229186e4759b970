package org.isnad.coding.statement;

import org.isnad.arabic.Pos;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;
import org.isnad.coding.cast.Mention;
import org.isnad.coding.cast.Mention.Trait;
import org.isnad.coding.clause.Phrases;

/**
 * Where a clause or phrase of content ends. A clause goes on until its sentence or quotation ends,
 * another statement begins (وأضاف, مؤكدا, بحسب), or the outlet takes the word back (فيما, في خطوة);
 * a coordinated أن goes on with it. A phrase ends sooner, at adjuncts of the main clause.
 */
final class Reach {
  private final Page page;
  private final Boundaries boundaries;

  Reach(Page page, Boundaries boundaries) {
    this.page = page;
    this.boundaries = boundaries;
  }

  /** The end of a clause of content that begins here. */
  int clauseEnd(Sentence s, int from) {
    int i = from;
    int limit = limit(s, from);
    while (i < limit) {
      int closed = afterQuotation(s, i);
      if (closed > i) {
        i = closed;
        continue;
      }
      if (i > from && endsClause(s, i)) {
        return trim(s, from, i);
      }
      i++;
    }
    return trim(s, from, limit);
  }

  /** To the full stop: what a phrase at the head of a sentence vouches for is all of it. */
  int sentenceEnd(Sentence s, int from) {
    int i = from;
    while (i < s.size()) {
      int closed = afterQuotation(s, i);
      if (closed > i) {
        i = closed;
        continue;
      }
      boolean participle = boundaries.participleAt(s, i);
      if (i > from
          && (participle || isFullStop(s.word(i)) && i + 1 < s.size() && !inNumber(s, i))) {
        return trim(s, from, i);
      }
      i++;
    }
    return trim(s, from, s.size());
  }

  /** The end of a noun phrase of content with what belongs to it. */
  int phraseEnd(Sentence s, int from) {
    int i = from;
    int limit = limit(s, from);
    while (i < limit) {
      int closed = afterQuotation(s, i);
      if (closed > i) {
        i = closed;
        continue;
      }
      Word word = s.word(i);
      if (i > from) {
        if (startsStatement(s, i) || isFullStop(word) && !inNumber(s, i)) {
          return trim(s, from, i);
        }
        boolean own = i + 2 < limit && s.word(i + 2).part() == Word.Part.ENCLITIC; // بعد تحريرها
        if (page.constructions().introduces("adjunct", word) && !own) {
          return trim(s, from, i);
        }
        boolean among =
            word.folded().equals(",")
                && i + 2 < limit
                && page.constructions().introduces(Frame.MIN, s.word(i + 1))
                && page.constructions().introduces("among", s.word(i + 2));
        if (among) {
          return trim(s, from, i);
        }
        boolean adjunct =
            word.pos() == Pos.ADP
                && i + 1 < s.size()
                && page.constructions().introduces("adjunct", s.word(i + 1));
        if (adjunct || word.folded().equals(",") && !goesOn(s, i + 1)) {
          return trim(s, from, i);
        }
      }
      i++;
    }
    return trim(s, from, limit);
  }

  /** Where the quotation that holds this word closes: what is said in it ends with it. */
  private int limit(Sentence s, int from) {
    return page.quotations()
        .around(s.index(), from)
        .filter(q -> q.closeSentence() == s.index())
        .map(Quotation::close)
        .orElse(s.size());
  }

  private int afterQuotation(Sentence s, int i) {
    if (!s.word(i).folded().equals("\"")) {
      return i;
    }
    return page.quotations()
        .openingAt(s.index(), i)
        .filter(q -> q.closeSentence() == s.index() && q.closed())
        .map(q -> q.close() + 1)
        .orElse(i);
  }

  private boolean endsClause(Sentence s, int i) {
    Word word = s.word(i);
    if (startsStatement(s, i)) {
      return true;
    }
    boolean afterComma = s.word(i - 1).folded().equals(",");
    if (afterComma && (isCountered(s, i) || isAnswered(s, i))) {
      return true;
    }
    if (afterComma && (isBreak(s, i) || isAsWell(s, i))) {
      return true;
    }
    return isFullStop(word) && i + 1 < s.size() && !inNumber(s, i);
  }

  /**
   * ، غير أن إسرائيل تعتبر أن; ، لكن الرئيس قال: the outlet sets another's word against what was said. A
   * deed after "but" may well be told by the same speaker; another's clause or quotation hardly is.
   */
  private boolean isCountered(Sentence s, int i) {
    int k = i;
    while (k < s.size() && page.particles().is("and", s.word(k))) {
      k++;
    }
    if (k >= s.size() || !page.particles().is("contrast", s.word(k))) {
      return false;
    }
    k++;
    while (k < s.size()
        && (page.particles().isThat(s.word(k)) || page.particles().is("before-verb", s.word(k)))) {
      k++;
    }
    if (k >= s.size() || page.quotations().around(s.index(), i).isPresent()) {
      return false;
    }
    int verb = page.mentionAt(s.index(), k).filter(m -> m.is(Trait.ACTOR)).map(Mention::to).orElse(-1);
    return verb >= 0 && verb < s.size() && boundaries.sayingAt(s, verb);
  }

  /** ، وهو ما تنفيه الحكومة; ، الأمر الذي نفته دمشق: another's word on what was said. */
  private boolean isAnswered(Sentence s, int i) {
    int k = i;
    while (k < s.size() && page.particles().is("and", s.word(k))) {
      k++;
    }
    if (k + 2 >= s.size() || page.quotations().around(s.index(), i).isPresent()) {
      return false;
    }
    boolean refers =
        page.particles().is("he-she-they", s.word(k))
                && page.particles().is("relative-what", s.word(k + 1))
            || page.constructions().introduces("affair", s.word(k))
                && page.particles().isRelative(s.word(k + 1));
    return refers && boundaries.verbAt(s, k + 2);
  }

  /** ، كما أصدرت: the outlet adds a deed of its own telling. */
  private boolean isAsWell(Sentence s, int i) {
    boolean as =
        page.particles().is("contrast", s.word(i))
            && page.particles().is("clause-initial", s.word(i));
    return as
        && i + 1 < s.size()
        && s.word(i + 1).pos() == Pos.VERB
        && page.quotations().around(s.index(), i).isEmpty();
  }

  static boolean isFullStop(Word word) {
    return word.isPunctuation()
        && (word.folded().equals(".") || word.folded().equals("?") || word.folded().equals("!"));
  }

  static boolean inNumber(Sentence s, int i) {
    return i + 1 < s.size() && s.word(i + 1).span().start() == s.word(i).span().end();
  }

  /** A cue begins here, alone or after a conjunction. */
  boolean startsStatement(Sentence s, int i) {
    if (boundaries.participleAt(s, i) || boundaries.phraseAt(s, i)) {
      return true;
    }
    Word word = s.word(i);
    boolean conjunction =
        word.pos() == Pos.CCONJ
            || page.particles().is("and", word)
            || page.particles().is("contrast", word);
    if (!conjunction) {
      return false;
    }
    int next = i + 1;
    int limit = Math.min(s.size(), i + 6);
    while (next < limit) {
      Word n = s.word(next);
      if (boundaries.verbAt(s, next)) {
        return true;
      }
      boolean passable =
          n.part() == Word.Part.ENCLITIC
              || page.particles().is("before-verb", n)
              || page.particles().is("contrast", n)
              || n.pos() == Pos.CCONJ
              || page.inTime(n)
              || n.pos() == Pos.ADV;
      if (!passable || page.particles().isThat(n)) {
        return false;
      }
      next++;
    }
    return false;
  }

  boolean isBreak(Sentence s, int i) {
    Word word = s.word(i);
    if (page.constructions().introduces("break", word)) {
      return true;
    }
    boolean preposition = word.pos() == Pos.ADP || page.particles().is("and", word);
    return preposition
        && i + 1 < s.size()
        && page.constructions().introduces("break", s.word(i + 1));
  }

  /**
   * إعراب روسيا عن القلق من التدخل في ليبيا يمثل إنذارا: where a masdar heads the clause's subject, its content ends
   * before the clause's verb. After an indefinite noun or a relative pronoun a verb qualifies.
   */
  int beforePredicate(Sentence s, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      Word before = s.word(i - 1);
      boolean closed =
          before.pos() == Pos.PROPN
              || before.part() == Word.Part.ENCLITIC
              || (before.pos() == Pos.NOUN || before.pos() == Pos.ADJ)
                  && before.morphology().definite();
      if (s.word(i).pos() == Pos.VERB && closed) {
        return trim(s, from, i);
      }
    }
    return to;
  }

  /** After a comma: a further preposition or noun of the same phrase. */
  private boolean goesOn(Sentence s, int i) {
    if (i >= s.size() || page.inTime(s.word(i)) || isBreak(s, i)) {
      return false;
    }
    Word word = s.word(i);
    if (page.particles().is("and", word)) {
      return i + 1 < s.size()
          && Phrases.begins(s.word(i + 1))
          && !page.particles().isRelative(s.word(i + 1));
    }
    return word.pos() == Pos.ADP
        && !(i + 1 < s.size() && page.constructions().introduces("adjunct", s.word(i + 1)));
  }

  /** Without commas, full stops and conjunctions at the end. */
  int trim(Sentence s, int from, int to) {
    int end = to;
    while (end > from) {
      Word word = s.word(end - 1);
      boolean closesQuote = word.folded().equals("\"") || word.folded().equals(")");
      boolean drop =
          word.isPunctuation() && !closesQuote
              || word.pos() == Pos.CCONJ && word.part() == Word.Part.PROCLITIC
              || page.particles().is("and", word);
      if (!drop) {
        break;
      }
      end--;
    }
    return end;
  }
}
