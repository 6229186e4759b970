package org.isnad.coding.statement;

import java.util.Optional;
import java.util.Set;
import org.isnad.arabic.Morphology.Tense;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;
import org.isnad.coding.cast.Mention.Trait;
import org.isnad.coding.clause.Phrases;
import org.isnad.coding.clause.Subject;
import org.isnad.coding.statement.Constructions.Hit;
import org.isnad.coding.statement.Constructions.Kind;
import org.isnad.model.Act;

/**
 * Whether a reporting verb that has what it takes really ascribes. It does not when it is negated,
 * conditional or still to come; when what is declined is to comment; and when its subject is a
 * thing that can say nothing (الزيارة تؤكد), unless the verb is said of papers and pictures.
 */
final class Ascribing {
  private static final Set<Act> NEGATABLE = Set.of(Act.DENY, Act.EXPRESS, Act.DEMAND);

  private final Page page;
  private final VerbReading verbs;

  Ascribing(Page page, VerbReading verbs) {
    this.page = page;
    this.verbs = verbs;
  }

  /** What the construction needs is there, and nothing that makes it something else. */
  boolean isAscribed(int sentence, int at, Introduction intro, Hit hit, Optional<Subject> subject) {
    Sentence s = page.sentence(sentence);
    Construction c = hit.construction();
    for (int i = at + 1; i < Math.min(s.size(), at + 5) && !c.unless().isEmpty(); i++) {
      if (c.unless().contains(s.word(i).folded())) {
        return false;
      }
    }
    if (c.imperfectOnlyThat()
        && hit.tense() == Tense.IMPERFECT
        && intro.frame().isPrepositional()
        && !(intro.from() > 0
            && intro.sentence() == sentence
            && page.particles().isThat(s.word(intro.from() - 1)))) {
      return false;
    }
    if (at + 1 < s.size() && c.unlessNext().contains(s.word(at + 1).folded())) {
      return false;
    }
    if (c.declines()
        && intro.sentence() == sentence
        && intro.frame().isPhrase()
        && isDeclined(s, intro.from())) {
      return false;
    }
    if (!c.needs().isEmpty()
        && intro.frame().isPhrase()
        && intro.sentence() == sentence
        && !beginsWithNeeded(s, c.id().startsWith("voice") ? at + 1 : intro.from(), c)) {
      return false;
    }
    boolean considers = c.id().equals("consider") && intro.frame() == Frame.NP;
    if (considers && (!isPointed(s, intro.from()) || subject.isEmpty() && !isJudged(s, intro.from()))) {
      return false; // passive: was considered
    }
    if (isThing(sentence, at, intro, subject)) {
      return false;
    }
    if (c.ofDocuments() && !isOfDocument(sentence, at, subject)) {
      return false;
    }
    boolean participle = hit.kind() == Kind.PARTICIPLE;
    return subject.isPresent() || hit.passive() || participle || !qualifiesThing(sentence, at);
  }

  /** Not said: negated, conditional, still to come, or only wished, feared or planned (أن يعلن). */
  boolean isUntold(Sentence s, int at, Hit hit) {
    int i = at - 1;
    if (i < 0) {
      return false;
    }
    Word before = s.word(i);
    if (before.isPunctuation()) {
      return false;
    }
    if (page.particles().is("will", before) || page.constructions().introduces("if", before)) {
      return true;
    }
    if (page.particles().is("negation", before)) {
      boolean what =
          page.particles().is("relative-what", before) && i > 0 && verbs.isGoverning(s.word(i - 1));
      return !what && !NEGATABLE.contains(hit.construction().act());
    }
    if (hit.tense() == Tense.IMPERFECT && page.particles().isThat(before)) {
      return i == 0 || !page.constructions().introduces("told-that", s.word(i - 1));
    }
    return false;
  }

  /** بما يهدد بكذا, الأمر الذي يؤكد, المذكرة قد علقت: no one who could say it. */
  private boolean isThing(int sentence, int at, Introduction intro, Optional<Subject> subject) {
    Sentence s = page.sentence(sentence);
    boolean pronoun = at + 1 < s.size() && s.word(at + 1).part() == Word.Part.ENCLITIC;
    boolean what =
        at > 0
            && page.particles().is("relative-what", s.word(at - 1))
            && !page.particles().is("contrast", s.word(at - 1));
    if (what && !pronoun && intro.frame().isPhrase()) {
      return true;
    }
    boolean relative = at > 1 && page.particles().isRelative(s.word(at - 1));
    if (relative && !pronoun && page.constructions().introduces("affair", s.word(at - 2))) {
      return true;
    }
    if (subject.isEmpty() || subject.get().from() > at || subject.get().mention().isEmpty()) {
      return false;
    }
    var mention = subject.get().mention().get();
    boolean someone =
        mention.kind() != org.isnad.model.Kind.GENERIC
            || mention.is(Trait.ACTOR)
            || mention.is(Trait.UNNAMED_SOURCE);
    return !someone
        && !page.documents().is(Documents.Kind.DOCUMENT, s, mention.from())
        && !page.documents().is(Documents.Kind.MEDIUM, s, mention.from());
  }

