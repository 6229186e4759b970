package org.isnad.coding.status;

import java.util.List;
import java.util.Optional;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;
import org.isnad.coding.clause.Particles;
import org.isnad.coding.clause.Prepositions;
import org.isnad.coding.clause.WordForms.Shape;
import org.isnad.coding.status.StatusCues.Cue;

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

  private static final int STEPS = 9;
  private static final int REACH = 26;

  private final Vicinity near;
  private final Trail trail;
  private final Point point;
  private final Sentence s;
  private final Particles particles;
  private final NounSteps nouns;
  private final VerbSteps verbs;

  private Ascent(Vicinity near) {
    this.near = near;
    this.trail = new Trail(near.point());
    this.point = near.point();
    this.s = point.sentence();
    this.particles = near.particles();
    this.nouns = new NounSteps(near, trail);
    this.verbs = new VerbSteps(near, trail, nouns);
  }

  static Ascent of(Point point, List<Cue> cues, Prepositions prepositions, Particles particles) {
    Ascent ascent = new Ascent(new Vicinity(point, cues, prepositions, particles));
    ascent.climb();
    return ascent;
  }

  /** From the event outwards. */
  List<Step> steps() {
    return trail.steps();
  }

  /** In short, for messages: links and effects from the event outwards. */
  String trace() {
    StringBuilder out = new StringBuilder();
    for (Step step : trail.steps()) {
      out.append(step.link())
          .append(step.definite() ? "+" : "")
          .append(':')
          .append(step.governor() < 0 ? "" : s.word(step.governor()).form())
          .append(':')
          .append(step.effect().map(Effect::name).orElse("?"))
          .append(' ');
    }
    return out.append(trail.top()).toString();
  }

  Top top() {
    return trail.top();
  }

  private void climb() {
    int at = point.from();
    boolean verb =
        point.isVerb() && !near.afterPreposition(at)
            || point.shape() == Shape.PHRASE
                && near.isVerb(s.word(at))
                && (at == 0 || s.word(at - 1).pos() != Pos.ADP);
    boolean definite = point.isDefinite();
    boolean going = true;
    if (!verb) {
      behind();
    }
    if (point.isCue() && !verb && near.opensPhrase(at)) {
      trail.end(Top.CLAUSE);
      return;
    }
    boolean participle =
        point.shape() == Shape.PARTICIPLE || point.shape() == Shape.PASSIVE_PARTICIPLE;
    boolean aside = at > 0 && s.word(at - 1).folded().equals(",");
    if (participle && (point.isDefinite() || point.isCue() || aside)) {
      trail.end(point.isDefinite() ? Top.RELATIVE : Top.CLAUSE);
      return;
    }
    List<Step> steps = trail.steps();
    for (int level = 0; going && level < STEPS; level++) {
      int before = steps.size();
      int next = verb ? verbs.from(at) : nouns.from(at, definite);
      if (next < 0 || next >= at) {
        going = false;
      } else {
        at = next;
        verb = near.isVerb(at);
        definite =
            !verb
                && (s.word(at).morphology().definite()
                    || steps.size() > before && steps.getLast().link().equals("and") && definite);
      }
    }
    if (going) {
      trail.end(Top.NOWHERE);
    }
    if (!point.isVerb() && steps.isEmpty() && trail.top() == Top.CLAUSE) {
      predicate();
    }
  }

  /** An adjective behind the noun: the planned meeting, a possible attack. */
  private void behind() {
    int stems = 0;
    for (int i = point.end(); i < s.size() && stems <= 3; i++) {
      Word word = s.word(i);
      boolean article = word.morphology().definite();
      Optional<Cue> cue = near.starting(i, "after").filter(c -> !article || point.isDefinite());
      if (cue.isPresent()) {
        trail.add("after", cue.get(), false);
        return;
      }
      if (particles.isRelative(word) && point.isDefinite()) {
        yet(i + 1);
        return;
      }
      if (point.acts().contains(i) && !word.morphology().definite() == !point.hasArticle()) {
        return;
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

  /** The truce that is to begin, the measures that were decided: still to come. */
  private void yet(int from) {
    for (int i = from; i < Math.min(s.size(), from + 3); i++) {
      int verb = i;
      Optional<Cue> will =
          near.ending(i, "next")
              .filter(c -> c.effect() == Effect.PLANNED && near.isVerb(verb) && near.happens(verb));
      if (will.isPresent()) {
        trail.add("after", will.get(), false);
        return;
      }
      if (near.isVerb(s.word(i))) {
        return;
      }
    }
  }

  /** What is said of a noun at the head of its clause: the summit will be held. */
  private void predicate() {
    for (int i = point.end(); i < Math.min(s.size(), point.end() + REACH); i++) {
      Word word = s.word(i);
      if (Vicinity.isStop(word)
          || word.folded().equals(",")
          || particles.isRelative(word)
          || particles.isThat(word)) {
        return;
      }
      Optional<Cue> ruled =
          near.starting(i, "after").filter(c -> !s.word(c.from()).morphology().definite());
      if (ruled.isPresent()) {
        trail.add("after", ruled.get(), false);
        return;
      }
      if (near.isVerb(word)) {
        int verb = i;
        boolean happens = near.happens(verb);
        Optional<Cue> particle = near.ending(i, "next").filter(c -> near.fits(c, verb));
        if (happens && particle.isPresent()) {
          trail.add("predicate", particle.get(), false);
        }
        return;
      }
    }
  }
}
