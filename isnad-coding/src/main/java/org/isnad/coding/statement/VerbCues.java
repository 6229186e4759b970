package org.isnad.coding.statement;

import java.util.Optional;
import org.isnad.arabic.Morphology.Person;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;
import org.isnad.coding.clause.Subject;
import org.isnad.coding.clause.Teasers;
import org.isnad.coding.statement.Constructions.Hit;
import org.isnad.model.Act;

/**
 * Cues that are verbs and participles. A verb must be read as one, in the third person (in the
 * first only within the speaker's own quotation), and something it takes must follow it, or stand
 * before it as a quotation or as the noun that a relative clause qualifies. A participle must stand
 * as a circumstance (مؤكدا أن).
 */
final class VerbCues {
  private final Page page;
  private final Introductions introductions;
  private final NounCues nounCues;
  private final VerbReading verbs;
  private final Ascribing ascribing;
  private final Teasers teasers;

  VerbCues(
      Page page,
      Introductions introductions,
      NounCues nounCues,
      VerbReading verbs,
      Teasers teasers) {
    this.page = page;
    this.introductions = introductions;
    this.nounCues = nounCues;
    this.verbs = verbs;
    this.ascribing = new Ascribing(page, verbs);
    this.teasers = teasers;
  }

  Optional<Draft> verb(int sentence, int at, Hit hit) {
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
        || ascribing.isUntold(s, at, hit)
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
        .filter(intro -> ascribing.isAscribed(sentence, at, intro, hit, subject))
        .map(intro -> new Draft(sentence, at, end0, hit, intro, page.span(sentence, at, end0)));
  }

  Optional<Draft> participle(int sentence, int at, Hit hit) {
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
        .filter(intro -> intro.frame() != Frame.NP || comma || isHis(s, intro.from()))
        .map(intro -> voiced(sentence, intro, hit.construction()))
        .filter(intro -> ascribing.isAscribed(sentence, at, intro, hit, Optional.empty()))
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
    if (form.endsWith("\u0629") && qualifiesIndefinite(s, at)) {
      return false;
    }
    return form.endsWith("\u0627")
        || form.endsWith("\u0629")
        || form.endsWith("\u064A\u0646")
        || form.endsWith("\u0627\u062A");
  }

  /** First person inside a quotation: the speaker's own act (نؤكد أن, نطالب ب). */
  private static boolean isFirmFirstPerson(Hit hit) {
    return hit.construction().act() == Act.DEMAND || hit.construction().act() == Act.CONFIRM;
  }

  /** أعرب عن قلقه إزاء كذا: the feeling has a content of its own, and that is the content. */
  private Introduction voiced(int sentence, Introduction introduction, Construction construction) {
    boolean voices =
        construction.id().startsWith("voice") || construction.id().equals("show-feeling");
    if (!voices || introduction.sentence() != sentence) {
      return introduction;
    }
    return nounCues.feeling(sentence, introduction.from()).orElse(introduction);
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

  /**
   * نقلت الوكالة عن فلان أن: the content comes after the one quoted; عن brings in no content here.
   */
  private Optional<Introduction> carried(int sentence, int end, Construction construction) {
    Sentence s = page.sentence(sentence);
    int from = afterAn(s, end);
    boolean bare = from == end; // nobody is quoted
    int name = page.mentionAt(sentence, Math.min(from, s.size() - 1)).map(m -> m.to()).orElse(from);
    return introductions
        .after(sentence, name, construction.without(Frame.AN), Optional.empty())
        .filter(x -> !bare || x.frame() == Frame.THAT || s.word(x.at()).folded().equals(":"))
        .filter(x ->
            !nounCues.saysBetween(sentence, from, x.sentence() == sentence ? x.at() : s.size()));
  }

  private int afterAn(Sentence s, int end) {
    for (int i = end; i < s.size() && i < end + 20; i++) {
      if (page.constructions().introduces(Frame.AN, s.word(i))) {
        return i + 1;
      }
    }
    return end;
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
    if (at > 1
        && page.particles().isRelative(s.word(at - 1))
        && page.constructions().introduces("affair", s.word(at - 2))) { // الأمر الذي نفته دمشق
      return Optional.of(new Introduction(Frame.NP, s.size(), sentence, s.size()));
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

  /** مؤكدة دعمها: the speaker's own, by its pronoun. */
  private static boolean isHis(Sentence s, int from) {
    return from + 1 < s.size()
        && s.word(from).pos() == Pos.NOUN
        && s.word(from + 1).part() == Word.Part.ENCLITIC;
  }

  /** أدلة موثقة, رقصات معبرة: with the indefinite noun before it, it is an adjective. */
  private static boolean qualifiesIndefinite(Sentence s, int at) {
    int before = at - 1;
    if (before > 0 && s.word(before).pos() == Pos.CCONJ) {
      before--;
    }
    return before >= 0
        && s.word(before).pos() == Pos.NOUN
        && s.word(before).isStem()
        && !s.word(before).morphology().definite()
        && (before == 0 || s.word(before - 1).pos() != Pos.NOUN);
  }

  private static boolean isNominal(Word word) {
    return switch (word.pos()) {
      case NOUN, PROPN, ADJ, DET, NUM -> word.part() != Word.Part.PROCLITIC;
      default -> false;
    };
  }
}
