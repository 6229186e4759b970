package org.isnad.coding.event;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Text;
import org.isnad.arabic.Word;
import org.isnad.arabic.number.Numerals;
import org.isnad.coding.cast.Cast;
import org.isnad.coding.clause.ClauseMap;
import org.isnad.coding.clause.Particles;
import org.isnad.coding.clause.Prepositions;
import org.isnad.coding.clause.Subjects;
import org.isnad.coding.learn.LinearModel;
import org.isnad.coding.place.Atlas;
import org.isnad.coding.statement.Attribution;
import org.isnad.coding.statement.Chains;
import org.isnad.coding.status.Judgement;
import org.isnad.coding.status.Point;
import org.isnad.coding.status.Recollection;
import org.isnad.coding.status.Verdict;
import org.isnad.knowledge.Knowledge;
import org.isnad.model.Article;
import org.isnad.model.Event;
import org.isnad.model.EventType;
import org.isnad.model.Place;
import org.isnad.model.Statement;
import org.isnad.model.Status;
import org.isnad.model.Toll;
import org.isnad.model.When;

/**
 * Recognises events of PLOVER's sixteen types. Immutable; safe to share between threads.
 *
 * <p>Frames propose: every word of the lexicon, in every sense. Weights accept or drop a proposal
 * and choose among senses. What is accepted gets its parties, place, day, figures, modes, status
 * and statement.
 */
public final class Plover {
  /** Low enough that plain examples of the lexicon are found, too. */
  private static final double ACCEPT = 0.36;

  private final Attribution attribution;
  private final TriggerLexicon lexicon;
  private final Triggers triggers;
  private final Prepositions prepositions;
  private final Particles particles;
  private final LightVerbs lights;
  private final Modes modes;
  private final Contexts contexts;
  private final Tolls tolls;
  private final Judgement judgement;
  private final Linking linking;
  private final Siting siting;
  private final Optional<LinearModel> acceptance;

  public Plover(Knowledge knowledge, Attribution attribution) {
    this(knowledge, attribution, Weights.shipped());
  }

  /** With other weights than those shipped. */
  public Plover(Knowledge knowledge, Attribution attribution, Weights weights) {
    this.attribution = attribution;
    this.lexicon = new TriggerLexicon(knowledge);
    this.triggers = new Triggers(lexicon);
    this.prepositions = new Prepositions(knowledge);
    this.particles = new Particles(knowledge);
    this.lights = new LightVerbs(knowledge);
    this.modes = new Modes(knowledge);
    this.contexts = new Contexts(knowledge);
    this.tolls = new Tolls(new Numerals(knowledge), prepositions);
    this.judgement = new Judgement(knowledge, weights.status());
    this.linking = new Linking(prepositions, weights);
    this.siting = new Siting(prepositions, weights);
    this.acceptance = weights.acceptance();
  }

