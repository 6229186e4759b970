package org.isnad.coding.statement;

import java.util.Optional;
import org.isnad.arabic.Morphology.Person;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;
import org.isnad.model.Span;

/**
 * What is ascribed. A quotation right after its introducer is the content, and what follows its
 * closing mark is only content if it carries on the sentence; else a clause or a phrase is, as far
 * as {@link Reach} lets it go; a phrase of attribution has its content around it ({@link
 * Surroundings}), an adjective in the phrase it qualifies. Speech after a colon without marks and
 * an enumeration go on in the sentences after.
 */
final class Contents {
  private final Page page;
  private final Boundaries boundaries;
  private final Reach reach;
  private final Surroundings surroundings;
  private boolean nested;

  Contents(Page page, Boundaries boundaries) {
    this.page = page;
    this.boundaries = boundaries;
    this.reach = new Reach(page, boundaries);
    this.surroundings = new Surroundings(page, reach);
  }

  /**
   * @param nested the cue stands in another statement's content
   */
  void fill(Draft draft, boolean nested) {
    this.nested = nested;
    switch (draft.introduction.frame()) {
      case AROUND -> surroundings.around(draft);
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
      int to = reach.clauseEnd(s, from);
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
      draft.content.add(page.span(next, 0, reach.trim(s, 0, s.size())));
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
    int to =
        draft.introduction.frame().isPhrase() ? reach.phraseEnd(s, from) : reach.clauseEnd(s, from);
    boolean subject = // إعراب روسيا عن القلق يمثل إنذارا
        draft.hit.kind() == Constructions.Kind.MASDAR && draft.sourceFrom == draft.to;
    if (subject && draft.introduction.frame().isPhrase()) {
      to = reach.beforePredicate(s, from, to);
    }
    draft.take(page, sentence, from, to);
    if (draft.introduction.frame() == Frame.NP && !nested) {
      resume(draft, s);
    }
  }

  /** لم يستبعد حربا، حيث كذا، وأن كذا: after a phrase too a coordinated أن goes on with the content. */
  private void resume(Draft draft, Sentence s) {
    for (int i = draft.contentTo; i + 2 < s.size(); i++) {
      if (boundaries.verbAt(s, i) || boundaries.participleAt(s, i) || boundaries.phraseAt(s, i)) {
        return;
      }
      boolean resumes =
          s.word(i).folded().equals(",")
              && page.particles().is("and", s.word(i + 1))
              && page.particles().isThat(s.word(i + 2));
      int from = Math.min(s.size(), Page.afterPronoun(s, i + 3));
      if (resumes && from < s.size()) {
        int begin = draft.contentFrom;
        draft.take(page, s.index(), from, reach.clauseEnd(s, from));
        draft.contentFrom = begin;
        return;
      }
    }
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
        extend(draft, s, quotation, reach.clauseEnd(s, next + 1));
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
        && !reach.startsStatement(s, next)
        && !reach.isBreak(s, next)
        && !page.inTime(word)
        && !word.isPunctuation()) {
      int end = reach.clauseEnd(s, next);
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
    draft.take(page, s.index(), quotation.open(), to);
  }

  private void self(Draft draft) {
    Sentence s = page.sentence(draft.sentence);
    int from = draft.introduction.from();
    int to = draft.introduction.at();
    if (draft.hit.kind() == Constructions.Kind.NOUN) {
      to = reach.phraseEnd(s, draft.to);
    }
    draft.take(page, draft.sentence, from, reach.trim(s, from, to));
  }
}
