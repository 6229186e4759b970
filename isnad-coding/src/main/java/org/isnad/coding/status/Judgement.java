package org.isnad.coding.status;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.isnad.arabic.Morphology.Tense;
import org.isnad.arabic.Sentence;
import org.isnad.coding.clause.Particles;
import org.isnad.coding.clause.Prepositions;
import org.isnad.coding.clause.WordForms.Shape;
import org.isnad.coding.learn.Features;
import org.isnad.coding.learn.LinearModel;
import org.isnad.coding.status.Ascent.Step;
import org.isnad.coding.status.Ascent.Top;
import org.isnad.coding.status.StatusCues.Cue;
import org.isnad.knowledge.Knowledge;
import org.isnad.model.Act;
import org.isnad.model.EventType;
import org.isnad.model.Status;

/**
 * Judges the status of events. An {@link Ascent} finds what the event hangs on; from the outermost
 * word inwards each makes something of what hangs on it (a demand, a denial, a failure, a purpose,
 * a mere continuation), until the event itself is reached.
 *
 * <p>The rules give a verdict; a small linear model, where one is shipped, weighs it together with
 * what the rules saw. Immutable; thread-safe.
 */
public final class Judgement {
  private static final Set<Status> OPEN = Set.of(Status.PLANNED, Status.DEMANDED, Status.POSSIBLE);

  /** How much likelier than the rules' verdict another must be before the weights overrule it. */
  private static final double ODDS = 3;

  /** The same where the rules saw nothing that speaks against telling: they miss more than that. */
  private static final double DOUBT = 0.8;

  /**
   * The same where the rules saw what speaks against telling: they rarely see what is not there.
   */
  private static final double TRUST = 6;

  private final StatusCues cues;
  private final Prepositions prepositions;
  private final Particles particles;
  private final Optional<LinearModel> model;

  /**
   * @param model weights over what the rules see; the rules alone where there are none
   */
  public Judgement(Knowledge knowledge, Optional<LinearModel> model) {
    this.cues = new StatusCues(knowledge);
    this.prepositions = new Prepositions(knowledge);
    this.particles = new Particles(knowledge);
    this.model = model;
  }

  /** Status and reason. */
  public Verdict weigh(Point point) {
    Sight sight = look(point);
    Verdict rule = rule(sight);
    if (model.isEmpty()) {
      return rule;
    }
    double[] p = model.get().probabilities(StatusFeatures.of(sight, rule));
    return weigh(rule, model.get().labels(), p);
  }

  /**
   * What weights make of the rules' verdict.
   *
   * @param labels of the weights: names of statuses
   * @param p probability of each
   */
  public static Verdict weigh(Verdict rule, List<String> labels, double[] p) {
    boolean silent = rule.status() == Status.ASSERTED;
    int asserted = labels.indexOf(Status.ASSERTED.name().toLowerCase(Locale.ROOT));
    int best = silent && asserted == 0 ? 1 : 0;
    for (int i = 0; i < p.length; i++) {
      best = p[i] > p[best] && !(silent && i == asserted) ? i : best;
    }
    Status status = Status.valueOf(labels.get(best).toUpperCase(Locale.ROOT));
    int ruled = labels.indexOf(rule.status().name().toLowerCase(Locale.ROOT));
    double odds = silent ? DOUBT : status == Status.ASSERTED ? TRUST : ODDS;
    return best == ruled || p[best] <= odds * p[ruled]
        ? rule
        : new Verdict(
            status,
            "status weights: "
                + labels.get(best)
                + (rule.why().isEmpty() ? "" : " over " + rule.why()));
  }

  /** What the model is trained on. */
  public Features features(Point point) {
    Sight sight = look(point);
    return StatusFeatures.of(sight, rule(sight));
  }

  /** What the rules alone say. */
  public Verdict rule(Point point) {
    return rule(look(point));
  }

  /** What the event was found to hang on, for messages. */
  public String trace(Point point) {
    return look(point).ascent().trace();
  }

  /** A point with what was seen around it. */
  record Sight(Point point, Ascent ascent, boolean condition) {}

  private Sight look(Point point) {
    List<Cue> found =
        cues.find(point.sentence()).stream().filter(c -> !opensSpeech(c, point)).toList();
    Ascent ascent = Ascent.of(point, found, prepositions, particles);
    return new Sight(point, ascent, conditioned(point, found));
  }

  /** إن at the head of what is said is no condition, whatever follows was read as a perfect. */
  private static boolean opensSpeech(Cue cue, Point point) {
    int from = point.sentence().word(cue.from()).span().start();
    return cue.by("if-perfect")
        && point.holder().stream()
            .flatMap(h -> h.content().stream())
            .anyMatch(c -> c.start() >= from && c.start() <= from + 4);
  }

