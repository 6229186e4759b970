package org.isnad.coding.statement;

import java.util.Optional;
import org.isnad.arabic.Morphology.Number;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;
import org.isnad.coding.cast.Mention;
import org.isnad.coding.cast.Mention.Trait;
import org.isnad.coding.clause.Phrases;
import org.isnad.coding.statement.Constructions.Hit;
import org.isnad.coding.statement.Constructions.Kind;

/**
 * Cues that are nouns, adjectives and phrases: مزاعم, تقارير عن, إعلانه, واثق من أن, بحسب, جاء في
 * البيان. A noun ascribes only when both its content and, where the construction demands one, its
 * source stand by it.
 */
final class NominalCues {
  private static final int NEAR = 9;

  private final Page page;
  private final Introductions introductions;

  NominalCues(Page page, Introductions introductions) {
    this.page = page;
    this.introductions = introductions;
  }

  // --- nouns and adjectives

  Optional<Draft> noun(int sentence, int at, Hit hit) {
    Sentence s = page.sentence(sentence);
    Word word = s.word(at);
    if (at > 0 && page.documents().is(Documents.Kind.MEDIUM, s, at - 1)) {
      return Optional.empty(); // وكالة الأنباء
    }
    boolean governed = at > 0 && s.word(at - 1).pos() == Pos.ADP;
    if (word.pos() == Pos.VERB && !governed || !word.isStem() || isVoiced(s, at)) {
      return Optional.empty();
    }
    int end = at + 1;
    boolean possessed = end < s.size() && s.word(end).part() == Word.Part.ENCLITIC;
    if (possessed) {
      end++;
    }
    Construction c = hit.construction();
    if (at > 0 && isSaidByVerb(s, at)
        || hit.construction().act() == org.isnad.model.Act.ACCUSE && isDescribed(s, at)) {
      return Optional.empty();
    }
    if (hit.kind() == Kind.MASDAR) {
      return masdar(sentence, at, end, possessed, hit);
    }
    if (c.takes(Frame.SELF)) {
      return self(sentence, at, hit);
    }
    if (c.sources().contains("attr")
        && !(at > 0 && word.morphology().definite() && Phrases.begins(s.word(at - 1)))) {
      return Optional.empty();
    }
    boolean onlyPossessed = c.sources().contains("poss") && c.sources().size() == 1;
    if (onlyPossessed && !possessed) {
      return Optional.empty();
    }
    if (c.sources().contains("antecedent")) {
      return isCarried(sentence, at) || c.takes(Frame.Q) && possessed
          ? saying(sentence, at, end, hit)
          : Optional.empty();
    }
    int cueEnd = end;
    if (c.sources().contains("light") && isBrought(sentence, at)) {
      Introduction none = new Introduction(Frame.NP, s.size(), sentence, s.size());
      Introduction intro = content(sentence, end, c, possessed).orElse(none);
      return Optional.of(
          new Draft(sentence, at, cueEnd, hit, intro, page.span(sentence, at, cueEnd)));
    }
    return content(sentence, end, c, possessed)
        .map(intro -> new Draft(sentence, at, cueEnd, hit, intro, page.span(sentence, at, cueEnd)));
  }

  /** وصف الاتهامات بأنها: what follows ب is said of the accusations, not in them. */
  private boolean isDescribed(Sentence s, int at) {
    for (int i = at - 1; i >= 0 && i > at - 8; i--) {
      for (Hit hit : page.constructions().at(s.word(i))) {
        if (hit.construction().id().equals("describe")
            || hit.construction().id().equals("describing")) {
          return true;
        }
      }
    }
    return false;
  }

