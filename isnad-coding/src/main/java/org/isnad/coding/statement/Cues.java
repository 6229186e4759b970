package org.isnad.coding.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.arabic.Morphology.Person;
import org.isnad.arabic.Morphology.Tense;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;
import org.isnad.coding.cast.Mention.Trait;
import org.isnad.coding.clause.Subject;
import org.isnad.coding.clause.Teasers;
import org.isnad.coding.statement.Constructions.Hit;
import org.isnad.coding.statement.Constructions.Kind;
import org.isnad.model.Act;

/**
 * Finds cues: words of a construction in a place where they ascribe. A verb must be read as one, in
 * the third person, told as having been said (not denied, not still to come), and something it
 * takes must follow. A participle must stand as a circumstance (مؤكدا أن). Nouns and phrases have
 * their own conditions.
 */
final class Cues {
  private static final Set<Act> NEGATABLE = Set.of(Act.DENY, Act.EXPRESS, Act.DEMAND);

  private final Page page;
  private final Introductions introductions;
  private final NominalCues nominal;
  private final VerbReading verbs;
  private final Teasers teasers;

  Cues(Page page) {
    this.page = page;
    this.verbs = new VerbReading(page);
    this.introductions = new Introductions(page, verbs);
    this.nominal = new NominalCues(page, introductions);
    this.teasers = Teasers.find(page.text(), page.particles());
  }

  /** All cues in text order; at one word at most one. */
  List<Draft> find() {
    List<Draft> drafts = new ArrayList<>();
    for (Sentence sentence : page.text().sentences()) {
      int i = 0;
      while (i < sentence.size()) {
        int i0 = i;
        Optional<Draft> draft = at(sentence.index(), i);
        draft.ifPresent(drafts::add);
        i = draft.filter(Draft::isPhrase).map(d -> Math.max(d.to, i0 + 1)).orElse(i + 1);
      }
    }
    return drafts;
  }

  Optional<Draft> at(int sentence, int word) {
    Sentence s = page.sentence(sentence);
    for (Hit hit : page.constructions().phrasesAt(s, word)) {
      Optional<Draft> draft = nominal.phrase(sentence, word, hit);
      if (draft.isPresent()) {
        return draft;
      }
      if (hit.construction().type().equals("none")) {
        return Optional.empty();
      }
    }
    List<Hit> hits = page.constructions().at(s.word(word));
    for (Hit hit : hits) {
      Optional<Draft> draft =
          switch (hit.kind()) {
            case VERB -> verb(sentence, word, hit);
            case PARTICIPLE -> participle(sentence, word, hit);
            case MASDAR, NOUN -> Optional.empty();
            case PHRASE -> Optional.empty();
          };
      if (draft.isPresent()) {
        return draft;
      }
    }
    return nominal(sentence, word, hits, Kind.NOUN)
        .or(() -> nominal(sentence, word, hits, Kind.MASDAR))
        .or(() -> beginningWithWaw(sentence, word));
  }

  /** وعدت: the و was cut off as a conjunction, but begins the verb. */
  private Optional<Draft> beginningWithWaw(int sentence, int word) {
    Sentence s = page.sentence(sentence);
    boolean cut =
        word > 0
            && s.word(word - 1).part() == Word.Part.PROCLITIC
            && s.word(word - 1).token() == s.word(word).token();
    if (!cut
        || !page.particles().is("and", s.word(word - 1))
        || word > 1 && s.word(word - 2).token() == s.word(word).token()) {
      return Optional.empty();
    }
    for (Hit hit : page.constructions().joined(s.word(word - 1), s.word(word))) {
      Optional<Draft> draft = verb(sentence, word, hit);
      if (draft.isPresent()) {
        return draft;
      }
    }
    return Optional.empty();
  }

  private Optional<Draft> nominal(int sentence, int word, List<Hit> hits, Kind kind) {
    for (Hit hit : hits) {
      if (hit.kind() == kind && !teasers.covers(sentence, word)) {
        Optional<Draft> draft = nominal.noun(sentence, word, hit);
        if (draft.isPresent()) {
          return draft;
        }
      }
    }
    return Optional.empty();
  }

  // --- verbs