  private static Verdict rule(Sight sight) {
    Point point = sight.point();
    List<Step> steps = sight.ascent().steps();
    if (point.isCue() && steps.isEmpty() && !point.future()) {
      return new Verdict(Status.ASSERTED, "");
    }
    Verdict verdict = outside(sight);
    Status any = verdict.status(); // what is said anywhere above, whatever stands between
    for (int i = steps.size() - 1; i >= 0; i--) {
      Step step = steps.get(i);
      boolean all = step.effect().filter(Effect::seesAll).isPresent();
      verdict = inward(step, all ? new Verdict(any, "") : verdict, i == 0, point);
      boolean limits = steps.get(0).effect().filter(Effect.UNTIL::equals).isPresent();
      any =
          step.effect().isPresent() && !(limits && verdict.status() == Status.ASSERTED)
              ? verdict.status()
              : any;
    }
    boolean told =
        steps.stream().noneMatch(s -> s.effect().filter(e -> e != Effect.PASSES).isPresent());
    if (point.future() && told) {
      verdict = new Verdict(Status.PLANNED, "future verb");
    }
    if (point.type() == EventType.THREATEN
        && point.isVerb()
        && verdict.status() == Status.PLANNED) {
      return new Verdict(Status.ASSERTED, "a threat by its future");
    }
    boolean aimed =
        !steps.isEmpty() && steps.getFirst().effect().filter(Effect.PURPOSE::equals).isPresent();
    boolean done = point.inherent().filter(Status.ASSERTED::equals).isPresent();
    if (aimed && done && verdict.status() == Status.PLANNED) {
      return new Verdict(Status.ASSERTED, "the word itself, though told as a purpose");
    }
    if (told && point.inherent().isPresent() && verdict.status() == Status.ASSERTED) {
      return new Verdict(point.inherent().get(), "the word itself");
    }
    boolean will =
        point.future()
            || steps.stream()
                .anyMatch(s ->
                    s.link().equals("next")
                        && s.effect().filter(Effect.PLANNED::equals).isPresent());
    if (verdict.status() == Status.PLANNED && will && sight.condition()) {
      return new Verdict(Status.POSSIBLE, "on a condition, " + verdict.why());
    }
    if (verdict.status() == Status.ASSERTED && told && point.ahead()) {
      return new Verdict(Status.PLANNED, "dated ahead");
    }
    return verdict;
  }

  /** What is said of the clause at the head of the climb: what the statement it stands in is. */
  private static Verdict outside(Sight sight) {
    Point point = sight.point();
    Top top = sight.ascent().top();
    if (top == Top.RELATIVE || top == Top.ADJUNCT) {
      return new Verdict(Status.ASSERTED, "");
    }
    Optional<Act> act = point.holder().map(s -> s.act());
    boolean wide = sight.ascent().steps().isEmpty() && !point.isDefinite();
    if (act.filter(Act.DENY::equals).isPresent() && wide) {
      return new Verdict(Status.NEGATED, "content of a denial");
    }
    if (act.filter(Act.DEMAND::equals).isPresent()
        && wide
        && !(point.isVerb() && point.tense() == Tense.PERFECT)) {
      return new Verdict(Status.DEMANDED, "content of a demand");
    }
    return new Verdict(Status.ASSERTED, "");
  }

  private static Verdict inward(Step step, Verdict above, boolean innermost, Point point) {
    Status over = above.status();
    if (step.effect().isPresent()) {
      Effect effect = step.effect().get();
      boolean told =
          step.link().equals("that")
              && step.cue().filter(Cue::perfectStands).isPresent()
              && point.isVerb()
              && point.tense() == Tense.PERFECT;
      if (told) {
        return new Verdict(Status.ASSERTED, "");
      }
      if (innermost
              && step.definite()
              && step.cue().filter(Cue::grants).isPresent()
              && (point.shape() != Shape.MASDAR || step.cue().filter(Cue::particle).isPresent())
          || innermost && refused(effect, step, point)) {
        return new Verdict(Status.ASSERTED, "");
      }
      boolean pact = point.type() == EventType.AGREE && point.hasArticle();
      if (innermost && effect == Effect.PASSES && over == Status.NEGATED && pact) {
        return new Verdict(Status.ASSERTED, ""); // not joined, but there
      }
      boolean describes = step.link().equals("after") && over != Status.NEGATED;
      Status status = effect.of(describes ? Status.ASSERTED : over);
      return effect == Effect.PASSES ? above : new Verdict(status, step.why());
    }
    if (step.link().equals("and") || step.link().equals("relative")) {
      return above;
    }
    if (over == Status.ASSERTED) {
      return above;
    }
    boolean complement = step.link().equals("object") || step.link().equals("idafa");
    boolean passes =
        step.definite() && !(innermost && complement && step.verbal() && !point.hasArticle())
            ? false
            : complement
                ? step.verbal()
                    ? over != Status.NEGATED || !step.definite()
                    : over != Status.NEGATED || passing(step, point)
                : OPEN.contains(over) && !step.link().equals("fi");
    return passes ? above : new Verdict(Status.ASSERTED, "");
  }

  /** A charge that is denied and a request that is refused were made. */
  private static boolean refused(Effect effect, Step step, Point point) {
    boolean act = step.link().equals("object") || step.link().equals("idafa");
    return act
        && (effect == Effect.NEGATED && step.definite() && point.type() == EventType.ACCUSE
            || effect == Effect.FAILS
                && !point.isVerb()
                && (point.type() == EventType.REQUEST || point.type() == EventType.ACCUSE));
  }

  private static boolean passing(Step step, Point point) {
    return step.governor() >= 0
        && (point.acts().contains(step.governor())
            || Vicinity.isMasdarLike(point.sentence().word(step.governor())));
  }

  /** Not part of a longer one (whether). */
  private static boolean isOwn(Cue cue, List<Cue> found) {
    return found.stream()
        .noneMatch(c ->
            c != cue
                && c.from() <= cue.from()
                && c.to() >= cue.to()
                && c.to() - c.from() > cue.to() - cue.from()
                && !c.conditional());
  }

  /** Whether a condition stands in the sentence, with no new sentence between. */
  private boolean conditioned(Point point, List<Cue> found) {
    Sentence s = point.sentence();
    for (Cue cue : found) {
      if (cue.conditional() && isOwn(cue, found)) {
        int from = Math.min(cue.from(), point.from());
        int to = Math.max(cue.from(), point.from());
        boolean stop = false;
        for (int i = from; i < to; i++) {
          String mark = s.word(i).folded();
          stop =
              stop
                  || s.word(i).isPunctuation() && ".;!?".contains(mark)
                  || particles.is("while", s.word(i));
        }
        if (!stop) {
          return true;
        }
      }
    }
    return false;
  }
}
