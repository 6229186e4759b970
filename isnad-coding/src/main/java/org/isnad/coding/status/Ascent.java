package org.isnad.coding.status;

import java.util.ArrayList;
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
import org.isnad.coding.clause.WordForms.Shape;
import org.isnad.coding.status.StatusCues.Cue;
import org.isnad.model.EventType;
import org.isnad.model.Span;
import org.isnad.model.Statement;

/**
 * Climbs from an event to the head of its sentence: what it hangs on, what that hangs on, and so
 * on. It is no parse: each step asks only for the nearest word to the left that can govern the
 * phrase in the way it stands there (in construct, after a preposition, as object, after أن,
 * coordinated). Subordinate and relative clauses end the climb where what is outside of them says
 * nothing of what is inside.
 */
final class Ascent {
  /** How the climb ended. */
  enum Top {
    /** At the head of the sentence or of a clause that stands by itself. */
    CLAUSE,
    /** In a relative clause: what its antecedent hangs on says nothing of the event. */
    RELATIVE,
    /** In an adverbial clause or phrase (after, during, because): taken for granted. */
    ADJUNCT,
    /** Too far, or nothing found that governs. */
    NOWHERE
  }

  /**
   * One step.
   *
   * @param link how the lower word hangs on the upper: {@code idafa}, {@code object}, {@code that},
   *     {@code verb}, {@code next}, {@code after}, {@code and}, or a preposition's name
   * @param cue the word of status/cues it hangs on, if it is one
   * @param effect what the step does; empty where an unknown word governs
   * @param governor first word of what governs, -1 if none
   * @param definite what hangs there is definite
   * @param why for the verdict
   */
  record Step(
      String link,
      Optional<Cue> cue,
      Optional<Effect> effect,
      int governor,
      boolean definite,
      boolean verbal,
      String why) {}

  private static final String IN = "\u0625\u0646";
  private static final int STEPS = 9;
  private static final int REACH = 26;
  private static final Set<String> ADJUNCTS = Set.of("bada", "rughma", "daakhil");
  private static final Set<EventType> WILLED =
      EnumSet.of(
          EventType.CONSULT,
          EventType.AID,
          EventType.COOPERATE,
          EventType.AGREE,
          EventType.SUPPORT,
          EventType.RETREAT);
  private static final Set<String> OBJECT = Set.of("object");

  private final Sentence s;
  private final List<Cue> cues;
  private final Point point;
  private final Prepositions prepositions;
  private final Particles particles;
  private final List<Step> steps = new ArrayList<>();
  private final int floor; // nothing before it governs: cue, or content, of the innermost statement
  private Top top = Top.NOWHERE;
  private int first; // first word of what the climb has reached

  private Ascent(Point point, List<Cue> cues, Prepositions prepositions, Particles particles) {
    this.point = point;
    this.s = point.sentence();
    this.cues = cues.stream().filter(c -> !point.names().contains(c.from())).toList();
    this.prepositions = prepositions;
    this.particles = particles;
    this.first = point.from();
    this.floor = floor();
  }

