package org.isnad.corroboration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.isnad.model.EventType;
import org.isnad.model.Place;
import org.isnad.model.Toll;

/**
 * How much speaks for two tellings being of one happening: named signs, each with a weight, so that
 * every verdict can be explained. The sum is the logarithm of the odds.
 *
 * <p>Which signs there are is said here; what they weigh stands in {@code likeness.txt}, fitted by
 * logistic regression on coded story sets (see {@code experiments/occurrences.md}).
 */
final class Likeness {
  private static final double EARTH_KM = 6371;
  private static final double NEAR_KM = 15;
  private static final double FAR_KM = 75;
  private static final double NO_POINT_KM = 30;

  /** Raids and casualties of a war are told in the same words every day. */
  private static final int ANEW_DAYS = 2;

  private static final double ANEW_WORDING = 0.5;

  private final Cosines articles;
  private final Cosines themes;
  private final Cosines contexts;

  /** Of each telling the number of its sentence among all. */
  private final int[] sentences;

  /**
   * @param tellings all that will be compared, by index
   */
  Likeness(List<Telling> tellings) {
    this.sentences = new int[tellings.size()];
    Map<Long, Integer> numbers = new HashMap<>();
    int last = 0;
    for (Telling t : tellings) {
      long key = (long) t.article() << Integer.SIZE | t.sentence();
      sentences[t.index()] = numbers.computeIfAbsent(key, k -> numbers.size());
      last = Math.max(last, t.article());
    }
    this.articles = new Cosines(last + 1);
    this.themes = new Cosines(last + 1);
    this.contexts = new Cosines(numbers.size());
  }

  /** Signs between 0 and 1 that take long to compute, see {@link #wide}. */
  static final List<Sign> WIDE = List.of(Sign.ARTICLE, Sign.THEME, Sign.CONTEXT);

  /** What the words and places of articles and neighbouring sentences have in common. */
  void wide(Telling a, Telling b, float[] x) {
    if (a.sameArticle(b)) {
      return;
    }
    Setting p = a.setting();
    Setting q = b.setting();
    set(x, Sign.ARTICLE, articles.of(a.article(), a.whole(), b.article(), b.whole()));
    set(x, Sign.THEME, themes.of(a.article(), p.theme(), b.article(), q.theme()));
    set(
        x,
        Sign.CONTEXT,
        contexts.of(sentences[a.index()], p.context(), sentences[b.index()], q.context()));
  }

  /**
   * How strongly each sign is there, by {@link Sign#ordinal()}: mostly 0 or 1. Without those of
   * {@link #WIDE}.
   */
  static float[] close(Telling a, Telling b, boolean copied) {
    float[] x = new float[Sign.values().length];
    set(x, Sign.ALWAYS, 1);
    wording(a, b, copied, x);
    what(a, b, x);
    where(a, b, x);
    who(a, b, x);
    when(a, b, x);
    toll(a, b, x);
    if (!a.sameArticle(b)) {
      setting(a, b, x);
    }
    boolean done = a.event().status() == org.isnad.model.Status.ASSERTED;
    if (done != (b.event().status() == org.isnad.model.Status.ASSERTED)) {
      set(x, Sign.STATUS_OTHER, 1);
    }
    if (a.sameArticle(b)) {
      set(
          x,
          a.event().occurrence() == b.event().occurrence()
              ? Sign.ONE_IN_ARTICLE
              : a.sentence() == b.sentence() ? Sign.APART_IN_SENTENCE : Sign.APART_IN_ARTICLE,
          1);
    } else {
      if (a.sentence() == 0 && b.sentence() == 0) {
        set(x, Sign.LEADS, 1);
      }
    }
    return x;
  }

  private static void set(float[] x, Sign sign, double value) {
    x[sign.ordinal()] = (float) value;
  }

  /** Whether any is in both. Millions of pairs pass here: no streams. */
  private static boolean share(Collection<?> a, Collection<?> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    for (Object each : a) {
      if (b.contains(each)) {
        return true;
      }
    }
    return false;
  }

  private static boolean share(Marks a, Marks b) {
    return a.meets(b);
  }

