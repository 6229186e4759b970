package org.isnad.coding.statement;

import java.util.List;
import java.util.Optional;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;
import org.isnad.coding.cast.Mention;
import org.isnad.coding.cast.Mention.Trait;
import org.isnad.coding.clause.Agreement;
import org.isnad.coding.clause.Phrases;
import org.isnad.coding.clause.Subject;
import org.isnad.coding.statement.Constructions.Kind;

/**
 * The source of a noun that ascribes: in construct with it (مزاعم المعارضة), its pronoun (نفيها),
 * after من or عن, a nisba (قلق روسي), the subject of the light verb that brings it (وجهت النيابة
 * تهمة), what the adjective is said of, or the subject of its clause. Which of these a noun allows
 * stands in its entry.
 */
final class NounSources {
  private final Page page;
  private final Ascription ascription;
  private final Speakers speakers;
  private final Carriers carriers;
  private final UnknownSubjects unknownSubjects;

  NounSources(
      Page page,
      Ascription ascription,
      Speakers speakers,
      Carriers carriers,
      UnknownSubjects unknownSubjects) {
    this.page = page;
    this.ascription = ascription;
    this.speakers = speakers;
    this.carriers = carriers;
    this.unknownSubjects = unknownSubjects;
  }

  void noun(Draft draft) {
    Sentence s = page.sentence(draft.sentence);
    int verb = carriers.carryingVerb(draft);
    boolean saying =
        draft.hit.kind() == Kind.MASDAR
            || !java.util.Collections.disjoint(
                draft.construction().sources(), List.of("antecedent", "poss"));
    if (verb >= 0 && saying && carriers.carried(draft, verb)) {
      return;
    }
    int undertaking = draft.hit.kind() == Kind.MASDAR ? undertaking(s, draft.from) : -1;
    if (undertaking >= 0) {
      Agreement agreement = Agreement.of(s.word(undertaking));
      Optional<Mention> subject =
          page.subjects().explicit(draft.sentence, undertaking, agreement).flatMap(Subject::mention);
      if (subject.isPresent()) {
        ascription.set(draft, subject.get(), false, "subject of the verb that sets about it");
      } else {
        speakers.spokenBefore(draft, agreement, "subject of the verb that sets about it");
      }
      return;
    }
    if (draft.hit.kind() == Kind.MASDAR && s.word(draft.from).morphology().definite()) {
      speakers.spokenBefore(draft, Agreement.ANY, "subject of the clause");
      return;
    }
    boolean possessed = draft.to > draft.from + 1;
    if (possessed) {
      Agreement agreement = Agreement.ofPronoun(s.word(draft.to - 1).folded());
      speakers.spokenBefore(draft, agreement, "possessive pronoun");
      return;
    }
    var places = draft.construction().sources();
    if (places.contains("adj")) {
      adjective(draft);
      return;
    }
    if (places.contains("attr")) {
      int last = draft.from - 1;
      while (last > 0
          && s.word(last).pos() == Pos.ADJ
          && endingAt(draft.sentence, last).isEmpty()) {
        last--;
      }
      Optional<Mention> around =
          page.cast()
              .widest(draft.sentence, draft.from)
              .filter(m -> m.from() < draft.from && !m.is(Trait.NISBA));
      if (around.isPresent()) { // the name was read on over the participle
        ascription.words(
            draft, around.get().from(), draft.from, "noun that the participle qualifies");
        draft.sourceMention = around;
        return;
      }
      if (last >= 0 && endingAt(draft.sentence, last).isEmpty() && Phrases.begins(s.word(last))) {
        ascription.words(draft, last, last + 1, "noun that the participle qualifies");
      } else if (last >= 0) {
        endingAt(draft.sentence, last)
            .ifPresent(m -> ascription.set(draft, m, false, "noun that the participle qualifies"));
      }
      return;
    }
    if (places.contains("light") && broughtBy(draft)) {
      return;
    }
    int limit = draft.introduction.frame() == Frame.AROUND ? s.size() : draft.introduction.at();
    for (int i = draft.to; i < limit && i < draft.to + 8; i++) {
      Optional<Mention> mention = page.mentionAt(draft.sentence, i);
      if (mention.isEmpty()) {
        continue;
      }
      Mention m = mention.get();
      Word before = s.word(i - 1);
      boolean idafa =
          i == draft.to
              && (places.contains("idafa") || draft.hit.kind() == Kind.MASDAR)
              && m.is(Trait.ACTOR)
              && !m.is(Trait.NISBA);
      boolean nisba = m.is(Trait.NISBA) && places.contains("nisba");
      boolean from =
          places.contains("min")
              && (page.constructions().introduces(Frame.MIN, before) || isSide(s, i - 1));
      boolean of = places.contains("idafa") && page.constructions().introduces(Frame.LI, before);
      boolean by = places.contains("issued") && page.constructions().introduces(Frame.AN, before);
      if (idafa || nisba || from || of || by) {
        ascription.set(
            draft,
            m,
            false,
            nisba ? "nisba" : idafa ? "in construct with the noun" : "after the noun");
        return;
      }
    }
    if (places.contains("clause")) {
      page.subjects()
          .controller(draft.sentence, draft.from, Agreement.ANY)
          .filter(x -> x.sentence() == draft.sentence)
          .ifPresent(x -> ascription.subject(draft, x, "subject of the clause"));
    }
  }

