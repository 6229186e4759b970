package org.isnad.workshop.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.coding.cast.Mention;
import org.isnad.coding.event.Plover;
import org.isnad.coding.event.Proposal;
import org.isnad.coding.event.Proposal.Candidate;
import org.isnad.coding.event.Trigger;
import org.isnad.coding.learn.Features;
import org.isnad.model.Span;
import org.isnad.model.When;
import org.isnad.workshop.learn.ChoiceTrainer.Contest;
import org.isnad.workshop.learn.LinearTrainer.Case;

/**
 * Cases for each model, from articles coded by hand: what was proposed, and whether the key has it.
 */
final class EventCases {
  /**
   * What a text written for training counts: contested words, parties left out and events that are
   * not told as done stand in it oftener than in news. At full weight dyads of the keys fell by two
   * points and places by one.
   */
  private static final double WRITTEN = 0.25;

  /**
   * What places and days of texts coded beside the keys count: they say where more seldom than the
   * keys do.
   */
  static final double OTHERS = 0.3;

  final List<Case> acceptance = new ArrayList<>();
  final List<Case> parties = new ArrayList<>();
  final List<Contest> choice = new ArrayList<>();
  final List<Contest> where = new ArrayList<>();
  final List<Case> places = new ArrayList<>();
  final List<Case> dates = new ArrayList<>();
  final List<Case> status = new ArrayList<>();

  /** Key events that no word of the lexicon proposes. */
  final List<EventKey.Coding> unseen = new ArrayList<>();

  void addAll(EventCases other) {
    acceptance.addAll(other.acceptance);
    parties.addAll(other.parties);
    choice.addAll(other.choice);
    where.addAll(other.where);
    places.addAll(other.places);
    dates.addAll(other.dates);
    status.addAll(other.status);
    unseen.addAll(other.unseen);
  }

  /** Keeps one copy of each feature's name: most names stand in thousands of cases. */
  void shareNames(Map<String, String> names) {
    for (List<Case> cases : List.of(acceptance, parties, places, dates, status)) {
      cases.forEach(c -> share(c.features(), names));
    }
    for (List<Contest> contests : List.of(choice, where)) {
      for (Contest c : contests) {
        c.candidates().forEach(f -> share(f, names));
        share(c.nobody(), names);
      }
    }
  }

  private static void share(Features features, Map<String, String> names) {
    features.names().replaceAll(n -> names.computeIfAbsent(n, k -> k));
  }

  /**
   * @param sites what its places and days count
   */
  void add(EventKey key, List<Proposal> proposals, Plover plover, double sites) {
    boolean[] seen = new boolean[key.events().size()];
    for (Proposal p : proposals) {
      Trigger t = p.trigger();
      Optional<EventKey.Coding> match = Optional.empty();
      for (int i = 0; i < seen.length; i++) {
        EventKey.Coding e = key.events().get(i);
        if (e.trigger().overlaps(t.span())) {
          boolean right =
              e.type() == t.frame().type()
                  || t.frame().future().filter(f -> f == e.type()).isPresent();
          seen[i] = seen[i] || right;
          match = right ? Optional.of(e) : match;
        }
      }
      double weight = key.written() ? WRITTEN : 1;
      acceptance.add(new Case(key.name(), p.acceptance(), match.isPresent() ? 1 : 0, weight));
      match.ifPresent(e -> details(key, p, e, plover, weight, sites * weight));
    }
    for (int i = 0; i < seen.length; i++) {
      if (!seen[i]) {
        unseen.add(key.events().get(i));
      }
    }
  }

  /** Parties of an event that annotators of another project marked in a single sentence. */
  void addParties(EventKey key, List<Proposal> proposals, double weight) {
    for (Proposal p : proposals) {
      for (EventKey.Coding e : key.events()) {
        if (e.type() == p.trigger().frame().type() && e.trigger().overlaps(p.trigger().span())) {
          parties(key, p.parties().get(), e, weight);
        }
      }
    }
  }

  private void details(
      EventKey key, Proposal p, EventKey.Coding e, Plover plover, double weight, double sites) {
    parties(key, p.parties().get(), e, weight);
    sites(key, p, e, sites);
    status.add(
        new Case(key.name(), plover.judgement().features(p.point()), e.status().ordinal(), weight));
  }

  /** Places and days only. */
  void addSites(EventKey key, List<Proposal> proposals, double weight) {
    for (Proposal p : proposals) {
      Trigger t = p.trigger();
      for (EventKey.Coding e : key.events()) {
        boolean right =
            e.type() == t.frame().type()
                || t.frame().future().filter(f -> f == e.type()).isPresent();
        if (right && e.trigger().overlaps(t.span())) {
          sites(key, p, e, weight);
        }
      }
    }
  }

  private void sites(EventKey key, Proposal p, EventKey.Coding e, double weight) {
    Proposal.Company company = p.places().get();
    List<Candidate<Mention>> sites = company.candidates();
    int[] labels = new int[sites.size()];
    e.place().ifPresent(span -> mark(sites, List.of(span), 1, labels));
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] >= 0) {
        places.add(new Case(key.name(), sites.get(i).features(), labels[i], weight));
      }
    }
    List<Features> features = sites.stream().map(Candidate::features).toList();
    where.add(new Contest(key.name(), features, company.nobody(), labels, weight));
    for (Candidate<When> c : p.dates().get()) {
      boolean right = e.date().filter(d -> d.overlaps(c.choice().span())).isPresent();
      dates.add(new Case(key.name(), c.features(), right ? 1 : 0, weight));
    }
  }

  private void parties(EventKey key, Proposal.Company company, EventKey.Coding e, double weight) {
    List<Candidate<Mention>> mentions = company.candidates();
    int[] labels = new int[mentions.size()];
    mark(mentions, e.actors(), 1, labels);
    mark(mentions, e.recipients(), 2, labels);
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] >= 0) {
        parties.add(new Case(key.name(), mentions.get(i).features(), labels[i], weight));
      }
    }
    List<Features> features = mentions.stream().map(Candidate::features).toList();
    choice.add(new Contest(key.name(), features, company.nobody(), labels, weight));
  }

  /**
   * Labels the mention that fits each span best; others that overlap it are neither right nor
   * wrong.
   */
  private static void mark(
      List<Candidate<Mention>> mentions, List<Span> spans, int label, int[] labels) {
    for (Span span : spans) {
      int best = -1;
      double top = 0;
      for (int i = 0; i < labels.length; i++) {
        Span m = mentions.get(i).choice().span();
        if (m.overlaps(span)) {
          int shared = Math.min(m.end(), span.end()) - Math.max(m.start(), span.start());
          double fit = shared / (double) (m.length() + span.length() - shared);
          if (labels[i] <= 0) {
            labels[i] = -1;
          }
          if (fit > top) {
            top = fit;
            best = i;
          }
        }
      }
      if (best >= 0) {
        labels[best] = label;
        // other mentions of the same somebody are as right: the key names the nearest
        for (int i = 0; i < labels.length; i++) {
          boolean same = mentions.get(i).choice().entity() == mentions.get(best).choice().entity();
          labels[i] = i != best && same && labels[i] == 0 ? -1 : labels[i];
        }
      }
    }
  }
}
