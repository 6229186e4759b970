package org.isnad.corroboration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.knowledge.Knowledge;
import org.isnad.model.Coded;

/**
 * Joins the tellings of many articles into occurrences and says of each who vouches for it and who
 * contradicts whom.
 *
 * <p>Invariants: a mention belongs to exactly one occurrence; the result depends on the set of
 * articles, not on their order.
 */
public final class Occurrences {
  /** Of the signs of a pair that are told. */
  private static final int REASONS = 6;

  /** Of a big war's tellings so many are looked at for contradictions. */
  private static final int MOST_KIN = 60;

  private final Witnesses witnesses;

  public Occurrences(Witnesses witnesses) {
    this.witnesses = witnesses;
  }

  /**
   * Finds copies and occurrences of a case.
   *
   * @param articles its coded articles, in any order
   * @param known ids given before, by {@link Occurrence.Mention#key()}; see {@link Identities}
   */
  public static List<Occurrence> of(
      Knowledge knowledge, List<Coded> articles, Map<String, String> known) {
    List<Copy> copies =
        new Copies(new Credits(knowledge)).among(articles.stream().map(Coded::article).toList());
    return new Occurrences(new Witnesses(knowledge)).among(articles, copies, known);
  }

  /**
   * @param articles the coded articles of a case
   * @param copies as {@link Copies} found them
   * @param known ids given before, by {@link Occurrence.Mention#key()}
   */
  public List<Occurrence> among(
      List<Coded> articles, List<Copy> copies, Map<String, String> known) {
    List<Coded> ordered = new ArrayList<>(articles);
    ordered.sort(
        Comparator.comparing((Coded c) -> c.article().published().orElse(LocalDate.MIN))
            .thenComparing(c -> c.article().id()));
    Passages passages = new Passages(copies);
    List<Telling> tellings = Telling.of(ordered, witnesses.knowledge());
    Joining joining = new Joining(tellings, passages, Weights.shipped());
    List<Joining.Group> groups = joining.groups();
    int[] groupOf = numbers(groups, tellings.size());
    Map<Integer, List<Joining.Rival>> rivals = rivals(joining, groupOf);
    List<Joining.Group> kin = joining.kin();
    int[] kinOf = numbers(kin, tellings.size());
    Disputes disputes = new Disputes(tellings, new Sides(witnesses.knowledge()));
    List<Account> accounts =
        groups.stream()
            .map(g -> new Account(g.members.stream().map(tellings::get).toList()))
            .toList();
    List<String> ids =
        new Identities(known).assign(accounts.stream().map(Account::mentions).toList());
    List<Occurrence> occurrences = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      Joining.Group group = groups.get(g);
      Account account = accounts.get(g);
      List<Occurrence.Witness> heard =
          witnesses.count(
              witnesses.voices(group.members.stream().map(tellings::get).toList()), passages);
      Optional<Telling.Days> days = account.days();
      occurrences.add(
          new Occurrence(
              ids.get(g),
              account.type(),
              account.what(),
              account.place(),
              days.map(d -> Account.day(d.first())).orElse(""),
              days.map(d -> Account.day(d.last())).orElse(""),
              account.actors(),
              account.recipients(),
              account.mentions(),
              (int) heard.stream().filter(Occurrence.Witness::counted).count(),
              heard,
              disputes.among(
                  group.members,
                  kin(g, groupOf, group.members, kin, kinOf),
                  rivals.getOrDefault(g, List.of())),
              group.joins.stream().map(j -> why(j, tellings, joining)).toList()));
    }
    return occurrences;
  }

  /** Tellings near enough to a group to contradict it, without its own; the first ones. */
  private static List<Integer> kin(
      int group, int[] groupOf, List<Integer> members, List<Joining.Group> kin, int[] kinOf) {
    Set<Integer> circles = new TreeSet<>();
    for (int member : members) {
      circles.add(kinOf[member]);
    }
    List<Integer> near = new ArrayList<>();
    for (int circle : circles) {
      int taken = 0;
      for (int other : kin.get(circle).members) {
        if (groupOf[other] != group) {
          near.add(other);
          if (++taken == MOST_KIN) {
            break;
          }
        }
      }
    }
    near.sort(Comparator.naturalOrder());
    return near.subList(0, Math.min(MOST_KIN, near.size()));
  }

  /** Of each telling the number of its group. */
  private static int[] numbers(List<Joining.Group> groups, int tellings) {
    int[] of = new int[tellings];
    for (int g = 0; g < groups.size(); g++) {
      for (int member : groups.get(g).members) {
        of[member] = g;
      }
    }
    return of;
  }

  private static Map<Integer, List<Joining.Rival>> rivals(Joining joining, int[] of) {
    Map<Integer, List<Joining.Rival>> rivals = new HashMap<>();
    for (Joining.Rival rival : joining.rivals()) {
      if (of[rival.a()] != of[rival.b()]) {
        rivals.computeIfAbsent(of[rival.a()], k -> new ArrayList<>()).add(rival);
        rivals.computeIfAbsent(of[rival.b()], k -> new ArrayList<>()).add(rival);
      }
    }
    return rivals;
  }

  /** Which two tellings brought two parts together, and what spoke for it. */
  private static Reason why(Joining.Join join, List<Telling> tellings, Joining joining) {
    return Reason.of(
            Reason.Ground.JOINED,
            "b",
            where(tellings.get(join.b())),
            "a",
            where(tellings.get(join.a())))
        .by(Likeness.reasons(joining.signs(join.a(), join.b()), Weights.shipped(), REASONS));
  }

  private static String where(Telling telling) {
    return telling.articleId() + " " + telling.event().id();
  }
}
