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
import org.isnad.coding.cast.Mention.Trait;
import org.isnad.coding.clause.Agreement;
import org.isnad.coding.clause.Phrases;
import org.isnad.coding.clause.Subject;
import org.isnad.coding.statement.Constructions.Kind;
import org.isnad.model.Party;
import org.isnad.model.Span;

/**
 * Whose word it is. A verb's source is its subject; where that is a paper (بيان, تقرير), its
 * issuer, and the paper becomes the relay. A dropped subject is the last speaker who agrees in
 * gender and number: first in the same sentence, then before. A noun's source stands in construct
 * with it, as its pronoun, after من, or as a nisba; a phrase's right after it.
 */
final class Sources {
  private final Page page;
  private final List<Draft> spoken = new ArrayList<>();

  /** What the verbs showed of those whose names do not: قالت makes a woman of a name. */
  private final Map<Integer, Agreement> shown = new HashMap<>();

  Sources(Page page) {
    this.page = page;
  }

  /**
   * Fills the source; drafts must come in text order, each with its content filled before the next.
   */
  void fill(Draft draft) {
    if (!draft.impersonal && !draft.hit.passive()) {
      switch (draft.hit.kind()) {
        case VERB -> verb(draft);
        case PARTICIPLE ->
            spokenBefore(draft, draft.hit.agreement(), "participle of the speaker's clause");
        case NOUN, MASDAR -> noun(draft);
        case PHRASE -> phrase(draft);
      }
    }
  }

  /** قال فلان وفلان إن: one statement for each of them. */
  List<Draft> coordinated(Draft draft) {
    List<Draft> others = new ArrayList<>();
    boolean named = draft.isVerbal() || draft.isPhrase();
    if (!named
        || draft.elided
        || draft.sourceMention.isEmpty()
        || draft.sourceTo < draft.to
        || draft.content.isEmpty()) {
      return others;
    }
    Sentence s = page.sentence(draft.sentence);
    int i = draft.sourceTo;
    int end =
        draft.introduction.frame() == Frame.AROUND
                || draft.introduction.sentence() != draft.sentence
            ? s.size()
            : draft.introduction.at();
    while (i + 1 < end) {
      int next = s.word(i).folded().equals(",") ? i + 1 : i;
      if (next + 1 >= end || !page.particles().is("and", s.word(next))) {
        break;
      }
      int at = s.word(next + 1).folded().equals("\"") ? next + 2 : next + 1;
      Optional<Mention> mention =
          page.mentionAt(draft.sentence, at)
              .filter(m -> m.is(Trait.ACTOR) && !m.is(Trait.NISBA) && m.to() <= end);
      if (mention.isEmpty()) {
        break;
      }
      others.add(draft.by(mention.get(), page.cast().party(mention.get())));
      i = mention.get().to();
      while (i < end && s.word(i).folded().equals("\"")) {
        i++;
      }
    }
    return others;
  }

  void remember(Draft draft) {
    for (int i = spoken.size() - 1; i >= 0 && draft.parent < 0; i--) {
      if (spoken.get(i).holds(draft.cue)) {
        draft.parent = i;
      }
    }
    spoken.add(draft);
  }

  // --- verbs

  private void verb(Draft draft) {
    if (draft.construction().relays() && carried(draft, draft.from)) {
      return;
    }
    if (draft.hit.person() == Morphology.Person.FIRST) {
      speakerOfQuotation(draft);
      return;
    }
    if (pronounBefore(draft)) {
      return;
    }
    Optional<Subject> subject =
        refersToPaper(draft) && draft.construction().takes(Frame.BI)
            ? Optional.empty()
            : page.subjects().explicit(draft.sentence, draft.from, draft.hit.agreement());
    if (subject.filter(x -> isDemonstrative(x)).isPresent()) {
      spokenBefore(
          draft,
          new Agreement(draft.hit.agreement().gender(), Morphology.Number.PLURAL),
          "demonstrative");
    } else if (subject.isPresent()) {
      Mention mention = subject.get().mention().orElseThrow();
      if (isDocument(mention)) {
        issued(draft, mention.from(), mention.to());
      } else {
        set(draft, mention, false, subject.get().rule());
        shown.putIfAbsent(mention.entity(), draft.hit.agreement());
      }
    } else if (!nounPhraseAfter(draft) && !documentBefore(draft) && !nounPhraseBefore(draft)) {
      spokenBefore(draft, draft.hit.agreement(), "dropped subject");
    }
  }

