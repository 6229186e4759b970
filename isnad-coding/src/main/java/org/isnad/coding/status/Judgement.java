package org.isnad.coding.status;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.arabic.Morphology.Tense;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;
import org.isnad.coding.clause.ClauseMap;
import org.isnad.coding.clause.ClauseMap.Edge;
import org.isnad.coding.clause.Particles;
import org.isnad.coding.clause.Prepositions;
import org.isnad.coding.clause.WordForms.Shape;
import org.isnad.coding.learn.Features;
import org.isnad.coding.learn.LinearModel;
import org.isnad.coding.status.StatusCues.Cue;
import org.isnad.knowledge.Knowledge;
import org.isnad.model.Act;
import org.isnad.model.Status;

/**
 * Judges the status of events. Scope is decided by clause: from the event to the left, each word
 * that takes away assertion counts if the event hangs on it in one of the ways it allows (in
 * construct, as object, after أن, after one of its prepositions) and no new clause stands between.
 *
 * <p>The rules give a verdict; a small linear model, where one is shipped, weighs it together with
 * what the rules saw. Immutable; thread-safe.
 */
public final class Judgement {
  private static final int REACH = 26;
  private static final String FAR = "far ";
  private static final int MOOD_REACH = 9;

  /**
   * Where the weights give "asserted" less than this, what no rule speaks against is not told as
   * asserted.
   */
  private static final double DOUBT = 0.65;

  /** Where the weights give "asserted" more than this, a rule that is not sure gives way. */
  private static final double OVERRULE = 0.9;

  /** Ways of hanging on a cue that leave no doubt. */
  private static final Set<String> HARD = Set.of("next", "idafa", "clause");

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

  /**
   * A cue on which the event hangs.
   *
   * @param link how: {@code next}, {@code idafa}, {@code object}, {@code that}, or a preposition's
   *     name
   * @param soft a comma or a new verb stands between
   */
  private record Governing(Cue cue, String link, boolean soft) {}

  /** Status and reason. */
  public Verdict weigh(Point point) {
    List<Governing> governing = governing(point);
    Ruling ruling = rule(point, governing);
    Verdict rule = ruling.verdict();
    if (model.isEmpty() || ruling.hard()) {
      return rule;
    }
    double[] p = model.get().probabilities(features(point, governing, rule));
    List<String> labels = model.get().labels();
    int asserted = labels.indexOf(name(Status.ASSERTED));
    if (rule.status() != Status.ASSERTED) {
      return p[asserted] > OVERRULE
          ? new Verdict(Status.ASSERTED, "status weights: asserted over " + rule.why())
          : rule;
    }
    if (p[asserted] >= DOUBT) {
      return rule;
    }
    int best = asserted == 0 ? 1 : 0;
    for (int i = 0; i < p.length; i++) {
      best = i != asserted && p[i] > p[best] ? i : best;
    }
    Status status = Status.valueOf(labels.get(best).toUpperCase(Locale.ROOT));
    return new Verdict(status, "status weights: " + name(status));
  }

  /** What the model is trained on. */
  public Features features(Point point) {
    List<Governing> governing = governing(point);
    return features(point, governing, rule(point, governing).verdict());
  }

  /** What the rules alone say. */
  public Verdict rule(Point point) {
    return rule(point, governing(point)).verdict();
  }

