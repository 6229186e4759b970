package org.isnad.coding.statement;

import java.util.Optional;
import org.isnad.arabic.Morphology;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;
import org.isnad.coding.cast.Mention;
import org.isnad.coding.cast.Mention.Trait;
import org.isnad.coding.clause.Phrases;
import org.isnad.coding.clause.Subject;
import org.isnad.model.Kind;

/**
 * Finds what brings in the content after a cue. It walks the words after the cue, over subject,
 * addressee, time, place and insertions, to the first introducer that the construction takes;
 * another cue on the way that could take it ends the walk, and the walk is bounded, so that a page
 * of cues costs no more than its length.
 */
final class Introductions {
  private static final int REACH = 60;
  private static final int NEAR = 8;

  private final Page page;
  private final VerbReading verbs;

  Introductions(Page page, VerbReading verbs) {
    this.page = page;
    this.verbs = verbs;
  }

  /** What follows a verb or participle. */
  Optional<Introduction> after(
      int sentence, int cueEnd, Construction construction, Optional<Subject> subject) {
    Optional<Introduction> found = walk(sentence, cueEnd, construction, REACH);
    if (found.isPresent()) {
      return nearer(sentence, cueEnd, construction, subject, found.get()).or(() -> found);
    }
    if (construction.takes(Frame.NP)) {
      return object(sentence, cueEnd, subject);
    }
    return construction.takes(Frame.BARE) ? bare(sentence, cueEnd, subject) : Optional.empty();
  }

  /**
   * أكد الوزير دعم الحكومة حرصا على الاستقرار: an object right after the subject comes before what a
   * preposition further on brings in.
   */
  private Optional<Introduction> nearer(
      int sentence,
      int cueEnd,
      Construction construction,
      Optional<Subject> subject,
      Introduction found) {
    boolean named =
        subject
            .filter(x -> !x.elided() && x.sentence() == sentence && x.from() >= cueEnd)
            .isPresent();
    if (!named
        || !construction.takes(Frame.NP)
        || construction.addressee()
        || found.frame() != Frame.ALA
        || found.sentence() != sentence) {
      return Optional.empty();
    }
    return object(sentence, cueEnd, subject)
        .filter(o -> o.frame() == Frame.NP && o.from() < found.at())
        .filter(o ->
            o.from() == subject.get().to() || isRelated(page.sentence(sentence), o, found))
        .filter(o -> page.sentence(sentence).word(o.from()).pos() != Pos.PROPN)
        .filter(o -> page.mentionAt(sentence, o.from()).filter(m -> m.is(Trait.ACTOR)).isEmpty());
  }