  private void speakerOfQuotation(Draft draft) {
    for (int i = spoken.size() - 1; i >= 0; i--) {
      Draft earlier = spoken.get(i);
      if (earlier.holds(draft.cue)) {
        copy(draft, earlier, "first person in the speaker's own words");
        return;
      }
    }
  }

  /** أنها تخشى, إنه واثق: the pronoun is the one who speaks of himself. */
  private boolean pronounBefore(Draft draft) {
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
        copy(draft, earlier, "pronoun of the speaker");
        return true;
      }
    }
    return false;
  }

  /** بيانا نفى فيه: the pronoun after في is the paper. */
  private boolean refersToPaper(Draft draft) {
    Sentence s = page.sentence(draft.sentence);
    int i = draft.to;
    return i + 1 < s.size()
        && page.constructions().introduces(Frame.FI, s.word(i))
        && s.word(i + 1).part() == Word.Part.ENCLITIC;
  }

  private boolean isDemonstrative(Subject subject) {
    Sentence s = page.sentence(subject.sentence());
    return subject.to() == subject.from() + 1
        && page.particles().is("this", s.word(subject.from()));
  }

  /**
   * A subject that the cast does not know: what stands between the verb and what brings the content
   * in.
   */
  private boolean nounPhraseAfter(Draft draft) {
    Sentence s = page.sentence(draft.sentence);
    int i = draft.to;
    while (i < s.size() && (page.inTime(s.word(i)) || s.word(i).folded().equals("#"))) {
      i++;
    }
    boolean follows =
        draft.introduction.sentence() == draft.sentence && draft.introduction.at() >= draft.to;
    int limit = follows ? draft.introduction.at() : s.size();
    if (i >= limit
        || refersToPaper(draft)
        || page.subjects().isObject(draft.sentence, draft.from, i)) {
      return false;
    }
    Optional<Quotation> name = page.quotations().openingAt(draft.sentence, i);
    if (name.isPresent()
        && name.get().closeSentence() == draft.sentence
        && name.get().close() - i <= 4
        && name.get().close() < limit) {
      return words(draft, i + 1, name.get().close(), "name in quotation marks after the verb");
    }
    Word first = s.word(i);
    if (page.particles().is("this", first) && i + 1 < s.size() && !Phrases.begins(s.word(i + 1))) {
      return spokenBefore(
          draft,
          new Agreement(Morphology.Gender.UNKNOWN, Morphology.Number.PLURAL),
          "demonstrative");
    }
    Optional<Documents.Found> document = page.documents().at(s, i);
    if (document.isPresent() && document.get().kind() == Documents.Kind.DOCUMENT) {
      issued(draft, i, i + document.get().length());
      return true;
    }
    if (!first.isStem() || isNoName(first)) {
      return false;
    }
    int to = i;
    boolean phrase = draft.introduction.frame().isPhrase(); // then the words are subject and object
    while (to < limit
        && !s.word(to).isPunctuation()
        && s.word(to).pos() != Pos.ADP
        && !page.inTime(s.word(to))
        && !page.constructions().introduces("says", s.word(to))
        && to < i + 8) {
      to++;
    }
    if (phrase || !Phrases.begins(first)) {
      to = Math.min(to, phrase ? Phrases.end(s, i) : to);
    }
    return to > i && words(draft, i, to, "noun phrase after the verb");
  }

  /** Prepositions, particles, participles of saying, adverbs: no subject begins with them. */
  private boolean isNoName(Word word) {
    return switch (word.pos()) {
      case ADP, PART, SCONJ, CCONJ, ADV, PRON, PUNCT, AUX -> true;
      default ->
          page.constructions().introduces("says", word)
              || page.particles().is("before-verb", word)
              || page.particles().is("clause-initial", word)
              || page.inTime(word);
    };
  }

  /** كانت مصادر إعلامية قد كشفت; أن منتقدين يقولون: between an auxiliary or أن and the verb. */
  private boolean nounPhraseBefore(Draft draft) {
    Sentence s = page.sentence(draft.sentence);
    int last = draft.from - 1;
    if (last < 1) {
      return false;
    }
    while (last > 0
        && page.particles().is("before-verb", s.word(last))
        && !page.particles().is("was", s.word(last))) {
      last--;
    }
    int from = last;
    while (from > 0
        && from > last - 7
        && !page.particles().is("was", s.word(from))
        && !page.particles().isThat(s.word(from))
        && !s.word(from).isPunctuation()
        && s.word(from).pos() != Pos.VERB
        && s.word(from).pos() != Pos.CCONJ) {
      from--;
    }
    boolean opened =
        page.particles().is("was", s.word(from)) || page.particles().isThat(s.word(from));
    boolean named = opened && from < last && Phrases.begins(s.word(from + 1));
    return named && words(draft, from + 1, last + 1, "noun phrase before the verb");
  }

  /** تقرير أكد, بيان قال: the paper stands before its verb. */
  private boolean documentBefore(Draft draft) {
    Sentence s = page.sentence(draft.sentence);
    int i = draft.from - 1;
    int limit = Math.max(0, draft.from - 7);
    while (i >= limit && !s.word(i).isPunctuation() && s.word(i).pos() != Pos.VERB) {
      Optional<Documents.Found> document = page.documents().at(s, i);
      if (document.isPresent()
          && document.get().kind() == Documents.Kind.DOCUMENT
          && !document.get().weak()
          && !(i > 0 && s.word(i - 1).pos() == Pos.ADP)) {
        issued(draft, i, i + document.get().length());
        return true;
      }
      i--;
    }
    return false;
  }

  // --- papers

  private boolean isDocument(Mention mention) {
    return page.documents()
        .is(Documents.Kind.DOCUMENT, page.sentence(mention.sentence()), mention.from());
  }

  /**
   * بيان صادر عن الوزارة, بيان للكرملين, بيان الوزارة, البيان: its issuer speaks, the paper relays.
   */
  private void issued(Draft draft, int from, int to) {
    Sentence s = page.sentence(draft.sentence);
    boolean reports = page.documents().at(s, from).map(Documents.Found::report).orElse(false);
    int limit = Math.min(s.size(), from + 9);
    for (int i = from + 1; i < limit; i++) {
      Word word = s.word(i);
      Optional<Mention> mention =
          page.mentionAt(draft.sentence, i).filter(m -> !page.inTime(word) && !isDocument(m));
      boolean beforeContent =
          draft.introduction.frame() == Frame.AROUND
              || draft.introduction.sentence() != draft.sentence
              || i < draft.introduction.at();
      if (!beforeContent || word.folded().equals(",") || i > from + 1 && word.pos() == Pos.VERB) {
        break;
      }
      if (mention.isPresent() && issues(s, i, from) && !mention.get().is(Trait.NISBA)) {
        set(draft, mention.get(), false, "issuer of the document");
        draft.sourceTo = mention.get().to();
        relayWords(draft, from, documentEnd(s, from));
        return;
      }
    }
    boolean ofThing =
        to < s.size() && s.word(to).pos() == Pos.NOUN && s.word(to).morphology().definite();
    if (reports || from < draft.from || ofThing) {
      words(draft, from, Math.max(to, adjectivesEnd(s, from + 1)), "the document itself");
      return;
    }
    if (spokenBefore(draft, Agreement.ANY, "issuer named before")) {
      relayWords(draft, from, documentEnd(s, from));
    } else {
      words(draft, from, to, "the document itself");
    }
  }

  /** The mention follows the document directly, or after عن, من, ل. */
  private boolean issues(Sentence s, int at, int document) {
    Word before = s.word(at - 1);
    return at - 1 == document && !before.morphology().definite()
        || page.constructions().introduces(Frame.AN, before)
        || page.constructions().introduces(Frame.MIN, before)
        || page.constructions().introduces(Frame.LI, before);
  }

  private int documentEnd(Sentence s, int from) {
    int length = page.documents().at(s, from).map(Documents.Found::length).orElse(1);
    return adjectivesEnd(s, from + length);
  }

  private int adjectivesEnd(Sentence s, int from) {
    int i = from;
    while (i < s.size()
        && s.word(i).pos() == Pos.ADJ
        && s.word(i).isStem()
        && !page.constructions().introduces("issued", s.word(i))) {
      i++;
    }
    return i;
  }

  private void relayWords(Draft draft, int from, int to) {
    draft.relay.add(Relays.party(page, draft.sentence, from, to));
  }

  // --- quoted through another

  /** نقلت الوكالة عن المصدر: the source follows عن, the subject of نقل is the relay. */
  private boolean carried(Draft draft, int verb) {
    Sentence s = page.sentence(draft.sentence);
    int limit = Math.min(s.size(), verb + 25);
    for (int i = verb + 1; i < limit; i++) {
      Word word = s.word(i);
      if (page.constructions().introduces(Frame.THAT, word)
          || i >= draft.from && i > verb + 1 && draft.from != verb) {
        return false;
      }
      if (page.constructions().introduces(Frame.AN, word) && i + 1 < s.size()) {
        Optional<Mention> source = page.mentionAt(draft.sentence, i + 1);
        boolean pronoun = s.word(i + 1).part() == Word.Part.ENCLITIC;
        if (source.isPresent()) {
          set(draft, source.get(), false, "quoted through the relay");
        } else if (pronoun) {
          quotedBefore(draft, verb, Agreement.ofPronoun(s.word(i + 1).folded()));
        } else if (Phrases.begins(s.word(i + 1))) {
          int end = Math.min(Phrases.end(s, i + 1), draft.from > verb ? draft.from : s.size());
          words(draft, i + 1, Math.max(end, i + 2), "quoted through the relay");
        } else {
          continue;
        }
        carrier(draft, verb);
        return true;
      }
    }
    return false;
  }

  /** نقلت الوكالة عنه: the last speaker who is not the carrier itself. */
  private void quotedBefore(Draft draft, int verb, Agreement agreement) {
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
        copy(draft, earlier, "pronoun of the one quoted");
        return;
      }
    }
  }

  private void carrier(Draft draft, int verb) {
    Sentence s = page.sentence(draft.sentence);
    Optional<Mention> subject =
        page.subjects()
            .explicit(draft.sentence, verb, Agreement.of(s.word(verb)))
            .flatMap(Subject::mention)
            .filter(m -> draft.sourceMention.filter(x -> x.equals(m)).isEmpty());
    int i = verb + 1;
    if (i < s.size() && s.word(i).folded().equals("\"")) {
      i++;
    }
    if (subject.isPresent()) {
      draft.relay.add(page.cast().party(subject.get()));
    } else if (i < s.size() && Phrases.begins(s.word(i)) && i < draft.sourceFrom) {
      relayWords(draft, i, Math.min(Phrases.end(s, i), draft.sourceFrom));
    }
  }

  private int carryingVerb(Draft draft) {
    Sentence s = page.sentence(draft.sentence);
    for (int i = draft.from - 1; i >= 0 && i > draft.from - 30; i--) {
      for (Constructions.Hit hit : page.constructions().at(s.word(i))) {
        if (hit.kind() == Kind.VERB && hit.construction().relays()) {
          return i;
        }
      }
    }
    return -1;
  }

  // --- nouns

  private void noun(Draft draft) {
    Sentence s = page.sentence(draft.sentence);
    int verb = carryingVerb(draft);
    boolean saying =
        draft.hit.kind() == Kind.MASDAR
            || !java.util.Collections.disjoint(
                draft.construction().sources(), List.of("antecedent", "poss"));
    if (verb >= 0 && saying && carried(draft, verb)) {
      return;
    }
    if (draft.hit.kind() == Kind.MASDAR && s.word(draft.from).morphology().definite()) {
      spokenBefore(draft, Agreement.ANY, "subject of the clause");
      return;
    }
    boolean possessed = draft.to > draft.from + 1;
    if (possessed) {
      Agreement agreement = Agreement.ofPronoun(s.word(draft.to - 1).folded());
      spokenBefore(draft, agreement, "possessive pronoun");
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
        words(draft, around.get().from(), draft.from, "noun that the participle qualifies");
        draft.sourceMention = around;
        return;
      }
      if (last >= 0 && endingAt(draft.sentence, last).isEmpty() && Phrases.begins(s.word(last))) {
        words(draft, last, last + 1, "noun that the participle qualifies");
      } else if (last >= 0) {
        endingAt(draft.sentence, last)
            .ifPresent(m -> set(draft, m, false, "noun that the participle qualifies"));
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
      boolean idafa = i == draft.to && places.contains("idafa") && !m.is(Trait.NISBA);
      boolean nisba = m.is(Trait.NISBA) && places.contains("nisba");
      boolean from =
          places.contains("min")
              && (page.constructions().introduces(Frame.MIN, before) || isSide(s, i - 1));
      boolean of = places.contains("idafa") && page.constructions().introduces(Frame.LI, before);
      boolean by = places.contains("issued") && page.constructions().introduces(Frame.AN, before);
      if (idafa || nisba || from || of || by) {
        set(
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
          .ifPresent(x -> subject(draft, x, "subject of the clause"));
    }
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
          set(draft, subject.get(), false, "subject of the light verb");
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
            ? words(draft, i + 1, Phrases.end(s, i + 1), "subject of the light verb")
            : spokenBefore(draft, agreement, "subject of the light verb");
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
      spokenBefore(
          draft, Agreement.ofPronoun(s.word(before).folded()), "pronoun before the adjective");
      return;
    }
    while (before >= 0
        && (page.particles().is("was", s.word(before)) || s.word(before).pos() == Pos.ADV)) {
      before--;
    }
    Optional<Mention> mention = before >= 0 ? endingAt(draft.sentence, before) : Optional.empty();
    if (mention.isPresent()) {
      set(draft, mention.get(), false, "what the adjective is said of");
    } else if (!nounPhraseBefore(draft)) {
      spokenBefore(draft, draft.hit.agreement(), "what the adjective is said of");
    }
  }

  private Optional<Mention> endingAt(int sentence, int last) {
    return page.cast().in(sentence).stream()
        .filter(m -> m.to() == last + 1 && !m.is(Trait.NISBA))
        .max(java.util.Comparator.comparingInt((Mention m) -> m.to() - m.from()));
  }

  // --- phrases

  private void phrase(Draft draft) {
    Sentence s = page.sentence(draft.sentence);
    if (draft.construction().type().equals("document")) {
      int document = draft.to + 1;
      while (document < s.size()
          && page.documents().at(s, document).isEmpty()
          && document < draft.to + 3) {
        document++;
      }
      if (document < s.size()) {
        issued(draft, document, document + 1);
      }
      return;
    }
    boolean clause = draft.construction().type().isEmpty(); // a joined reporting verb
    if (clause) {
      Optional<Subject> subject =
          page.subjects().explicit(draft.sentence, draft.from, draft.hit.agreement());
      if (subject.isPresent() && subject.get().from() > draft.from) {
        sourceOrDocument(draft, subject.get().mention().orElseThrow());
        return;
      }
    }
    int i = draft.to;
    if (i < s.size() && s.word(i).folded().equals("\"")) {
      i++;
    }
    if (i >= s.size()) {
      return;
    }
    if (s.word(i).part() == Word.Part.ENCLITIC) {
      draft.sourceTo = i + 1;
      int to = i + 1;
      spokenBefore(draft, Agreement.ofPronoun(s.word(i).folded()), "pronoun of the phrase");
      draft.sourceTo = to;
      return;
    }
    Optional<Mention> mention = page.mentionAt(draft.sentence, i);
    Optional<Documents.Found> document = page.documents().at(s, i);
    if (mention.isPresent() && !isDocument(mention.get())) {
      set(draft, mention.get(), false, "after the phrase");
    } else if (document.isPresent() && document.get().kind() == Documents.Kind.DOCUMENT) {
      issued(draft, i, i + 1);
      draft.sourceTo = Math.max(draft.sourceTo, i + 1);
    } else if (Phrases.begins(s.word(i))) {
      words(draft, i, Phrases.end(s, i), "after the phrase");
    } else if (clause) {
      spokenBefore(draft, draft.hit.agreement(), "dropped subject");
      draft.sourceTo = draft.to;
    }
  }

  private void sourceOrDocument(Draft draft, Mention mention) {
    if (isDocument(mention)) {
      issued(draft, mention.from(), mention.to());
    } else {
      set(draft, mention, false, "subject after the verb");
    }
  }

  // --- said before

  /** The last speaker who agrees: in this sentence, then the nearest subject, then before. */
  private boolean spokenBefore(Draft draft, Agreement agreement, String rule) {
    Optional<Draft> holder = holder(draft);
    if (holder.isPresent()) {
      Draft h = holder.get();
      Optional<Subject> inside =
          h.introduction.sentence() == draft.sentence
              ? page.subjects().within(draft.sentence, h.contentFrom, draft.from, agreement)
              : Optional.empty();
      if (inside.isPresent()) {
        return subject(draft, inside.get(), rule);
      }
      if (isThingOfContent(draft, h, agreement)) {
        draft.unsure = true;
        return false;
      }
      boolean quoted = page.quotations().around(draft.sentence, draft.from).isPresent();
      if (quoted && draft.hit.kind() == Kind.VERB) {
        draft.unsure = true; // in another's mouth, of somebody he does not name here
      }
    }
    Optional<Draft> here = lastSpeaker(draft, agreement, true);
    if (here.isPresent()) {
      copy(draft, here.get(), rule);
      return true;
    }
    Optional<Subject> earlier =
        page.subjects().ofEarlierVerb(draft.sentence, draft.from, agreement);
    if (earlier.isPresent()) {
      return subject(draft, earlier.get(), rule);
    }
    Optional<Draft> before = lastSpeaker(draft, agreement, false);
    boolean near = before.filter(b -> draft.sentence - b.sentence <= 2).isPresent();
    Optional<Subject> subject = page.subjects().controller(draft.sentence, draft.from, agreement);
    if (!near && subject.filter(x -> x.sentence() == draft.sentence).isPresent()) {
      return subject(draft, subject.get(), rule);
    }
    if (before.isPresent()) {
      copy(draft, before.get(), rule);
      return true;
    }
    return subject.isPresent() && subject(draft, subject.get(), rule);
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

  /** The innermost statement whose content holds this cue. */
  private Optional<Draft> holder(Draft draft) {
    for (int i = spoken.size() - 1; i >= 0; i--) {
      if (spoken.get(i).holds(draft.cue) && !spoken.get(i).isPhrase()) {
        return Optional.of(spoken.get(i));
      }
    }
    return Optional.empty();
  }

  private boolean subject(Draft draft, Subject subject, String rule) {
    Mention mention = subject.mention().orElseThrow();
    set(draft, mention, true, rule);
    return true;
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

  private boolean fits(Agreement agreement, Draft earlier) {
    boolean explicitVerb = !earlier.elided && earlier.hit.kind() == Kind.VERB;
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
    return agreement.fitsPreceding(mention) && !clash;
  }

  private static boolean clashes(Morphology.Gender a, Morphology.Gender b) {
    return a != Morphology.Gender.UNKNOWN && b != Morphology.Gender.UNKNOWN && a != b;
  }

  // --- setting

  private void set(Draft draft, Mention mention, boolean elided, String rule) {
    Party party = withoutOutlet(mention);
    draft.source = Optional.of(party);
    draft.sourceMention = Optional.of(mention);
    draft.elided = elided;
    if (mention.sentence() == draft.sentence) {
      draft.sourceFrom = mention.from();
      draft.sourceTo =
          Math.min(
              mention.to(), Page.wordAt(page.sentence(mention.sentence()), party.span().end()));
    }
    draft.why.add("source: " + rule);
  }

  /** الوزير لقناة كذا: the outlet he spoke to is no part of him. */
  private Party withoutOutlet(Mention mention) {
    Sentence s = page.sentence(mention.sentence());
    for (int i = mention.from() + 1; i + 1 < mention.to(); i++) {
      if (page.constructions().introduces(Frame.LI, s.word(i))
          && page.documents().is(Documents.Kind.MEDIUM, s, i + 1)) {
        Party whole = page.cast().party(mention);
        Span span = page.span(mention.sentence(), mention.from(), i);
        return new Party(
            span, span.in(page.text().raw()), whole.entity(), whole.code(), whole.sector());
      }
    }
    return page.cast().party(mention);
  }

  private static void copy(Draft draft, Draft from, String rule) {
    draft.source = from.source;
    draft.sourceMention = from.sourceMention;
    draft.elided = true;
    draft.why.add("source: " + rule);
  }

  private boolean words(Draft draft, int from, int to, String rule) {
    draft.source = Optional.of(Relays.party(page, draft.sentence, from, to));
    draft.sourceMention = page.mentionAt(draft.sentence, from);
    draft.sourceFrom = from;
    draft.sourceTo = to;
    draft.why.add("source: " + rule);
    return true;
  }

  static Party party(Page page, Mention mention) {
    return page.cast().party(mention);
  }
}
