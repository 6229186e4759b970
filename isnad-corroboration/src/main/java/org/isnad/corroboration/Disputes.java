package org.isnad.corroboration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.corroboration.Reason.Ground;
import org.isnad.model.Act;
import org.isnad.model.Coded;
import org.isnad.model.Entity;
import org.isnad.model.Event;
import org.isnad.model.EventType;
import org.isnad.model.Form;
import org.isnad.model.Party;
import org.isnad.model.Place;
import org.isnad.model.Quad;
import org.isnad.model.Span;
import org.isnad.model.Statement;
import org.isnad.model.Status;
import org.isnad.model.Toll;
import org.isnad.model.When;

/**
 * Contradictions between the tellings of one happening.
 *
 * <p>Two tellings may contradict each other in whether it happened (denial), who did it (author),
 * where (place), when (time), how much (toll) and what it was (naming). Because a contradiction
 * makes two tellings less alike, disputed tellings tend to fall apart; so besides the members of
 * one occurrence those pairs are compared that would have been joined but for the detail in which
 * they differ (see {@link Joining#rivals}).
 *
 * <p>What changes with time is no dispute: a toll that rises from one day to the next, an advance
 * that goes on. Where one holder says two things on different days, the reason says who changed
 * their word.
 */
final class Disputes {
  private static final double PLACE_KM = 40;
  private static final double SAME_CLAUSE = 0.35;
  private static final double CONTENT = 0.4;
  private static final int MOST = 12;
  private static final int DENIAL_DAYS = 4;
  private static final double QUOTED_LEAST = 0.5;
  private static final double QUOTED_MOST = 0.95;
  private static final int FAR_DAYS = 45;
  private static final double ANSWER = 0.3;

  private final List<Telling> tellings;
  private final Sides sides;
  private final Map<Integer, List<Denial>> denials = new HashMap<>();

  /** By index of the telling: sides are asked for once for every pair. */
  private final Map<Integer, Marks> acting = new HashMap<>();

  private final Map<Integer, Marks> suffering = new HashMap<>();

  /** Sides that act together somewhere in the occurrence at hand. */
  private final List<Set<String>> allies = new ArrayList<>();

  private record Denial(String article, String id, String holder, Span content, long published) {}

  Disputes(List<Telling> tellings, Sides sides) {
    this.tellings = tellings;
    this.sides = sides;
    deny();
  }

  /** Links each deny statement that holds no event of its own to the tellings it speaks of. */
  private void deny() {
    Map<Integer, List<Telling>> byArticle = new HashMap<>();
    tellings.forEach(t -> byArticle.computeIfAbsent(t.article(), k -> new ArrayList<>()).add(t));
    for (List<Telling> own : byArticle.values()) {
      Coded coded = own.getFirst().coded();
      for (Statement statement : coded.statements()) {
        if (statement.act() != Act.DENY || statement.content().isEmpty()) {
          continue;
        }
        Span content = statement.content().getFirst();
        Denial denial =
            new Denial(
                coded.article().id(),
                statement.id(),
                statement.source().map(Party::text).orElse("(nobody named)"),
                content,
                own.getFirst().published());
        for (Telling telling : own) {
          if (content.contains(telling.event().trigger())) {
            denials.computeIfAbsent(telling.index(), k -> new ArrayList<>()).add(denial);
          }
        }
      }
    }
  }