  private Optional<Draft> verb(int sentence, int at, Hit hit) {
    Sentence s = page.sentence(sentence);
    Word word = s.word(at);
    Construction construction = hit.construction();
    boolean quoted = page.quotations().around(sentence, at).isPresent();
    if (hit.person() != Person.THIRD
        && !(quoted && hit.person() == Person.FIRST && isFirmFirstPerson(hit))) {
      return Optional.empty();
    }
    if (!verbs.isVerb(s, at, hit)
        || hit.future()
        || isUntold(s, at, hit)
        || teasers.covers(sentence, at)) {
      return Optional.empty();
    }
    int end = at + 1;
    while (end < s.size() && s.word(end).part() == Word.Part.ENCLITIC) {
      end++;
    }
    Optional<Subject> subject =
        hit.passive() ? Optional.empty() : page.subjects().explicit(sentence, at, hit.agreement());
    int end0 = end;
    Optional<Introduction> introduction =
        construction.relays()
            ? carried(sentence, end, construction)
            : introductions.after(sentence, end, construction, subject);
    if (introduction.isEmpty()) {
      introduction =
          relativeObject(sentence, at, end, hit)
              .or(() -> quotedPreposition(sentence, end0, construction))
              .or(() -> quotedBefore(sentence, at, construction));
    }
    return introduction
        .map(intro -> voiced(sentence, intro, construction))
        .map(intro -> described(sentence, end0, intro, construction, subject))
        .filter(intro -> isAscribed(sentence, at, intro, hit, subject))
        .map(intro -> new Draft(sentence, at, end0, hit, intro, page.span(sentence, at, end0)));
  }

  /** أعرب عن قلقه إزاء كذا: the feeling has a content of its own, and that is the content. */
  private Introduction voiced(int sentence, Introduction introduction, Construction construction) {
    boolean voices =
        construction.id().startsWith("voice") || construction.id().equals("show-feeling");
    if (!voices || introduction.sentence() != sentence) {
      return introduction;
    }
    return nominal.feeling(sentence, introduction.from()).orElse(introduction);
  }

  /**
   * وصف الاتهامات بأنها كاذبة: what is described belongs to the content, unless it is only a
   * pronoun.
   */
  private Introduction described(
      int sentence,
      int end,
      Introduction intro,
      Construction construction,
      Optional<Subject> subject) {
    if (!construction.id().equals("describe") || intro.sentence() != sentence) {
      return intro;
    }
    return introductions
        .object(sentence, end, subject)
        .filter(o ->
            o.from() < intro.at()
                && !page.particles().is("relative-what", page.sentence(sentence).word(o.from())))
        .orElse(intro);
  }

