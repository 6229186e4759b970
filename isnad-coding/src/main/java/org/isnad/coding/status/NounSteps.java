package org.isnad.coding.status;

import java.util.Optional;
import java.util.Set;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;
import org.isnad.coding.clause.Particles;
import org.isnad.coding.clause.Prepositions;
import org.isnad.coding.clause.WordForms.Shape;
import org.isnad.coding.status.Ascent.Top;
import org.isnad.coding.status.StatusCues.Cue;

/**
 * One step from a noun: the noun it is in construct with, its preposition, the purpose it states,
 * the noun it is joined to, the word that governs its phrase; and from a clause after أن.
 */
final class NounSteps {
  private static final int REACH = 26;

  /** How far a noun reaches whose purpose is stated. */
  private static final int NEAR = 10;

  private final Vicinity near;
  private final Trail trail;
  private final Point point;
  private final Sentence s;
  private final Prepositions prepositions;
  private final Particles particles;
  private static final Set<String> OBJECT = Set.of("object");

  NounSteps(Vicinity near, Trail trail) {
    this.near = near;
    this.trail = trail;
    this.point = near.point();
    this.s = point.sentence();
    this.prepositions = near.prepositions();
    this.particles = near.particles();
  }

  int from(int at, boolean definite) {
    int i = at - 1;
    while (i >= 0 && near.isTransparent(s.word(i))) {
      if (s.word(i).pos() == Pos.NUM && i > 0 && s.word(i - 1).pos() == Pos.CCONJ) {
        return govern(OBJECT, "object", i, definite);
      }
      Optional<Cue> cue = near.ending(i + 1, "idafa").filter(Cue::particle);
      if (cue.isPresent()) {
        break;
      }
      i--;
    }
    if (i < 0) {
      return trail.end(Top.CLAUSE);
    }
    boolean participle =
        point.shape() == Shape.PARTICIPLE || point.shape() == Shape.PASSIVE_PARTICIPLE;
    if (participle && at == point.from()) {
      Optional<Cue> not = near.ending(i + 1, "participle");
      if (not.isPresent()) {
        return trail.step("participle", not.get(), definite);
      }
    }
    Word word = s.word(i);
    Optional<Cue> phrase = near.ending(i + 1, "idafa").filter(c -> !c.verb());
    if (phrase.isPresent()) {
      return trail.step("idafa", phrase.get(), definite);
    }
    Optional<Prepositions.Found> preposition = prepositions.before(s, i + 1);
    if (preposition.isPresent()) {
      return fromPreposition(at, preposition.get(), definite);
    }
    if (word.part() == Word.Part.ENCLITIC && i > 0 && particles.isThat(s.word(i - 1))) {
      return that(i - 1);
    }
    if (particles.isThat(word)) {
      return definite ? trail.end(Top.CLAUSE) : that(i);
    }
    if (particles.isRelative(word)) {
      return trail.end(Top.RELATIVE);
    }
    if (word.pos() == Pos.CCONJ) {
      return nounSibling(at, i, definite);
    }
    if (Vicinity.isStop(word)) {
      return trail.end(Top.CLAUSE);
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
      trail.unknown("idafa", i, definite);
      return i;
    }
    return govern(OBJECT, "object", i + 1, definite);
  }

  int fromPreposition(int at, Prepositions.Found preposition, boolean definite) {
    String name = preposition.name();
    int j = preposition.from();
    Optional<Cue> before = near.adjoining(j, name);
    if (before.isPresent()) {
      return trail.step(name, near.verbBefore(before.get(), name).orElse(before.get()), definite);
    }
    if (Vicinity.isAdjunct(name)) {
      trail.unknown(name, -1, definite);
      return trail.end(Top.ADJUNCT);
    }
    if (j > 0 && s.word(j - 1).pos() == Pos.CCONJ) {
      j = near.sameBefore(name, j - 1);
    }
    boolean purposive =
        name.equals("li")
            && (at == point.from() ? near.mayBePurpose(definite) : !definite && near.isAct(at));
    if (purposive) {
      return purpose(j, definite);
    }
    return govern(Set.of(name), name, j, definite);
  }

  /** What stands after لـ: complement of a word that takes it, else an end in view. */
  int purpose(int j, boolean definite) {
    for (int i = j - 1; i >= Math.max(near.floor(), j - REACH); i--) {
      Word word = s.word(i);
      if (Vicinity.isStop(word) || particles.isRelative(word) || particles.isThat(word)) {
        break;
      }
      Optional<Cue> cue = near.ending(i + 1, "li");
      if (cue.isPresent()) {
        return trail.step("li", cue.get(), definite);
      }
      Optional<Cue> called = near.demand(i);
      if (called.isPresent()) {
        return trail.step("li", called.get(), definite);
      }
      if (near.isVerb(word)) {
        trail.add("li", Effect.PURPOSE, i, definite, "purpose");
        return i;
      }
      boolean act = point.acts().contains(i) || Vicinity.isMasdarLike(word);
      if (act && j - i <= NEAR && !near.adjunct(i)) {
        trail.add("li", Effect.PURPOSE, i, definite, "purpose");
        return i;
      }
    }
    trail.add("li", Effect.PURPOSE, -1, definite, "purpose");
    return trail.end(Top.CLAUSE);
  }