  /**
   * First word of the cue of the innermost statement where it stands before the event, else of the
   * content.
   */
  private int floor() {
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

  static Ascent of(Point point, List<Cue> cues, Prepositions prepositions, Particles particles) {
    Ascent ascent = new Ascent(point, cues, prepositions, particles);
    ascent.climb();
    return ascent;
  }

  private boolean isNoun(Span cue) {
    for (Word word : s.words()) {
      if (word.span().overlaps(cue) && word.isStem()) {
        return word.pos() == Pos.NOUN && cues.stream().anyMatch(c -> c.from() == word.index());
      }
    }
    return false;
  }

  /** From the event outwards. */
  List<Step> steps() {
    return steps;
  }

  /** In short, for messages: links and effects from the event outwards. */
  String trace() {
    StringBuilder out = new StringBuilder();
    for (Step step : steps) {
      out.append(step.link())
          .append(step.definite() ? "+" : "")
          .append(':')
          .append(step.governor() < 0 ? "" : s.word(step.governor()).form())
          .append(':')
          .append(step.effect().map(Effect::name).orElse("?"))
          .append(' ');
    }
    return out.append(top).toString();
  }

  Top top() {
    return top;
  }

  /** The first word the climb reached: the head of the clause the event belongs to. */
  int first() {
    return first;
  }

  // --- the climb

  private void climb() {
    int at = point.from();
    boolean verb = point.isVerb() && !afterPreposition(at);
    boolean definite = point.isDefinite();
    boolean going = true;
    if (!verb) {
      behind();
    }
    if (point.isCue() && !verb && opensPhrase(at)) {
      top = Top.CLAUSE;
      return;
    }
    boolean participle =
        point.shape() == Shape.PARTICIPLE || point.shape() == Shape.PASSIVE_PARTICIPLE;
    if (participle && (point.isDefinite() || point.isCue())) {
      top = point.isDefinite() ? Top.RELATIVE : Top.CLAUSE;
      return;
    }
    for (int level = 0; going && level < STEPS; level++) {
      int before = steps.size();
      int next = verb ? fromVerb(at) : fromNoun(at, definite);
      first = Math.min(first, next < 0 ? at : next);
      if (next < 0 || next >= at) {
        going = false;
      } else {
        at = next;
        verb = isVerb(at);
        definite =
            !verb
                && (s.word(at).morphology().definite()
                    || steps.size() > before && steps.getLast().link().equals("and") && definite);
      }
    }
    if (going) {
      top = Top.NOWHERE;
    }
    if (!point.isVerb() && steps.isEmpty() && top == Top.CLAUSE) {
      predicate();
    }
  }

  /** What is read as a perfect after an attached preposition is a verbal noun (لضرب). */
  private boolean afterPreposition(int at) {
    return at > 0
        && point.tense() == Tense.PERFECT
        && s.word(at - 1).part() == Word.Part.PROCLITIC
        && s.word(at - 1).pos() == Pos.ADP;
  }

  /** After a comma or "and": a participle or verb read as a noun (calling on, and urged). */
  private boolean opensPhrase(int at) {
    return at == 0 || s.word(at - 1).pos() == Pos.CCONJ || s.word(at - 1).folded().equals(",");
  }

  /** What is said of a noun at the head of its clause: the summit will be held. */
  private void predicate() {
    for (int i = point.end(); i < Math.min(s.size(), point.end() + REACH); i++) {
      Word word = s.word(i);
      if (isStop(word)
          || word.folded().equals(",")
          || particles.isRelative(word)
          || particles.isThat(word)) {
        return;
      }
      Optional<Cue> ruled =
          starting(i, "after").filter(c -> !s.word(c.from()).morphology().definite());
      if (ruled.isPresent()) {
        add("after", ruled.get(), false);
        return;
      }
      if (isVerb(word)) {
        int verb = i;
        boolean happens =
            cues.stream().anyMatch(c -> c.from() == verb && c.verb() && c.by("subject"));
        Optional<Cue> particle = ending(i, "next").filter(c -> fits(c, verb));
        if (happens && particle.isPresent()) {
          add("predicate", particle.get(), false);
        }
        return;
      }
    }
  }

  private Optional<Cue> starting(int from, String link) {
    return cues.stream().filter(c -> c.from() == from && c.by(link)).findFirst();
  }

  private boolean isVerb(int i) {
    if (isNominalCue(i) && !opensClause(i)) {
      return false; // شن and عقد are verb and verbal noun
    }
    return s.word(i).pos() == Pos.VERB
        || s.word(i).pos() == Pos.AUX
        || cues.stream().anyMatch(c -> c.from() == i && c.verb());
  }

  private boolean opensClause(int i) {
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

  private void add(String link, Cue cue, boolean definite) {
    steps.add(
        new Step(
            link,
            Optional.of(cue),
            Optional.of(cue.effect()),
            cue.from(),
            definite,
            cue.verb(),
            cue.where() + " " + link));
  }

  private void add(String link, Effect effect, int governor, boolean definite, String why) {
    steps.add(
        new Step(
            link, Optional.empty(), Optional.of(effect), governor, definite, isV(governor), why));
  }

  private void unknown(String link, int governor, boolean definite) {
    steps.add(
        new Step(link, Optional.empty(), Optional.empty(), governor, definite, isV(governor), ""));
  }

  private boolean isV(int governor) {
    return governor >= 0 && s.word(governor).pos() == Pos.VERB;
  }

  /** An adjective behind the noun: the planned meeting, a possible attack. */
  private void behind() {
    int stems = 0;
    for (int i = point.end(); i < s.size() && stems <= 3; i++) {
      Word word = s.word(i);
      for (Cue cue : cues) {
        boolean article = s.word(i).morphology().definite();
        if (cue.from() == i && cue.by("after") && (!article || point.isDefinite())) {
          add("after", cue, false);
          return;
        }
      }
      boolean describes =
          word.pos() == Pos.ADJ
              || word.pos() == Pos.DET
              || word.folded().equals("\"")
              || word.pos() == Pos.NOUN && word.morphology().definite() == point.isDefinite();
      if (!describes) {
        return;
      }
      stems += word.isStem() ? 1 : 0;
    }
  }

  // --- from a verb

  private int fromVerb(int at) {
    int i = at - 1;
    boolean own = point.future() && at == point.from();
    // what stands right before it
    while (i >= 0) {
      Word word = s.word(i);
      Optional<Cue> cue = ending(i + 1, "next").filter(c -> fits(c, at));
      if (cue.isPresent() && cue.get().effect() == Effect.NEGATED && only(at)) {
        i = cue.get().from() - 1;
      } else if (cue.isPresent() && cue.get().particle()) {
        add("next", cue.get(), false);
        own = true;
        i = cue.get().from() - 1;
        if (cue.get().conditional()) {
          return end(Top.CLAUSE, i + 1);
        }
      } else if (particles.is("rather", word)) {
        break;
      } else if (word.pos() == Pos.ADV
          || word.pos() == Pos.PART
          || word.folded().equals("\"")
          || particles.is("was", word)
          || particles.is("before-verb", word)) {
        i--;
      } else {
        break;
      }
    }
    if (i < 0) {
      return end(Top.CLAUSE, 0);
    }
    Word word = s.word(i);
    if (particles.is("rather", word)) {
      return end(Top.CLAUSE, i);
    }
    boolean imperfect = imperfect(at);
    Optional<Cue> phrase = ending(i + 1, "verb").filter(c -> !c.verb() || imperfect);
    if (phrase.isPresent()) {
      add("verb", phrase.get(), false);
      return phrase.get().conditional()
          ? end(Top.CLAUSE, phrase.get().from())
          : phrase.get().from();
    }
    if (word.part() == Word.Part.PROCLITIC && word.pos() != Pos.CCONJ && imperfect) {
      Optional<Prepositions.Found> li =
          prepositions.before(s, i + 1).filter(f -> f.name().equals("li"));
      if (li.isPresent()) {
        return purpose(li.get().from(), false);
      }
    }
    if (particles.isThat(word)) {
      return that(i);
    }
    if (particles.isRelative(word) || particles.is("relative-what", word)) {
      return end(Top.RELATIVE, i);
    }
    if (word.pos() == Pos.CCONJ) {
      return own ? end(Top.CLAUSE, i) : verbSibling(at, i);
    }
    return overSubject(at, i, imperfect);
  }

  /** "Not only": the verb is told. */
  private boolean only(int verb) {
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

  private boolean imperfect(int at) {
    return at == point.from() && point.tense() != Tense.NONE
        ? point.tense() == Tense.IMPERFECT
        : s.word(at).morphology().tense() == Tense.IMPERFECT;
  }

  /** قد before a perfect is emphatic; ما before an imperfect or a noun mostly relative. */
  private boolean fits(Cue cue, int at) {
    return !(cue.by("imperfect-only") && !imperfect(at))
        && !(cue.by("imperfect-only") && s.word(at).folded().charAt(0) == '\u0627')
        && !(cue.by("perfect-only") && imperfect(at))
        && !(cue.by("initial-only") && cue.from() > 0 && !opens(s.word(cue.from() - 1)));
  }

  private boolean opens(Word before) {
    return before.pos() == Pos.CCONJ || before.folded().equals("\"") || particles.isThat(before);
  }

  /** A verb joined to an earlier one of its tense shares its mood, if that hangs on something. */
  private int verbSibling(int at, int and) {
    boolean imperfect = imperfect(at);
    for (int i = and - 1; i >= Math.max(0, and - REACH); i--) {
      Word word = s.word(i);
      if (isStop(word)) {
        return end(Top.CLAUSE, and);
      }
      boolean finite = isVerb(word);
      if (finite && (word.morphology().tense() == Tense.IMPERFECT) == imperfect) {
        if (imperfect && subordinate(i) || conditional(i) || particles.is("or", s.word(and))) {
          unknown("and", i, false);
          return i;
        }
        return end(Top.CLAUSE, and);
      }
      if (particles.isThat(word) && !imperfect) {
        return end(Top.CLAUSE, and);
      }
    }
    return end(Top.CLAUSE, and);
  }

  /** Whether the verb stands under أن, لـ, سـ or a particle. */
  private boolean subordinate(int verb) {
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

  private boolean conditional(int verb) {
    for (int i = verb; i > Math.max(0, verb - 3); i--) {
      if (ending(i, "next").filter(Cue::conditional).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** The subject stands before its verb: what is before the subject? */
  private int overSubject(int at, int from, boolean imperfect) {
    for (int i = from; i >= Math.max(0, from - 16); i--) {
      Word word = s.word(i);
      if (isStop(word) || word.folded().equals(",")) {
        return end(Top.CLAUSE, i + 1);
      }
      if (particles.isThat(word)) {
        return that(i);
      }
      if (particles.isRelative(word)) {
        return end(Top.RELATIVE, i);
      }
      Optional<Cue> cue = ending(i + 1, "verb").filter(c -> !c.verb() || imperfect);
      if (cue.isPresent()) {
        add("verb", cue.get(), false);
        return cue.get().conditional() ? end(Top.CLAUSE, cue.get().from()) : cue.get().from();
      }
      if (particles.is("was", word)) {
        continue;
      }
      if (isVerb(word)) {
        // a clause that describes its subject or object (وهم يقصفون, هجوم استهدف)
        return end(Top.RELATIVE, i + 1);
      }
      if (word.pos() == Pos.CCONJ && i > 0 && s.word(i - 1).isPunctuation()) {
        return end(Top.CLAUSE, i);
      }
    }
    return end(Top.CLAUSE, Math.max(0, from - 16));
  }

  /** A clause after أن, إن: what governs it. */
  private int that(int index) {
    int j = index;
    if (s.word(index).form().startsWith(IN) || j > 0 && particles.is("rather", s.word(j - 1))) {
      return end(Top.CLAUSE, index); // what is said, not what is wanted or denied
    }
    Optional<Cue> phrase = ending(index, "that").filter(c -> !c.verb());
    if (phrase.isPresent()) {
      return step("that", phrase.get(), false);
    }
    Optional<Integer> said = point.holder().flatMap(h -> saying(h, index));
    if (said.isPresent()) {
      int cue = said.get();
      Optional<Cue> governing =
          cues.stream().filter(c -> c.from() == cue && c.by("that")).findFirst();
      if (governing.isEmpty()) {
        return end(Top.CLAUSE, index);
      }
      return step("that", governing.get(), false);
    }
    if (j > 0) {
      Optional<Prepositions.Found> prep = prepositions.before(s, j);
      if (prep.isPresent() && isAnd(prep.get().from() - 1)) {
        return alike(prep.get().from() - 1);
      }
      if (prep.isPresent()) {
        return govern(Set.of("that", prep.get().name()), "that", prep.get().from(), false);
      }
      if (s.word(j - 1).pos() == Pos.CCONJ) {
        return alike(j - 1);
      }
    }
    return govern(Set.of("that"), "that", j, false);
  }

  private boolean isAnd(int i) {
    return i >= 0 && s.word(i).pos() == Pos.CCONJ;
  }

  /** The cue, where what it says begins with this أن. */
  private Optional<Integer> saying(Statement holder, int index) {
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

  /** A second clause after "and that": what governs the first governs it. */
  private int alike(int and) {
    for (int i = and; i > Math.max(floor, and - 2 * REACH); i--) {
      if (isStop(s.word(i - 1))) {
        break;
      }
      if (particles.isThat(s.word(i - 1))) {
        return that(i - 1);
      }
    }
    return end(Top.CLAUSE, and);
  }

  // --- from a noun

  private int fromNoun(int at, boolean definite) {
    int i = at - 1;
    while (i >= 0 && isTransparent(s.word(i))) {
      if (s.word(i).pos() == Pos.NUM && i > 0 && s.word(i - 1).pos() == Pos.CCONJ) {
        return govern(OBJECT, "object", i, definite);
      }
      Optional<Cue> cue = ending(i + 1, "idafa").filter(Cue::particle);
      if (cue.isPresent()) {
        break;
      }
      i--;
    }
    if (i < 0) {
      return end(Top.CLAUSE, 0);
    }
    Word word = s.word(i);
    Optional<Cue> phrase = ending(i + 1, "idafa").filter(c -> !c.verb());
    if (phrase.isPresent()) {
      return step("idafa", phrase.get(), definite);
    }
    Optional<Prepositions.Found> preposition = prepositions.before(s, i + 1);
    if (preposition.isPresent()) {
      return fromPreposition(at, preposition.get(), definite);
    }
    if (word.part() == Word.Part.ENCLITIC && i > 0 && particles.isThat(s.word(i - 1))) {
      return that(i - 1);
    }
    if (particles.isThat(word)) {
      return definite ? end(Top.CLAUSE, i) : that(i);
    }
    if (particles.isRelative(word)) {
      return end(Top.RELATIVE, i);
    }
    if (word.pos() == Pos.CCONJ) {
      return nounSibling(at, i, definite);
    }
    if (isStop(word)) {
      return end(Top.CLAUSE, i + 1);
    }
    if (word.isStem()
        && word.pos() != Pos.VERB
        && word.pos() != Pos.ADV
        && word.pos() != Pos.PART
        && word.pos() != Pos.PRON
        && word.pos() != Pos.ADJ
        && !word.morphology().definite()
        && word.pos() != Pos.PROPN) {
      if (particles.is("manner", word) && i > 0 && s.word(i - 1).part() == Word.Part.PROCLITIC) {
        return govern(OBJECT, "object", i - 1, definite);
      }
      unknown("idafa", i, definite);
      return i;
    }
    return govern(OBJECT, "object", i + 1, definite);
  }

  private int fromPreposition(int at, Prepositions.Found preposition, boolean definite) {
    String name = preposition.name();
    int j = preposition.from();
    Optional<Cue> before = ending(j, name);
    if (before.isPresent()) {
      return step(name, verbBefore(before.get(), name).orElse(before.get()), definite);
    }
    if (ADJUNCTS.contains(name)) {
      unknown(name, -1, definite);
      return end(Top.ADJUNCT, j);
    }
    if (j > 0 && s.word(j - 1).pos() == Pos.CCONJ) {
      j = sameBefore(name, j - 1);
    }
    boolean purposive =
        name.equals("li") && (at == point.from() ? mayBePurpose(definite) : !definite && isAct(at));
    if (purposive) {
      return purpose(j, definite);
    }
    return govern(Set.of(name), name, j, definite);
  }

  /** "Of this and of that": where the first phrase of this preposition begins. */
  private int sameBefore(String name, int and) {
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
  private boolean mayBePurpose(boolean definite) {
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
  private boolean isReason() {
    return point.hasPronoun()
        && (point.type() == EventType.ACCUSE || point.type() == EventType.SANCTION);
  }

  /** What stands after لـ: complement of a word that takes it, else an end in view. */
  private int purpose(int j, boolean definite) {
    for (int i = j - 1; i >= Math.max(floor, j - 10); i--) {
      Word word = s.word(i);
      if (isStop(word) || particles.isRelative(word) || particles.isThat(word)) {
        break;
      }
      Optional<Cue> cue = ending(i + 1, "li");
      if (cue.isPresent()) {
        return step("li", cue.get(), definite);
      }
      Optional<Cue> called = demand(i);
      if (called.isPresent()) {
        return step("li", called.get(), definite);
      }
      if (isVerb(word)) {
        add("li", Effect.PURPOSE, i, definite, "purpose");
        return i;
      }
      boolean act = point.acts().contains(i) || isMasdarLike(word);
      if (act && !adjunct(i)) {
        add("li", Effect.PURPOSE, i, definite, "purpose");
        return i;
      }
    }
    add("li", Effect.PURPOSE, -1, definite, "purpose");
    return end(Top.CLAUSE, j);
  }

  /** A verb of demand: the end for which something is asked is asked for, too. */
  private Optional<Cue> demand(int verb) {
    return cues.stream()
        .filter(c -> c.from() == verb && c.verb() && c.effect() == Effect.DEMANDED)
        .findFirst();
  }

  private boolean adjunct(int noun) {
    return prepositions.before(s, noun).filter(f -> ADJUNCTS.contains(f.name())).isPresent();
  }

  /**
   * The nearest word to the left on which the phrase can hang: a cue that takes the link, a verb,
   * or, for prepositions, a noun of action.
   */
  private int govern(Set<String> links, String link, int j, boolean definite) {
    int commas = 0;
    for (int i = j - 1; i >= Math.max(0, j - REACH); i--) {
      Word word = s.word(i);
      if (isStop(word) || i < floor || particles.is("rather", word)) {
        return end(Top.CLAUSE, i + 1);
      }
      if (word.folded().equals(",")) {
        commas++;
        if (commas > 2) {
          return end(Top.NOWHERE, i);
        }
        continue;
      }
      for (String name : links) {
        Optional<Cue> cue = ending(i + 1, name).filter(c -> !c.by("next") || !c.particle());
        if (cue.isPresent()) {
          return step(name, verbBefore(cue.get(), name).orElse(cue.get()), definite);
        }
      }
      if (point.speech().contains(i) && word.pos() != Pos.VERB) {
        return end(Top.CLAUSE, i);
      }
      if (particles.isRelative(word)) {
        return end(Top.RELATIVE, i);
      }
      if (particles.isThat(word)) {
        return link.equals("that") ? end(Top.CLAUSE, i) : definite ? end(Top.CLAUSE, i) : that(i);
      }
      if (isVerb(word)) {
        unknown(link, i, definite);
        return i;
      }
      if (!link.equals("object")
          && !link.equals("that")
          && point.acts().contains(i)
          && !adjunct(i)) {
        Optional<Cue> verb =
            word.morphology().definite() ? ending(i, link).filter(Cue::verb) : Optional.empty();
        if (verb.isPresent()) {
          return step(link, verb.get(), definite);
        }
        unknown(link, i, definite);
        return i;
      }
    }
    return end(Top.NOWHERE, Math.max(0, j - REACH));
  }

  /** The decision may lead to: the phrase belongs to the verb, not to its subject. */
  private Optional<Cue> verbBefore(Cue noun, String link) {
    return noun.verb()
            || noun.particle()
            || noun.from() == 0
            || !s.word(noun.from()).morphology().definite()
        ? Optional.empty()
        : ending(noun.from(), link).filter(Cue::verb);
  }

  private int step(String link, Cue cue, boolean definite) {
    add(link, cue, definite);
    return cue.conditional() ? end(Top.CLAUSE, cue.from()) : cue.from();
  }

  /** The noun to which this one is joined: nearest head of a phrase that can be an act. */
  private int nounSibling(int at, int and, boolean definite) {
    int fallback = -1;
    boolean joined = s.word(at).morphology().definite();
    boolean comma = and > 0 && s.word(and - 1).folded().equals(",");
    for (int i = and - 1; i >= Math.max(floor, and - REACH); i--) {
      Word word = s.word(i);
      if (isStop(word) || particles.isRelative(word) || particles.isThat(word)) {
        break;
      }
      if (isVerb(word) || particles.is("rather", word)) {
        break;
      }
      if (!word.isStem() || word.pos() == Pos.ADP) {
        continue;
      }
      boolean act = point.acts().contains(i) || isNominalCue(i) || isMasdarLike(word);
      boolean article = word.morphology().definite();
      boolean head = i == 0 || !isConstruct(i - 1) || isOpen(i - 1);
      if (act && head && article == joined) {
        unknown("and", i, definite);
        return i;
      }
      if (act && head && fallback < 0) {
        fallback = i;
      }
    }
    if (fallback >= 0 && !(joined && comma)) {
      unknown("and", fallback, definite);
      return fallback;
    }
    return comma ? end(Top.CLAUSE, and) : govern(OBJECT, "object", and, definite);
  }

  private boolean isAct(int i) {
    return point.acts().contains(i) || isNominalCue(i) || isMasdarLike(s.word(i));
  }

  /** A noun in construct before an act that makes the act open: necessity of, lack of. */
  private boolean isOpen(int i) {
    return ending(i + 1, "idafa")
        .filter(c -> !c.verb())
        .filter(c -> c.effect() != Effect.PASSES && c.effect() != Effect.FAILS)
        .filter(c -> c.effect() != Effect.STANDS)
        .isPresent();
  }

  private boolean isNominalCue(int i) {
    return s.word(i).pos() != Pos.ADJ
        && cues.stream().anyMatch(c -> c.from() == i && !c.verb() && !c.particle());
  }

  private boolean isConstruct(int i) {
    Word word = s.word(i);
    return word.isStem()
        && (word.pos() == Pos.NOUN || word.pos() == Pos.X)
        && !word.morphology().definite();
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

  private int end(Top how, int at) {
    top = how;
    first = Math.min(first, Math.max(0, at));
    return -1;
  }

  private boolean isVerb(Word word) {
    return word.pos() == Pos.VERB && !point.names().contains(word.index());
  }

  private static boolean isStop(Word word) {
    return word.isPunctuation() && ":;.!?".contains(word.folded());
  }

  private boolean isTransparent(Word word) {
    return word.pos() == Pos.DET
        || word.pos() == Pos.NUM
        || word.isPunctuation() && (word.folded().equals("\"") || word.folded().equals("("))
        || particles.is("that-one", word);
  }

  /** The cue that ends before this word and takes the link; the longest, then the first entry. */
  private Optional<Cue> ending(int end, String link) {
    Cue best = null;
    for (Cue cue : cues) {
      int to = cue.to();
      // an attached pronoun belongs to the word before it
      boolean here =
          to == end || to == end - 1 && s.word(to).part() == Word.Part.ENCLITIC && !cue.by("next");
      boolean describes =
          !cue.verb()
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
}
