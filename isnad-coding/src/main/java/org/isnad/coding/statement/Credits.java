package org.isnad.coding.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.arabic.Sentence;
import org.isnad.coding.cast.Mention.Trait;

/**
 * A phrase that credits an agency at the edge of another's statement ("…", وفق رويترز) makes no
 * statement of its own: the agency is that statement's relay.
 */
final class Credits {
  private Credits() {}

  static List<Draft> settle(Page page, List<Draft> drafts) {
    List<Draft> kept = new ArrayList<>();
    List<Draft> carried = quoted(drafts);
    for (Draft draft : drafts) {
      if (carried.contains(draft)) {
        continue;
      }
      if (draft.isPhrase()
          && draft.introduction.frame() == Frame.AROUND
          && !draft.relay.isEmpty()
          && draft.construction().id().startsWith("according")) { // دعا الأمين العام إلى الهدوء، وفق بيان
        List<Draft> told = toldNear(page, draft, drafts);
        if (told.stream().anyMatch(t -> ofOne(t, draft))) {
          told.forEach(t -> draft.relay.forEach(r -> Relays.add(t, r)));
          continue;
        }
      }
      if (draft.isPhrase()
          && draft.introduction.frame() == Frame.AROUND
          && isCarrier(page, draft)) {
        List<Draft> told = toldNear(page, draft, drafts);
        if (!told.isEmpty()) {
          draft.source.ifPresent(source -> told.forEach(t -> Relays.add(t, source)));
          continue;
        }
      }
      if (stands(draft) && !doubles(draft, kept)) {
        kept.add(draft);
      }
    }
    return kept;
  }

  /**
   * ذكرت الوكالة نقلا عن مصدر أن: the phrase stands between a cue and its content, so that content
   * is the quoted one's and the cue's subject only carried it. Gives the cues that are thereby
   * none.
   */
  private static List<Draft> quoted(List<Draft> drafts) {
    List<Draft> carriers = new ArrayList<>();
    for (Draft phrase : drafts) {
      if (!phrase.construction().id().equals("quoting") || phrase.source.isEmpty()) {
        continue;
      }
      for (Draft verb : drafts) {
        boolean around =
            verb.isVerbal()
                && verb.sentence == phrase.sentence
                && verb.to <= phrase.from
                && verb.introduction.sentence() == verb.sentence
                && phrase.to <= verb.introduction.at();
        boolean joined = // قتل عشرة، كما أفادت الوكالة نقلا عن مصدر
            verb.isPhrase()
                && verb != phrase
                && verb.construction().type().isEmpty()
                && verb.sentence == phrase.sentence
                && verb.from < phrase.from
                && phrase.from - Math.max(verb.to, verb.sourceTo) <= 1;
        if ((around || joined) && !verb.content.isEmpty()) {
          phrase.content = verb.content;
          phrase.contentFrom = verb.contentFrom;
          phrase.contentTo = verb.contentTo;
          verb.source.ifPresent(s -> Relays.add(phrase, s));
          verb.relay.forEach(r -> Relays.add(phrase, r));
          carriers.add(verb);
        }
      }
    }
    return carriers;
  }

  /** Nouns that must have a source have one; only denials and charges may come without content. */
  private static boolean stands(Draft draft) {
    boolean nominal =
        draft.hit.kind() == Constructions.Kind.NOUN
            || draft.hit.kind() == Constructions.Kind.MASDAR;
    var places = draft.construction().sources();
    boolean anonymous = places.contains("nobody") || places.contains("none");
    if (draft.unsure) {
      return false;
    }
    boolean circumstance = draft.hit.kind() == Constructions.Kind.PARTICIPLE;
    if (circumstance && draft.source.isEmpty() && draft.introduction.frame().isPhrase()) {
      return false; // رقصات معبرة عن المناسبة
    }
    boolean active =
        draft.hit.kind() == Constructions.Kind.VERB && !draft.hit.passive() && !draft.impersonal;
    if (active && draft.source.isEmpty() && draft.introduction.frame().isPhrase()) {
      return false; // nobody who could have done it
    }
    if (nominal && draft.source.isEmpty() && !anonymous) {
      return false;
    }
    boolean unsaid =
        draft.introduction.frame() == Frame.NP && draft.act == org.isnad.model.Act.DENY;
    boolean brought = places.contains("light") && draft.source.isPresent();
    return !draft.content.isEmpty() || brought || unsaid;
  }