  /**
   * @param members indexes of the tellings of one occurrence
   * @param kin indexes of tellings near to them, see {@link Joining#kin}
   * @param rivals pairs with a member on one side that would be joined but for a detail
   */
  List<Occurrence.Dispute> among(
      List<Integer> members, List<Integer> kin, List<Joining.Rival> rivals) {
    List<Occurrence.Dispute> disputes = new ArrayList<>();
    Set<String> told = new HashSet<>();
    allies.clear();
    for (int member : members) {
      ally(tellings.get(member));
    }
    for (int near : kin) {
      ally(tellings.get(near));
    }
    for (int i = 0; i < members.size(); i++) {
      for (int j = i + 1; j < members.size(); j++) {
        compare(tellings.get(members.get(i)), tellings.get(members.get(j)), true, disputes, told);
      }
    }
    for (int member : members) {
      for (int near : kin) {
        compare(tellings.get(member), tellings.get(near), true, disputes, told);
      }
    }
    for (Joining.Rival rival : rivals) {
      compare(tellings.get(rival.a()), tellings.get(rival.b()), false, disputes, told);
    }
    for (int member : members) {
      Telling telling = tellings.get(member);
      if (telling.refuted()) {
        add("denial", where(telling), where(telling), Reason.of(Ground.REFUTED), disputes, told);
      }
      answered(telling, disputes, told);
      if (telling.event().status() == Status.ASSERTED) {
        continue;
      }
      for (Denial denial : denials.getOrDefault(member, List.of())) {
        Optional<Telling> claim =
            members.stream()
                .map(tellings::get)
                .filter(t -> t.event().status() == Status.ASSERTED)
                .findFirst();
        // Who denies answers somebody, even where no article at hand prints the claim.
        add(
            "denial",
            where(claim.orElse(telling)),
            denial.article() + " " + denial.id(),
            claim
                .map(t -> Reason.of(Ground.DENIED_BY, "no", denial.holder(), "yes", holder(t)))
                .orElseGet(() -> Reason.of(Ground.DENIED_ALONE, "no", denial.holder())),
            disputes,
            told);
      }
    }
    return disputes;
  }

  /** An accusation and its denial in one article, by two holders, in part of the same words. */
  private void answered(Telling one, List<Occurrence.Dispute> out, Set<String> told) {
    for (int way = -1; way <= 1; way += 2) {
      for (int i = one.index() + way;
          i >= 0 && i < tellings.size() && tellings.get(i).sameArticle(one);
          i += way) {
        Telling other = tellings.get(i);
        Telling yes = one.event().status() == Status.ASSERTED ? one : other;
        Telling no = yes == one ? other : one;
        if (yes.event().status() == Status.ASSERTED
            && no.event().status() == Status.NEGATED
            && no.statement().filter(s -> s.act() == Act.DENY).isPresent()
            && yes.type() == no.type()
            && !holder(yes).equals(holder(no))
            && about(yes.setting(), no.setting())) {
          add(
              "denial",
              where(yes),
              where(no),
              Reason.of(Ground.DENIED_BY, "no", holder(no), "yes", holder(yes)),
              out,
              told);
        }
      }
    }
  }

  private static boolean about(Setting a, Setting b) {
    return !a.object().isEmpty() && a.object().equals(b.object())
        || a.after().cosine(b.after()) >= ANSWER;
  }

  /** Those who act together in one telling are no rivals in another that names only one of them. */
  private void ally(Telling telling) {
    Set<String> together = new TreeSet<>(acting(telling));
    allies.removeIf(known -> {
      boolean meets = known.stream().anyMatch(together::contains);
      if (meets) {
        together.addAll(known);
      }
      return meets;
    });
    allies.add(together);
  }

  private static void add(
      String kind,
      String a,
      String b,
      Reason why,
      List<Occurrence.Dispute> disputes,
      Set<String> told) {
    if (disputes.size() < MOST && told.add(kind + "\u0000" + why.text())) {
      disputes.add(new Occurrence.Dispute(kind, a, b, why));
    }
  }

