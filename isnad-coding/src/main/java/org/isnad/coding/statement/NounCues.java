package org.isnad.coding.statement;

import java.util.Optional;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;
import org.isnad.coding.cast.Mention;
import org.isnad.coding.cast.Mention.Trait;
import org.isnad.coding.clause.Phrases;
import org.isnad.coding.statement.Constructions.Hit;
import org.isnad.coding.statement.Constructions.Kind;

/**
 * Cues that are nouns and adjectives: مزاعم, تقارير عن, إعلانه, واثق من أن, المزعوم. A noun
 * ascribes only when both its content and, where the construction demands one, its source stand by
 * it; a noun that a reporting verb already brings (أعرب عن قلقه, أفادت تقارير) is no cue of its
 * own.
 */
final class NounCues {
  private static final int NEAR = 9;

  private final Page page;
  private final Introductions introductions;
  private final NounContent nounContent;

  NounCues(Page page, Introductions introductions) {
    this.page = page;
    this.introductions = introductions;
    this.nounContent = new NounContent(page);
  }

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
      Introduction intro = nounContent.content(sentence, end, c, possessed).orElse(none);
      return Optional.of(
          new Draft(sentence, at, cueEnd, hit, intro, page.span(sentence, at, cueEnd)));
    }
    return nounContent
        .content(sentence, end, c, possessed)
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
    boolean affair = end < s.size() && s.word(end).pos() == Pos.ADJ; // ليس بالأمر الجيد أن
    if (!possessed && !affair && isCarriedOut(s, at)) { // اكتفى بالقول إن, رد بالتأكيد على أن
      return introductions
          .near(sentence, end, hit.construction())
          .filter(x ->
              x.at() <= end + 1
                  && (x.frame() == Frame.THAT || undertaking(s, at) >= 0 && x.frame() == Frame.BI))
          .map(x -> new Draft(sentence, at, end, hit, x, page.span(sentence, at, end)));
    }
    if (!possessed && undertaking(s, at) >= 0) { // سارعت إلى نفي صلتها
      return object(sentence, end, hit.construction())
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
        .map(x ->
            hit.construction().id().startsWith("voice")
                ? feeling(sentence, x.from()).orElse(x)
                : x)
        .map(x -> new Draft(sentence, at, end, hit, x, page.span(sentence, at, end)));
  }

  /**
   * The verb that sets about the deed which this masdar names (سارعت إلى نفي, عملت على الإيحاء); -1 where
   * there is none.
   */
  int undertaking(Sentence s, int at) {
    boolean governed =
        at > 0
            && (page.constructions().introduces(Frame.BI, s.word(at - 1))
                || page.constructions().introduces(Frame.ILA, s.word(at - 1))
                || page.constructions().introduces(Frame.ALA, s.word(at - 1)));
    for (int i = at - 2; governed && i >= 0 && i > at - 10; i--) {
      if (s.word(i).isPunctuation()) {
        return -1;
      }
      if (page.constructions().introduces("undertake", s.word(i))) {
        return i;
      }
    }
    return -1;
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
        int end = Page.afterPronoun(s, at + 1);
        Optional<Introduction> own = nounContent.content(sentence, end, hit.construction(), true);
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
}
