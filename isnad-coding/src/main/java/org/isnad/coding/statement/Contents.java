package org.isnad.coding.statement;

import java.util.Optional;
import org.isnad.arabic.Morphology.Person;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;
import org.isnad.coding.clause.Phrases;
import org.isnad.model.Span;

/**
 * How far content reaches. A clause of content goes on until its sentence ends, another statement
 * begins (وأضاف, مؤكدا, بحسب), or the outlet takes the word back (فيما, في خطوة); a coordinated أن
 * goes on with it. A quotation right after its introducer is the content, and what follows its
 * closing mark is only content if it carries on the sentence. A phrase of content ends sooner: at
 * adjuncts of the main clause.
 */
final class Contents {
  private final Page page;
  private final Boundaries boundaries;
  private boolean nested;

  Contents(Page page, Boundaries boundaries) {
    this.page = page;
    this.boundaries = boundaries;
  }

  /**
   * @param nested the cue stands in another statement's content
   */
  void fill(Draft draft, boolean nested) {
    this.nested = nested;
    switch (draft.introduction.frame()) {
      case AROUND -> around(draft);
      case SELF -> self(draft);
      default -> {
        following(draft);
        goOn(draft);
      }
    }
  }

  /**
   * Into the next sentences: one that begins with وأن resumes a clause of content; speech after a
   * colon without marks goes on while it speaks in the first person and no cue opens the sentence.
   */
  private void goOn(Draft draft) {
    int sentence = draft.introduction.sentence();
    if (draft.content.isEmpty() || draft.contentTo < page.sentence(sentence).size() - 1) {
      return;
    }
    boolean colon =
        draft.introduction.frame() == Frame.Q
            && page.quotations().touching(draft.content.getFirst()).isEmpty()
            && page.sentence(draft.sentence).word(draft.introduction.at()).folded().equals(":");
    if (lastIs(page.sentence(sentence), ":")) {
      enumerate(draft, sentence);
      return;
    }
    int paragraph = page.sentence(sentence).paragraph();
    for (int next = sentence + 1; next < page.text().sentences().size(); next++) {
      Sentence s = page.sentence(next);
      boolean resumes =
          draft.introduction.frame() == Frame.THAT && next == sentence + 1 && beginsWithAnd(s);
      boolean speaks = colon && speaksOfHimself(s) && !opensWithCue(s);
      if (s.paragraph() != paragraph || s.size() < 3 || !resumes && !speaks) {
        return;
      }
      int from = resumes ? 2 : 0;
      int to = clauseEnd(s, from);
      if (to > from) {
        draft.content.add(page.span(next, from, to));
      }
    }
  }

  /** من خلال ثلاث طرق: and then paragraphs that begin with first, second, third. */
  private void enumerate(Draft draft, int sentence) {
    boolean counting = false;
    int paragraph = -1;
    for (int next = sentence + 1; next < page.text().sentences().size(); next++) {
      Sentence s = page.sentence(next);
      boolean counts = s.size() > 2 && page.constructions().introduces("ordinal", s.word(0));
      if (!counts && !(counting && s.paragraph() == paragraph) || opensWithCue(s)) {
        return;
      }
      counting = true;
      paragraph = s.paragraph();
      draft.content.add(page.span(next, 0, trim(s, 0, s.size())));
    }
  }

  private static boolean lastIs(Sentence s, String mark) {
    return s.size() > 0 && s.word(s.size() - 1).folded().equals(mark);
  }

  private boolean beginsWithAnd(Sentence s) {
    return s.size() > 3
        && page.particles().is("and", s.word(0))
        && page.particles().isThat(s.word(1));
  }

  private static boolean speaksOfHimself(Sentence s) {
    return s.words().stream().anyMatch(w -> w.morphology().person() == Person.FIRST);
  }

  private boolean opensWithCue(Sentence s) {
    for (int i = 0; i < Math.min(4, s.size()); i++) {
      if (boundaries.verbAt(s, i)) {
        return true;
      }
    }
    return false;
  }

  // --- after the introducer

  private void following(Draft draft) {
    int sentence = draft.introduction.sentence();
    Sentence s = page.sentence(sentence);
    int from = draft.introduction.from();
    if (from >= s.size()) {
      return;
    }
    int mark = s.word(from).folded().equals("\"") ? from : from - 1;
    Optional<Quotation> opening =
        mark >= 0
            ? page.quotations()
                .openingAt(sentence, mark)
                .filter(q -> !q.name() || draft.introduction.frame() == Frame.Q)
            : Optional.empty();
    if (opening.isPresent() && draft.introduction.frame() != Frame.NP) {
      quoted(draft, s, opening.get());
      return;
    }
    int to = draft.introduction.frame().isPhrase() ? phraseEnd(s, from) : clauseEnd(s, from);
    set(draft, sentence, from, to);
  }