  /**
   * What shows and indicates must be a paper or picture, or media; a person shows something else.
   */
  private boolean isOfDocument(int sentence, int at, Optional<Subject> subject) {
    Sentence s = page.sentence(sentence);
    if (subject.isPresent()) {
      int from = subject.get().from();
      return page.documents().is(Documents.Kind.DOCUMENT, s, from)
          || page.documents().is(Documents.Kind.MEDIUM, s, from);
    }
    for (int i = Math.max(0, at - 5); i < Math.min(s.size(), at + 3); i++) {
      if (i != at && page.documents().is(Documents.Kind.DOCUMENT, s, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isDeclined(Sentence s, int from) {
    int i = from;
    while (i < s.size() && page.constructions().introduces("not", s.word(i))) {
      i++;
    }
    return i < s.size() && page.constructions().introduces("decline", s.word(i));
  }

  private static boolean beginsWithNeeded(Sentence s, int from, Construction c) {
    for (int i = from; i < Math.min(s.size(), from + 7); i++) {
      if (c.needs().contains(s.word(i).folded()) || c.needs().contains(s.word(i).bare())) {
        return true;
      }
    }
    return false;
  }

  /** إنقاذ السفارة: a noun made definite by the one after it. */
  private static boolean isOfDefinite(Sentence s, int from) {
    return s.word(from).pos() == Pos.NOUN
        && from + 1 < s.size()
        && s.word(from + 1).pos() == Pos.NOUN
        && s.word(from + 1).morphology().definite();
  }

  /**
   * Nobody who considers is named: then two phrases must follow, what is considered and what it is
   * considered to be (تعتبر الجزيرة جزءا من أراضيها); with one it is the passive (يعتبر الهجوم الثالث).
   */
  private static boolean isJudged(Sentence s, int from) {
    if (s.word(from).isPunctuation()) {
      return true;
    }
    int end = Phrases.end(s, from);
    while (end < s.size() && s.word(end).part() == Word.Part.ENCLITIC) {
      end++;
    }
    if (end < s.size() && end > from && isIndefinite(s.word(end))) {
      return true;
    }
    for (int i = end; i < Math.min(s.size(), end + 8) && !s.word(i).isPunctuation(); i++) {
      if (isIndefinite(s.word(i)) && s.word(i).folded().endsWith("\u0627")) {
        return true; // العاملين في الإعلام أهدافا
      }
    }
    return false;
  }

  private static boolean isIndefinite(Word word) {
    return (word.pos() == Pos.NOUN || word.pos() == Pos.ADJ) && !word.morphology().definite();
  }

  private boolean isPointed(Sentence s, int from) {
    if (from >= s.size()) {
      return false; // the verb ends its sentence
    }
    Word word = s.word(from);
    return word.morphology().definite()
        || page.particles().is("this", word)
        || word.pos() == Pos.PROPN
        || isOfDefinite(s, from)
        || from + 1 < s.size() && s.word(from + 1).part() == Word.Part.ENCLITIC
        || word.folded().equals("\"");
  }

  /**
   * The verb stands right after a noun that can say nothing: سفينة تحمل, الزيارة تؤكد. Papers can;
   * and who the cast knows was found as its subject already.
   */
  private boolean qualifiesThing(int sentence, int at) {
    Sentence s = page.sentence(sentence);
    int i = at - 1;
    while (i >= 0
        && (page.particles().is("before-verb", s.word(i)) || s.word(i).pos() == Pos.ADV)) {
      i--;
    }
    if (i < 0) {
      return false;
    }
    Word word = s.word(i);
    boolean noun = word.isStem() && (word.pos() == Pos.NOUN || word.pos() == Pos.ADJ);
    if (!noun
        || page.inTime(word)
        || page.particles().is("clause-initial", word)
        || page.particles().is("contrast", word)) {
      return false;
    }
    if (i < at - 1
        && !page.particles().is("negation", s.word(i + 1))
        && !page.particles().is("was", s.word(i + 1))) {
      return false;
    }
    for (int k = i; k >= Math.max(0, i - 5); k--) {
      if (page.documents().is(Documents.Kind.DOCUMENT, s, k)
          || page.documents().is(Documents.Kind.MEDIUM, s, k)
          || page.cast()
              .widest(sentence, k)
              .filter(m -> m.is(Trait.ACTOR) && !m.is(Trait.NISBA))
              .isPresent()) {
        return false;
      }
      if (s.word(k).isPunctuation() || s.word(k).pos() == Pos.VERB) {
        break;
      }
    }
    return true;
  }
}
