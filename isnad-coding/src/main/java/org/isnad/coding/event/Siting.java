package org.isnad.coding.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.isnad.arabic.Sentence;
import org.isnad.coding.cast.Mention;
import org.isnad.coding.clause.Prepositions;
import org.isnad.coding.clause.Role;
import org.isnad.coding.event.Proposal.Candidate;
import org.isnad.coding.event.Proposal.Company;
import org.isnad.coding.learn.LinearModel;
import org.isnad.model.Place;
import org.isnad.model.When;

/**
 * Gives an event its place and its day, of those its sentence names. Models weigh each candidate,
 * places also against each other and against none; without models a place must fill a slot of
 * place, and no day is given.
 */
public final class Siting {
  private static final double PLACE = 0.17;
  private static final double DATE = 0.24;

  /** What a place of one event counts for another of its type, at most so many words away. */
  private static final double SHARED = 0.5;

  private static final int NEAR = 10;

  private final Prepositions prepositions;
  private final Optional<LinearModel> places;
  private final Optional<LinearModel> where;
  private final Optional<LinearModel> dates;

  Siting(Prepositions prepositions, Weights weights) {
    this.prepositions = prepositions;
    this.places = weights.places();
    this.where = weights.where();
    this.dates = weights.dates();
  }

  // --- what is considered

  Company places(Setting setting, Scene scene, Hosts hosts) {
    PlaceFeatures features = new PlaceFeatures(scene, prepositions, hosts);
    List<Candidate<Mention>> candidates = new ArrayList<>();
    for (Mention m : scene.cast().in(setting.trigger().sentence())) {
      if (features.isPlace(m) && !m.span().overlaps(setting.trigger().span())) {
        candidates.add(new Candidate<>(m, features.place(setting, m)));
      }
    }
    return new Company(candidates, features.nowhere(setting, candidates.size()));
  }

  List<Candidate<When>> days(Setting setting, Scene scene, Hosts hosts) {
    PlaceFeatures features = new PlaceFeatures(scene, prepositions, hosts);
    Sentence s = scene.sentence(setting.trigger());
    List<Candidate<When>> candidates = new ArrayList<>();
    for (When when : scene.times()) {
      if (s.span().contains(when.span())) {
        int word = 0;
        while (word < s.size() - 1 && s.word(word).span().end() <= when.span().start()) {
          word++;
        }
        candidates.add(new Candidate<>(when, features.date(setting, when, word)));
      }
    }
    return candidates;
  }

  // --- what is chosen

  /** The places of these events, several of which may stand in one sentence. */
  List<Optional<Place>> places(List<Setting> settings, Scene scene, Hosts hosts) {
    List<Sited> events =
        settings.stream().map(s -> new Sited(s.trigger(), places(s, scene, hosts))).toList();
    List<Optional<Mention>> chosen =
        places.isPresent()
            ? places(events)
            : IntStream.range(0, events.size())
                .mapToObj(i -> filling(settings.get(i), events.get(i).company()))
                .toList();
    return chosen.stream().map(m -> m.flatMap(scene::place)).toList();
  }

  private Optional<Mention> filling(Setting setting, Company company) {
    return company.candidates().stream()
        .map(Candidate::choice)
        .filter(m -> fills(setting, m))
        .findFirst();
  }

  private boolean fills(Setting setting, Mention m) {
    Slot slot = setting.own().get(m.index());
    return slot != null && slot.hops() == 0 && setting.role(slot, prepositions) == Role.PLACE;
  }

  /** An event with the places it could have. */
  public record Sited(Trigger trigger, Company company) {}

  /**
   * The likeliest place of each event, where one is likely enough. What is likely for an event is
   * somewhat likely for another of its type near by: killed and wounded in one place.
   */
  public List<Optional<Mention>> places(List<Sited> events) {
    List<double[]> alone = events.stream().map(e -> likely(e.company())).toList();
    List<Optional<Mention>> chosen = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      Mention best = null;
      double top = PLACE;
      List<Candidate<Mention>> candidates = events.get(i).company().candidates();
      for (int j = 0; j < candidates.size(); j++) {
        Mention m = candidates.get(j).choice();
        double p = alone.get(i)[j];
        for (int k = 0; k < events.size(); k++) {
          if (k != i && related(events.get(i).trigger(), events.get(k).trigger())) {
            p = Math.max(p, SHARED * of(m, events.get(k).company(), alone.get(k)));
          }
        }
        if (p > top) {
          top = p;
          best = m;
        }
      }
      chosen.add(Optional.ofNullable(best));
    }
    return chosen;
  }

  private static boolean related(Trigger a, Trigger b) {
    return a.sentence() == b.sentence()
        && a.frame().type() == b.frame().type()
        && Math.abs(a.from() - b.from()) <= NEAR;
  }

  private static double of(Mention m, Company company, double[] likely) {
    for (int i = 0; i < likely.length; i++) {
      if (company.candidates().get(i).choice().index() == m.index()) {
        return likely[i];
      }
    }
    return 0;
  }

  private double[] likely(Company company) {
    List<Candidate<Mention>> candidates = company.candidates();
    double[] rivals =
        where.isPresent() ? company.compete(where.get(), 0) : new double[candidates.size()];
    double[] likely = new double[candidates.size()];
    for (int i = 0; i < likely.length; i++) {
      Candidate<Mention> c = candidates.get(i);
      double p = places.map(m -> m.probabilities(c.features())[1]).orElse(0.0);
      likely[i] = where.isPresent() ? (p + rivals[i]) / 2 : p;
    }
    return likely;
  }

  Optional<When> day(Setting setting, Scene scene, Hosts hosts) {
    return day(days(setting, scene, hosts));
  }

  /** The likeliest day of several, if any is likely enough. */
  public Optional<When> day(List<Candidate<When>> candidates) {
    When best = null;
    double top = DATE;
    for (Candidate<When> c : candidates) {
      double p = dates.isPresent() ? dates.get().probabilities(c.features())[1] : 0;
      if (p > top) {
        top = p;
        best = c.choice();
      }
    }
    return Optional.ofNullable(best);
  }
}