  /**
   * The nearest word to the left on which the phrase can hang: a cue that takes the link, a verb,
   * or, for prepositions, a noun of action.
   */
  int govern(Set<String> links, String link, int j, boolean definite) {
    int commas = 0;
    for (int i = j - 1; i >= Math.max(0, j - REACH); i--) {
      Word word = s.word(i);
      if (Vicinity.isStop(word) || i < near.floor() || particles.is("rather", word)) {
        return trail.end(Top.CLAUSE);
      }
      if (word.folded().equals(",")) {
        commas++;
        if (commas > 2) {
          return trail.end(Top.NOWHERE);
        }
        continue;
      }
      for (String name : links) {
        boolean close = i + 1 == j;
        boolean named = definite && point.hasArticle();
        Optional<Cue> cue =
            near.ending(i + 1, name)
                .filter(c -> !c.by("next") || !c.particle())
                .filter(c -> !named || !c.by("indefinite"))
                .filter(c -> close || !name.equals("object") || !near.merelyNamed(c));
        if (cue.isPresent()) {
          return trail.step(name, near.verbBefore(cue.get(), name).orElse(cue.get()), definite);
        }
      }
      if (point.speech().contains(i) && word.pos() != Pos.VERB) {
        return trail.end(Top.CLAUSE);
      }
      if (particles.isRelative(word)) {
        Optional<Cue> rumour =
            near.ending(i, "relative").filter(c -> !c.verb() && c.effect() == Effect.LOOSENS);
        return rumour.isPresent()
            ? trail.step("relative", rumour.get(), definite)
            : trail.end(Top.RELATIVE);
      }
      if (particles.isThat(word)) {
        return link.equals("that")
            ? trail.end(Top.CLAUSE)
            : definite ? trail.end(Top.CLAUSE) : that(i);
      }
      if (near.isVerb(word)) {
        trail.unknown(link, i, definite);
        return i;
      }
      if (!link.equals("object")
          && !link.equals("that")
          && point.acts().contains(i)
          && !near.adjunct(i)) {
        Optional<Cue> verb =
            word.morphology().definite()
                ? near.ending(i, link).filter(Cue::verb)
                : Optional.empty();
        if (verb.isPresent()) {
          return trail.step(link, verb.get(), definite);
        }
        trail.unknown(link, i, definite);
        return i;
      }
    }
    return trail.end(Top.NOWHERE);
  }

  /** The noun to which this one is joined: nearest head of a phrase that can be an act. */
  int nounSibling(int at, int and, boolean definite) {
    int fallback = -1;
    boolean joined = s.word(at).morphology().definite();
    boolean comma = and > 0 && s.word(and - 1).folded().equals(",");
    for (int i = and - 1; i >= Math.max(near.floor(), and - REACH); i--) {
      Word word = s.word(i);
      if (Vicinity.isStop(word) || particles.isRelative(word) || particles.isThat(word)) {
        break;
      }
      if (near.isVerb(word) || particles.is("rather", word)) {
        break;
      }
      if (!word.isStem() || word.pos() == Pos.ADP) {
        continue;
      }
      boolean act = point.acts().contains(i) || near.isNominalCue(i) || Vicinity.isMasdarLike(word);
      boolean article = word.morphology().definite();
      boolean head = i == 0 || !near.isConstruct(i - 1) || near.isOpen(i - 1);
      boolean named = article && joined && point.acts().contains(i);
      if (act && (head || named) && article == joined) {
        trail.unknown("and", i, definite);
        return i;
      }
      if (act && head && fallback < 0) {
        fallback = i;
      }
    }
    if (fallback >= 0 && !(joined && comma)) {
      trail.unknown("and", fallback, definite);
      return fallback;
    }
    return comma ? trail.end(Top.CLAUSE) : govern(OBJECT, "object", and, definite);
  }

  /** A clause after أن, إن: what governs it. */
  int that(int index) {
    int j = index;
    if (near.isSaid(index) || j > 0 && particles.is("rather", s.word(j - 1))) {
      return trail.end(Top.CLAUSE); // what is said, not what is wanted or denied
    }
    Optional<Cue> phrase = near.ending(index, "that").filter(c -> !c.verb());
    if (phrase.isPresent()) {
      return trail.step("that", phrase.get(), false);
    }
    Optional<Integer> said = point.holder().flatMap(h -> near.saying(h, index));
    if (said.isPresent()) {
      int cue = said.get();
      Optional<Cue> governing = near.clauseCue(cue);
      if (governing.isEmpty()) {
        return trail.end(Top.CLAUSE);
      }
      return trail.step("that", governing.get(), false);
    }
    if (j > 0) {
      Optional<Prepositions.Found> prep = prepositions.before(s, j);
      if (prep.isPresent() && near.isAnd(prep.get().from() - 1)) {
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

  /** A second clause after "and that": what governs the first governs it. */
  int alike(int and) {
    for (int i = and; i > Math.max(near.floor(), and - 2 * REACH); i--) {
      if (Vicinity.isStop(s.word(i - 1))) {
        break;
      }
      if (particles.isThat(s.word(i - 1))) {
        return that(i - 1);
      }
    }
    return trail.end(Top.CLAUSE);
  }
}