  private void compare(
      Telling a, Telling b, boolean joined, List<Occurrence.Dispute> out, Set<String> told) {
    if (a.phrase() == b.phrase()) {
      return;
    }
    boolean close = a.clause().cosine(b.clause()) >= SAME_CLAUSE;
    denial(a, b, joined, close).ifPresent(w -> add("denial", where(a), where(b), w, out, told));
    if (a.event().status() != Status.ASSERTED || b.event().status() != Status.ASSERTED) {
      return;
    }
    if (a.sameArticle(b)) {
      return;
    }
    toll(a, b, joined, close).ifPresent(w -> add("toll", where(a), where(b), w, out, told));
    duration(a, b, close).ifPresent(w -> add("time", where(a), where(b), w, out, told));
    time(a, b, joined, close).ifPresent(w -> add("time", where(a), where(b), w, out, told));
    place(a, b, joined, close).ifPresent(w -> add("place", where(a), where(b), w, out, told));
    author(a, b, joined, close).ifPresent(w -> add("author", where(a), where(b), w, out, told));
    onset(a, b, joined).ifPresent(w -> add("time", where(a), where(b), w, out, told));
    quotation(a, b, joined).ifPresent(w -> add("naming", where(a), where(b), w, out, told));
    naming(a, b, joined).ifPresent(w -> add("naming", where(a), where(b), w, out, told));
  }

  /** One speaker's words in quotation marks, not the same in two articles. */
  private static Optional<Reason> quotation(Telling a, Telling b, boolean joined) {
    if (!joined
        || a.statement().filter(s -> s.form() == Form.DIRECT).isEmpty()
        || b.statement().filter(s -> s.form() == Form.DIRECT).isEmpty()
        || !a.lexeme().equals(b.lexeme())) {
      return Optional.empty();
    }
    double alike = a.near().cosine(b.near());
    return alike >= QUOTED_LEAST && alike <= QUOTED_MOST
        ? Optional.of(Reason.of(Ground.QUOTED, "who", holder(a)))
        : Optional.empty();
  }

  /** For how long or since when, in years: "for five years" against "since 2011". */
  private static Optional<Reason> onset(Telling a, Telling b, boolean joined) {
    if (!joined) {
      return Optional.empty();
    }
    for (long p : a.setting().since()) {
      for (long q : b.setting().since()) {
        if (Math.abs(p - q) < 2) {
          return Optional.empty();
        }
      }
    }
    if (a.setting().since().isEmpty() || b.setting().since().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Reason.of(
            Ground.SINCE,
            "a",
            Long.toString(a.setting().since().iterator().next()),
            "b",
            Long.toString(b.setting().since().iterator().next())));
  }

  private static String where(Telling telling) {
    return telling.articleId() + " " + telling.event().id();
  }

  private static String holder(Telling telling) {
    return telling.event().chain().origin().text();
  }

  private static Optional<Reason> denial(Telling a, Telling b, boolean joined, boolean close) {
    Telling yes = a.event().status() == Status.ASSERTED ? a : b;
    Telling no = yes == a ? b : a;
    if (yes.event().status() != Status.ASSERTED || no.event().status() != Status.NEGATED) {
      return Optional.empty();
    }
    boolean own = no.event().statement().isEmpty();
    if (own || !joined && !close || far(a, b, DENIAL_DAYS * 3)) {
      return Optional.empty();
    }
    if (holder(yes).equals(holder(no))) {
      if (yes.sameArticle(no)) {
        return Optional.empty();
      }
      boolean first = yes.published() <= no.published();
      return Optional.of(
          Reason.of(first ? Ground.DENIED_LATER : Ground.TOLD_LATER, "who", holder(yes)));
    }
    return Optional.of(Reason.of(Ground.DENIED, "no", holder(no), "yes", holder(yes)));
  }

  private static boolean far(Telling a, Telling b, int days) {
    return a.published() != Telling.UNKNOWN
        && b.published() != Telling.UNKNOWN
        && Math.abs(a.published() - b.published()) > days;
  }

