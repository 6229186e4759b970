package org.isnad.coding.status;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.arabic.Morphology.Tense;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;
import org.isnad.coding.clause.Particles;
import org.isnad.coding.clause.Prepositions;
import org.isnad.coding.status.StatusCues.Cue;
import org.isnad.model.EventType;
import org.isnad.model.Span;
import org.isnad.model.Statement;

/**
 * The words around an event and the cues among them: what stands where, asked by the steps of an
 * {@link Ascent}. Nothing before {@link #floor()} governs the event.
 */
final class Vicinity {
  private static final String SAID = "\u0625\u0646";
  private static final Set<String> ADJUNCTS = Set.of("bada", "rughma", "daakhil");
  private static final Set<EventType> WILLED =
      EnumSet.of(
          EventType.CONSULT,
          EventType.AID,
          EventType.COOPERATE,
          EventType.AGREE,
          EventType.SUPPORT,
          EventType.RETREAT);

  private final Point point;
  private final Sentence s;
  private final List<Cue> cues;
  private final Prepositions prepositions;
  private final Particles particles;
  private final int floor;

  Vicinity(Point point, List<Cue> found, Prepositions prepositions, Particles particles) {
    this.point = point;
    this.s = point.sentence();
    this.cues = found.stream().filter(c -> !point.names().contains(c.from())).toList();
    this.prepositions = prepositions;
    this.particles = particles;
    this.floor = findFloor();
  }

  Point point() {
    return point;
  }

  Prepositions prepositions() {
    return prepositions;
  }

  Particles particles() {
    return particles;
  }

  /** First word that can govern: of the innermost statement's cue, or of its content. */
  int floor() {
    return floor;
  }

  /** What stands after it is said, not wanted, feared or denied (إن, not أن). */
  boolean isSaid(int that) {
    return s.word(that).form().startsWith(SAID);
  }

  /** After, during, because: what hangs there is taken for granted. */
  static boolean isAdjunct(String preposition) {
    return ADJUNCTS.contains(preposition);
  }

  /** The verb cue at this word that reports what begins at أن. */
  Optional<Cue> clauseCue(int word) {
    return cues.stream().filter(c -> c.from() == word && c.by("that")).findFirst();
  }

  /** Whether the verb at this word tells that something takes place. */
  boolean happens(int verb) {
    return cues.stream().anyMatch(c -> c.from() == verb && c.verb() && c.by("subject"));
  }

  /** The cue that ends before this word and takes the link; the longest, then the first entry. */
  Optional<Cue> ending(int end, String link) {
    return ending(end, link, false);
  }

  /** The same right before the phrase itself: there an adjective governs, too (able to strike). */
  Optional<Cue> adjoining(int end, String link) {
    return ending(end, link, true);
  }

  private Optional<Cue> ending(int end, String link, boolean adjoins) {
    Cue best = null;
    for (Cue cue : cues) {
      int to = cue.to();
      // an attached pronoun belongs to the word before it
      boolean here =
          to == end || to == end - 1 && s.word(to).part() == Word.Part.ENCLITIC && !cue.by("next");
      boolean describes =
          !adjoins
              && !cue.verb()
              && !cue.particle()
              && cue.effect() != Effect.STANDS
              && s.word(cue.from()).morphology().definite()
              && s.word(cue.from()).pos() == Pos.ADJ;
      boolean carries =
          link.equals("object") && cue.effect() == Effect.PASSES && !cue.verb() && !cue.particle();
      if (here
          && !describes
          && !carries
          && cue.by(link)
          && (best == null || cue.from() < best.from())) {
        best = cue;
      }
    }
    return Optional.ofNullable(best);
  }

  Optional<Cue> starting(int from, String link) {
    return cues.stream().filter(c -> c.from() == from && c.by(link)).findFirst();
  }

