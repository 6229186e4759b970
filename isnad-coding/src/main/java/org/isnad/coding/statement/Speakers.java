package org.isnad.coding.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.arabic.Morphology;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;
import org.isnad.coding.cast.Mention;
import org.isnad.coding.clause.Agreement;
import org.isnad.coding.clause.Phrases;
import org.isnad.coding.clause.Subject;
import org.isnad.coding.statement.Constructions.Kind;

/**
 * Who has spoken so far, and whom a dropped subject, a pronoun or a demonstrative means.
 *
 * <p>Arabic leaves the subject out where it is plain, and half the continuing verbs of a news page
 * have none. What decides is agreement: the last speaker whose gender and number fit the verb,
 * first in the same sentence, then the nearest subject, then in the sentences before. A channel is
 * feminine, so أضاف after "the channel quoted the president" is the president. Where a name does
 * not tell its gender, the verb it was first seen with does.
 */
final class Speakers {
  private final Page page;
  private final Ascription ascription;
  private final List<Draft> spoken = new ArrayList<>();

  /** What the verbs showed of those whose names do not: قالت makes a woman of a name. */
  private final Map<Integer, Agreement> shown = new HashMap<>();

  Speakers(Page page, Ascription ascription) {
    this.page = page;
    this.ascription = ascription;
  }

  /** The verb that this mention is the subject of shows its gender, if nothing else has. */
  void showed(Mention mention, Agreement agreement) {
    shown.putIfAbsent(mention.entity(), agreement);
  }

  void remember(Draft draft) {
    for (int i = spoken.size() - 1; i >= 0 && draft.parent < 0; i--) {
      if (spoken.get(i).holds(draft.cue)) {
        draft.parent = i;
      }
    }
    spoken.add(draft);
  }

  /** The last speaker who agrees: in this sentence, then the nearest subject, then before. */
  boolean spokenBefore(Draft draft, Agreement agreement, String rule) {
    Optional<Draft> holder = holder(draft);
    if (holder.isPresent()) {
      Draft h = holder.get();
      if (isThingOfContent(draft, h, agreement)) {
        draft.unsure = true;
        return false;
      }
      Optional<Subject> inside =
          h.introduction.sentence() == draft.sentence
              ? page.subjects().within(draft.sentence, h.contentFrom, draft.from, agreement)
              : Optional.empty();
      if (inside.isPresent()) {
        return ascription.subject(draft, inside.get(), rule);
      }
      boolean quoted = page.quotations().around(draft.sentence, draft.from).isPresent();
      if (quoted && draft.hit.kind() == Kind.VERB) {
        draft.unsure = true; // in another's mouth, of somebody he does not name here
      }
    }
    Optional<Draft> here = lastSpeaker(draft, agreement, true);
    if (here.isPresent()) {
      Ascription.copy(draft, here.get(), rule);
      return true;
    }
    Optional<Subject> earlier = ofEarlierVerb(draft, agreement);
    if (earlier.isPresent()) {
      return ascription.subject(draft, earlier.get(), rule);
    }
    Optional<Draft> before = lastSpeaker(draft, agreement, false);
    boolean near = before.filter(b -> draft.sentence - b.sentence <= 2).isPresent();
    Optional<Subject> subject =
        page.subjects()
            .controller(draft.sentence, draft.from, agreement)
            .filter(x -> x.mention().filter(m -> isMasculineNoun(agreement, m)).isEmpty());
    if (!near && subject.filter(x -> x.sentence() == draft.sentence).isPresent()) {
      return ascription.subject(draft, subject.get(), rule);
    }
    if (before.isPresent()) {
      Ascription.copy(draft, before.get(), rule);
      return true;
    }
    return subject.isPresent() && ascription.subject(draft, subject.get(), rule);
  }

  void speakerOfQuotation(Draft draft) {
    for (int i = spoken.size() - 1; i >= 0; i--) {
      Draft earlier = spoken.get(i);
      if (earlier.holds(draft.cue)) {
        Ascription.copy(draft, earlier, "first person in the speaker's own words");
        return;
      }
    }
  }

  /** أنها تخشى, إنه واثق: the pronoun is the one who speaks of himself. */
  boolean pronounBefore(Draft draft) {
    Sentence s = page.sentence(draft.sentence);
    int i = draft.from - 1;
    if (i > 1 && s.word(i).folded().equals("\"")) {
      i--; // أنها “تأسف
    }
    if (i < 1
        || s.word(i).part() != Word.Part.ENCLITIC
        || !page.particles().is("clause-opener", s.word(i - 1))) {
      return false;
    }
    Agreement agreement = Agreement.ofPronoun(s.word(i).folded());
    for (int k = spoken.size() - 1; k >= 0; k--) {
      Draft earlier = spoken.get(k);
      boolean holds =
          earlier.holds(draft.cue)
              || earlier.sentence == draft.sentence && earlier.contentFrom == draft.from;
      if (holds && earlier.source.isPresent() && fits(agreement, earlier)) {
        Ascription.copy(draft, earlier, "pronoun of the speaker");
        return true;
      }
    }
    return false;
  }

  /** نقلت الوكالة عنه: the last speaker who is not the carrier itself. */
  void quotedBefore(Draft draft, int verb, Agreement agreement) {
    Optional<Mention> carrier =
        page.subjects()
            .explicit(draft.sentence, verb, Agreement.of(page.sentence(draft.sentence).word(verb)))
            .flatMap(Subject::mention);
    for (int i = spoken.size() - 1; i >= 0 && draft.sentence - spoken.get(i).sentence <= 4; i--) {
      Draft earlier = spoken.get(i);
      boolean same =
          carrier.isPresent()
              && earlier.sourceMention.map(m -> m.entity() == carrier.get().entity()).orElse(false);
      if (!earlier.isPhrase() && earlier.source.isPresent() && !same && fits(agreement, earlier)) {
        Ascription.copy(draft, earlier, "pronoun of the one quoted");
        return;
      }
    }
  }