  /** Numbers of one thing that cannot both be right; those that rise with the days may. */
  private static Optional<Reason> toll(Telling a, Telling b, boolean joined, boolean close) {
    if (joined) {
      for (Map.Entry<Toll.Harm, Toll.Count> x : a.event().toll().figures().entrySet()) {
        Toll.Count y = b.event().toll().figures().get(x.getKey());
        if (y != null
            && (x.getValue().max() < y.min() || y.max() < x.getValue().min())
            && !rises(a, b, x.getValue().min(), y.min())) {
          return Optional.of(
              figures(
                  a,
                  b,
                  x.getKey().name().toLowerCase(java.util.Locale.ROOT),
                  text(x.getValue()),
                  text(y)));
        }
      }
    }
    return close
        ? figures(a, b, false).map(f -> figures(a, b, f[0].counted(), f[0].text(), f[1].text()))
        : Optional.empty();
  }

  private static Reason figures(Telling a, Telling b, String counted, String x, String y) {
    return changed(a, b)
        ? Reason.of(Ground.FIGURES_CHANGED, "counted", counted, "a", x, "b", y, "who", holder(a))
        : Reason.of(Ground.FIGURES, "counted", counted, "a", x, "b", y);
  }

  /** Whether one holder says the one thing on one day, the other on another. */
  private static boolean changed(Telling a, Telling b) {
    boolean said = a.event().statement().isPresent() && b.event().statement().isPresent();
    return said && holder(a).equals(holder(b)) && a.published() != b.published();
  }

  private static boolean rises(Telling a, Telling b, long x, long y) {
    if (a.published() == Telling.UNKNOWN || b.published() == Telling.UNKNOWN) {
      return false;
    }
    return a.published() < b.published() ? x < y : b.published() < a.published() && y < x;
  }

  /** How long it took or since when, told with other numbers. */
  private static Optional<Reason> duration(Telling a, Telling b, boolean close) {
    return close
        ? figures(a, b, true).map(f -> figures(a, b, f[0].counted(), f[0].text(), f[1].text()))
        : Optional.empty();
  }

  private static Optional<Figure[]> figures(Telling a, Telling b, boolean time) {
    for (Figure x : a.figures()) {
      if (Deeds.is("time", x.counted()) != time) {
        continue;
      }
      boolean agreed =
          b.figures().stream().anyMatch(y -> y.counted().equals(x.counted()) && !x.against(y));
      for (Figure y : b.figures()) {
        boolean back =
            a.figures().stream().anyMatch(z -> z.counted().equals(y.counted()) && !y.against(z));
        if (!agreed && !back && x.against(y) && (time || !rises(a, b, x.min(), y.min()))) {
          return Optional.of(new Figure[] {x, y});
        }
      }
    }
    return Optional.empty();
  }

  private static String text(Toll.Count count) {
    return count.min() == count.max()
        ? Long.toString(count.min())
        : count.min() + "–" + count.max();
  }

  private static Optional<Reason> time(Telling a, Telling b, boolean joined, boolean close) {
    Optional<When> p = only(a);
    Optional<When> q = only(b);
    if (p.isEmpty() || q.isEmpty() || !close && !(joined && a.lexeme().equals(b.lexeme()))) {
      return Optional.empty();
    }
    Optional<Telling.Days> x = Telling.days(p.get());
    Optional<Telling.Days> y = Telling.days(q.get());
    // Two dates years apart are two happenings, or one misread.
    if (x.isEmpty()
        || y.isEmpty()
        || x.get().distance(y.get()) == 0
        || x.get().distance(y.get()) > FAR_DAYS) {
      return Optional.empty();
    }
    String one = p.get().value();
    String other = q.get().value();
    return Optional.of(
        changed(a, b)
            ? Reason.of(Ground.DAYS_CHANGED, "a", one, "b", other, "who", holder(a))
            : Reason.of(Ground.DAYS, "a", one, "b", other));
  }

  /** The event's own day, else the only time its clause names. */
  private static Optional<When> only(Telling telling) {
    return telling
        .event()
        .date()
        .or(() ->
            telling.whens().size() == 1
                ? Optional.of(telling.whens().getFirst())
                : Optional.empty());
  }

