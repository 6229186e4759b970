package org.isnad.corroboration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Joins tellings into happenings: average linkage over the likeness of pairs.
 *
 * <p>Only pairs that share something rare (a copied sentence, rare words or names, a place and a
 * party in the same week) are compared at all. Pairs that are alike are taken in order of likeness;
 * the two groups they lie in become one if that pair is above {@link Weights#edge} (somebody tells
 * both in so many words) and the mean likeness between their members above {@link Weights#join}
 * (nobody tells them apart). The mean keeps chains of near-likenesses from gluing a war into one
 * event. Of big groups a sample of {@value #SAMPLE} members on each side is compared.
 *
 * <p>Invariants: a telling belongs to exactly one group; the result depends on the set of tellings,
 * not on their order.
 */
final class Joining {
  private static final int SAMPLE = 12;
  private static final int CANDIDATES = 60;
  private static final int COMMON = 1500;

  /** Likeness without the details in which two tellings differ, from which they are rivals. */
  private static final double RIVAL = 0;

  private static final int RARE_WORDS = 8;

  /** Words beside two tellings are a copy from this cosine; and so much better than others. */
  private static final double COPY = 0.6;

  private static final double BETTER = 0.2;

  /** Cosine of words below which two tellings have nothing to do with each other. */
  private static final double STRANGE = 0.1;

  /** Likeness outside this range counts as the range's end: no single pair decides for all. */
  private static final double CLAMP = 6;

  private static final double TOP = 1;

  private final List<Telling> tellings;
  private final Passages passages;
  private final Weights weights;
  private final List<Rival> rivals = new ArrayList<>();
  private final Map<Long, Float> known = new HashMap<>();
  private @Nullable List<Edge> compared;

  Joining(List<Telling> tellings, Passages passages, Weights weights) {
    this.tellings = tellings;
    this.passages = passages;
    this.weights = weights;
  }

  /** A group of tellings, with the pair that joined each part. */
  static final class Group {
    final List<Integer> members = new ArrayList<>();
    final List<Join> joins = new ArrayList<>();
    int version;
  }

  /** The pair of tellings because of which two groups became one. */
  record Join(int a, int b, double mean) {}

  /** Two tellings that would be joined but for details in which they differ. */
  record Rival(int a, int b, double likeness) {}

  private record Edge(int a, int b, float score) {}

  /** All groups, in the order of their first tellings. */
  List<Group> groups() {
    return groups(weights);
  }

  /**
   * Groups by a looser measure: too loose to be called one happening, near enough that a
   * contradiction between their tellings is worth telling.
   */
  List<Group> kin() {
    return groups(weights.loose());
  }

  private List<Group> groups(Weights by) {
    if (compared == null) {
      compared = edges();
    }
    List<Edge> edges = compared.stream().filter(e -> e.score >= by.edge()).toList();
    Group[] of = new Group[tellings.size()];
    for (int i = 0; i < of.length; i++) {
      of[i] = new Group();
      of[i].members.add(i);
    }
    for (int i = 0; i < of.length; i++) {
      int phrase = tellings.get(i).phrase();
      if (phrase < i) {
        of[phrase].members.add(i);
        of[i] = of[phrase];
      }
    }
    Map<Long, Long> refused = new HashMap<>();
    for (Edge edge : edges) {
      Group a = of[edge.a];
      Group b = of[edge.b];
      if (a == b) {
        continue;
      }
      long pair = key(a.members.getFirst(), b.members.getFirst());
      long state = ((long) a.version << 32) + b.version;
      if (Long.valueOf(state).equals(refused.get(pair))) {
        continue;
      }
      double mean = mean(a, b);
      if (mean < by.join()) {
        refused.put(pair, state);
        continue;
      }
      Group into = a.members.getFirst() < b.members.getFirst() ? a : b;
      Group from = into == a ? b : a;
      into.members.addAll(from.members);
      into.members.sort(Comparator.naturalOrder());
      into.joins.addAll(from.joins);
      into.joins.add(new Join(edge.a, edge.b, mean));
      into.version += from.version + 1;
      for (int member : from.members) {
        of[member] = into;
      }
    }
    List<Group> groups = new ArrayList<>();
    for (int i = 0; i < of.length; i++) {
      if (of[i].members.getFirst() == i) {
        groups.add(of[i]);
      }
    }
    return groups;
  }

  /** Valid after {@link #groups}; pairs of different groups and of one alike. */
  List<Rival> rivals() {
    return rivals;
  }

  private double mean(Group a, Group b) {
    int[] left = sample(a.members);
    int[] right = sample(b.members);
    double sum = 0;
    for (int i : left) {
      for (int j : right) {
        sum += Math.max(-CLAMP, Math.min(TOP, score(i, j)));
      }
    }
    return sum / (left.length * right.length);
  }

  private static int[] sample(List<Integer> members) {
    int n = Math.min(SAMPLE, members.size());
    int[] out = new int[n];
    for (int i = 0; i < n; i++) {
      out[i] = members.get((int) ((long) i * members.size() / n));
    }
    return out;
  }

  float[] signs(int a, int b) {
    Telling first = tellings.get(Math.min(a, b));
    Telling second = tellings.get(Math.max(a, b));
    float[] signs = Likeness.signs(first, second, passages.share(first, second));
    if (!first.sameArticle(second) && (bested(first, second) || bested(second, first))) {
      signs[Sign.BESTED.ordinal()] = 1;
    }
    return signs;
  }

  /**
   * Whether the other's article has a telling in nearly the same words as this one: then the other,
   * told in other words, is another happening.
   */
  private boolean bested(Telling one, Telling other) {
    double here = one.near().cosine(other.near());
    if (here > 1 - BETTER) {
      return false;
    }
    for (int i = other.index() - 1; i >= 0 && tellings.get(i).sameArticle(other); i--) {
      if (better(one, other, tellings.get(i), here)) {
        return true;
      }
    }
    for (int i = other.index() + 1;
        i < tellings.size() && tellings.get(i).sameArticle(other);
        i++) {
      if (better(one, other, tellings.get(i), here)) {
        return true;
      }
    }
    return false;
  }

  private static boolean better(Telling one, Telling other, Telling rival, double here) {
    if (rival.phrase() == other.phrase()) {
      return false;
    }
    double there = one.near().cosine(rival.near());
    return there >= COPY && there - here >= BETTER && one.lexeme().equals(rival.lexeme());
  }

  private double score(int a, int b) {
    long key = key(a, b);
    Float score = known.get(key);
    if (score == null) {
      score = (float) weights.score(signs(a, b));
      known.put(key, score);
    }
    return score;
  }

  private static long key(int a, int b) {
    return (long) Math.min(a, b) << 32 | Math.max(a, b);
  }

  /** Pairs that are alike, likest first. */
  private List<Edge> edges() {
    List<Edge> edges = new ArrayList<>();
    candidates((a, b) -> {
      if (hopeless(tellings.get(a), tellings.get(b))) {
        return;
      }
      float[] signs = signs(a, b);
      float score = (float) weights.score(signs);
      double neutral = score;
      for (Sign sign : Sign.DETAILS) {
        neutral -= Math.min(0, signs[sign.ordinal()] * weights.of(sign));
      }
      if (neutral >= RIVAL && score < neutral) {
        rivals.add(new Rival(a, b, neutral));
      }
      if (score >= weights.loose().edge() || score >= weights.edge()) {
        edges.add(new Edge(a, b, score));
        known.put(key(a, b), score);
      }
    });
    edges.sort(
        Comparator.comparingDouble((Edge e) -> -e.score)
            .thenComparingInt(Edge::a)
            .thenComparingInt(Edge::b));
    return edges;
  }

  /** Other deeds in other words: nothing else could outweigh that, and most pairs are such. */
  private static boolean hopeless(Telling a, Telling b) {
    return !a.lexeme().equals(b.lexeme())
        && !a.deeds().isEmpty()
        && !b.deeds().isEmpty()
        && Collections.disjoint(a.deeds(), b.deeds())
        && a.near().cosine(b.near()) < STRANGE
        && a.wording().cosine(b.wording()) < 2 * STRANGE;
  }

  /** What is done with a pair worth comparing; {@code a < b}. */
  interface Pairs {
    void pair(int a, int b);
  }

  /** For each telling the {@value #CANDIDATES} before it with which it shares the rarest things. */
  void candidates(Pairs pairs) {
    Map<String, int[]> index = new HashMap<>();
    List<Set<String>> keys = new ArrayList<>();
    for (Telling telling : tellings) {
      keys.add(keys(telling));
    }
    Map<String, Integer> frequency = new HashMap<>();
    keys.forEach(k -> k.forEach(key -> frequency.merge(key, 1, Integer::sum)));
    float[] shared = new float[tellings.size()];
    int[] touched = new int[tellings.size()];
    for (int b = 0; b < tellings.size(); b++) {
      int n = 0;
      for (String key : keys.get(b)) {
        int count = frequency.getOrDefault(key, 1);
        int[] list = index.get(key);
        if (list != null) {
          float worth = (float) Math.log(1 + (double) tellings.size() / count);
          // Of a common key only the latest tellings are worth a look.
          for (int i = Math.max(1, list[0] - COMMON); i <= list[0]; i++) {
            if (shared[list[i]] == 0) {
              touched[n++] = list[i];
            }
            shared[list[i]] += worth;
          }
        }
        if (count > 1) {
          add(index, key, b, count);
        }
      }
      Integer[] order = new Integer[n];
      for (int i = 0; i < n; i++) {
        order[i] = touched[i];
      }
      Arrays.sort(
          order,
          (x, y) ->
              shared[x] != shared[y] ? Float.compare(shared[y], shared[x]) : Integer.compare(x, y));
      for (int i = 0; i < Math.min(CANDIDATES, n); i++) {
        pairs.pair(order[i], b);
      }
      for (int i = 0; i < n; i++) {
        shared[touched[i]] = 0;
      }
    }
  }

  private static void add(Map<String, int[]> index, String key, int telling, int count) {
    int[] list = index.computeIfAbsent(key, k -> new int[Math.min(count, 4) + 1]);
    if (list[0] + 1 == list.length) {
      list = Arrays.copyOf(list, list.length * 2);
      index.put(key, list);
    }
    list[++list[0]] = telling;
  }

  /** What two tellings must share to be compared at all. */
  private static Set<String> keys(Telling telling) {
    Set<String> keys = new TreeSet<>();
    for (int word : telling.clause().heaviest(RARE_WORDS)) {
      keys.add("w" + word);
    }
    for (int name : telling.names().heaviest(4)) {
      keys.add("n" + name);
    }
    String type = telling.type().name();
    telling.place().ifPresent(p -> keys.add("p" + p.name() + type));
    for (String actor : telling.actors()) {
      keys.add("a" + actor + type);
      for (String recipient : telling.recipients()) {
        keys.add("r" + actor + ">" + recipient);
      }
    }
    for (long number : telling.numbers()) {
      keys.add("#" + number);
    }
    keys.add("l" + telling.lexeme());
    return keys;
  }
}