  private Optional<Draft> lastSpeaker(Draft draft, Agreement agreement, boolean sameSentence) {
    Optional<Draft> nested = Optional.empty();
    for (int i = spoken.size() - 1; i >= 0; i--) {
      Draft earlier = spoken.get(i);
      boolean same = earlier.sentence == draft.sentence;
      if (sameSentence && !same || draft.sentence - earlier.sentence > 4) {
        break;
      }
      if (!sameSentence && same
          || earlier.source.isEmpty()
          || earlier.isPhrase()
          || !fits(agreement, earlier)) {
        continue;
      }
      if (earlier.holds(draft.cue) || earlier.parent < 0) {
        return Optional.of(earlier);
      }
      if (nested.isEmpty()) {
        nested = Optional.of(earlier);
      }
    }
    return nested;
  }

  /** The subject of the nearest verb before that agrees, whatever its name shows. */
  private Optional<Subject> ofEarlierVerb(Draft draft, Agreement agreement) {
    Optional<Subject> found =
        page.subjects().ofEarlierVerb(draft.sentence, draft.from, agreement);
    int word = draft.from;
    while (found.flatMap(Subject::mention).filter(m -> isMasculineNoun(agreement, m)).isPresent()
        && word > 0) {
      word = Math.min(word - 1, found.get().from());
      found = page.subjects().ofEarlierVerb(draft.sentence, word, agreement);
    }
    return found;
  }

  /** الجيش, الحزب: where the verb is feminine, a noun of common use without a feminine ending is not it. */
  private boolean isMasculineNoun(Agreement agreement, Mention mention) {
    Word head = page.sentence(mention.sentence()).word(mention.head());
    boolean group =
        mention.kind() == org.isnad.model.Kind.GROUP
            || mention.kind() == org.isnad.model.Kind.ORGANIZATION;
    return agreement.gender() == Morphology.Gender.FEMININE
        && agreement.number() != Morphology.Number.PLURAL
        && group
        && head.pos() == Pos.NOUN
        && head.morphology().definite()
        && head.morphology().number() == Morphology.Number.SINGULAR
        && head.morphology().gender() != Morphology.Gender.FEMININE
        && !head.folded().endsWith("\u0629");
  }

  /** The innermost statement whose content holds this cue. */
  private Optional<Draft> holder(Draft draft) {
    for (int i = spoken.size() - 1; i >= 0; i--) {
      if (spoken.get(i).holds(draft.cue) && !spoken.get(i).isPhrase()) {
        return Optional.of(spoken.get(i));
      }
    }
    return Optional.empty();
  }

  /**
   * إن التواصل الجاري بينهما، يكشف عن: what the content is about, and no one who speaks, is the
   * subject.
   */
  private boolean isThingOfContent(Draft draft, Draft holder, Agreement agreement) {
    Sentence s = page.sentence(draft.sentence);
    if (holder.introduction.frame() != Frame.THAT
        || holder.introduction.sentence() != draft.sentence
        || holder.contentFrom >= draft.from) {
      return false;
    }
    Word first = s.word(holder.contentFrom);
    boolean after =
        s.word(draft.from - 1).folded().equals(",")
            || page.particles().is("and", s.word(draft.from - 1));
    boolean thing =
        Phrases.begins(first) && page.cast().widest(draft.sentence, first.index()).isEmpty();
    return after && thing && !clashes(agreement.gender(), first.morphology().gender());
  }

  private boolean fits(Agreement agreement, Draft earlier) {
    boolean paper = !earlier.relay.isEmpty(); // حذرت المنشورات ووصفت: the verbs agree with the paper
    boolean explicitVerb = (!earlier.elided || paper) && earlier.hit.kind() == Kind.VERB;
    boolean same =
        agreement.gender() == earlier.hit.agreement().gender()
            && agreement.number() != Morphology.Number.PLURAL;
    if (explicitVerb && same && agreement.gender() != Morphology.Gender.UNKNOWN) {
      return true; // قالت مصادر وأضافت: the verbs agree with one another
    }
    if (earlier.sourceMention.isEmpty()) {
      boolean clash =
          !earlier.elided
              && earlier.hit.kind() == Kind.VERB
              && agreement.number() != Morphology.Number.PLURAL
              && clashes(agreement.gender(), earlier.hit.agreement().gender());
      return !clash;
    }
    Mention mention = earlier.sourceMention.get();
    Agreement seen = shown.getOrDefault(mention.entity(), Agreement.ANY);
    if (agreement.number() == Morphology.Number.SINGULAR
        && seen.gender() == Morphology.Gender.FEMININE
        && seen.gender() == agreement.gender()) {
      return true;
    }
    boolean clash =
        mention.gender() == Morphology.Gender.UNKNOWN
            && clashes(agreement.gender(), seen.gender())
            && agreement.number() == Morphology.Number.SINGULAR;
    return agreement.fitsPreceding(mention) && !clash && !isMasculineNoun(agreement, mention);
  }

  private static boolean clashes(Morphology.Gender a, Morphology.Gender b) {
    return a != Morphology.Gender.UNKNOWN && b != Morphology.Gender.UNKNOWN && a != b;
  }
}