  /** Between the object and the preposition a relative clause begins: the preposition is that clause's. */
  private boolean isRelated(Sentence s, Introduction object, Introduction found) {
    for (int i = object.from(); i < found.at(); i++) {
      if (page.particles().isRelative(s.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** أوضح فلان هاتفيا، قتل عشرون: a finite verb after the subject and a comma, without أن. */
  private Optional<Introduction> bare(int sentence, int cueEnd, Optional<Subject> subject) {
    Sentence s = page.sentence(sentence);
    if (subject.isEmpty() || subject.get().elided() || subject.get().from() < cueEnd) {
      return Optional.empty();
    }
    for (int i = subject.get().to(); i + 1 < Math.min(s.size(), subject.get().to() + 25); i++) {
      if (s.word(i).pos() == Pos.VERB || page.constructions().introduces("break", s.word(i))) {
        return Optional.empty();
      }
      boolean begins =
          s.word(i).folded().equals(",")
              && s.word(i + 1).pos() == Pos.VERB
              && !isBarrier(sentence, i + 1);
      if (begins) {
        return Optional.of(new Introduction(Frame.BARE, i, sentence, i + 1));
      }
    }
    return Optional.empty();
  }

  /** What follows a participle: it has no subject to pass, so its content begins near by. */
  Optional<Introduction> near(int sentence, int cueEnd, Construction construction) {
    Optional<Introduction> found =
        walk(sentence, cueEnd, construction, NEAR)
            .filter(x -> x.frame() != Frame.Q || x.at() <= cueEnd + 1)
            .filter(x -> !x.frame().isPrepositional() || noComma(page.sentence(sentence), cueEnd, x))
            .filter(x ->
                noVerb(
                    page.sentence(sentence),
                    cueEnd,
                    Math.min(x.at(), page.sentence(sentence).size())));
    return construction.takes(Frame.NP)
        ? ownObject(sentence, cueEnd, found).or(() -> found)
        : found;
  }

  /**
   * نافية التقارير, مؤكدة دعمها للحكومة حرصا على أمنها: the noun right after a participle is its object, and
   * what a preposition further on brings in is not.
   */
  private Optional<Introduction> ownObject(
      int sentence, int cueEnd, Optional<Introduction> found) {
    Sentence s = page.sentence(sentence);
    boolean later = found.filter(x -> !x.frame().isPrepositional() || x.at() <= cueEnd).isEmpty();
    if (cueEnd >= s.size() || !later) {
      return Optional.empty();
    }
    Word next = s.word(cueEnd);
    if (next.folded().equals("\"")) {
      return object(sentence, cueEnd, Optional.empty()).filter(x -> x.from() == cueEnd);
    }
    boolean noun =
        next.pos() != Pos.ADP
            && !page.inTime(next)
            && (Phrases.begins(next) || page.particles().is("this", next));
    boolean addressed =
        found.isPresent() && page.mentionAt(sentence, cueEnd).filter(m -> m.is(Trait.ACTOR)).isPresent();
    return noun && !addressed
        ? Optional.of(new Introduction(Frame.NP, cueEnd, sentence, cueEnd))
        : Optional.empty();
  }

  private static boolean noComma(Sentence s, int from, Introduction introduction) {
    for (int i = from; i < Math.min(introduction.at(), s.size()); i++) {
      if (s.word(i).folded().equals(",")) {
        return false;
      }
    }
    return true;
  }

  private static boolean noVerb(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.word(i).pos() == Pos.VERB) {
        return false;
      }
    }
    return true;
  }

  private Optional<Introduction> walk(
      int sentence, int cueEnd, Construction construction, int reach) {
    Sentence s = page.sentence(sentence);
    int verb = cueEnd - 1;
    while (verb > 0 && s.word(verb).part() == Word.Part.ENCLITIC) {
      verb--;
    }
    boolean relative = verb > 0 && page.particles().isRelative(s.word(verb - 1));
    Optional<Introduction> prepositional = Optional.empty();
    int i = cueEnd;
    int end = Math.min(s.size(), cueEnd + reach);
    while (i < end) {
      Word word = s.word(i);
      if (page.constructions().introduces(Frame.THAT, word)) {
        if (page.particles().is("and", s.word(i - 1))) {
          return prepositional; // وأن carries on, and brings in nothing of its own
        }
        Optional<Introduction> that = that(s, i, construction);
        return that.isPresent() ? that : prepositional;
      }
      if (word.folded().equals("\"")) {
        Optional<Quotation> quotation = page.quotations().openingAt(sentence, i);
        if (quotation.isPresent()
            && !quotation.get().name()
            && construction.takes(Frame.Q)
            && !isTerm(s, i, cueEnd, quotation.get())
            && (prepositional.isEmpty()
                || s.word(i - 1).folded().equals(",")
                || s.word(i - 1).pos() == Pos.PROPN)) {
          return Optional.of(new Introduction(Frame.Q, i, sentence, i + 1));
        }
        if (quotation.isPresent() && quotation.get().closeSentence() == sentence) {
          if (prepositional.isPresent()) {
            return prepositional;
          }
          i = quotation.get().name() ? i + 1 : quotation.get().close() + 1;
          continue;
        }
      }
      int quoting = quoting(s, i);
      if (quoting > 0) { // كشف الموقع نقلا عن مسؤول أن
        int source = i + quoting;
        i = page.mentionAt(sentence, Math.min(source, s.size() - 1))
            .map(Mention::to)
            .orElseGet(() -> source < s.size() ? Math.max(source, Phrases.end(s, source)) : source);
        continue;
      }
      boolean resumes = i + 1 < end && page.constructions().introduces(Frame.THAT, s.word(i + 1));
      if (relative && word.folded().equals(",") && !resumes) {
        return prepositional; // a relative clause ends; what follows is not its content
      }
      if (word.folded().equals(":")) {
        return construction.takes(Frame.Q) || construction.takes(Frame.THAT)
            ? Optional.of(afterColon(sentence, i))
            : prepositional;
      }
      boolean quotes = // علق على الاتهامات، "نحن لا نرد"
          prepositional.isPresent()
              && construction.takes(Frame.Q)
              && i + 1 < end
              && page.quotations().openingAt(sentence, i + 1).filter(q -> !q.name()).isPresent();
      if (prepositional.isPresent()
          && !quotes
          && (word.folded().equals(",") || i - prepositional.get().from() > 8)) {
        return prepositional;
      }
      if (construction.takes(Frame.HOW)
          && page.constructions().introduces(Frame.HOW, word)
          && i > cueEnd) {
        return Optional.of(new Introduction(Frame.HOW, i, sentence, i));
      }
      boolean says =
          page.constructions().introduces("says", word) && !s.word(i - 1).folded().equals(",");
      boolean passes = says && (construction.takes(Frame.THAT) || construction.takes(Frame.Q));
      if (i > cueEnd && !passes && isBarrier(sentence, i)) {
        return prepositional;
      }
      Optional<Mention> mention = page.mentionAt(sentence, i);
      if (mention.isPresent() && mention.get().to() > i + 1) {
        if (mention.get().is(Trait.MEDIA)) { // مضيفا لوكالة كذا للأنباء أن
          end = Math.min(s.size(), end + mention.get().to() - i);
        }
        i = mention.get().to();
        continue;
      }
      if (prepositional.isEmpty()) {
        int topic = construction.takes(Frame.ABOUT) ? page.constructions().topicAt(s, i) : 0;
        if (topic > 0 && i + topic < s.size()) {
          return Optional.of(new Introduction(Frame.ABOUT, i, sentence, i + topic));
        }
        Frame frame = preposition(word, construction);
        if (frame != null && governsContent(sentence, i, frame)) {
          int start = isFused(word) ? i : i + 1;
          Introduction candidate = new Introduction(frame, i, sentence, start);
          boolean topic0 = construction.takes(Frame.Q) && frame == Frame.ALA; // رد على, علق على
          if (!governsName(sentence, i + 1) && !topic0) {
            Introduction own = beforeThat(s, candidate, construction);
            return Optional.of(
                own.frame() == Frame.BI ? thatAhead(s, own, end, construction).orElse(own) : own);
          }
          prepositional = Optional.of(candidate);
        }
      }
      i++;
    }
    return prepositional;
  }

  /**
   * أضاف قطاع السياحة أكثر من ألف غرفة "فنادق وشقق": a few words without a verb in marks, after a noun that is not the
   * subject, name something and say nothing.
   */
  private boolean isTerm(Sentence s, int mark, int cueEnd, Quotation quotation) {
    int length = quotation.close() - mark - 1;
    boolean far = mark - cueEnd > 3 && quotation.closeSentence() == s.index() && length <= 4;
    Word before = s.word(mark - 1);
    if (!far || before.pos() != Pos.NOUN && before.pos() != Pos.ADJ || page.inTime(before)) {
      return false;
    }
    boolean ends =
        page.cast().in(s.index()).stream().anyMatch(m -> m.to() == mark && m.from() < mark);
    boolean paper = page.documents().is(Documents.Kind.DOCUMENT, s, mark - 1);
    for (int i = mark + 1; i < quotation.close(); i++) {
      if (s.word(i).pos() == Pos.VERB || s.word(i).pos() == Pos.PART) {
        return false;
      }
    }
    return !ends && !paper;
  }

  /** The words of نقلا عن where it begins here; 0 elsewhere. */
  private int quoting(Sentence s, int at) {
    return page.constructions().phrasesAt(s, at).stream()
        .filter(h -> h.construction().id().equals("quoting"))
        .mapToInt(Constructions.Hit::length)
        .findFirst()
        .orElse(0);
  }

  /**
   * أفادت المسؤولة بقرية كذا، إن: an أن further on, with no cue between, is the content's rather
   * than ب.
   */
  private Optional<Introduction> thatAhead(
      Sentence s, Introduction own, int end, Construction construction) {
    boolean tells =
        switch (construction.act()) {
          case SAY, CONFIRM, ANNOUNCE, REPORT -> construction.takes(Frame.THAT);
          default -> false;
        };
    boolean comma = false;
    for (int i = own.from(); tells && i < end && !isBarrier(s.index(), i); i++) {
      comma = comma || s.word(i).folded().equals(",");
      if (comma
          && page.constructions().introduces(Frame.THAT, s.word(i))
          && s.word(i - 1).folded().equals(",")) {
        return that(s, i, construction);
      }
    }
    return Optional.empty();
  }

  /** Preposition and أن belong together; without أن the preposition's phrase is the content. */
  private Introduction beforeThat(Sentence s, Introduction candidate, Construction construction) {
    int next = candidate.from();
    if (next < s.size() && page.constructions().introduces(Frame.THAT, s.word(next))) {
      return that(s, next, construction).orElse(candidate);
    }
    return candidate;
  }

  private Optional<Introduction> that(Sentence s, int at, Construction construction) {
    boolean quoted =
        at + 1 < s.size()
            && page.quotations().openingAt(s.index(), Page.afterPronoun(s, at + 1)).isPresent();
    if (!construction.takes(Frame.THAT) && !(construction.takes(Frame.Q) && quoted)) {
      return Optional.empty();
    }
    int before = at - 1;
    if (before >= 0 && page.constructions().introduces("adverbial-that", s.word(before))) {
      return Optional.empty();
    }
    int from = at + 1;
    while (from < s.size() && s.word(from).part() == Word.Part.ENCLITIC) {
      from++;
    }
    int start = before >= 0 && s.word(before).pos() == Pos.ADP ? before : at;
    if (start == before && !allows(construction, s.word(before))) {
      return Optional.empty();
    }
    while (from < s.size()
        && (s.word(from).folded().equals(",") || s.word(from).folded().equals(":"))) {
      from++;
    }
    return from < s.size()
        ? Optional.of(new Introduction(Frame.THAT, start, s.index(), from))
        : Optional.empty();
  }

  /**
   * أشار إلى أن but not قال إلى أن: the preposition before أن must be the construction's; ب goes
   * with all.
   */
  private boolean allows(Construction construction, Word preposition) {
    if (page.constructions().introduces(Frame.BI, preposition)) {
      return true;
    }
    for (Frame frame : Frame.values()) {
      if (frame.isPrepositional() && page.constructions().introduces(frame, preposition)) {
        return construction.takes(frame)
            || construction.before().contains(frame)
            || construction.type().equals("impersonal");
      }
    }
    return true;
  }

  /** After a colon: a quotation, or whatever stands there; where the line ends, the next one. */
  private Introduction afterColon(int sentence, int colon) {
    Sentence s = page.sentence(sentence);
    int from = colon + 1;
    if (from < s.size() && page.constructions().introduces(Frame.THAT, s.word(from))) {
      from++;
      while (from < s.size() && s.word(from).part() == Word.Part.ENCLITIC) {
        from++;
      }
    }
    if (from < s.size()) {
      return new Introduction(Frame.Q, colon, sentence, from);
    }
    int next = sentence + 1;
    return next < page.text().sentences().size()
        ? new Introduction(Frame.Q, colon, next, 0)
        : new Introduction(Frame.Q, colon, sentence, from);
  }

  private @org.jspecify.annotations.Nullable Frame preposition(
      Word word, Construction construction) {
    for (Frame frame : construction.frames()) {
      if (frame.isPrepositional() && page.constructions().introduces(frame, word)) {
        return frame;
      }
    }
    boolean what = construction.takes(Frame.BI) && page.constructions().introduces("fused-bi", word);
    return what ? Frame.BI : null;
  }

  private boolean isFused(Word word) {
    return page.constructions().introduces("fused", word)
        || page.constructions().introduces("fused-bi", word);
  }

  /** Not so where it governs a day, a document, an occasion or a platform. */
  private boolean governsContent(int sentence, int preposition, Frame frame) {
    Sentence s = page.sentence(sentence);
    int i = preposition + 1;
    if (page.constructions().introduces("fused", s.word(preposition))) {
      return true;
    }
    if (page.constructions().introduces("fused-bi", s.word(preposition))) { // بما جرى, not بما في ذلك
      return i < s.size()
          && !s.word(preposition - 1).isPunctuation()
          && s.word(i).pos() == Pos.VERB
          && s.word(i).morphology().tense() == Morphology.Tense.PERFECT;
    }
    boolean pronoun = // يطالب بها الدائنون
        i < s.size()
            && s.word(i).pos() == Pos.PRON
            && s.word(i).token() == s.word(preposition).token();
    if (pronoun) {
      return false;
    }
    boolean mark = i < s.size() && s.word(i).isPunctuation() && !s.word(i).folded().equals("\"");
    if (i >= s.size() || mark || s.word(i).part() == Word.Part.ENCLITIC) {
      return false;
    }
    Word next = s.word(i);
    if (page.inTime(next)) {
      return false;
    }
    Optional<Documents.Found> document = page.documents().at(s, i);
    boolean where =
        frame == Frame.FI
            || frame == Frame.ALA
            || frame == Frame.BI
            || frame == Frame.LI
            || frame == Frame.MAA;
    if (where
        && document.isPresent()
        && document.get().kind() != Documents.Kind.LAW
        && !document.get().report()) {
      return next.morphology().definite() && document.get().kind() == Documents.Kind.DOCUMENT;
    }
    return !page.mentionAt(sentence, i).map(m -> m.is(Trait.MEDIA)).orElse(false);
  }

  /**
   * A named place or body after the preposition: it may belong to the subject (مسؤول من حزب الله).
   */
  private boolean governsName(int sentence, int at) {
    return page.mentionAt(sentence, at)
        .map(m -> m.kind() != Kind.GENERIC && !m.is(Trait.GUESSED))
        .orElse(false);
  }

  /** A verb or participle that is itself a cue: what follows it is its own. */
  private boolean isBarrier(int sentence, int at) {
    Sentence s = page.sentence(sentence);
    Word word = s.word(at);
    boolean declined = at > 0 && page.constructions().introduces("not", s.word(at - 1)); // عدم ذكر اسمه
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
   * حسب ما نقلت الصحيفة; طلب عدم ذكر اسمه: an insertion that says through whom, or that no name be given, and
   * keeps no content from the cue before it.
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

  /** The object of a verb whose content is a noun phrase. */
  Optional<Introduction> object(int sentence, int cueEnd, Optional<Subject> subject) {
    Sentence s = page.sentence(sentence);
    if (s.word(cueEnd - 1).part() == Word.Part.ENCLITIC) {
      return Optional.empty(); // its object is the pronoun
    }
    int i = cueEnd;
    boolean after =
        subject
            .filter(x -> !x.elided() && x.sentence() == sentence && x.from() >= cueEnd)
            .isPresent();
    if (after) {
      i = subject.get().to();
    }
    int end = Math.min(s.size(), i + 20);
    while (i < end) {
      Word word = s.word(i);
      if (word.part() == Word.Part.ENCLITIC || page.inTime(word) || word.pos() == Pos.ADV) {
        i++;
      } else if (word.folded().equals(",")
          || word.folded().equals(")")
          || word.folded().equals("(")) {
        i++;
      } else if (after && page.particles().is("or", word)) {
        i = pastAlternative(sentence, i + 1); // وزارة الدفاع أو "البنتاغون"
      } else if (after && page.particles().is("and", word) && isActor(sentence, i + 1)) {
        i = page.mentionAt(sentence, i + 1).map(Mention::to).orElse(i + 2); // الجيش والشرطة
      } else if (word.folded().equals("\"")) {
        return page.quotations().openingAt(sentence, i).isPresent()
            ? Optional.of(new Introduction(Frame.NP, i, sentence, i))
            : Optional.empty();
      } else if (word.pos() == Pos.ADP) {
        boolean time = i + 1 < end && page.constructions().introduces("at-a-time", s.word(i + 1));
        i = time ? i + 3 : Math.max(i + 1, prepositionalEnd(sentence, i));
      } else if (Phrases.begins(word)
          || after && isNounToo(word)
          || word.pos() == Pos.PRON
          || page.particles().is("this", word)) {
        if (!after && subject.isEmpty() && i == cueEnd && isPaper(s, i)) {
          i = paperEnd(sentence, i); // ذكر تقرير للوزارة تورط: the paper is the subject
          continue;
        }
        if (!after && subject.isEmpty() && i == cueEnd) {
          int chunk =
              Phrases.end(s, i); // one phrase is the object, of two the first is the subject
          if (chunk < s.size() && chunk > i && Phrases.begins(s.word(chunk))) {
            return Optional.of(new Introduction(Frame.NP, chunk, sentence, chunk));
          }
        }
        return Optional.of(new Introduction(Frame.NP, i, sentence, i));
      } else {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** A verbal noun read as a verb: after the subject it is the object. */
  private static boolean isNounToo(Word word) {
    return word.pos() == Pos.VERB && word.readings().stream().anyMatch(r -> r.pos() == Pos.NOUN);
  }

  private boolean isActor(int sentence, int at) {
    return at < page.sentence(sentence).size()
        && page.mentionAt(sentence, at)
            .map(m -> m.is(Trait.ACTOR) && !m.is(Trait.NISBA))
            .orElse(false);
  }

  private boolean isPaper(Sentence s, int at) {
    return page.documents().is(Documents.Kind.DOCUMENT, s, at)
        || page.documents().is(Documents.Kind.MEDIUM, s, at);
  }

  /** Past a paper and its issuer. */
  private int paperEnd(int sentence, int at) {
    Sentence s = page.sentence(sentence);
    int i = Phrases.end(s, at);
    while (i < s.size() && s.word(i).pos() == Pos.ADP) {
      i = Math.max(i + 1, prepositionalEnd(sentence, i));
    }
    return Math.max(i, at + 1);
  }

  private int pastAlternative(int sentence, int at) {
    Sentence s = page.sentence(sentence);
    if (at < s.size() && s.word(at).folded().equals("\"")) {
      return page.quotations()
          .openingAt(sentence, at)
          .filter(q -> q.closeSentence() == sentence)
          .map(q -> q.close() + 1)
          .orElse(at + 1);
    }
    return page.mentionAt(sentence, Math.min(at, s.size() - 1)).map(Mention::to).orElse(at + 1);
  }

  private int prepositionalEnd(int sentence, int preposition) {
    Optional<Mention> mention = page.mentionAt(sentence, preposition + 1);
    return mention
        .map(Mention::to)
        .orElseGet(() -> Phrases.end(page.sentence(sentence), preposition + 1));
  }
}
