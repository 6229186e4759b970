package org.isnad.coding.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.isnad.coding.cast.Mention;
import org.isnad.coding.cast.Mention.Trait;
import org.isnad.coding.clause.Prepositions;
import org.isnad.coding.clause.Role;
import org.isnad.coding.event.Proposal.Candidate;
import org.isnad.coding.learn.LinearModel;
import org.isnad.model.Kind;
import org.isnad.model.Party;
import org.jspecify.annotations.Nullable;

/**
 * Gives an event its parties. Frames and clause positions propose; the models weigh each proposal.
 * Without models the frames decide alone.
 */
final class Linking {
  /** A choice that says "no" until it is at least this likely. */
  private static final double ACTOR = 0.32;

  private static final double RECIPIENT = 0.3;

  /** By how much less will do for one more in a role that somebody has. */
  private static final double FURTHER = 0.02;

  private final Prepositions prepositions;
  private final Optional<LinearModel> parties;
  private final Optional<LinearModel> choice;

  Linking(Prepositions prepositions, Weights weights) {
    this.prepositions = prepositions;
    this.parties = weights.parties();
    this.choice = weights.choice();
  }

  /** Actors and recipients, each in text order, and how they were found. */
  record Parties(List<Party> actors, List<Party> recipients, List<String> why) {}

  private record Choice(Mention mention, Role role, double p, String slot) {}

  // --- what is considered

  Proposal.Company company(Setting setting, Scene scene, Surroundings surroundings) {
    PartyFeatures features = new PartyFeatures(scene, prepositions, surroundings);
    Trigger t = setting.trigger();
    List<Candidate<Mention>> candidates = new ArrayList<>();
    TreeSet<Integer> elsewhere = new TreeSet<>(setting.own().keySet());
    elsewhere.addAll(setting.above().keySet());
    for (Mention m : scene.cast().in(t.sentence())) {
      elsewhere.remove(m.index());
      if (!m.span().overlaps(t.span()) && !placeOnly(m)) {
        candidates.add(new Candidate<>(m, features.of(setting, m)));
      }
    }
    for (int index : elsewhere) {
      Mention m = scene.cast().mentions().get(index);
      if (m.sentence() != t.sentence()) {
        candidates.add(new Candidate<>(m, features.of(setting, m)));
      }
    }
    return new Proposal.Company(candidates, features.nobody(setting));
  }

  /** المدينة, البلاد: a noun of place that points back is where, not who. */
  private static boolean placeOnly(Mention m) {
    return m.kind() == Kind.GENERIC
        && m.is(Trait.PLACE)
        && m.is(Trait.ANAPHOR)
        && !m.is(Trait.FACILITY)
        && !m.is(Trait.ACTOR);
  }

  // --- what is chosen

  Parties parties(Setting setting, Scene scene, Surroundings surroundings) {
    List<Choice> choices = new ArrayList<>();
    Proposal.Company company = company(setting, scene, surroundings);
    double[][] likely = likely(company);
    for (int i = 0; i < company.candidates().size(); i++) {
      Mention m = company.candidates().get(i).choice();
      Slot slot = setting.own().get(m.index());
      String label = slot == null ? "clause" : slot.label();
      if (parties.isPresent()) {
        if (!suffers(setting, slot)) {
          choices.add(new Choice(m, Role.ACTOR, likely[i][0], label));
        }
        choices.add(new Choice(m, Role.RECIPIENT, likely[i][1], label));
      } else {
        Role role = slot == null || slot.hops() > 0 ? Role.NONE : setting.role(slot, prepositions);
        boolean party = role == Role.ACTOR || role == Role.RECIPIENT;
        choices.add(new Choice(m, role, party && !m.is(Trait.NESTED) ? 1 : 0, label));
      }
    }
    choices.sort(
        Comparator.comparingDouble((Choice c) -> -c.p())
            .thenComparingInt(c -> c.mention().index())
            .thenComparing(Choice::role));
    List<Choice> kept = new ArrayList<>();
    for (Choice c : choices) {
      boolean further = kept.stream().anyMatch(k -> k.role() == c.role());
      double least = (c.role() == Role.ACTOR ? ACTOR : RECIPIENT) - (further ? FURTHER : 0);
      if (c.p() >= least && kept.stream().noneMatch(k -> excludes(k, c, setting.trigger()))) {
        kept.add(c);
      }
    }
    kept.sort(Comparator.comparingInt(c -> c.mention().index()));
    List<Party> actors = new ArrayList<>();
    List<Party> recipients = new ArrayList<>();
    List<String> why = new ArrayList<>();
    for (Choice c : kept) {
      (c.role() == Role.ACTOR ? actors : recipients).add(scene.cast().party(c.mention()));
      why.add(
          (c.role() == Role.ACTOR ? "actor " : "recipient ") + c.slot() + " " + c.mention().text());
    }
    return new Parties(actors, recipients, why);
  }

  /** The subject of a verb that grammar shows to be passive is no actor, whatever weights say. */
  private static boolean suffers(Setting setting, @Nullable Slot slot) {
    return slot != null
        && setting.trigger().isVerb()
        && setting.voice() == Voice.PASSIVE
        && setting.trigger().frame().object() == Role.RECIPIENT
        && slot.is("subject")
        && slot.hops() == 0
        && !slot.how().equals("dropped");
  }

  /**
   * How likely each is actor, and recipient: the mean of what is said of each alone and of what is
   * said when they compete with each other and with nobody.
   */
  private double[][] likely(Proposal.Company company) {
    int n = company.candidates().size();
    double[][] likely = new double[n][2];
    if (parties.isEmpty()) {
      return likely;
    }
    for (int i = 0; i < n; i++) {
      double[] alone = parties.get().probabilities(company.candidates().get(i).features());
      likely[i][0] = alone[1];
      likely[i][1] = alone[2];
    }
    if (choice.isPresent()) {
      for (int role = 0; role < 2; role++) {
        double[] rivals = company.compete(choice.get(), role);
        for (int i = 0; i < n; i++) {
          likely[i][role] = (likely[i][role] + rivals[i]) / 2;
        }
      }
    }
    return likely;
  }

  /**
   * One that is kept rules out what overlaps it, the same somebody, and in its role those of other
   * sentences.
   */
  private static boolean excludes(Choice kept, Choice c, Trigger t) {
    boolean overlap = kept.mention().span().overlaps(c.mention().span());
    boolean same = kept.mention().entity() == c.mention().entity();
    boolean elsewhere =
        kept.role() == c.role()
            && (kept.mention().sentence() == t.sentence())
                != (c.mention().sentence() == t.sentence());
    return overlap || same || elsewhere;
  }
}