  /** قد before a perfect is emphatic; ما before an imperfect or a noun mostly relative. */
  boolean fits(Cue cue, int at) {
    return !(cue.by("imperfect-only") && !imperfect(at))
        && !(cue.by("imperfect-only") && s.word(at).folded().charAt(0) == '\u0627')
        && !(cue.by("perfect-only") && imperfect(at))
        && !(cue.by("after-will") && !afterWill(cue))
        && !(cue.by("initial-only") && cue.from() > 0 && !opens(s.word(cue.from() - 1)));
  }

  /** We shall punish who does it: a future verb shortly before. */
  private boolean afterWill(Cue cue) {
    return cues.stream()
        .anyMatch(c ->
            c.by("next")
                && c.effect() == Effect.PLANNED
                && c.to() <= cue.from()
                && cue.from() - c.to() <= 6);
  }

  boolean imperfect(int at) {
    return at == point.from() && point.tense() != Tense.NONE
        ? point.tense() == Tense.IMPERFECT
        : s.word(at).morphology().tense() == Tense.IMPERFECT;
  }

  boolean opens(Word before) {
    return before.pos() == Pos.CCONJ || before.folded().equals("\"");
  }

  /** "Not only": the verb is told. */
  boolean only(int verb) {
    for (int i = verb + 1; i < Math.min(s.size(), verb + 7); i++) {
      int at = i;
      if (s.word(i).isPunctuation() && !s.word(i).folded().equals("\"")) {
        return false;
      }
      if (cues.stream().anyMatch(c -> c.from() == at && c.by("only"))) {
        return true;
      }
    }
    return false;
  }

  boolean opensClause(int i) {
    if (i == 0) {
      return true;
    }
    Word before = s.word(i - 1);
    return before.pos() == Pos.CCONJ
        || before.isPunctuation()
        || before.pos() == Pos.PART
        || before.pos() == Pos.AUX
        || before.pos() == Pos.SCONJ
        || particles.isThat(before)
        || particles.isRelative(before)
        || particles.is("before-verb", before)
        || particles.is("relative-what", before)
        || ending(i, "next").isPresent();
  }

  /** After a comma or "and": a participle or verb read as a noun (calling on, and urged). */
  boolean opensPhrase(int at) {
    return at == 0 || s.word(at - 1).pos() == Pos.CCONJ || s.word(at - 1).folded().equals(",");
  }

  boolean isVerb(int i) {
    if (isNominalCue(i) && !opensClause(i)) {
      return false; // شن and عقد are verb and verbal noun
    }
    return s.word(i).pos() == Pos.VERB
        || s.word(i).pos() == Pos.AUX
        || cues.stream().anyMatch(c -> c.from() == i && c.verb());
  }

  boolean isVerb(Word word) {
    return word.pos() == Pos.VERB && !point.names().contains(word.index());
  }

  static boolean isStop(Word word) {
    return word.isPunctuation() && ":;.!?".contains(word.folded());
  }

  boolean isTransparent(Word word) {
    return word.pos() == Pos.DET
        || word.pos() == Pos.NUM
        || word.isPunctuation() && (word.folded().equals("\"") || word.folded().equals("("))
        || particles.is("that-one", word);
  }

  boolean isNominalCue(int i) {
    return s.word(i).pos() != Pos.ADJ
        && cues.stream().anyMatch(c -> c.from() == i && !c.verb() && !c.particle());
  }

  boolean isConstruct(int i) {
    Word word = s.word(i);
    return word.isStem()
        && (word.pos() == Pos.NOUN || word.pos() == Pos.X)
        && !word.morphology().definite();
  }

  boolean isAct(int i) {
    return point.acts().contains(i) || isNominalCue(i) || isMasdarLike(s.word(i));
  }

  /** A noun in construct before an act that makes the act open: necessity of, lack of. */
  boolean isOpen(int i) {
    return ending(i + 1, "idafa")
        .filter(c -> !c.verb())
        .filter(c -> c.effect() != Effect.PASSES && c.effect() != Effect.FAILS)
        .filter(c -> c.effect() != Effect.STANDS)
        .isPresent();
  }