  /**
   * وتابع قائلا, علق بالقول, أضافت في تقريرها أن: two cues, one introduction; the first is the cue. And
   * what a speaker's own words are called at their end (حسب تعبيره) is no second statement of his.
   */
  private static boolean doubles(Draft draft, List<Draft> kept) {
    for (Draft other : kept) {
      boolean one =
          !draft.coordinated
              && !draft.isPhrase()
              && (other.isVerbal() || draft.isVerbal() && other.construction().takes(Frame.TELL))
              && other.introduction.sentence() == draft.introduction.sentence()
              && other.introduction.from() == draft.introduction.from();
      boolean own =
          draft.isPhrase()
              && draft.elided
              && draft.source.isPresent()
              && draft.source.equals(other.source)
              && other.isVerbal()
              && other.sentence == draft.sentence;
      if (one || own) {
        return true;
      }
    }
    return false;
  }

  /** The paper's issuer is the speaker, or the state or body he speaks for. */
  private static boolean ofOne(Draft told, Draft paper) {
    return told.source.isPresent()
        && paper.source.isPresent()
        && (Chains.sameParty(told.source, paper.source)
            || told.source.get().code().isPresent()
                && told.source.get().code().equals(paper.source.get().code()));
  }

  private static boolean isCarrier(Page page, Draft draft) {
    boolean vague =
        draft.sourceFrom >= 0
            && page.documents()
                .at(page.sentence(draft.sentence), draft.sourceFrom)
                .map(f -> f.kind() == Documents.Kind.MEDIUM && f.weak())
                .orElse(false);
    if (!vague && draft.sourceMention.filter(m -> m.is(Trait.MEDIA)).isPresent()) {
      return true;
    }
    Optional<Documents.Found> found =
        draft.sourceFrom < 0
            ? Optional.empty()
            : page.documents().at(page.sentence(draft.sentence), draft.sourceFrom);
    return found.map(f -> f.kind() == Documents.Kind.MEDIUM && !f.weak()).orElse(false);
  }

  /**
   * Statements of the same sentence whose content ends right before the phrase, or whose cue
   * follows it.
   */
  private static List<Draft> toldNear(Page page, Draft phrase, List<Draft> drafts) {
    List<Draft> near = new ArrayList<>();
    Sentence s = page.sentence(phrase.sentence);
    int start = phrase.introduction.at();
    for (Draft other : drafts) {
      if (other == phrase
          || other.sentence != phrase.sentence
          || other.content.isEmpty()
          || !other.isVerbal()) {
        continue;
      }
      boolean before = other.from < start && onlyMarks(s, other.contentTo, start);
      boolean around = other.from < start && start < other.introduction.at();
      boolean opens =
          start <= 1
              && other.from >= phrase.sourceTo
              && onlyMarks(s, Math.max(phrase.sourceTo, phrase.to), other.from);
      if ((before || around) && other.parent < 0 || opens) {
        near.add(other);
      }
    }
    for (Draft other : drafts) { // وصف البيان بأنه كاذب، مؤكدا أن الرد سيصل، وفقا للوكالة
      boolean carried =
          !near.isEmpty()
              && !near.contains(other)
              && near.getFirst().from < start
              && near.getFirst().hit.kind() == Constructions.Kind.PARTICIPLE
              && other.sentence == phrase.sentence
              && other.from < near.getFirst().from
              && other.isVerbal()
              && other.parent < 0
              && other.source.equals(near.getFirst().source);
      if (carried) {
        near.add(other);
      }
    }
    return near;
  }

  private static boolean onlyMarks(Sentence s, int from, int to) {
    for (int i = from; i < to && i < s.size(); i++) {
      if (!s.word(i).isPunctuation()) {
        return false;
      }
    }
    return from <= to;
  }
}
