package org.isnad.coding.statement;

import org.isnad.arabic.Morphology;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;

/**
 * Words beyond which nothing belongs to the cue before them: a verb or participle that is a cue
 * itself, unless it only says through whom the statement came or that no name be given.
 */
final class Barriers {
  private final Page page;
  private final VerbReading verbs;

  Barriers(Page page, VerbReading verbs) {
    this.page = page;
    this.verbs = verbs;
  }

  /** A verb or participle that is itself a cue: what follows it is its own. */
  boolean isBarrier(int sentence, int at) {
    Sentence s = page.sentence(sentence);
    Word word = s.word(at);
    boolean declined =
        at > 0 && page.constructions().introduces("not", s.word(at - 1)); // عدم ذكر اسمه
    if (declined || isInserted(s, at)) {
      return false;
    }
    for (Constructions.Hit hit : page.constructions().at(word)) {
      if (hit.kind() == Constructions.Kind.VERB
          && hit.person() == Morphology.Person.THIRD
          && verbs.isVerb(s, at, hit)
          && !(at > 0 && page.particles().isRelative(s.word(at - 1)))) {
        return true;
      }
      boolean comments = // معقبا على القرار: what it says is the main verb's
          hit.construction().onlySpeech()
              && at + 1 < s.size()
              && page.constructions().introduces(Frame.ALA, s.word(at + 1));
      if (hit.kind() == Constructions.Kind.PARTICIPLE
          && VerbCues.isCircumstantial(s, at)
          && !comments) {
        return true;
      }
    }
    return false;
  }

  /**
   * حسب ما نقلت الصحيفة; طلب عدم ذكر اسمه: an insertion that says through whom, or that no name be
   * given, and keeps no content from the cue before it.
   */
  private boolean isInserted(Sentence s, int at) {
    for (int k = Math.max(0, at - 3); k < at; k++) {
      for (Constructions.Hit phrase : page.constructions().phrasesAt(s, k)) {
        if (phrase.construction().type().equals("clause") && k + phrase.length() == at) {
          return true;
        }
      }
    }
    boolean declines =
        page.constructions().at(s.word(at)).stream().anyMatch(h -> h.construction().declines());
    if (!declines || at == 0) {
      return false;
    }
    for (int k = at + 1; k < Math.min(s.size(), at + 4); k++) {
      if (page.constructions().introduces("decline", s.word(k))) {
        return true;
      }
    }
    return false;
  }
}