  boolean adjunct(int noun) {
    return prepositions.before(s, noun).filter(f -> ADJUNCTS.contains(f.name())).isPresent();
  }

  /** A verb of demand: the end for which something is asked is asked for, too. */
  Optional<Cue> demand(int verb) {
    return cues.stream()
        .filter(c -> c.from() == verb && c.verb() && c.effect() == Effect.DEMANDED)
        .findFirst();
  }

  /** The decision may lead to: the phrase belongs to the verb, not to its subject. */
  Optional<Cue> verbBefore(Cue noun, String link) {
    return noun.verb()
            || noun.particle()
            || noun.from() == 0
            || !s.word(noun.from()).morphology().definite()
        ? Optional.empty()
        : ending(noun.from(), link).filter(Cue::verb);
  }

  boolean isAnd(int i) {
    return i >= 0 && s.word(i).pos() == Pos.CCONJ;
  }

  /**
   * The bare verbal noun to which this word is joined if it is one itself, read as a perfect (to
   * return him and to expel them): the same letters, in construct, after one that hangs on
   * something; -1 if it is a verb.
   */
  int masdarJoined(int at, int and) {
    boolean maybe =
        s.word(at).readings().stream().anyMatch(r -> r.pos() == Pos.NOUN)
            && at + 1 < s.size()
            && s.word(at + 1).isStem()
            && (s.word(at + 1).pos() == Pos.PROPN
                || s.word(at + 1).pos() == Pos.NOUN
                || s.word(at + 1).pos() == Pos.ADP);
    for (int i = and - 1; maybe && i >= Math.max(floor, and - 26); i--) {
      Word word = s.word(i);
      if (isStop(word) || particles.isRelative(word) || particles.isThat(word)) {
        return -1;
      }
      boolean act = point.acts().contains(i) || isMasdarLike(word);
      boolean bare = !word.morphology().definite() && (i == 0 || !isConstruct(i - 1));
      boolean hangs =
          prepositions.before(s, i).filter(f -> f.name().equals("li")).isPresent()
              || ending(i, "object").filter(c -> c.effect() == Effect.PLANNED).isPresent();
      if (act && bare && hangs && word.pos() != Pos.VERB) {
        return i;
      }
      if (isVerb(word)) {
        return -1;
      }
    }
    return -1;
  }

  /** A plan, a danger: a noun that takes no object from afar. */
  boolean merelyNamed(Cue cue) {
    return cue.noun()
        && s.word(cue.from()).pos() != Pos.VERB
        && (cue.effect() == Effect.PLANNED
            || cue.effect() == Effect.POSSIBLE
            || cue.effect() == Effect.LOOSENS);
  }

  /** The indefinite noun that a clause without a relative pronoun describes; -1 if none. */
  int describedBy(int before) {
    int i = before;
    while (i > 0 && s.word(i).pos() == Pos.ADJ && !s.word(i).morphology().definite()) {
      i--;
    }
    return isConstruct(i) && !point.names().contains(i) ? i : -1;
  }

  /** Whether the verb stands under أن, لـ, سـ or a particle. */
  boolean subordinate(int verb) {
    for (int i = verb - 1; i >= Math.max(0, verb - 4); i--) {
      Word word = s.word(i);
      if (particles.isThat(word)
          || word.pos() == Pos.SCONJ
          || word.pos() == Pos.PART
          || particles.is("will", word)
          || ending(i + 1, "next").isPresent()
          || ending(i + 1, "verb").isPresent()) {
        return true;
      }
      if (word.isPunctuation() || isVerb(word)) {
        return false;
      }
    }
    return s.word(verb - (verb > 0 ? 1 : 0)).folded().equals("\u0644");
  }

