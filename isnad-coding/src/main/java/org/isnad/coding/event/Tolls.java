package org.isnad.coding.event;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.isnad.arabic.Morphology.Number;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.number.Numerals;
import org.isnad.arabic.number.Quantity;
import org.isnad.coding.cast.Mention;
import org.isnad.coding.clause.ClauseMap;
import org.isnad.coding.clause.Prepositions;
import org.isnad.coding.clause.Role;
import org.isnad.model.Toll;

/**
 * The figure that belongs to a trigger that counts people: beside it, in who suffers, or next after
 * it.
 */
final class Tolls {
  private static final int NEAR = 8;

  /** "Four were killed and twelve wounded": the four stand before, the twelve count. */
  private static final int JOINED = 3;

  private final Numerals numerals;
  private final Prepositions prepositions;

  Tolls(Numerals numerals, Prepositions prepositions) {
    this.numerals = numerals;
    this.prepositions = prepositions;
  }

  Toll of(Setting setting, Scene scene) {
    Trigger t = setting.trigger();
    if (t.frame().toll().isEmpty()) {
      return Toll.NONE;
    }
    Sentence s = scene.sentence(t);
    Quantity best = null;
    int cost = Integer.MAX_VALUE;
    for (Quantity q : numerals.find(s)) {
      if (q.measure() || scene.inTime(s.word(q.from()))) {
        continue;
      }
      int c = cost(q, setting, scene);
      if (c < cost) {
        cost = c;
        best = q;
      }
    }
    if (best == null && !two(setting, scene)) {
      return Toll.NONE;
    }
    Toll.Count count = best == null ? new Toll.Count(2, 2) : new Toll.Count(best.min(), best.max());
    Map<Toll.Harm, Toll.Count> figures = new EnumMap<>(Toll.Harm.class);
    figures.put(t.frame().toll().get(), count);
    return new Toll(figures);
  }

  /** No figure, but who suffers stands in the dual: عثر على الضابطين مقتولين. */
  private boolean two(Setting setting, Scene scene) {
    for (var entry : setting.own().entrySet()) {
      Mention m = scene.cast().mentions().get(entry.getKey());
      Slot slot = entry.getValue();
      boolean suffers =
          setting.role(slot, prepositions) == Role.RECIPIENT
              && !slot.is("near")
              && slot.hops() == 0
              && !slot.how().equals("dropped");
      if (suffers && m.sentence() == setting.trigger().sentence() && m.number() == Number.DUAL) {
        return true;
      }
    }
    return false;
  }

  /** Whether it stands under a noun whose figure a verb tells: عدد القتلى لم يتجاوز عشرة. */
  private static boolean amount(Setting setting, Scene scene) {
    Sentence s = scene.sentence(setting.trigger());
    return setting.hanging().nouns().stream()
        .anyMatch(i -> scene.particles().is("amount", s.word(i)));
  }

  private int cost(Quantity q, Setting setting, Scene scene) {
    Trigger t = setting.trigger();
    boolean beside =
        q.to() == t.from() || q.counted().isPresent() && q.counted().getAsInt() == t.from();
    if (beside || q.from() <= t.from() && t.from() < q.to()) {
      return 0;
    }
    List<Mention> mentions = scene.cast().mentions();
    for (var entry : setting.own().entrySet()) {
      Mention m = mentions.get(entry.getKey());
      boolean holds = m.sentence() == t.sentence() && q.from() >= m.from() - 4 && q.from() < m.to();
      if (holds && entry.getValue().hops() == 0 && !entry.getValue().how().equals("dropped")) {
        Role role = setting.role(entry.getValue(), prepositions);
        boolean suffers =
            role == Role.RECIPIENT || t.frame().passive() && entry.getValue().is("subject");
        if (suffers) {
          int joined = q.from() < t.from() ? JOINED : 0;
          return 1 + joined + Math.abs(q.from() - t.from()) / 4;
        }
      }
    }
    if (q.from() == t.end()) {
      return 2;
    }
    ClauseMap clauses = scene.clauses(t);
    int stems = clauses.stemsBetween(t.from(), q.from());
    boolean free =
        q.from() >= t.end()
            && clauses.crossed(t.from(), q.from()) == 0
            && scene.triggersBetween(t, t.from(), q.from()) == 0
            && clauses.verbsBetween(t.from(), q.from()) <= (amount(setting, scene) ? 1 : 0);
    return free && stems <= NEAR ? 4 + stems : Integer.MAX_VALUE;
  }
}
