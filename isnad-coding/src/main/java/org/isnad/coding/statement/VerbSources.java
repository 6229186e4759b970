package org.isnad.coding.statement;

import java.util.Optional;
import org.isnad.arabic.Morphology;
import org.isnad.arabic.Sentence;
import org.isnad.coding.cast.Mention;
import org.isnad.coding.clause.Agreement;
import org.isnad.coding.clause.Subject;

/**
 * The source of a reporting verb: the one it is quoted from, its subject, the issuer of the paper
 * that is its subject, and where it has none the last speaker who agrees with it.
 */
final class VerbSources {
  private final Page page;
  private final Ascription ascription;
  private final Speakers speakers;
  private final Issuers issuers;
  private final Carriers carriers;
  private final UnknownSubjects unknownSubjects;

  VerbSources(
      Page page,
      Ascription ascription,
      Speakers speakers,
      Issuers issuers,
      Carriers carriers,
      UnknownSubjects unknownSubjects) {
    this.page = page;
    this.ascription = ascription;
    this.speakers = speakers;
    this.issuers = issuers;
    this.carriers = carriers;
    this.unknownSubjects = unknownSubjects;
  }

  void verb(Draft draft) {
    if (draft.construction().relays() && carriers.carried(draft, draft.from)) {
      return;
    }
    if (isVowelledPassive(draft)) {
      return;
    }
    if (draft.hit.person() == Morphology.Person.FIRST) {
      speakers.speakerOfQuotation(draft);
      return;
    }
    if (speakers.pronounBefore(draft)) {
      return;
    }
    Optional<Subject> subject =
        issuers.refersToPaper(draft) && draft.construction().takes(Frame.BI)
            ? Optional.empty()
            : page.subjects().explicit(draft.sentence, draft.from, draft.hit.agreement());
    if (subject.filter(x -> isPublisher(draft, x)).isPresent()) {
      subject = Optional.empty();
    }
    if (subject.filter(x -> isDemonstrative(x)).isPresent()) {
      speakers.spokenBefore(
          draft,
          new Agreement(draft.hit.agreement().gender(), Morphology.Number.PLURAL),
          "demonstrative");
    } else if (subject.isPresent()) {
      Mention mention = subject.get().mention().orElseThrow();
      if (issuers.isDocument(mention)) {
        issuers.issued(draft, mention.from(), mention.to());
      } else {
        ascription.set(draft, mention, false, subject.get().rule());
        speakers.showed(mention, draft.hit.agreement());
      }
    } else if (!unknownSubjects.nounPhraseAfter(draft)
        && !issuers.documentBefore(draft)
        && !unknownSubjects.nounPhraseBefore(draft)) {
      speakers.spokenBefore(draft, draft.hit.agreement(), "dropped subject");
    }
  }

  /** كُشف عن, أُعلن أن: a damma on the first letter of a perfect is written to show the passive. */
  private boolean isVowelledPassive(Draft draft) {
    String form = page.sentence(draft.sentence).word(draft.from).form();
    return draft.hit.tense() == Morphology.Tense.PERFECT
        && form.length() > 1
        && form.charAt(1) == '\u064F';
  }

  /** أضاف في تصريحات نقلتها الوكالة أن: the agency is the subject of the verb that carried them. */
  private boolean isPublisher(Draft draft, Subject subject) {
    Sentence s = page.sentence(draft.sentence);
    for (int i = draft.to; i < subject.from() && subject.sentence() == draft.sentence; i++) {
      if (page.constructions().introduces("publishes", s.word(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isDemonstrative(Subject subject) {
    Sentence s = page.sentence(subject.sentence());
    return subject.to() == subject.from() + 1
        && page.particles().is("this", s.word(subject.from()));
  }
}