  boolean conditional(int verb) {
    for (int i = verb; i > Math.max(0, verb - 3); i--) {
      if (ending(i, "next").filter(Cue::conditional).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** The cue, where what it says begins with this أن. */
  Optional<Integer> saying(Statement holder, int index) {
    boolean begins =
        holder.content().stream()
            .anyMatch(c ->
                c.start() >= s.word(index).span().start()
                    && c.start() <= s.word(Math.min(s.size() - 1, index + 2)).span().start());
    if (!begins || holder.cue().start() > s.word(index).span().start()) {
      return Optional.empty();
    }
    return s.words().stream()
        .filter(w -> w.span().overlaps(holder.cue()) && w.isStem())
        .map(Word::index)
        .findFirst();
  }

  /**
   * First word of the cue of the innermost statement where it stands before the event, else of the
   * content.
   */
  private int findFloor() {
    if (point.holder().isEmpty()) {
      return 0;
    }
    Statement holder = point.holder().get();
    if (isNoun(holder.cue())) {
      return 0; // a rumour, a fear: what it hangs on matters
    }
    int start = s.word(point.from()).span().start();
    int from = holder.cue().start();
    if (from >= start) {
      from = 0;
      for (Span content : holder.content()) {
        from = content.contains(s.word(point.from()).span()) ? content.start() : from;
      }
    }
    int at = 0;
    while (at < point.from() && s.word(at).span().end() <= from) {
      at++;
    }
    return at;
  }

  boolean isNoun(Span cue) {
    for (Word word : s.words()) {
      if (word.span().overlaps(cue) && word.isStem()) {
        return word.pos() == Pos.NOUN && cues.stream().anyMatch(c -> c.from() == word.index());
      }
    }
    return false;
  }

  /** "Of this and of that": where the first phrase of this preposition begins. */
  int sameBefore(String name, int and) {
    for (int i = and - 1; i > Math.max(floor, and - 12); i--) {
      Optional<Prepositions.Found> found = prepositions.at(s, i);
      if (found.isPresent() && found.get().name().equals(name)) {
        return i;
      }
      if (isStop(s.word(i)) || s.word(i).pos() == Pos.VERB) {
        return and;
      }
    }
    return and;
  }

  /** للاجتماع ب and لدعم, but not للهجوم الذي. */
  boolean mayBePurpose(boolean definite) {
    int next = point.end();
    boolean complemented =
        next < s.size() && (prepositions.at(s, next).isPresent() || s.word(next).pos() == Pos.ADP)
            || s.word(next - 1).pos() == Pos.ADP;
    boolean ended = point.from() > 1 && isMasdarLike(s.word(point.from() - 2));
    return switch (point.shape()) {
      case MASDAR, PHRASE -> (!definite || complemented) && !isReason();
      case NOUN -> !ended && WILLED.contains(point.type()) && (!definite || complemented);
      default -> false;
    };
  }

  /** "For his conviction of": why, not what for. */
  boolean isReason() {
    return point.hasPronoun()
        && (point.type() == EventType.ACCUSE || point.type() == EventType.SANCTION);
  }

  /** What is read as a perfect after an attached preposition is a verbal noun (لضرب). */
  boolean afterPreposition(int at) {
    return at > 0
        && point.tense() == Tense.PERFECT
        && s.word(at - 1).part() == Word.Part.PROCLITIC
        && s.word(at - 1).pos() == Pos.ADP;
  }

  /** Patterns of verbal nouns that show without vowels: إرسال, اجتماع, تنفيذ, تعاون, مشاركة. */
  static boolean isMasdarLike(Word word) {
    if (word.pos() != Pos.NOUN && word.pos() != Pos.X) {
      return false;
    }
    String bare = word.bare();
    int n = bare.length();
    if (n < 4) {
      return false;
    }
    char initial = bare.charAt(0);
    char third = bare.charAt(2);
    boolean tied = bare.charAt(n - 1) == '\u0629';
    char penult = bare.charAt(n - (tied ? 3 : 2));
    return switch (initial) {
      case '\u0627' -> n >= 5 && penult == '\u0627';
      case '\u062A' -> penult == '\u064A' || n >= 5 && third == '\u0627' || tied && n == 5;
      case '\u0645' -> tied && n >= 6 && third == '\u0627';
      default -> false;
    };
  }
}
