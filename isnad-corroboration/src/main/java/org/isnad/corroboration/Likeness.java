package org.isnad.corroboration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.isnad.model.EventType;
import org.isnad.model.Place;
import org.isnad.model.Toll;

/**
 * How much speaks for two tellings being of one happening: a sum of named weights, so that every
 * verdict can be explained. Above {@link Occurrences#JOIN} they are one.
 *
 * <p>The weights are set by hand and checked on coded story sets; a difference that cannot be one
 * happening (another town, another week) weighs more than any likeness.
 */
record Likeness(double score, List<String> reasons) {
  private static final double EARTH_KM = 6371;
  private static final double NEVER = -99;

  static Likeness of(Happening a, Happening b, boolean copied) {
    Scales scales = new Scales();
    if (copied) {
      scales.add(4, "the same sentence in both");
    }
    if (a.sameArticle(b)) {
      boolean one = a.events().getFirst().occurrence() == b.events().getFirst().occurrence();
      scales.add(
          one ? 1.5 : -1.0,
          one ? "one occurrence in their article" : "told apart in their article");
    }
    double alike = Surroundings.cosine(a.surroundings(), b.surroundings());
    scales.add(
        4.0 * alike - 0.6, String.format(Locale.ROOT, "words around it alike by %.2f", alike));
    type(a, b, scales);
    days(a, b, scales);
    place(a, b, scales);
    parties("actors", a.actors(), b.actors(), 1.1, -1.1, scales);
    parties("recipients", a.recipients(), b.recipients(), 0.8, -0.7, scales);
    toll(a, b, scales);
    if (a.words().stream().anyMatch(b.words()::contains)) {
      scales.add(0.5, "the same word for it");
    }
    if (!a.modes().isEmpty() && !b.modes().isEmpty()) {
      boolean shared = a.modes().stream().anyMatch(b.modes()::contains);
      scales.add(shared ? 0.4 : -0.6, shared ? "the same mode" : "other modes");
    }
    return new Likeness(scales.sum, scales.reasons);
  }

  private static final class Scales {
    private double sum;
    private final List<String> reasons = new ArrayList<>();

    void add(double weight, String reason) {
      sum += weight;
      reasons.add(String.format(Locale.ROOT, "%+.1f %s", weight, reason));
    }
  }

  /** Types under which one happening is told by different people. */
  static boolean compatible(EventType a, EventType b) {
    return a == b || family(a) == family(b);
  }

  private static int family(EventType type) {
    return switch (type) {
      case ASSAULT -> 1;
      case COERCE -> 2;
      case PROTEST -> 3;
      case CONCEDE, RETREAT -> 4;
      case AGREE, CONSULT, COOPERATE -> 5;
      case SUPPORT -> 6;
      case AID, MOBILIZE -> 7;
      case ACCUSE, REJECT -> 8;
      case THREATEN -> 9;
      case SANCTION -> 10;
      case REQUEST -> 11;
    };
  }

  private static void type(Happening a, Happening b, Scales scales) {
    if (a.type() == b.type()) {
      // A word about somebody needs its parties to be told apart; an attack is known by place and
      // day.
      boolean verbal = a.type().quad().label().startsWith("verbal");
      scales.add(verbal ? 0 : 0.3, "both " + a.type());
    } else {
      scales.add(compatible(a.type(), b.type()) ? -0.8 : NEVER, a.type() + " and " + b.type());
    }
  }

  private static void days(Happening a, Happening b, Scales scales) {
    if (a.historical() != b.historical()) {
      scales.add(-2.5, "one lies long back");
      return;
    }
    long apart = a.days().distance(b.days());
    boolean dated = a.dated() && b.dated();
    if (apart == 0) {
      scales.add(dated ? 1.0 : 0.6, dated ? "the same day" : "about the same day");
    } else if (apart <= 1) {
      scales.add(dated ? 0.1 : 0.3, "a day apart");
    } else if (apart <= 3) {
      scales.add(dated ? -1.5 : -0.3, apart + " days apart");
    } else {
      scales.add(dated ? -4 : apart > 10 ? -2.5 : -1.2, apart + " days apart");
    }
  }

  private static void place(Happening a, Happening b, Scales scales) {
    if (a.places().isEmpty() || b.places().isEmpty()) {
      scales.add(-0.1, "no place to compare");
      return;
    }
    double best = -9;
    String reason = "";
    for (Place p : a.places()) {
      for (Place q : b.places()) {
        double weight;
        String why;
        if (p.name().equals(q.name()) && p.resolution() == q.resolution()) {
          weight = p.resolution() <= 1 ? 0.4 : 1.5;
          why = "both in " + p.name();
        } else if (p.country().isPresent()
            && q.country().isPresent()
            && !p.country().equals(q.country())) {
          weight = -3;
          why = "another country";
        } else if (p.resolution() <= 2 || q.resolution() <= 2) {
          weight = 0.2;
          why = "one place may hold the other";
        } else {
          double km = kilometres(p, q);
          weight = km < 15 ? 1.2 : km < 40 ? 0.3 : -2;
          why = String.format(Locale.ROOT, "%.0f km apart", km);
        }
        if (weight > best) {
          best = weight;
          reason = why;
        }
      }
    }
    scales.add(best, reason);
  }

  static double kilometres(Place p, Place q) {
    if (p.lat().isEmpty() || q.lat().isEmpty() || p.lon().isEmpty() || q.lon().isEmpty()) {
      return 30;
    }
    double lat1 = Math.toRadians(p.lat().getAsDouble());
    double lat2 = Math.toRadians(q.lat().getAsDouble());
    double dLat = lat2 - lat1;
    double dLon = Math.toRadians(q.lon().getAsDouble() - p.lon().getAsDouble());
    double h =
        Math.pow(Math.sin(dLat / 2), 2)
            + Math.cos(lat1) * Math.cos(lat2) * Math.pow(Math.sin(dLon / 2), 2);
    return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
  }

  private static void parties(
      String role, Set<String> a, Set<String> b, double same, double other, Scales scales) {
    if (a.isEmpty() || b.isEmpty()) {
      return;
    }
    if (a.stream().anyMatch(b::contains)) {
      scales.add(same, "the same " + role);
    } else if (a.stream()
        .map(Likeness::code)
        .anyMatch(c -> !c.isEmpty() && b.stream().map(Likeness::code).anyMatch(c::equals))) {
      scales.add(same * 0.3, role + " of one side");
    } else {
      scales.add(other, "other " + role);
    }
  }

  /** The country part of an identity {@code LBY/MIL}; empty for registry entries and names. */
  private static String code(String identity) {
    int slash = identity.indexOf('/');
    return slash == 3 ? identity.substring(0, 3) : "";
  }

  private static void toll(Happening a, Happening b, Scales scales) {
    Toll.Count x = a.toll().get(Toll.Harm.KILLED);
    Toll.Count y = b.toll().get(Toll.Harm.KILLED);
    if (x == null || y == null) {
      return;
    }
    if (x.equals(y)) {
      scales.add(1.2, "the same number killed");
    } else {
      double ratio = (double) Math.min(x.max(), y.max()) / Math.max(1, Math.max(x.max(), y.max()));
      scales.add(ratio > 0.6 ? 0.2 : -0.6, "other numbers killed");
    }
  }
}
