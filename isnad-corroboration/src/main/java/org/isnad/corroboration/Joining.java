package org.isnad.corroboration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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

  /** Likeness without the details in which two tellings differ, from which they are rivals. */
  private static final double RIVAL = 0;

  /** Words beside two tellings are a copy from this cosine; and so much better than others. */
  private static final double COPY = 0.6;

  private static final double BETTER = 0.2;

  /** Cosine of words below which two tellings have nothing to do with each other. */
  private static final double STRANGE = 0.1;

  /** Likeness outside this range counts as the range's end: no single pair decides for all. */
  private static final double CLAMP = 6;

  private static final double TOP = 1;

  /** Far more than sums of likenesses err by. */
  private static final double SLACK = 1e-4;

  private static final long UNKNOWN = Long.MIN_VALUE;

  private final List<Telling> tellings;
  private final Passages passages;
  private final Weights weights;
  private final List<Rival> rivals = new ArrayList<>();
  private final Pairs known = new Pairs();

  /** Of each telling a number for its lexeme, and the first and last telling of its article. */
  private final int[] lexemes;

  private final int[] firsts;
  private final int[] lasts;
  private final Likeness likeness;

  /** The most that the signs of {@link Likeness#WIDE} can add. */
  private final double wideMost;

  private @Nullable List<Edge> compared;

  Joining(List<Telling> tellings, Passages passages, Weights weights) {
    this.tellings = tellings;
    this.passages = passages;
    this.weights = weights;
    int n = tellings.size();
    this.lexemes = new int[n];
    this.firsts = new int[n];
    this.lasts = new int[n];
    Map<String, Integer> ids = new HashMap<>();
    for (int i = 0; i < n; i++) {
      lexemes[i] = ids.computeIfAbsent(tellings.get(i).lexeme(), k -> ids.size());
      firsts[i] = i > 0 && tellings.get(i).sameArticle(tellings.get(i - 1)) ? firsts[i - 1] : i;
    }
    this.likeness = new Likeness(tellings);
    this.wideMost =
        Likeness.WIDE.stream().mapToDouble(s -> Math.max(0, weights.of(s))).sum() + SLACK;
    for (int i = n - 1; i >= 0; i--) {
      lasts[i] = i + 1 < n && firsts[i + 1] == firsts[i] ? lasts[i + 1] : i;
    }
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
    Pairs refused = new Pairs();
    for (Edge edge : edges) {
      Group a = of[edge.a];
      Group b = of[edge.b];
      if (a == b) {
        continue;
      }
      long pair = Pairs.key(a.members.getFirst(), b.members.getFirst());
      long state = ((long) a.version << 32) + b.version;
      if (refused.get(pair, -1) == state) {
        continue;
      }
      double mean = mean(a, b, by.join());
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

  /** The mean likeness, or where it must fall short of the least one something below that. */
  private double mean(Group a, Group b, double least) {
    int[] left = sample(a.members);
    int[] right = sample(b.members);
    double sum = 0;
    int rest = left.length * right.length;
    double needed = least * rest - SLACK;
    for (int i : left) {
      for (int j : right) {
        sum += Math.max(-CLAMP, Math.min(TOP, score(i, j)));
        rest--;
        if (sum + rest * TOP < needed) {
          return Double.NEGATIVE_INFINITY;
        }
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
    float[] signs = close(a, b);
    likeness.wide(tellings.get(Math.min(a, b)), tellings.get(Math.max(a, b)), signs);
    return signs;
  }

  /** The signs without those of {@link Likeness#WIDE}. */
  private float[] close(int a, int b) {
    Telling first = tellings.get(Math.min(a, b));
    Telling second = tellings.get(Math.max(a, b));
    float[] signs = Likeness.close(first, second, passages.share(first, second));
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
    int lexeme = lexemes[one.index()];
    for (int i = firsts[other.index()]; i <= lasts[other.index()]; i++) {
      if (lexemes[i] == lexeme && i != other.index()) {
        Telling rival = tellings.get(i);
        if (rival.phrase() != other.phrase()) {
          double there = one.near().cosine(rival.near());
          if (there >= COPY && there - here >= BETTER) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Exact above {@link #CLAMP} on the lower side; below it only known to lie there. */
  private double score(int a, int b) {
    long key = Pairs.key(a, b);
    long bits = known.get(key, UNKNOWN);
    if (bits != UNKNOWN) {
      return Float.intBitsToFloat((int) bits);
    }
    float[] signs = close(a, b);
    float score = (float) (weights.score(signs) + wideMost);
    if (score > -CLAMP - SLACK) {
      likeness.wide(tellings.get(Math.min(a, b)), tellings.get(Math.max(a, b)), signs);
      score = (float) weights.score(signs);
    }
    known.put(key, Float.floatToRawIntBits(score));
    return score;
  }

  /** What comparing one telling with those before it brought. */
  private record Compared(List<Edge> edges, List<Rival> rivals) {}

  /** Pairs that are alike, likest first. */
  private List<Edge> edges() {
    int[][] candidates = Candidates.of(tellings);
    List<Edge> edges = new ArrayList<>();
    IntStream.range(0, candidates.length)
        .parallel()
        .mapToObj(b -> compare(candidates[b], b))
        .filter(c -> !c.edges.isEmpty() || !c.rivals.isEmpty())
        .forEachOrdered(c -> {
          edges.addAll(c.edges);
          rivals.addAll(c.rivals);
        });
    for (Edge edge : edges) {
      known.put(Pairs.key(edge.a, edge.b), Float.floatToRawIntBits(edge.score));
    }
    edges.sort(
        Comparator.comparingDouble((Edge e) -> -e.score)
            .thenComparingInt(Edge::a)
            .thenComparingInt(Edge::b));
    return edges;
  }

  private Compared compare(int[] earlier, int b) {
    List<Edge> edges = new ArrayList<>(0);
    List<Rival> near = new ArrayList<>(0);
    double least = Math.min(weights.loose().edge(), weights.edge());
    for (int a : earlier) {
      if (hopeless(a, b)) {
        continue;
      }
      float[] signs = close(a, b);
      double details = 0;
      for (Sign sign : Sign.DETAILS) {
        details -= Math.min(0, signs[sign.ordinal()] * weights.of(sign));
      }
      double most = weights.score(signs) + wideMost + SLACK;
      if (most < least && most + details < RIVAL) {
        continue;
      }
      likeness.wide(tellings.get(a), tellings.get(b), signs);
      float score = (float) weights.score(signs);
      double neutral = score;
      for (Sign sign : Sign.DETAILS) {
        neutral -= Math.min(0, signs[sign.ordinal()] * weights.of(sign));
      }
      if (neutral >= RIVAL && score < neutral) {
        near.add(new Rival(a, b, neutral));
      }
      if (score >= least) {
        edges.add(new Edge(a, b, score));
      }
    }
    return new Compared(edges, near);
  }

  /** Other deeds in other words: nothing else could outweigh that, and most pairs are such. */
  private boolean hopeless(int first, int second) {
    if (lexemes[first] == lexemes[second]) {
      return false;
    }
    Telling a = tellings.get(first);
    Telling b = tellings.get(second);
    return !a.deeds().isEmpty()
        && !b.deeds().isEmpty()
        && !a.deeds().meets(b.deeds())
        && a.near().cosine(b.near()) < STRANGE
        && a.wording().cosine(b.wording()) < 2 * STRANGE;
  }
}