  /** أعرب عن قلقه: the statement is the verb's. */
  private boolean isVoiced(Sentence s, int at) {
    for (int i = at - 1; i >= 0 && i > at - 12; i--) {
      if (s.word(i).folded().equals(".")) {
        return false;
      }
      for (Hit hit : page.constructions().at(s.word(i))) {
        String id = hit.construction().id();
        if ((id.startsWith("voice") || id.equals("show-feeling"))
            && (hit.kind() == Kind.VERB || hit.kind() == Kind.PARTICIPLE)
            && isFeeling(s, at)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isFeeling(Sentence s, int at) {
    return page.constructions().at(s.word(at)).stream()
        .anyMatch(
            h -> h.kind() == Kind.NOUN && h.construction().act() == org.isnad.model.Act.EXPRESS);
  }

  /** Whether a noun of saying stands between: then the content is its. */
  boolean saysBetween(int sentence, int from, int to) {
    Sentence s = page.sentence(sentence);
    for (int i = from; i < to; i++) {
      boolean possessed = i + 1 < s.size() && s.word(i + 1).part() == Word.Part.ENCLITIC;
      for (Hit hit : page.constructions().at(s.word(i))) {
        boolean saying =
            hit.construction().id().equals("the-saying") && s.word(i).morphology().definite();
        if (saying || hit.kind() == Kind.MASDAR && possessed) {
          return true;
        }
      }
    }
    return false;
  }

  /** أفادت تقارير بأن, أكد بيان: the noun is the subject of a cue of its own. */
  private boolean isSaidByVerb(Sentence s, int at) {
    for (Hit hit : page.constructions().at(s.word(at - 1))) {
      if (hit.kind() == Kind.VERB
          && s.word(at - 1).pos() == Pos.VERB
          && hit.construction().takes(Frame.THAT)
          && page.documents().is(Documents.Kind.DOCUMENT, s, at)) {
        return true;
      }
    }
    return false;
  }

  /** وجهت النيابة اتهامات, أصدر أوامر: a light verb stands before. */
  private boolean isBrought(int sentence, int at) {
    return lightVerb(sentence, at) >= 0;
  }

  int lightVerb(int sentence, int at) {
    Sentence s = page.sentence(sentence);
    for (int i = at - 1; i >= 0 && i > at - 9 && !s.word(i).folded().equals(","); i--) {
      if (page.constructions().introduces("light-verb", s.word(i))) {
        return i;
      }
    }
    return -1;
  }

  /**
   * The masdar of a reporting verb: with whom it belongs to right beside it, and a preposition or
   * أن after.
   */
  private Optional<Draft> masdar(int sentence, int at, int end, boolean possessed, Hit hit) {
    if (possessed && isCarried(sentence, at)) {
      return saying(sentence, at, end, hit);
    }
    Sentence s = page.sentence(sentence);
    if (!possessed && isCarriedOut(s, at)) { // اكتفى بالقول إن, رد بالتأكيد على أن
      return introductions
          .near(sentence, end, hit.construction())
          .filter(x -> x.frame() == Frame.THAT && x.at() <= end + 1)
          .map(x -> new Draft(sentence, at, end, hit, x, page.span(sentence, at, end)));
    }
    if (possessed || end >= s.size() || s.word(at).morphology().definite()) {
      return Optional.empty();
    }
    Optional<Mention> holder =
        page.mentionAt(sentence, end)
            .filter(m -> m.is(Trait.ACTOR) && !m.is(Trait.NISBA) && !m.is(Trait.DOCUMENT));
    if (holder.isEmpty()) {
      return Optional.empty();
    }
    int from = holder.get().to();
    return introductions
        .near(sentence, from, hit.construction())
        .filter(x -> x.at() <= from + 1 && (x.frame().isPrepositional() || x.frame() == Frame.THAT))
        .map(x -> new Draft(sentence, at, end, hit, x, page.span(sentence, at, end)));
  }

  /** A preposition before it makes it a deed of the main clause; دون makes it none. */
  private boolean isCarriedOut(Sentence s, int at) {
    boolean governed = at > 0 && s.word(at).morphology().definite();
    Word before = at > 0 ? s.word(at - 1) : s.word(at);
    return governed
        && (page.constructions().introduces(Frame.BI, before)
            || page.constructions().introduces(Frame.ILA, before)
            || page.constructions().introduces(Frame.ALA, before));
  }

  /** A feeling that follows a verb of voicing, and what brings its own content in. */
  Optional<Introduction> feeling(int sentence, int from) {
    Sentence s = page.sentence(sentence);
    int at = from < s.size() && s.word(from).folded().equals("\"") ? from + 1 : from;
    if (at >= s.size()) {
      return Optional.empty();
    }
    for (Hit hit : page.constructions().at(s.word(at))) {
      if (hit.kind() == Kind.NOUN && hit.construction().act() == org.isnad.model.Act.EXPRESS) {
        int end = afterPronoun(s, at + 1);
        Optional<Introduction> own = content(sentence, end, hit.construction(), true);
        if (own.isPresent() && at == from) {
          return own;
        }
      }
    }
    return Optional.empty();
  }

  /** نقلت الوكالة عن الوزير قوله إن: the masdar belongs to the one quoted. */
  private boolean isCarried(int sentence, int at) {
    Sentence s = page.sentence(sentence);
    for (int i = at - 1; i >= 0 && i > at - 30; i--) {
      for (Hit hit : page.constructions().at(s.word(i))) {
        if (hit.kind() == Kind.VERB && hit.construction().relays()) {
          return true;
        }
      }
    }
    return false;
  }

  private Optional<Draft> saying(int sentence, int at, int end, Hit hit) {
    return introductions
        .after(sentence, end, hit.construction(), Optional.empty())
        .or(() -> object(sentence, end, hit.construction()))
        .map(intro -> new Draft(sentence, at, end, hit, intro, page.span(sentence, at, end)));
  }

  private Optional<Introduction> object(int sentence, int from, Construction construction) {
    Sentence s = page.sentence(sentence);
    boolean li = from < s.size() && page.constructions().introduces(Frame.LI, s.word(from));
    if (li && from + 1 < s.size()) {
      return Optional.of(new Introduction(Frame.LI, from, sentence, from + 1));
    }
    return construction.takes(Frame.NP) && from < s.size() && Phrases.begins(s.word(from))
        ? Optional.of(new Introduction(Frame.NP, from, sentence, from))
        : Optional.empty();
  }

  /** The content after a noun: past its adjectives, its source and the day, within a few words. */
  private Optional<Introduction> content(
      int sentence, int from, Construction c, boolean possessed) {
    Sentence s = page.sentence(sentence);
    int i = from;
    int steps = 0;
    boolean sourceSeen = possessed || c.sources().contains("none");
    while (i < s.size() && steps < NEAR) {
      Word word = s.word(i);
      if (c.takes(Frame.THAT) && page.constructions().introduces(Frame.THAT, word)) {
        int clause = afterPronoun(s, i + 1);
        return clause < s.size()
            ? Optional.of(new Introduction(Frame.THAT, i, sentence, clause))
            : Optional.empty();
      }
      if (c.takes(Frame.TELL) && page.constructions().introduces(Frame.TELL, word)) {
        return told(sentence, i);
      }
      boolean manner =
          c.sources().contains("adj")
              && page.constructions().introduces(Frame.BI, word)
              && !c.takes(Frame.BI);
      if (manner) { // قلقة بشدة من
        i += 2;
        steps++;
        continue;
      }
      boolean min = page.constructions().introduces(Frame.MIN, word);
      Optional<Mention> governed = page.mentionAt(sentence, i + 1);
      if (min && c.sources().contains("min") && governed.isPresent() && !sourceSeen) {
        sourceSeen = true;
        i = governed.get().to();
        steps++;
        continue;
      }
      int topic = c.takes(Frame.ABOUT) ? page.constructions().topicAt(s, i) : 0;
      if (topic > 0 && i + topic < s.size()) {
        return Optional.of(new Introduction(Frame.ABOUT, i, sentence, i + topic));
      }
      boolean addressed = page.constructions().introduces(Frame.LI, word) && !c.takes(Frame.LI);
      if (addressed && governed.isPresent() && c.act() == org.isnad.model.Act.ACCUSE) {
        i = governed.get().to();
        steps++;
        continue;
      }
      int start = i + 1;
      boolean issuer =
          page.constructions().introduces(Frame.AN, word)
              && page.constructions().introduces("issued", s.word(i - 1));
      if (issuer) { // الصادر عن الوزارة
        sourceSeen = true;
        i = governed.map(Mention::to).orElseGet(() -> Phrases.end(s, start));
        steps++;
        continue;
      }
      boolean single =
          s.word(from - 1).morphology().definite()
              && s.word(from - 1).morphology().number() != Number.PLURAL;
      for (Frame frame : c.frames()) {
        boolean loose =
            single && frame == Frame.BI && c.takes(Frame.TELL); // التقرير بكذا tells nothing
        if (!loose
            && frame.isPrepositional()
            && page.constructions().introduces(frame, word)
            && i + 1 < s.size()
            && !page.inTime(s.word(i + 1))
            && !(page.documents().at(s, i + 1).isPresent() && frame == Frame.BI)) {
          int begin = i + 1;
          if (page.constructions().introduces(Frame.THAT, s.word(begin))) {
            begin = afterPronoun(s, begin + 1);
          }
          return begin < s.size()
              ? Optional.of(new Introduction(frame, i, sentence, begin))
              : Optional.empty();
        }
      }
      Optional<Mention> mention = page.mentionAt(sentence, i);
      if (mention.isPresent() && !sourceSeen && !mention.get().is(Trait.NISBA)) {
        sourceSeen = true;
        i = mention.get().to();
        steps++;
        continue;
      }
      boolean demonstrative = page.particles().is("this", word);
      if (sourceSeen
          && c.takes(Frame.NP)
          && (demonstrative || Phrases.begins(word))
          && word.pos() != Pos.ADJ
          && !page.inTime(word)) {
        return Optional.of(new Introduction(Frame.NP, i, sentence, i));
      }
      boolean passable =
          word.pos() == Pos.ADJ
              || page.inTime(word)
              || word.folded().equals(",")
              || word.part() == Word.Part.ENCLITIC
              || word.pos() == Pos.CCONJ && c.sources().contains("poss")
              || mention.isPresent()
              || Phrases.begins(word) && word.pos() != Pos.VERB;
      if (!passable) {
        return Optional.empty();
      }
      i++;
      steps++;
    }
    return Optional.empty();
  }

  /** تقارير تفيد بأن. */
  private Optional<Introduction> told(int sentence, int verb) {
    Sentence s = page.sentence(sentence);
    int i = verb + 1;
    while (i < s.size() && i < verb + 4) {
      Word word = s.word(i);
      if (page.constructions().introduces(Frame.THAT, word)) {
        return Optional.of(new Introduction(Frame.THAT, i, sentence, afterPronoun(s, i + 1)));
      }
      if (page.constructions().introduces(Frame.BI, word)
          || page.constructions().introduces(Frame.AN, word)) {
        int start = i + 1;
        if (start < s.size() && page.constructions().introduces(Frame.THAT, s.word(start))) {
          start = afterPronoun(s, start + 1);
        }
        return Optional.of(new Introduction(Frame.BI, i, sentence, start));
      }
      i++;
    }
    return Optional.empty();
  }

  static int afterPronoun(Sentence s, int from) {
    int i = from;
    while (i < s.size() && s.word(i).part() == Word.Part.ENCLITIC) {
      i++;
    }
    return i;
  }

  /** استخدام الجيش المزعوم للغاز: the whole phrase around the adjective. */
  private Optional<Draft> self(int sentence, int at, Hit hit) {
    Sentence s = page.sentence(sentence);
    int from = at;
    while (from > 0 && Phrases.begins(s.word(from - 1)) && at - from < NEAR) {
      from--;
    }
    return from == at
        ? Optional.empty()
        : Optional.of(
            new Draft(
                sentence,
                at,
                at + 1,
                hit,
                new Introduction(Frame.SELF, at, sentence, from),
                page.span(sentence, at, at + 1)));
  }

  // --- phrases

  Optional<Draft> phrase(int sentence, int at, Hit hit) {
    Sentence s = page.sentence(sentence);
    int end = at + hit.length();
    if (end < s.size()
        && page.constructions().introduces(Frame.LI, s.word(end))
        && hit.construction().type().equals("source")) {
      end++; // وفق للأمم المتحدة
    }
    boolean around =
        hit.construction().type().equals("source") || hit.construction().type().equals("clause");
    if (end >= s.size() || around && page.quotations().around(sentence, at).isPresent()) {
      return Optional.empty();
    }
    return switch (hit.construction().type()) {
      case "source" -> accordingTo(sentence, at, end, hit);
      case "clause" -> asSaid(sentence, at, end, hit);
      case "impersonal" -> impersonal(sentence, at, end, hit);
      case "document" -> inDocument(sentence, at, end, hit);
      default -> Optional.empty();
    };
  }

  /** بحسب المصدر: a source must follow; laws, plans and agreements are none. */
  private Optional<Draft> accordingTo(int sentence, int at, int end, Hit hit) {
    Sentence s = page.sentence(sentence);
    int i = end;
    if (s.word(i).folded().equals("\"")) {
      i++;
    }
    if (i >= s.size()) {
      return Optional.empty();
    }
    Word next = s.word(i);
    boolean pronoun = next.part() == Word.Part.ENCLITIC;
    Optional<Mention> mention = page.mentionAt(sentence, i);
    Optional<Documents.Found> document = page.documents().at(s, i);
    if (mention.isEmpty() && document.map(d -> d.kind() == Documents.Kind.LAW).orElse(false)) {
      return Optional.empty();
    }
    if (!pronoun && mention.isEmpty() && document.isEmpty() && !isSourceLike(next)) {
      return Optional.empty();
    }
    Introduction around = new Introduction(Frame.AROUND, at, sentence, end);
    int cueEnd = page.constructions().introduces(Frame.LI, s.word(end - 1)) ? end - 1 : end;
    return Optional.of(new Draft(sentence, at, end, hit, around, page.span(sentence, at, cueEnd)));
  }

  private static boolean isSourceLike(Word word) {
    return word.pos() == Pos.PROPN
        || word.pos() == Pos.NOUN && word.morphology().number() == Number.PLURAL;
  }

  /** حسبما أفاد مصدر: a reporting verb must follow; its cue is the statement's. */
  private Optional<Draft> asSaid(int sentence, int at, int end, Hit hit) {
    Sentence s = page.sentence(sentence);
    Word verb = s.word(end);
    boolean pronoun = end + 1 < s.size() && s.word(end + 1).part() == Word.Part.ENCLITIC;
    if (verb.pos() != Pos.VERB
        && !pronoun
        && verb.readings().stream().noneMatch(r -> r.pos() == Pos.VERB)) {
      return Optional.empty();
    }
    for (Hit v : page.constructions().at(verb)) {
      if (v.kind() == Kind.VERB && !v.future()) {
        int cueEnd = afterPronoun(s, end + 1);
        boolean tells =
            switch (v.construction().act()) {
              case SAY, CONFIRM, ANNOUNCE, REPORT -> true;
              default -> false;
            };
        if (!tells
            || hit.construction().id().equals("as-reported-kama")
                && goesOn(sentence, cueEnd)) { // كما أكد أن: "as well", not "as"
          continue;
        }
        Hit joined =
            new Hit(
                v.form(),
                v.construction(),
                Kind.PHRASE,
                v.agreement(),
                v.person(),
                v.tense(),
                false,
                v.passive(),
                1);
        Introduction around = new Introduction(Frame.AROUND, at, sentence, cueEnd);
        Draft draft =
            new Draft(sentence, end, cueEnd, joined, around, page.span(sentence, end, cueEnd));
        draft.why.add(hit.construction().where());
        return Optional.of(draft);
      }
    }
    return Optional.empty();
  }

  /** After كما the verb's clause is "as he said" only if it names who said it and ends. */
  private boolean goesOn(int sentence, int from) {
    Sentence s = page.sentence(sentence);
    int i = page.mentionAt(sentence, from).map(Mention::to).orElseGet(() -> Phrases.end(s, from));
    int end = Math.min(s.size(), i + 12);
    boolean prepositional = false;
    while (i < end) {
      Word word = s.word(i);
      if (word.folded().equals(".") || word.folded().equals(",")) {
        return false;
      }
      if (page.constructions().introduces(Frame.THAT, word)
          || word.pos() == Pos.VERB
          || word.isPunctuation()) {
        return true;
      }
      prepositional = prepositional || word.pos() == Pos.ADP;
      if (!prepositional
          && !page.inTime(word)
          && word.pos() == Pos.NOUN
          && page.mentionAt(sentence, i).isEmpty()) {
        return true; // an object
      }
      i++;
    }
    return i < s.size();
  }

  private Optional<Draft> impersonal(int sentence, int at, int end, Hit hit) {
    Sentence s = page.sentence(sentence);
    int i = end;
    while (i < s.size() && i < end + 5) {
      if (page.constructions().introduces(Frame.THAT, s.word(i))) {
        int from = afterPronoun(s, i + 1);
        if (from >= s.size()) {
          return Optional.empty();
        }
        Introduction intro = new Introduction(Frame.THAT, i, sentence, from);
        Draft draft = new Draft(sentence, at, end, hit, intro, page.span(sentence, at, end));
        draft.impersonal = true;
        return Optional.of(draft);
      }
      if (page.mentionAt(sentence, i).filter(m -> m.is(Trait.ACTOR)).isPresent()) {
        return Optional.empty(); // it has a subject after all
      }
      i++;
    }
    return Optional.empty();
  }

  /** جاء في البيان أن. */
  private Optional<Draft> inDocument(int sentence, int at, int end, Hit hit) {
    Sentence s = page.sentence(sentence);
    Optional<Documents.Found> document = page.documents().at(s, end);
    boolean fits =
        document
            .map(d -> d.kind() != Documents.Kind.PLATFORM && d.kind() != Documents.Kind.MEDIUM)
            .orElse(false);
    if (!fits) {
      return Optional.empty();
    }
    int i = end + 1;
    int reach = Math.min(s.size(), end + 20);
    while (i < reach) {
      Word word = s.word(i);
      if (page.constructions().introduces(Frame.THAT, word)) {
        Introduction intro = new Introduction(Frame.THAT, i, sentence, afterPronoun(s, i + 1));
        return Optional.of(
            new Draft(sentence, at, at + 1, hit, intro, page.span(sentence, at, at + 1)));
      }
      if (word.folded().equals("\"")
              && page.quotations().openingAt(sentence, i).map(q -> !q.name()).orElse(false)
          || word.folded().equals(":")) {
        Introduction intro = new Introduction(Frame.Q, i, sentence, Math.min(i + 1, s.size() - 1));
        return Optional.of(
            new Draft(sentence, at, at + 1, hit, intro, page.span(sentence, at, at + 1)));
      }
      i++;
    }
    return Optional.empty();
  }
}