  private static void wording(Telling a, Telling b, boolean copied, float[] x) {
    if (copied) {
      set(x, Sign.COPIED, 1);
    }
    if (a.sameArticle(b) && a.sentence() == b.sentence()) {
      // Neighbours share their words; that says nothing.
      return;
    }
    double sentence = a.wording().cosine(b.wording());
    set(x, Sign.NEAR, a.near().cosine(b.near()));
    set(x, Sign.CLAUSE, a.clause().cosine(b.clause()));
    set(x, Sign.SENTENCE, sentence);
    if (a.sameArticle(b)) {
      return;
    }
    if (sentence > 0.6) {
      set(x, a.lexeme().equals(b.lexeme()) ? Sign.SENTENCE_HERE : Sign.SENTENCE_ELSEWHERE, 1);
    }
    set(x, Sign.NAMES, a.names().cosine(b.names()));
    set(x, Sign.NAMES_CLOSE, a.closeNames().cosine(b.closeNames()));
    if (!a.numbers().isEmpty() && !b.numbers().isEmpty()) {
      boolean shared = share(a.numbers(), b.numbers());
      set(x, shared ? Sign.NUMBERS_SHARED : Sign.NUMBERS_DIFFER, 1);
    }
  }

  /** Types under which one happening is told by different people. */
  static boolean near(EventType a, EventType b) {
    return a == b || family(a) == family(b);
  }

  private static int family(EventType type) {
    return switch (type) {
      case ASSAULT, COERCE, MOBILIZE -> 1;
      case PROTEST -> 3;
      case CONCEDE, RETREAT -> 4;
      case AGREE, CONSULT, COOPERATE -> 5;
      case SUPPORT -> 6;
      case AID -> 7;
      case ACCUSE, REJECT, THREATEN -> 8;
      case SANCTION -> 10;
      case REQUEST -> 11;
    };
  }

  private static void what(Telling a, Telling b, float[] x) {
    if (a.type() == b.type()) {
      set(x, Sign.TYPE_SAME, 1);
    } else if (near(a.type(), b.type())) {
      set(x, Sign.TYPE_NEAR, 1);
    }
    if (a.lexeme().equals(b.lexeme())) {
      set(x, Sign.LEXEME, a.commons().word(a.lexeme()));
    } else if (!a.deeds().isEmpty() && !b.deeds().isEmpty()) {
      boolean one = share(a.deeds(), b.deeds());
      boolean beside =
          share(a.deeds(), b.setting().deeds()) || share(b.deeds(), a.setting().deeds());
      set(
          x,
          one ? Sign.DEED_SAME : beside ? Sign.DEED_TOLD : Sign.DEED_OTHER,
          one ? a.commons().deed(a.deeds(), b.deeds()) : 1);
    }
    if (a.event().cameo().isPresent() && a.event().cameo().equals(b.event().cameo())) {
      set(x, Sign.CAMEO, a.commons().code(a.event().cameo().get()));
    }
    if (!a.event().mode().isEmpty() && !b.event().mode().isEmpty()) {
      boolean shared = share(a.event().mode(), b.event().mode());
      set(
          x,
          shared ? Sign.MODE_SAME : Sign.MODE_OTHER,
          shared ? a.commons().mode(a.event().mode(), b.event().mode()) : 1);
    }
  }

  private static void where(Telling a, Telling b, float[] x) {
    relation(a.place(), b.place()).ifPresent(sign -> set(x, sign, 1));
  }