  private static Optional<Reason> place(Telling a, Telling b, boolean joined, boolean close) {
    Optional<Place> p = a.event().place();
    Optional<Place> q = b.event().place();
    if (p.isEmpty()
        || q.isEmpty()
        || p.get().resolution() < 3
        || q.get().resolution() < 3
        || !close && !joined
        || p.get().lat().isEmpty()
        || q.get().lat().isEmpty()
        || Likeness.kilometres(p.get(), q.get()) <= PLACE_KM) {
      return Optional.empty();
    }
    return Optional.of(
        Reason.of(
            Ground.PLACES,
            "a",
            p.get().name(),
            "b",
            q.get().name(),
            "a_ar",
            p.get().nameAr(),
            "b_ar",
            q.get().nameAr()));
  }

  private Optional<Reason> author(Telling a, Telling b, boolean joined, boolean close) {
    if (!violent(a.type()) || !violent(b.type()) || !close && !joined) {
      return Optional.empty();
    }
    Set<String> x = acting(a);
    Set<String> y = acting(b);
    if (x.isEmpty()
        || y.isEmpty()
        || x.stream().anyMatch(y::contains)
        || forces(a.event().actors()).stream().anyMatch(forces(b.event().actors())::contains)) {
      return Optional.empty();
    }
    if (allies.stream()
        .anyMatch(l -> x.stream().anyMatch(l::contains) && y.stream().anyMatch(l::contains))) {
      return Optional.empty();
    }
    // In a fight each teller may name the two sides the other way about.
    if (suffering(a).stream().anyMatch(y::contains)
        || suffering(b).stream().anyMatch(x::contains)) {
      return Optional.empty();
    }
    return Optional.of(
        Reason.of(Ground.AUTHORS, "a", String.join(", ", x), "b", String.join(", ", y)));
  }

  private Set<String> acting(Telling telling) {
    return acting.computeIfAbsent(
        telling.index(), k -> Marks.of(sides(telling, telling.event().actors())));
  }

  private Set<String> suffering(Telling telling) {
    return suffering.computeIfAbsent(
        telling.index(), k -> Marks.of(sides(telling, telling.event().recipients())));
  }

  private Set<String> sides(Telling telling, List<Party> parties) {
    if (parties.isEmpty()) {
      return Set.of();
    }
    Map<String, Entity> entities = new HashMap<>();
    telling.coded().entities().forEach(e -> entities.put(e.id(), e));
    Set<String> out = new TreeSet<>();
    for (Party party : parties) {
      if (party.code().isPresent()) {
        out.add(sides.of(party, party.entity().map(entities::get)));
      }
    }
    return out;
  }

  private static Set<String> forces(List<Party> parties) {
    Set<String> out = new TreeSet<>();
    parties.forEach(p -> Sides.force(p).ifPresent(out::add));
    return out;
  }

  private static boolean violent(EventType type) {
    return switch (type) {
      case ASSAULT, COERCE, SANCTION -> true;
      default -> false;
    };
  }

  /** One calls help what the other calls force; or the ranks of a name differ. */
  private static Optional<Reason> naming(Telling a, Telling b, boolean joined) {
    if (!joined) {
      return Optional.empty();
    }
    if (opposed(a.event(), b.event())) {
      return Optional.of(Reason.of(Ground.TYPES, "a", a.type().name(), "b", b.type().name()));
    }
    for (Wording.Titled p : a.titled()) {
      for (Wording.Titled q : b.titled()) {
        if (p.who().equals(q.who()) && !p.rank().equals(q.rank())) {
          return Optional.of(Reason.of(Ground.RANKS, "who", p.who(), "a", p.rank(), "b", q.rank()));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean opposed(Event a, Event b) {
    Quad p = a.type().quad();
    Quad q = b.type().quad();
    if (a.type() == EventType.RETREAT || b.type() == EventType.RETREAT) {
      return false;
    }
    return p == Quad.MATERIAL_COOPERATION && q == Quad.MATERIAL_CONFLICT
        || q == Quad.MATERIAL_COOPERATION && p == Quad.MATERIAL_CONFLICT;
  }
}