  private void quoted(Draft draft, Sentence s, Quotation quotation) {
    draft.content.add(quotation.closed() ? quotation.inner() : withoutStop(quotation.inner()));
    draft.contentFrom = quotation.open() + 1;
    draft.contentTo = quotation.closeSentence() == s.index() ? quotation.close() : s.size();
    if (!quotation.closed() || quotation.closeSentence() != s.index()) {
      return;
    }
    int after = quotation.close() + 1;
    int next = after;
    while (next < s.size() && s.word(next).isPunctuation() && !s.word(next).folded().equals("\"")) {
      if (s.word(next).folded().equals(".") || s.word(next).folded().equals(":")) {
        return;
      }
      next++;
    }
    if (next >= s.size()) {
      return;
    }
    boolean comma = next > after;
    Word word = s.word(next);
    boolean carriesOn =
        draft.introduction.frame() != Frame.Q; // after a bare quotation nothing does
    boolean and = page.particles().is("and", word) || page.particles().is("or", word);
    if (and && next + 1 < s.size()) {
      boolean that = page.particles().isThat(s.word(next + 1));
      Optional<Quotation> another = page.quotations().openingAt(s.index(), next + 1);
      if (that && carriesOn && !resumesOuter(draft, s, next + 1)) {
        extend(draft, s, quotation, clauseEnd(s, next + 1));
        return;
      }
      if (another.isPresent()) {
        draft.content.add(another.get().inner());
        return;
      }
    }
    if (carriesOn
        && !comma
        && !and
        && !startsStatement(s, next)
        && !isBreak(s, next)
        && !page.inTime(word)
        && !word.isPunctuation()) {
      int end = clauseEnd(s, next);
      if (end > next) {
        extend(draft, s, quotation, end);
      }
    }
  }

  /** إنها "كذا"، وأن: after an inner إن, a coordinated أن goes on with the statement around it. */
  private boolean resumesOuter(Draft draft, Sentence s, int that) {
    boolean inner =
        draft.introduction.at() < s.size()
            && s.word(draft.introduction.at()).form().startsWith("\u0625");
    boolean outer = s.word(that).form().startsWith("\u0623");
    return inner && outer && nested;
  }

  private Span withoutStop(Span span) {
    String raw = page.text().raw();
    int end = span.end();
    while (end > span.start()
        && (raw.charAt(end - 1) == '.' || Character.isWhitespace(raw.charAt(end - 1)))) {
      end--;
    }
    return new Span(span.start(), end);
  }

  private void extend(Draft draft, Sentence s, Quotation quotation, int to) {
    draft.content.clear();
    set(draft, s.index(), quotation.open(), to);
  }

  /** Where the quotation that holds this word closes: what is said in it ends with it. */
  private int limit(Sentence s, int from) {
    return page.quotations()
        .around(s.index(), from)
        .filter(q -> q.closeSentence() == s.index())
        .map(Quotation::close)
        .orElse(s.size());
  }

  /** The end of a clause of content that begins here. */
  private int clauseEnd(Sentence s, int from) {
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
    if (afterComma && (isBreak(s, i) || isAsWell(s, i))) {
      return true;
    }
    return isFullStop(word) && i + 1 < s.size() && !inNumber(s, i);
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

  private static boolean isFullStop(Word word) {
    return word.isPunctuation()
        && (word.folded().equals(".") || word.folded().equals("?") || word.folded().equals("!"));
  }

  private static boolean inNumber(Sentence s, int i) {
    return i + 1 < s.size() && s.word(i + 1).span().start() == s.word(i).span().end();
  }

  /** A cue begins here, alone or after a conjunction. */
  private boolean startsStatement(Sentence s, int i) {
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

  private boolean isBreak(Sentence s, int i) {
    Word word = s.word(i);
    if (page.constructions().introduces("break", word)) {
      return true;
    }
    boolean preposition = word.pos() == Pos.ADP || page.particles().is("and", word);
    return preposition
        && i + 1 < s.size()
        && page.constructions().introduces("break", s.word(i + 1));
  }

  /** The end of a noun phrase of content with what belongs to it. */
  private int phraseEnd(Sentence s, int from) {
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

  // --- around a phrase

  /** بحسب X: what stands before it, or after it where it opens the sentence. */
  private void around(Draft draft) {
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
      set(draft, draft.sentence, opening, trim(s, opening, start));
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
      set(draft, draft.sentence, from, inserted ? phraseEnd(s, from) : sentenceEnd(s, from));
    }
  }

  /** To the full stop: what a phrase at the head of a sentence vouches for is all of it. */
  private int sentenceEnd(Sentence s, int from) {
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
      boolean newClause = // ، واعتقل العشرات بحسب
          s.word(k).folded().equals(",")
              && k + 2 < end
              && page.particles().is("and", s.word(k + 1))
              && s.word(k + 2).pos() == Pos.VERB;
      boolean statementEnd = s.word(k).folded().equals(",") && isBreak(s, k + 1) || newClause;
      if (isFullStop(s.word(k))
          && !inNumber(s, k)
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

  private void self(Draft draft) {
    Sentence s = page.sentence(draft.sentence);
    int from = draft.introduction.from();
    int to = draft.introduction.at();
    if (draft.hit.kind() == Constructions.Kind.NOUN) {
      to = phraseEnd(s, draft.to);
    }
    set(draft, draft.sentence, from, trim(s, from, to));
  }

  // --- spans

  private void set(Draft draft, int sentence, int from, int to) {
    if (to <= from) {
      return;
    }
    draft.contentFrom = from;
    draft.contentTo = to;
    Span span = page.span(sentence, from, to);
    draft.content.add(span);
  }

  /** Without commas, full stops and conjunctions at the end. */
  private int trim(Sentence s, int from, int to) {
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