  private static Optional<Sign> relation(Optional<Place> a, Optional<Place> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return Optional.empty();
    }
    Place p = a.get();
    Place q = b.get();
    if (p.country().isPresent() && q.country().isPresent() && !p.country().equals(q.country())) {
      return Optional.of(Sign.PLACE_FAR);
    }
    if (p.resolution() <= 2 || q.resolution() <= 2) {
      return Optional.of(Sign.PLACE_WITHIN);
    }
    double km = p.name().equals(q.name()) ? 0 : kilometres(p, q);
    return Optional.of(
        km < NEAR_KM ? Sign.PLACE_SAME : km < FAR_KM ? Sign.PLACE_NEAR : Sign.PLACE_FAR);
  }

  static double kilometres(Place p, Place q) {
    if (p.lat().isEmpty() || q.lat().isEmpty() || p.lon().isEmpty() || q.lon().isEmpty()) {
      return NO_POINT_KM;
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

  private static void who(Telling a, Telling b, float[] x) {
    if (share(a.named(), b.named())) {
      set(x, Sign.PARTY_SHARED, 1);
    }
    boolean turned =
        meet(a.actors(), a.forces(), b.recipients(), b.targets())
            && (a.recipients().isEmpty()
                || b.actors().isEmpty()
                || meet(a.recipients(), a.targets(), b.actors(), b.forces()));
    if (turned && !meet(a.actors(), a.forces(), b.actors(), b.forces())) {
      set(x, Sign.TURNED, 1);
      return;
    }
    party(
        a.actors(),
        a.forces(),
        b.actors(),
        b.forces(),
        Sign.ACTOR_SAME,
        Sign.ACTOR_SIDE,
        Sign.ACTOR_KIN,
        Sign.ACTOR_OTHER,
        x);
    party(
        a.recipients(),
        a.targets(),
        b.recipients(),
        b.targets(),
        Sign.RECIPIENT_SAME,
        Sign.RECIPIENT_SIDE,
        Sign.RECIPIENT_KIN,
        Sign.RECIPIENT_OTHER,
        x);
  }

  private static boolean meet(Marks a, Marks fa, Marks b, Marks fb) {
    return share(a, b) || share(fa, fb);
  }

  private static void party(
      Marks a, Marks fa, Marks b, Marks fb, Sign same, Sign side, Sign kin, Sign other, float[] x) {
    if (a.isEmpty() || b.isEmpty()) {
      return;
    }
    if (share(a, b)) {
      set(x, same, 1);
    } else if (share(fa, fb)) {
      set(x, side, 1);
    } else if (!fa.isEmpty() && !fb.isEmpty()) {
      // "Groups" and "forces" of nobody known contradict no one.
      set(x, kin(fa, fb) ? kin : other, 1);
    }
  }

  private static void when(Telling a, Telling b, float[] x) {
    if (a.event().historical() != b.event().historical()) {
      set(x, Sign.PAST_ONE, 1);
    } else if (a.event().historical()) {
      set(x, Sign.PAST_BOTH, 1);
    }
    if (a.days().isPresent() && b.days().isPresent()) {
      long apart = a.days().get().distance(b.days().get());
      boolean exact = a.days().get().length() <= 2 && b.days().get().length() <= 2;
      if (apart == 0) {
        set(x, Sign.DAY_SAME, exact ? 1 : 0.3);
      } else {
        set(x, apart == 1 ? Sign.DAY_NEXT : apart <= 7 ? Sign.DAYS_APART : Sign.LONG_APART, 1);
      }
    } else if (a.days().isPresent() != b.days().isPresent() && !a.sameArticle(b)) {
      Telling dated = a.days().isPresent() ? a : b;
      Telling other = dated == a ? b : a;
      if (other.published() != Telling.UNKNOWN) {
        long before = other.published() - dated.days().orElseThrow().last();
        boolean fits = before >= -1 && before <= 3;
        if (fits || !other.setting().background()) {
          set(x, fits ? Sign.DAY_FITS : Sign.DAY_MISFITS, 1);
        }
      }
    }
    if (!a.sameArticle(b) && a.published() != Telling.UNKNOWN && b.published() != Telling.UNKNOWN) {
      long gap = Math.abs(a.published() - b.published());
      boolean daily = a.daily() && b.daily() && !a.event().historical();
      boolean sameDay =
          a.days().isPresent()
              && b.days().isPresent()
              && a.days().get().distance(b.days().get()) == 0;
      if (gap >= ANEW_DAYS && daily && !sameDay && a.wording().cosine(b.wording()) < ANEW_WORDING) {
        set(x, Sign.ANEW, 1);
      }
      if (gap <= 1) {
        set(x, Sign.TOLD_TOGETHER, 1);
      } else if (gap <= 3) {
        set(x, Sign.TOLD_NEAR, 1);
      } else if (gap > 7) {
        set(x, Sign.TOLD_LATER, 1);
      }
    }
  }

  /** What each inherits from its sentence and article. */
  private static void setting(Telling a, Telling b, float[] x) {
    Setting p = a.setting();
    Setting q = b.setting();
    boolean there = share(p.places(), q.places());
    double locus = p.locus().cosine(q.locus());
    boolean known = !p.places().isEmpty() && !q.places().isEmpty();
    boolean pOwn = p.source() == Setting.Source.CLAUSE;
    boolean qOwn = q.source() == Setting.Source.CLAUSE;
    if (there) {
      set(x, pOwn && qOwn ? Sign.LOCUS_OWN : pOwn || qOwn ? Sign.LOCUS_ONE : Sign.LOCUS_BOTH, 1);
    } else if (known && (is(x, Sign.PLACE_SAME) || is(x, Sign.PLACE_NEAR))) {
      set(x, Sign.PLACE_PART, 1);
    } else if (known && !is(x, Sign.PLACE_WITHIN)) {
      set(x, pOwn && qOwn ? Sign.LOCUS_OWN_OTHER : Sign.LOCUS_OTHER, 1 - locus);
    }
    set(x, Sign.LOCUS, locus);
    double sides = p.sides().cosine(q.sides());
    double company = p.company().cosine(q.company());
    set(x, Sign.SIDES, sides);
    set(x, Sign.COMPANY, company);
    double deeds = overlap(p.deeds(), q.deeds());
    set(x, Sign.DEEDS_BESIDE, deeds);
    if (!p.aspects().isEmpty() && !q.aspects().isEmpty()) {
      double one = overlap(p.aspects(), q.aspects());
      set(x, Sign.ASPECT_SAME, one);
      set(x, Sign.ASPECT_OTHER, one == 0 ? 1 : 0);
    }
    if (!p.years().isEmpty() && !q.years().isEmpty()) {
      set(x, share(p.years(), q.years()) ? Sign.YEAR_SAME : Sign.YEAR_OTHER, 1);
    }
    if (!p.days().isEmpty() && !q.days().isEmpty()) {
      set(x, meet(p.days(), q.days()) ? Sign.CLAUSE_DAY : Sign.CLAUSE_DAY_OTHER, 1);
    }
    if (p.aspects().contains("phase") != q.aspects().contains("phase")) {
      set(x, Sign.PHASE_ONE, 1);
    }
    if (p.background() && q.background()) {
      set(x, Sign.BACKGROUND_BOTH, 1);
    } else if (p.background() != q.background()) {
      set(x, Sign.BACKGROUND_ONE, 1);
    }
    set(x, Sign.AFTER, p.after().cosine(q.after()));
    boolean deed = share(a.deeds(), b.deeds());
    boolean near = there || locus > 0.6;
    double rare = a.commons().deed(a.deeds(), b.deeds());
    double rareThere =
        Math.max(near ? rare : 0, a.commons().deedAt(a.deeds(), b.deeds(), p.places(), q.places()));
    set(x, Sign.DEED_AND_PLACE, rareThere);
    set(x, Sign.DEED_AND_SIDES, rare * Math.max(sides, company));
    set(x, Sign.DEED_PLACE_SIDES, rareThere * Math.max(sides, company));
    boolean against =
        is(x, Sign.ASPECT_OTHER)
            || is(x, Sign.CLAUSE_DAY_OTHER)
            || is(x, Sign.DAYS_APART)
            || is(x, Sign.LONG_APART)
            || is(x, Sign.YEAR_OTHER)
            || is(x, Sign.TURNED)
            || is(x, Sign.BACKGROUND_ONE);
    set(x, Sign.ALL_AGREE, deed && near && sides > 0.5 && !against ? 1 : 0);
    if (is(x, Sign.TOLD_LATER) && !p.background() && !q.background()) {
      set(x, Sign.LATER_FRESH, 1);
    }
    set(
        x,
        Sign.WORD_AND_PLACE,
        a.lexeme().equals(b.lexeme()) ? a.commons().wordAt(a.lexeme(), p.places(), q.places()) : 0);
  }

  private static boolean meet(List<Telling.Days> a, List<Telling.Days> b) {
    for (Telling.Days day : a) {
      for (Telling.Days other : b) {
        if (day.distance(other) == 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean is(float[] x, Sign sign) {
    return x[sign.ordinal()] != 0;
  }

  /** Whether any has the same sector: two names for the rebels. */
  private static boolean kin(Marks a, Marks b) {
    for (String p : a) {
      for (String q : b) {
        if (p.substring(p.indexOf('/')).equals(q.substring(q.indexOf('/')))) {
          return true;
        }
      }
    }
    return false;
  }

  /** What both share of what either has. */
  private static double overlap(Marks a, Marks b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    int both = 0;
    if (!a.meets(b)) {
      return 0;
    }
    for (String each : a) {
      if (b.has(each)) {
        both++;
      }
    }
    return both / (double) (a.size() + b.size() - both);
  }

  private static void toll(Telling a, Telling b, float[] x) {
    if (a.event().toll().isEmpty() || b.event().toll().isEmpty()) {
      return;
    }
    for (Toll.Harm harm : a.event().toll().figures().keySet()) {
      Toll.Count p = a.event().toll().figures().get(harm);
      Toll.Count q = b.event().toll().figures().get(harm);
      if (p != null && q != null) {
        set(x, p.equals(q) ? Sign.TOLL_SAME : Sign.TOLL_OTHER, 1);
      }
    }
  }

  /** The signs that decided, weightiest first. */
  static List<Reason.Weighed> reasons(float[] x, Weights weights, int most) {
    List<Reason.Weighed> reasons = new ArrayList<>();
    for (Sign sign : Sign.values()) {
      double weight = x[sign.ordinal()] * weights.of(sign);
      if (sign != Sign.ALWAYS && Math.abs(weight) >= 0.3) {
        reasons.add(new Reason.Weighed(sign.name().toLowerCase(Locale.ROOT), sign.words, weight));
      }
    }
    reasons.sort(
        Comparator.comparingDouble((Reason.Weighed r) -> -Math.abs(r.weight()))
            .thenComparing(Reason.Weighed::words));
    return reasons.stream().limit(most).toList();
  }
}