  /** What the construction needs is there, and nothing that makes it something else. */
  private boolean isAscribed(
      int sentence, int at, Introduction intro, Hit hit, Optional<Subject> subject) {
    Sentence s = page.sentence(sentence);
    Construction c = hit.construction();
    for (int i = at + 1; i < Math.min(s.size(), at + 5) && !c.unless().isEmpty(); i++) {
      if (c.unless().contains(s.word(i).folded())) {
        return false;
      }
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
        && !beginsWithNeeded(s, intro.from(), c)) {
      return false;
    }
    if (c.id().equals("consider") && intro.frame() == Frame.NP && !isPointed(s, intro.from())) {
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
    if (relative && page.constructions().introduces("affair", s.word(at - 2))) {
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

  private boolean isPointed(Sentence s, int from) {
    if (from >= s.size()) {
      return false; // the verb ends its sentence
    }
    Word word = s.word(from);
    return word.morphology().definite()
        || page.particles().is("this", word)
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

  /**
   * نقلت الوكالة عن فلان أن: the content comes after the one quoted; عن brings in no content here.
   */
  private Optional<Introduction> carried(int sentence, int end, Construction construction) {
    Sentence s = page.sentence(sentence);
    int from = afterAn(s, end);
    int name = page.mentionAt(sentence, Math.min(from, s.size() - 1)).map(m -> m.to()).orElse(from);
    return introductions
        .after(sentence, name, construction.without(Frame.AN), Optional.empty())
        .filter(x ->
            !nominal.saysBetween(sentence, from, x.sentence() == sentence ? x.at() : s.size()));
  }

  private int afterAn(Sentence s, int end) {
    for (int i = end; i < s.size() && i < end + 20; i++) {
      if (page.constructions().introduces(Frame.AN, s.word(i))) {
        return i + 1;
      }
    }
    return end;
  }

  /** First person inside a quotation: the speaker's own act (نؤكد أن, نطالب ب). */
  private static boolean isFirmFirstPerson(Hit hit) {
    return hit.construction().act() == Act.DEMAND || hit.construction().act() == Act.CONFIRM;
  }

  /** Not said: negated, conditional, still to come, or only wished, feared or planned (أن يعلن). */
  private boolean isUntold(Sentence s, int at, Hit hit) {
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

  /**
   * What was said stands before, as the noun that a relative clause qualifies (الهجوم الذي نفته
   * دمشق); or the clause names only its topic (ما يدعيه الحوثيون عن كذا).
   */
  private Optional<Introduction> relativeObject(int sentence, int at, int end, Hit hit) {
    Sentence s = page.sentence(sentence);
    if (at < 1 || end == at + 1) {
      return Optional.empty();
    }
    if (page.particles().is("relative-what", s.word(at - 1))) {
      Introduction unsaid = new Introduction(Frame.NP, s.size(), sentence, s.size());
      boolean refers = at > 1 && page.particles().is("he-she-they", s.word(at - 2));
      return topic(sentence, end).or(() -> refers ? Optional.of(unsaid) : Optional.empty());
    }
    if (at < 2
        || !page.particles().isRelative(s.word(at - 1))
        || !hit.construction().takes(Frame.NP)) {
      return Optional.empty();
    }
    int last = at - 2;
    while (last >= 0 && s.word(last).isPunctuation()) {
      last--;
    }
    int from = last;
    while (from > 0 && isNominal(s.word(from - 1)) && at - from < 8) {
      from--;
    }
    return last < 0
        ? Optional.empty()
        : Optional.of(new Introduction(Frame.SELF, last + 1, sentence, from));
  }

  /** "…"، قال فلان: the quotation opens the sentence and the verb follows it. */
  private Optional<Introduction> quotedBefore(int sentence, int at, Construction construction) {
    Sentence s = page.sentence(sentence);
    int close = at - 1;
    if (close > 0 && s.word(close).folded().equals(",")) {
      close--;
    }
    int mark = close;
    return !construction.takes(Frame.Q)
        ? Optional.empty()
        : page.quotations().all().stream()
            .filter(q ->
                q.sentence() == sentence
                    && q.closeSentence() == sentence
                    && q.close() == mark
                    && q.open() <= 1)
            .findFirst()
            .map(q -> new Introduction(Frame.Q, q.open(), sentence, q.open() + 1));
  }

  /** أمرت "بقتل كل من": the preposition stands inside the marks. */
  private Optional<Introduction> quotedPreposition(
      int sentence, int end, Construction construction) {
    Sentence s = page.sentence(sentence);
    for (int i = end; i + 1 < Math.min(s.size(), end + 40); i++) {
      boolean opens =
          s.word(i).folded().equals("\"") && page.quotations().openingAt(sentence, i).isPresent();
      if (opens
          && construction.takes(Frame.BI)
          && page.constructions().introduces(Frame.BI, s.word(i + 1))) {
        return Optional.of(new Introduction(Frame.Q, i, sentence, i + 1));
      }
    }
    return Optional.empty();
  }

  private Optional<Introduction> topic(int sentence, int from) {
    Sentence s = page.sentence(sentence);
    for (int i = from; i < Math.min(s.size() - 1, from + 8); i++) {
      Word word = s.word(i);
      if (word.folded().equals(",") || word.pos() == Pos.VERB) {
        break;
      }
      if (page.constructions().introduces(Frame.AN, word)
          || page.constructions().introduces(Frame.ABOUT, word)) {
        return Optional.of(new Introduction(Frame.ABOUT, i, sentence, i + 1));
      }
    }
    return Optional.empty();
  }

  private static boolean isNominal(Word word) {
    return switch (word.pos()) {
      case NOUN, PROPN, ADJ, DET, NUM -> word.part() != Word.Part.PROCLITIC;
      default -> false;
    };
  }

  // --- participles

  private Optional<Draft> participle(int sentence, int at, Hit hit) {
    Sentence s = page.sentence(sentence);
    if (!isCircumstantial(s, at) || page.quotations().around(sentence, at).isPresent()) {
      return Optional.empty();
    }
    if (teasers.covers(sentence, at)) {
      return Optional.empty();
    }
    boolean comma = at > 0 && s.word(at - 1).isPunctuation();
    return introductions
        .near(sentence, at + 1, hit.construction())
        .filter(intro -> intro.frame() != Frame.NP || comma)
        .map(intro -> voiced(sentence, intro, hit.construction()))
        .filter(intro -> isAscribed(sentence, at, intro, hit, Optional.empty()))
        .map(intro -> new Draft(sentence, at, at + 1, hit, intro, page.span(sentence, at, at + 1)));
  }

  /**
   * Accusative and indefinite, as a circumstance is: مؤكدا, مضيفة, قائلين. A bare masculine (مؤكد)
   * is an adjective or predicate.
   */
  static boolean isCircumstantial(Sentence s, int at) {
    Word word = s.word(at);
    String form = word.folded();
    if (!word.isStem()
        || word.pos() == Pos.VERB
        || form.startsWith("\u0627\u0644")
        || form.length() < 4) {
      return false;
    }
    if (at > 0 && (s.word(at - 1).pos() == Pos.ADP || s.word(at - 1).pos() == Pos.DET)) {
      return false;
    }
    if (at > 0 && form.endsWith("\u0627\u062A") && s.word(at - 1).pos() == Pos.VERB) {
      return false; // a plural noun, the verb's subject
    }
    return form.endsWith("\u0627")
        || form.endsWith("\u0629")
        || form.endsWith("\u064A\u0646")
        || form.endsWith("\u0627\u062A");
  }
}