  /** Events in text order of their triggers; ids {@code e1}, {@code e2}, … in that order. */
  public List<Event> recognise(
      Text text,
      Cast cast,
      Atlas atlas,
      List<When> times,
      List<Statement> statements,
      Article article) {
    Scene scene = scene(text, cast, atlas, times, statements, article);
    Valency valency = new Valency(scene, prepositions);
    Hosts hosts = new Hosts(scene, valency, prepositions);
    List<Accepted> accepted = accept(scene, valency);
    List<List<String>> about = contexts.of(text);
    Chains chains = attribution.chains(statements, article);
    Surroundings surroundings = new Surroundings(scene, valency, prepositions);
    List<Coded> coded = new ArrayList<>();
    List<Verdict> verdicts = verdicts(accepted, scene, hosts);
    List<Optional<Place>> places =
        siting.places(accepted.stream().map(Accepted::setting).toList(), scene, hosts);
    for (int i = 0; i < accepted.size(); i++) {
      coded.add(code(accepted.get(i), verdicts.get(i), places.get(i), scene, surroundings, hosts));
    }
    int[] occurrences = Occurrences.number(coded.stream().map(Coded::known).toList());
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < coded.size(); i++) {
      events.add(coded.get(i).event(i, occurrences[i], about, chains, scene));
    }
    return events;
  }

  /** Everything considered, with the features that speak for each choice: for training. */
  public List<Proposal> propose(
      Text text,
      Cast cast,
      Atlas atlas,
      List<When> times,
      List<Statement> statements,
      Article article) {
    Scene scene = scene(text, cast, atlas, times, statements, article);
    Valency valency = new Valency(scene, prepositions);
    Hosts hosts = new Hosts(scene, valency, prepositions);
    AcceptFeatures features = new AcceptFeatures(scene, prepositions);
    Surroundings surroundings = new Surroundings(scene, valency, prepositions);
    List<Proposal> proposals = new ArrayList<>();
    for (List<Trigger> found : scene.triggers()) {
      for (Trigger t : found) {
        Setting setting = Setting.of(t, scene, valency, prepositions, lights);
        proposals.add(
            new Proposal(
                t,
                features.of(setting),
                () -> linking.company(setting, scene, surroundings),
                () -> siting.places(setting, scene, hosts),
                () -> siting.days(setting, scene, hosts),
                point(setting, scene, Optional.empty())));
      }
    }
    return proposals;
  }

  /** The judge of status, for training. */
  public Judgement judgement() {
    return judgement;
  }

  /** What gives events their place and day, for training. */
  public Siting siting() {
    return siting;
  }

  public TriggerLexicon lexicon() {
    return lexicon;
  }

  private Scene scene(
      Text text,
      Cast cast,
      Atlas atlas,
      List<When> times,
      List<Statement> statements,
      Article article) {
    List<ClauseMap> clauses = new ArrayList<>();
    List<List<Trigger>> found = new ArrayList<>();
    for (Sentence s : text.sentences()) {
      clauses.add(new ClauseMap(s, particles));
      found.add(triggers.find(s));
    }
    Subjects subjects = new Subjects(particles, text, cast, times);
    return new Scene(
        article, text, cast, atlas, times, statements, subjects, particles, clauses, found);
  }

  // --- which words are events

  private record Accepted(Setting setting, double confidence, List<String> dropped) {}

  private List<Accepted> accept(Scene scene, Valency valency) {
    AcceptFeatures features = new AcceptFeatures(scene, prepositions);
    List<Accepted> accepted = new ArrayList<>();
    for (List<Trigger> found : scene.triggers()) {
      List<Accepted> likely = new ArrayList<>();
      for (Trigger t : found) {
        Setting setting = Setting.of(t, scene, valency, prepositions, lights);
        double p =
            acceptance.isPresent()
                ? acceptance.get().probabilities(features.of(setting))[1]
                : t.frame().low() || t.frame().light() ? 0 : 0.6;
        if (p >= ACCEPT) {
          likely.add(new Accepted(setting, p, List.of()));
        }
      }
      accepted.addAll(strongest(likely));
    }
    return accepted;
  }

  /**
   * Of readings that share words the likeliest, in text order; ties go to the longer, then to the
   * earlier entry.
   */
  private static List<Accepted> strongest(List<Accepted> likely) {
    List<Accepted> order = new ArrayList<>(likely);
    order.sort(
        Comparator.comparingDouble((Accepted a) -> -a.confidence())
            .thenComparingInt(a -> -a.setting().trigger().span().length()));
    List<Accepted> kept = new ArrayList<>();
    for (Accepted a : order) {
      Trigger t = a.setting().trigger();
      if (kept.stream().noneMatch(k -> k.setting().trigger().span().overlaps(t.span()))) {
        List<String> dropped = new ArrayList<>();
        for (Accepted other : likely) {
          Trigger o = other.setting().trigger();
          if (other != a && o.span().overlaps(t.span())) {
            dropped.add("not " + o.frame().where());
          }
        }
        kept.add(new Accepted(a.setting(), a.confidence(), dropped));
      }
    }
    kept.sort(Comparator.comparing((Accepted a) -> a.setting().trigger().span()));
    return kept;
  }

  // --- what is said of each

  /** An event before it has its number. */
  private record Coded(
      Setting setting,
      EventType type,
      Map<String, String> modes,
      double scale,
      Linking.Parties parties,
      Occurrences.Known known,
      Verdict verdict,
      boolean historical,
      Toll toll,
      double confidence,
      List<String> why) {

    Event event(int index, int occurrence, List<List<String>> about, Chains chains, Scene scene) {
      Trigger t = setting.trigger();
      Optional<String> holder = scene.holder(t.span()).map(Statement::id);
      return new Event(
          "e" + (index + 1),
          type,
          List.copyOf(modes.keySet()),
          about.get(t.sentence()),
          t.frame().cameo(),
          scale,
          t.span(),
          parties.actors(),
          parties.recipients(),
          known.place(),
          known.date(),
          verdict.status(),
          historical,
          toll,
          holder,
          occurrence,
          confidence,
          chains.of(holder),
          why);
    }
  }

  private List<Verdict> verdicts(List<Accepted> accepted, Scene scene, Hosts hosts) {
    List<Recollection.Told> told = new ArrayList<>();
    for (Accepted a : accepted) {
      Trigger t = a.setting().trigger();
      Optional<When> date = siting.day(a.setting(), scene, hosts);
      Point point = point(a.setting(), scene, date);
      told.add(new Recollection.Told(t.frame().id(), point, judgement.weigh(point)));
    }
    return Recollection.recall(told);
  }

  private Coded code(
      Accepted a,
      Verdict verdict,
      Optional<Place> place,
      Scene scene,
      Surroundings surroundings,
      Hosts hosts) {
    Setting setting = a.setting();
    Trigger t = setting.trigger();
    Linking.Parties parties = linking.parties(setting, scene, surroundings);
    Optional<When> date = siting.day(setting, scene, hosts);
    EventType type =
        verdict.status() == Status.PLANNED
            ? t.frame().future().orElse(t.frame().type())
            : t.frame().type();
    Map<String, String> means = type == t.frame().type() ? modes.of(t, scene) : Map.of();
    Occurrences.Known known =
        new Occurrences.Known(
            setting,
            type,
            parties.actors(),
            parties.recipients(),
            place,
            date,
            means.keySet(),
            scene.sentence(t).word(t.from()).morphology().definite());
    List<String> why = new ArrayList<>();
    why.add(t.frame().where() + " " + t.form().lemma());
    why.addAll(a.dropped());
    setting.light().ifPresent(l -> why.add(l.where() + " light verb"));
    means.forEach((mode, where) -> why.add(where + " mode " + mode));
    why.addAll(parties.why());
    if (!verdict.why().isEmpty()) {
      why.add(verdict.why());
    }
    double confidence = Math.round(a.confidence() * 1000) / 1000.0;
    return new Coded(
        setting,
        type,
        means,
        modes.scale(type, means.keySet()),
        parties,
        known,
        verdict,
        historical(date, scene),
        tolls.of(setting, scene),
        confidence,
        why);
  }

  private static Point point(Setting setting, Scene scene, Optional<When> date) {
    Trigger t = setting.trigger();
    Optional<LocalDate> published = scene.article().published();
    boolean ahead =
        date.isPresent()
                && published.isPresent()
                && start(date.get()).filter(d -> d.isAfter(published.get())).isPresent()
            || date.isEmpty() && timedAhead(t, scene);
    return new Point(
        scene.sentence(t),
        scene.clauses(t),
        t.from(),
        t.end(),
        t.form().shape(),
        t.form().tense(),
        t.form().future(),
        scene.sentence(t).word(t.from()).morphology().definite(),
        t.frame().type(),
        t.frame().inherent(),
        scene.holder(t.span()),
        scene.cued(t.span()).isPresent(),
        ahead,
        words(t, scene, i -> isAct(t, i, scene)),
        words(t, scene, i -> scene.inName(t.sentence(), i)),
        words(t, scene, i -> scene.cued(scene.sentence(t).word(i).span()).isPresent()));
  }

  private static boolean isAct(Trigger t, int word, Scene scene) {
    return !scene.inName(t.sentence(), word)
        && scene.triggers().get(t.sentence()).stream().anyMatch(o -> o.from() == word);
  }

  private static Set<Integer> words(Trigger t, Scene scene, IntPredicate of) {
    return IntStream.range(0, scene.sentence(t).size())
        .filter(of)
        .boxed()
        .collect(toUnmodifiableSet());
  }

  /**
   * Whether a time expression of its clause, behind it and before any other verb, lies ahead: he
   * visits Paris next week.
   */
  private static boolean timedAhead(Trigger t, Scene scene) {
    Optional<LocalDate> published = scene.article().published();
    Sentence s = scene.sentence(t);
    int limit = Math.min(s.size(), t.end() + 14);
    for (int i = t.end(); i < limit; i++) {
      Word word = s.word(i);
      if (word.pos() == Pos.VERB || word.isPunctuation() && ".;:".contains(word.folded())) {
        return false;
      }
      for (When when : scene.times()) {
        boolean starts = when.span().contains(word.span());
        if (starts && published.isPresent()) {
          return start(when).filter(d -> d.isAfter(published.get())).isPresent();
        }
      }
    }
    return false;
  }

  /** More than about a year before publication. */
  private static boolean historical(Optional<When> date, Scene scene) {
    return date.flatMap(Plover::first)
        .filter(
            d -> scene.article().published().filter(p -> d.isBefore(p.minusDays(330))).isPresent())
        .isPresent();
  }

  /** The first day of what may be a month or a year. */
  private static Optional<LocalDate> start(When when) {
    return first(when)
        .map(d ->
            switch (when.value().length()) {
              case 4 -> d.withDayOfYear(1);
              case 7 -> d.withDayOfMonth(1);
              default -> d;
            });
  }

  /** The first day of a value: 2019-12-20, 2019-12, 2019, or a range of days. */
  private static Optional<LocalDate> first(When when) {
    String value = when.value();
    try {
      return switch (value.length()) {
        case 4 -> Optional.of(LocalDate.of(Integer.parseInt(value), 12, 31));
        case 7 -> Optional.of(LocalDate.parse(value + "-28"));
        default ->
            value.length() < 10
                ? Optional.empty()
                : Optional.of(LocalDate.parse(value.substring(0, 10)));
      };
    } catch (java.time.format.DateTimeParseException | NumberFormatException e) {
      return Optional.empty();
    }
  }
}