  /** سارعت الوزارة إلى نفي. */
  private int undertaking(Sentence s, int masdar) {
    for (int i = masdar - 2; i >= 0 && i > masdar - 10 && !s.word(i).isPunctuation(); i--) {
      if (page.constructions().introduces("undertake", s.word(i))) {
        return i;
      }
    }
    return -1;
  }

  /** وجهت النيابة تهمة: the light verb's subject. */
  private boolean broughtBy(Draft draft) {
    Sentence s = page.sentence(draft.sentence);
    for (int i = draft.from - 1;
        i >= 0 && i > draft.from - 9 && !s.word(i).folded().equals(",");
        i--) {
      if (page.constructions().introduces("light-verb", s.word(i))) {
        Agreement agreement = Agreement.of(s.word(i));
        Optional<Mention> subject =
            page.subjects().explicit(draft.sentence, i, agreement).flatMap(Subject::mention);
        if (subject.isPresent()) {
          ascription.set(draft, subject.get(), false, "subject of the light verb");
          return true;
        }
        boolean named =
            i + 1 < draft.from
                && Phrases.begins(s.word(i + 1))
                && Phrases.end(s, i + 1) < draft.from;
        if (!named && draft.introduction.from() >= s.size()) {
          return false; // nothing said and nobody named
        }
        return named
            ? ascription.words(draft, i + 1, Phrases.end(s, i + 1), "subject of the light verb")
            : speakers.spokenBefore(draft, agreement, "subject of the light verb");
      }
    }
    return false;
  }

  /** من جانب, من قبل. */
  private boolean isSide(Sentence s, int at) {
    return at > 0
        && s.word(at).pos() == Pos.NOUN
        && page.constructions().introduces(Frame.MIN, s.word(at - 1));
  }

  private void adjective(Draft draft) {
    Sentence s = page.sentence(draft.sentence);
    int before = draft.from - 1;
    if (before >= 0 && s.word(before).part() == Word.Part.ENCLITIC) {
      speakers.spokenBefore(
          draft, Agreement.ofPronoun(s.word(before).folded()), "pronoun before the adjective");
      return;
    }
    while (before >= 0
        && (page.particles().is("was", s.word(before)) || s.word(before).pos() == Pos.ADV)) {
      before--;
    }
    Optional<Mention> mention = before >= 0 ? endingAt(draft.sentence, before) : Optional.empty();
    if (mention.isPresent()) {
      ascription.set(draft, mention.get(), false, "what the adjective is said of");
    } else if (!unknownSubjects.nounPhraseBefore(draft)) {
      speakers.spokenBefore(draft, draft.hit.agreement(), "what the adjective is said of");
    }
  }

  private Optional<Mention> endingAt(int sentence, int last) {
    return page.cast().in(sentence).stream()
        .filter(m -> m.to() == last + 1 && !m.is(Trait.NISBA))
        .max(java.util.Comparator.comparingInt((Mention m) -> m.to() - m.from()));
  }
}
