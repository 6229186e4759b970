package org.isnad.coding.statement;

import java.util.ArrayList;
import java.util.List;
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

/**
 * Whose word it is. A verb's source is its subject; where that is a paper (بيان, تقرير), its issuer, and the
 * paper becomes the relay. A dropped subject is the last speaker who agrees in gender and number: first in the
 * same sentence, then before. A noun's source stands in construct with it, as its pronoun, after من, or as a
 * nisba; a phrase's right after it.
 */
final class Sources {
  private final Page page;
  private final List<Draft> spoken = new ArrayList<>();

  Sources(Page page) {
    this.page = page;
  }

  /** Fills the source; drafts must come in text order, each with its content filled before the next. */
  void fill(Draft draft) {
    if (!draft.impersonal && !draft.hit.passive()) {
      switch (draft.hit.kind()) {
        case VERB -> verb(draft);
        case PARTICIPLE -> spokenBefore(draft, draft.hit.agreement(), "participle of the speaker's clause");
        case NOUN, MASDAR -> noun(draft);
        case PHRASE -> phrase(draft);
      }
    }
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
    Optional<Subject> subject = page.subjects().explicit(draft.sentence, draft.from, draft.hit.agreement());
    if (subject.isPresent()) {
      Mention mention = subject.get().mention().orElseThrow();
      if (isDocument(mention)) {
        issued(draft, mention.from(), mention.to());
      } else {
        set(draft, mention, false, subject.get().rule());
      }
    } else if (!nounPhraseAfter(draft) && !documentBefore(draft)) {
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

  /** A subject that the cast does not know: the noun phrase right after the verb. */
  private boolean nounPhraseAfter(Draft draft) {
    Sentence s = page.sentence(draft.sentence);
    int i = draft.to;
    int limit = Math.min(s.size(), i + 4);
    while (i < limit && (s.word(i).pos() == Pos.ADV || page.inTime(s.word(i)) || s.word(i).folded().equals(","))) {
      i++;
    }
    if (i >= s.size() || !Phrases.begins(s.word(i)) || page.inTime(s.word(i))) {
      return false;
    }
    boolean isContent = draft.introduction.sentence() == draft.sentence && i >= draft.introduction.at();
    if (isContent) {
      return false;
    }
    Optional<Documents.Found> document = page.documents().at(s, i);
    if (document.isPresent() && document.get().kind() == Documents.Kind.DOCUMENT) {
      issued(draft, i, i + document.get().length());
      return true;
    }
    int to = Math.min(Phrases.end(s, i), draft.introduction.sentence() == draft.sentence ? draft.introduction.at() : s.size());
    return to > i && words(draft, i, to, "noun phrase after the verb");
  }

  /** تقرير أكد, بيان قال: the paper stands before its verb. */
  private boolean documentBefore(Draft draft) {
    Sentence s = page.sentence(draft.sentence);
    int i = draft.from - 1;
    int limit = Math.max(0, draft.from - 7);
    while (i >= limit && !s.word(i).isPunctuation() && s.word(i).pos() != Pos.VERB) {
      Optional<Documents.Found> document = page.documents().at(s, i);
      if (document.isPresent() && document.get().kind() == Documents.Kind.DOCUMENT && !document.get().weak()
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
    return page.documents().is(Documents.Kind.DOCUMENT, page.sentence(mention.sentence()), mention.from());
  }

  /** بيان صادر عن الوزارة, بيان للكرملين, بيان الوزارة, البيان: its issuer speaks, the paper relays. */
  private void issued(Draft draft, int from, int to) {
    Sentence s = page.sentence(draft.sentence);
    boolean reports = page.documents().at(s, from).map(Documents.Found::report).orElse(false);
    int limit = Math.min(s.size(), from + 9);
    for (int i = from + 1; i < limit; i++) {
      Word word = s.word(i);
      Optional<Mention> mention =
          page.mentionAt(draft.sentence, i).filter(m -> !page.inTime(word) && !isDocument(m));
      boolean beforeContent =
          draft.introduction.frame() == Frame.AROUND || draft.introduction.sentence() != draft.sentence || i < draft.introduction.at();
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
    if (reports || from < draft.from) {
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
    return at - 1 == document
        || page.constructions().introduces(Frame.AN, before)
        || page.constructions().introduces(Frame.MIN, before)
        || page.constructions().introduces(Frame.LI, before);
  }

  private int documentEnd(Sentence s, int from) {
    int length = page.documents().at(s, from).map(Documents.Found::length).orElse(1);
    return adjectivesEnd(s, from + length);
  }

  private static int adjectivesEnd(Sentence s, int from) {
    int i = from;
    while (i < s.size() && s.word(i).pos() == Pos.ADJ && s.word(i).isStem()) {
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
      if (page.constructions().introduces(Frame.THAT, word) || i >= draft.from && i > verb + 1 && draft.from != verb) {
        return false;
      }
      if (page.constructions().introduces(Frame.AN, word) && i + 1 < s.size()) {
        Optional<Mention> source = page.mentionAt(draft.sentence, i + 1);
        boolean pronoun = s.word(i + 1).part() == Word.Part.ENCLITIC;
        if (source.isPresent()) {
          set(draft, source.get(), false, "quoted through the relay");
        } else if (pronoun) {
          spokenBefore(draft, Agreement.ofPronoun(s.word(i + 1).folded()), "pronoun of the one quoted");
        } else if (Phrases.begins(s.word(i + 1))) {
          words(draft, i + 1, Phrases.end(s, i + 1), "quoted through the relay");
        } else {
          continue;
        }
        carrier(draft, verb);
        return true;
      }
    }
    return false;
  }

  private void carrier(Draft draft, int verb) {
    page.subjects()
        .explicit(draft.sentence, verb, Agreement.of(page.sentence(draft.sentence).word(verb)))
        .flatMap(Subject::mention)
        .filter(m -> draft.sourceMention.filter(x -> x.equals(m)).isEmpty())
        .ifPresent(m -> draft.relay.add(page.cast().party(m)));
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
    boolean saying = draft.hit.kind() == Kind.MASDAR || !java.util.Collections.disjoint(draft.construction().sources(), List.of("antecedent", "poss"));
    if (verb >= 0 && saying && carried(draft, verb)) {
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
      while (last > 0 && s.word(last).pos() == Pos.ADJ && endingAt(draft.sentence, last).isEmpty()) {
        last--;
      }
      if (last >= 0) {
        endingAt(draft.sentence, last).ifPresent(m -> set(draft, m, false, "noun that the participle qualifies"));
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
      boolean from = places.contains("min") && (page.constructions().introduces(Frame.MIN, before) || isSide(s, i - 1));
      boolean of = places.contains("idafa") && page.constructions().introduces(Frame.LI, before);
      boolean by = places.contains("issued") && page.constructions().introduces(Frame.AN, before);
      if (idafa || nisba || from || of || by) {
        set(draft, m, false, nisba ? "nisba" : idafa ? "in construct with the noun" : "after the noun");
        return;
      }
    }
    if (places.contains("issued")) {
      spokenBefore(draft, Agreement.ANY, "subject of the light verb");
    }
  }

  /** وجهت النيابة تهمة: the light verb's subject. */
  private boolean broughtBy(Draft draft) {
    Sentence s = page.sentence(draft.sentence);
    for (int i = draft.from - 1; i >= 0 && i > draft.from - 9 && !s.word(i).folded().equals(","); i--) {
      if (page.constructions().introduces("light-verb", s.word(i))) {
        Optional<Mention> subject =
            page.subjects().of(draft.sentence, i, Agreement.of(s.word(i))).flatMap(Subject::mention);
        subject.ifPresent(m -> set(draft, m, m.sentence() != draft.sentence, "subject of the light verb"));
        return subject.isPresent();
      }
    }
    return false;
  }

  /** من جانب, من قبل. */
  private boolean isSide(Sentence s, int at) {
    return at > 0 && s.word(at).pos() == Pos.NOUN && page.constructions().introduces(Frame.MIN, s.word(at - 1));
  }

  private void adjective(Draft draft) {
    Sentence s = page.sentence(draft.sentence);
    int before = draft.from - 1;
    if (before >= 0 && s.word(before).part() == Word.Part.ENCLITIC) {
      spokenBefore(draft, Agreement.ofPronoun(s.word(before).folded()), "pronoun before the adjective");
      return;
    }
    while (before >= 0 && (page.particles().is("was", s.word(before)) || s.word(before).pos() == Pos.ADV)) {
      before--;
    }
    Optional<Mention> mention = before >= 0 ? endingAt(draft.sentence, before) : Optional.empty();
    if (mention.isPresent()) {
      set(draft, mention.get(), false, "what the adjective is said of");
    } else {
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
      while (document < s.size() && page.documents().at(s, document).isEmpty() && document < draft.to + 3) {
        document++;
      }
      if (document < s.size()) {
        issued(draft, document, document + 1);
      }
      return;
    }
    boolean clause = draft.construction().type().isEmpty(); // a joined reporting verb
    if (clause) {
      Optional<Subject> subject = page.subjects().explicit(draft.sentence, draft.from, draft.hit.agreement());
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
    Optional<Draft> here = lastSpeaker(draft, agreement, true);
    if (here.isPresent()) {
      copy(draft, here.get(), rule);
      return true;
    }
    Optional<Subject> subject = page.subjects().controller(draft.sentence, draft.from, agreement);
    if (subject.filter(x -> x.sentence() == draft.sentence).isPresent()) {
      return subject(draft, subject.get(), rule);
    }
    Optional<Draft> before = lastSpeaker(draft, agreement, false);
    if (before.isPresent()) {
      copy(draft, before.get(), rule);
      return true;
    }
    return subject.isPresent() && subject(draft, subject.get(), rule);
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
      if (!sameSentence && same || earlier.source.isEmpty() || !fits(agreement, earlier)) {
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

  private static boolean fits(Agreement agreement, Draft earlier) {
    return earlier.sourceMention.map(agreement::fitsPreceding).orElse(true);
  }

  // --- setting

  private void set(Draft draft, Mention mention, boolean elided, String rule) {
    draft.source = Optional.of(page.cast().party(mention));
    draft.sourceMention = Optional.of(mention);
    draft.elided = elided;
    if (mention.sentence() == draft.sentence) {
      draft.sourceFrom = mention.from();
      draft.sourceTo = mention.to();
    }
    draft.why.add("source: " + rule);
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