  private static String name(Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  // --- the rules

  /**
   * What the rules say.
   *
   * @param hard a word in the same clause says so outright: no weights overrule it
   */
  private record Ruling(Verdict verdict, boolean hard) {}

  private Ruling rule(Point point, List<Governing> governing) {
    if (point.isCue() && governing.isEmpty()) {
      return new Ruling(new Verdict(Status.ASSERTED, ""), true);
    }
    for (Governing g : governing) {
      if (g.cue().strong()
          && g.cue().effect() == Status.NEGATED
          && !g.link().startsWith(FAR)
          && !point.definite()
          && !resumed(point, g.cue())) {
        return new Ruling(verdict(g), true);
      }
    }
    for (Governing g : governing) {
      if (!g.soft()) {
        boolean hard = HARD.contains(g.link()) && g.cue().effect() != Status.ASSERTED;
        return g.cue().effect() == Status.ASSERTED
            ? new Ruling(new Verdict(Status.ASSERTED, g.cue().where() + " " + g.link()), false)
            : new Ruling(verdict(g), hard);
      }
    }
    if (point.future()) {
      return new Ruling(new Verdict(Status.PLANNED, "future verb"), true);
    }
    if (point.inherent().isPresent()) {
      return new Ruling(new Verdict(point.inherent().get(), "the word itself"), false);
    }
    if (isPurpose(point)) {
      return new Ruling(new Verdict(Status.PLANNED, "purpose"), point.isVerb());
    }
    Optional<Verdict> mood = mood(point);
    if (mood.isPresent()) {
      return new Ruling(mood.get(), false);
    }
    Optional<Act> act = point.holder().map(s -> s.act());
    if (act.filter(Act.DENY::equals).isPresent()) {
      return new Ruling(new Verdict(Status.NEGATED, "content of a denial"), false);
    }
    if (act.filter(Act.DEMAND::equals).isPresent() && !point.definite()) {
      return new Ruling(new Verdict(Status.DEMANDED, "content of a demand"), false);
    }
    return new Ruling(
        point.ahead()
            ? new Verdict(Status.PLANNED, "dated ahead")
            : new Verdict(Status.ASSERTED, ""),
        false);
  }

  /**
   * A noun takes the mood of the verb it depends on: in "will carry out strikes" the strikes lie
   * ahead, in "is not carrying out strikes" there are none. What is definite is presupposed and
   * takes none.
   */
  private Optional<Verdict> mood(Point point) {
    if (point.isVerb() || point.definite()) {
      return Optional.empty();
    }
    Sentence s = point.sentence();
    int verb = -1;
    for (int i = point.from() - 1; i >= 0 && i > point.from() - MOOD_REACH && verb < 0; i--) {
      if (s.word(i).isPunctuation() && !s.word(i).folded().equals("\"")
          || particles.isRelative(s.word(i))) {
        return Optional.empty();
      }
      verb = s.word(i).pos() == Pos.VERB ? i : -1;
    }
    if (verb < 0) {
      return Optional.empty();
    }
    Word word = s.word(verb);
    for (Cue cue : cues.find(s)) {
      boolean before =
          cue.particle()
              && cue.by().contains("next")
              && !cue.by().contains("verb-only")
              && cue.to() <= verb
              && verb - cue.to() <= 1;
      if (before) {
        boolean may = cue.id().equals("may") && word.morphology().tense() != Tense.IMPERFECT;
        if (!may && cue.effect() != Status.ASSERTED) {
          return Optional.of(new Verdict(cue.effect(), cue.where() + " mood of the verb"));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * "He denied that they broke it, stressing that others fired": the second clause is no longer
   * denied.
   */
  private static boolean resumed(Point point, Cue cue) {
    int a = cue.to() - 1;
    int b = point.from();
    return point.clauses().crossed(Edge.COMMA, a, b) > 0
        && point.clauses().crossed(Edge.THAT, a, b) > 1;
  }

  private static Verdict verdict(Governing g) {
    return new Verdict(g.cue().effect(), g.cue().where() + " " + g.link());
  }

  /** ل before an imperfect, or before a verbal noun without the article. */
  private boolean isPurpose(Point point) {
    boolean verb = point.isVerb() && point.tense() == Tense.IMPERFECT;
    boolean masdar = point.shape() == Shape.MASDAR && !point.definite() && !completes(point);
    return (verb || masdar)
        && prepositions
            .before(point.sentence(), point.from())
            .filter(f -> f.name().equals("li"))
            .isPresent();
  }

  /** "Condemned its assault on": the phrase belongs to the noun before it and states no purpose. */
  private static boolean completes(Point point) {
    Sentence s = point.sentence();
    int before = point.from() - 2;
    if (before < 0) {
      return false;
    }
    Word word = s.word(before);
    return word.pos() == Pos.NOUN && !word.morphology().definite()
        || word.part() == Word.Part.ENCLITIC;
  }

  // --- what the event hangs on

  /** Cues on which the event hangs, nearest first. */
  private List<Governing> governing(Point point) {
    Sentence s = point.sentence();
    Map<Integer, List<Cue>> byEnd = new LinkedHashMap<>();
    for (Cue cue : cues.find(s)) {
      if (cue.to() <= point.from() || cue.from() < point.from() && cue.to() <= point.end()) {
        byEnd.computeIfAbsent(Math.min(cue.to(), point.from()), k -> new ArrayList<>()).add(cue);
      }
    }
    List<Governing> found = new ArrayList<>();
    List<String> markers =
        new ArrayList<>(); // prepositions and أن on the way, nearest to the event first
    boolean adjacent = true; // only nouns in construct so far
    boolean bare = true; // no preposition directly before the event's phrase
    boolean first = true;
    for (int i = point.from(); i > Math.max(0, point.from() - REACH); i--) {
      List<Cue> here = byEnd.getOrDefault(i, List.of());
      for (Cue cue : here) {
        Optional<String> link = link(cue, point, markers, adjacent, bare);
        if (link.isPresent() && !blocked(point, cue)) {
          found.add(new Governing(cue, link.get(), soft(point, cue, link.get())));
        }
      }
      Word word = s.word(i - 1);
      Optional<Prepositions.Found> preposition = prepositions.before(s, i);
      if (preposition.isPresent()) {
        markers.add(preposition.get().name());
        bare = bare && !first;
        adjacent = false;
      } else if (particles.isThat(word)) {
        markers.add("that");
        adjacent = false;
      } else if (!isTransparent(word)) {
        adjacent =
            adjacent
                && (word.pos() == Pos.NOUN || word.pos() == Pos.X)
                && !word.morphology().definite();
      }
      first = first && isTransparent(word);
    }
    return found;
  }

  private boolean isTransparent(Word word) {
    return word.pos() == Pos.DET
        || word.pos() == Pos.NUM
        || word.isPunctuation() && word.folded().equals("\"")
        || particles.is("that-one", word);
  }

  private Optional<String> link(
      Cue cue, Point point, List<String> markers, boolean adjacent, boolean bare) {
    if (cue.by().contains("next") && point.isVerb() && isNext(cue, point)) {
      return Optional.of("next");
    }
    if (cue.by().contains("clause")
        && point.clauses().crossed(Edge.COMMA, cue.to() - 1, point.from()) == 0) {
      return Optional.of("clause");
    }
    if (cue.by().contains("next") && point.isVerb()) {
      return Optional.empty();
    }
    if (adjacent && markers.isEmpty() && cue.by().contains("idafa") && !point.isVerb()) {
      return Optional.of("idafa");
    }
    if (cue.by().contains("that") && markers.contains("that")) {
      return Optional.of("that");
    }
    // the preposition before the event's own phrase counts; one further off may belong to something
    // else
    if (!markers.isEmpty() && cue.by().contains(markers.getFirst())) {
      return Optional.of(markers.getFirst());
    }
    for (String marker : markers) {
      if (cue.by().contains(marker)) {
        return Optional.of(FAR + marker);
      }
    }
    if (cue.by().contains("object") && bare && !point.isVerb() && !markers.contains("that")) {
      return Optional.of("object");
    }
    return Optional.empty();
  }

  /** Directly before the verb, or with a few words of no account between. */
  private boolean isNext(Cue cue, Point point) {
    Sentence s = point.sentence();
    int gap = 0;
    for (int i = cue.to(); i < point.from(); i++) {
      Word word = s.word(i);
      boolean light =
          word.part() == Word.Part.PROCLITIC && word.pos() != Pos.CCONJ
              || particles.is("before-verb", word)
              || word.pos() == Pos.ADV
              || word.pos() == Pos.PART
              || word.pos() == Pos.AUX;
      if (!light && cue.effect() != Status.POSSIBLE) {
        return false;
      }
      gap++;
    }
    if (cue.id().equals("may")) {
      return gap <= 1 && point.tense() == Tense.IMPERFECT;
    }
    return cue.effect() == Status.POSSIBLE
        ? gap <= 8 && point.clauses().crossed(Edge.COMMA, cue.to() - 1, point.from()) == 0
        : gap <= 3;
  }

  private static boolean blocked(Point point, Cue cue) {
    ClauseMap clauses = point.clauses();
    int a = cue.to() - 1;
    int b = point.from();
    return clauses.crossed(Edge.STOP, a, b) > 0
        || clauses.crossed(Edge.RELATIVE, a, b) > 0
        || clauses.crossed(Edge.WHILE, a, b) > 0;
  }

  private static boolean soft(Point point, Cue cue, String link) {
    ClauseMap clauses = point.clauses();
    int a = cue.to() - 1;
    int b = point.from();
    int commas = clauses.crossed(Edge.COMMA, a, b);
    int verbs = clauses.crossed(Edge.AND_VERB, a, b);
    if (link.equals("clause")) {
      return false;
    }
    boolean called = cue.effect() == Status.DEMANDED || cue.effect() == Status.PLANNED;
    boolean direct =
        !link.equals("that") && !link.startsWith(FAR) && clauses.stemsBetween(a, b) <= 3;
    // "fears of the attack" and "to stop the attack" take it for granted; "called for the
    // withdrawal" does not
    boolean stopped = link.equals("idafa") && cue.effect() == Status.NEGATED && !cue.particle();
    if (resumed(point, cue)) {
      return true;
    }
    boolean presupposed =
        point.definite()
            && !point.isVerb()
            && (stopped || !link.equals("idafa") && !(called && direct));
    return presupposed
        || link.startsWith(FAR)
        || verbs > 0
        || commas > 1
        || clauses.verbsBetween(a, b) > (link.equals("that") ? 1 : 0);
  }

  // --- what the model sees

  private Features features(Point point, List<Governing> governing, Verdict rule) {
    Features f = new Features();
    String shape =
        point.isVerb() ? "V" + point.tense() + (point.future() ? "s" : "") : point.shape().name();
    f.add("bias");
    f.add("shape", shape);
    f.add("type", point.type() + (point.isVerb() ? "V" : "N"));
    f.add("rule", rule.status() + shape);
    f.add("rule-type", rule.status() + point.type().name());
    f.add("rule", rule.status());
    f.add("definite", point.definite() + shape);
    f.add("cued", point.isCue());
    f.add("ahead", point.ahead());
    f.add("inherent", point.inherent().map(Status::name).orElse("-"));
    f.add("purpose", isPurpose(point));
    f.add("holder", point.holder().map(h -> h.act().name()).orElse("none") + shape);
    f.add("holder", point.holder().map(h -> h.act().name()).orElse("none"));
    closedBefore(point, f, shape);
    int rank = 0;
    for (Governing g : governing) {
      rank++;
      String softness = g.soft() ? "~" : "";
      if (rank <= 3) {
        f.add("cue" + rank, g.cue().effect() + softness);
        f.add("cue-id", g.cue().id() + softness);
        f.add("cue-link", g.cue().id() + g.link() + softness);
        f.add("cue-shape", g.cue().effect() + g.link() + softness + shape);
      }
      f.add("any", g.cue().effect());
    }
    f.add("cues", Math.min(3, rank));
    if (rank > 0) {
      Governing g = governing.getFirst();
      f.add("first", g.cue().id() + g.link() + (point.isVerb() ? "V" : "N"));
      f.step("first-distance", point.clauses().stemsBetween(g.cue().to() - 1, point.from()));
      f.add("first-type", g.cue().effect() + point.type().name());
    }
    return f;
  }

  /** The little words before the event. */
  private void closedBefore(Point point, Features f, String shape) {
    Sentence s = point.sentence();
    int seen = 0;
    for (int i = point.from() - 1; i >= 0 && seen < 2; i--) {
      Word word = s.word(i);
      boolean closed =
          word.pos() != Pos.NOUN
              && word.pos() != Pos.VERB
              && word.pos() != Pos.PROPN
              && word.pos() != Pos.ADJ
              && word.pos() != Pos.X;
      f.add("before" + seen, closed ? word.folded() : word.pos().name());
      if (seen == 0) {
        f.add("before-shape", (closed ? word.folded() : word.pos().name()) + shape);
      }
      seen++;
    }
  }
}
