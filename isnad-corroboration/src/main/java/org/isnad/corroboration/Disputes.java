package org.isnad.corroboration;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.model.Event;
import org.isnad.model.Place;
import org.isnad.model.Status;
import org.isnad.model.Toll;

/** Contradictions between the tellings of one occurrence. */
final class Disputes {
  private static final double FAR_KM = 40;

  private Disputes() {}

  private record Told(Telling by, Event event) {
    String where() {
      return by.coded().article().id() + " " + event.id();
    }
  }

  static List<Occurrence.Dispute> among(List<Telling> members) {
    List<Told> asserted = new ArrayList<>();
    List<Told> negated = new ArrayList<>();
    for (Telling member : members) {
      Event event = member.event();
      if (event.status() == Status.NEGATED) {
        negated.add(new Told(member, event));
      } else if (event.status() == Status.ASSERTED) {
        asserted.add(new Told(member, event));
      }
    }
    List<Occurrence.Dispute> disputes = new ArrayList<>();
    denial(asserted, negated, disputes);
    toll(asserted, disputes);
    author(asserted, disputes);
    place(asserted, disputes);
    return disputes;
  }

  private static void denial(
      List<Told> asserted, List<Told> negated, List<Occurrence.Dispute> disputes) {
    if (!asserted.isEmpty() && !negated.isEmpty()) {
      disputes.add(
          new Occurrence.Dispute(
              "denial",
              asserted.getFirst().where(),
              negated.getFirst().where(),
              holder(negated.getFirst())
                  + " says that it did not happen; "
                  + holder(asserted.getFirst())
                  + " says that it did"));
    }
  }

  private static String holder(Told told) {
    return told.event().chain().origin().text();
  }

  /**
   * Numbers that cannot both be right: far apart, told within a day of each other. A toll that
   * rises with time is no dispute.
   */
  private static void toll(List<Told> asserted, List<Occurrence.Dispute> disputes) {
    for (int i = 0; i < asserted.size(); i++) {
      for (int j = i + 1; j < asserted.size(); j++) {
        Told a = asserted.get(i);
        Told b = asserted.get(j);
        Toll.Count x = a.event().toll().figures().get(Toll.Harm.KILLED);
        Toll.Count y = b.event().toll().figures().get(Toll.Harm.KILLED);
        if (x == null || y == null || x.min() <= y.max() && y.min() <= x.max()) {
          continue;
        }
        if (holder(a).equals(holder(b)) || daysApart(a, b) > 1) {
          continue;
        }
        long low = Math.min(x.max(), y.max());
        long high = Math.max(x.min(), y.min());
        if (high - low >= 2 && high > low * 1.25) {
          disputes.add(
              new Occurrence.Dispute(
                  "toll", a.where(), b.where(), "killed: " + text(x) + " against " + text(y)));
          return;
        }
      }
    }
  }

  private static String text(Toll.Count count) {
    return count.min() == count.max()
        ? Long.toString(count.min())
        : count.min() + "–" + count.max();
  }

  private static long daysApart(Told a, Told b) {
    return Math.abs(
        a.by()
            .coded()
            .article()
            .published()
            .flatMap(
                x -> b.by().coded().article().published().map(y -> ChronoUnit.DAYS.between(x, y)))
            .orElse(0L));
  }

  private static void author(List<Told> asserted, List<Occurrence.Dispute> disputes) {
    for (int i = 0; i < asserted.size(); i++) {
      for (int j = i + 1; j < asserted.size(); j++) {
        Told a = asserted.get(i);
        Told b = asserted.get(j);
        Set<String> x = codes(a.event());
        Set<String> y = codes(b.event());
        boolean opposed = !x.isEmpty() && !y.isEmpty() && x.stream().noneMatch(y::contains);
        // In a fight each teller may name the two sides the other way about.
        boolean turned = opposed && recipients(a.event()).stream().anyMatch(y::contains);
        if (opposed && !turned && a.by() != b.by() && violent(a.event())) {
          disputes.add(
              new Occurrence.Dispute(
                  "author",
                  a.where(),
                  b.where(),
                  "done by " + String.join(", ", x) + " or by " + String.join(", ", y)));
          return;
        }
      }
    }
  }

  private static boolean violent(Event event) {
    return switch (event.type()) {
      case ASSAULT, COERCE -> true;
      default -> false;
    };
  }

  private static Set<String> codes(Event event) {
    Set<String> codes = new TreeSet<>();
    event.actors().forEach(p -> p.code().ifPresent(codes::add));
    return codes;
  }

  private static Set<String> recipients(Event event) {
    Set<String> codes = new TreeSet<>();
    event.recipients().forEach(p -> p.code().ifPresent(codes::add));
    return codes;
  }

  private static void place(List<Told> asserted, List<Occurrence.Dispute> disputes) {
    for (int i = 0; i < asserted.size(); i++) {
      for (int j = i + 1; j < asserted.size(); j++) {
        Optional<Place> p = asserted.get(i).event().place();
        Optional<Place> q = asserted.get(j).event().place();
        if (p.isPresent()
            && q.isPresent()
            && p.get().resolution() >= 4
            && q.get().resolution() >= 4
            && asserted.get(i).by() != asserted.get(j).by()
            && Likeness.kilometres(p.get(), q.get()) > FAR_KM) {
          disputes.add(
              new Occurrence.Dispute(
                  "place",
                  asserted.get(i).where(),
                  asserted.get(j).where(),
                  p.get().name() + " against " + q.get().name()));
          return;
        }
      }
    }
  }
}
