package org.isnad.workshop.corroboration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.isnad.corroboration.Copies;
import org.isnad.corroboration.Copy;
import org.isnad.corroboration.Credits;
import org.isnad.corroboration.Trial;
import org.isnad.knowledge.Knowledge;
import org.isnad.model.Coded;
import org.isnad.model.Event;

/**
 * Fits the weights of likeness on a key of occurrences, and measures them with folds by story.
 *
 * <p>{@code TrainLikeness KEY ARTICLES RECORDS [OUT]}
 */
public final class TrainLikeness {
  private static final int FOLDS = 5;

  /**
   * Set by hand: the key lists one mention of a happening an article, so pairs within one cannot
   * teach this.
   */
  private static final double ONE_IN_ARTICLE = 0;

  /** A happening told often has many pairs; they count as if it were told so often. */
  private static final double PAIRS_CAP = 6;

  private static final double PENALTY = 4;
  private static final int STEPS = 250;

  /** One in so many of the pairs that are not one happening is looked at, and counts for all. */
  private static final int SAMPLE = 5;

  private static final double APART_IN_ARTICLE = -1.5;
  private static final double APART_IN_SENTENCE = -2.5;

  /** The key has one war of four weeks; that raids recur was learned by reading other stories. */
  private static final double ANEW = -2;

  /** Two words of one copied sentence tell two things; the key has few such pairs. */
  private static final double SENTENCE_ELSEWHERE = -3.5;

  private final CrossKey key;
  private final Trial trial;

  /** Telling under each mention of the key, -1 where none is; with the number of its happening. */
  private final int[] telling;

  private final int[] happened;
  private final String[] article;
  private final int[] fold;

  private TrainLikeness(CrossKey key, StorySet set, Trial trial) {
    this.key = key;
    this.trial = trial;
    Map<String, List<Integer>> byArticle = new HashMap<>();
    for (int i = 0; i < trial.size(); i++) {
      byArticle.computeIfAbsent(trial.article(i), k -> new ArrayList<>()).add(i);
    }
    List<int[]> found = new ArrayList<>();
    List<String> articles = new ArrayList<>();
    for (int h = 0; h < key.occurrences().size(); h++) {
      CrossKey.Happened o = key.occurrences().get(h);
      for (CrossKey.At at : o.mentions()) {
        found.add(new int[] {hit(o, at, byArticle.getOrDefault(at.article(), List.of())), h});
        articles.add(at.article());
      }
    }
    telling = found.stream().mapToInt(f -> f[0]).toArray();
    happened = found.stream().mapToInt(f -> f[1]).toArray();
    article = articles.toArray(String[]::new);
    fold = stories();
  }

  /** The telling that the scorer would take: same type first, then the greatest overlap. */
  private int hit(CrossKey.Happened o, CrossKey.At at, List<Integer> tellings) {
    int best = -1;
    int bestWorth = 0;
    for (int t : tellings) {
      Event event = trial.event(t);
      int overlap =
          Math.min(event.trigger().end(), at.end()) - Math.max(event.trigger().start(), at.start());
      int worth = overlap + (event.type().name().equals(o.type()) ? 1000 : 0);
      if (overlap > 0 && worth > bestWorth) {
        best = t;
        bestWorth = worth;
      }
    }
    return best;
  }

  /** Happenings told in the same articles are one story; stories are dealt into folds by size. */
  private int[] stories() {
    int n = key.occurrences().size();
    int[] out = new int[n];
    // Chronological blocks of happenings: neighbours in the key belong to one story.
    for (int h = 0; h < n; h++) {
      out[h] = h * FOLDS / n;
    }
    return out;
  }

  private record Case(float[] signs, boolean one, double weight) {}

  private List<Case> cases(int without) {
    List<Case> cases = new ArrayList<>();
    int[] size = new int[key.occurrences().size()];
    for (int i = 0; i < telling.length; i++) {
      if (telling[i] >= 0) {
        size[happened[i]]++;
      }
    }
    for (int i = 0; i < telling.length; i++) {
      for (int j = i + 1; j < telling.length; j++) {
        if (telling[i] < 0
            || telling[j] < 0
            || telling[i] == telling[j]
            || article[i].equals(article[j])
            || fold[happened[i]] == without
            || fold[happened[j]] == without) {
          continue;
        }
        boolean one = happened[i] == happened[j];
        if (!one && (i * 31 + j) % SAMPLE != 0) {
          continue;
        }
        cases.add(
            new Case(
                trial.signs(telling[i], telling[j]),
                one,
                one ? Math.min(1, PAIRS_CAP / size[happened[i]]) : SAMPLE));
      }
    }
    return cases;
  }

  /**
   * Logistic regression with a quadratic penalty, by full gradient steps (Adam). A sign that agrees
   * may not weigh against, one that differs not for: a hundred happenings are too few to trust them
   * with the direction as well.
   */
  private static double[] fit(List<Case> cases, double penalty) {
    int n = Trial.names().size();
    int[] polarity = Trial.polarity();
    double[] w = new double[n];
    double[] m = new double[n];
    double[] v = new double[n];
    for (int step = 1; step <= STEPS; step++) {
      double[] gradient = new double[n];
      for (Case c : cases) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
          sum += w[k] * c.signs[k];
        }
        double g = c.weight * (1 / (1 + Math.exp(-sum)) - (c.one ? 1 : 0));
        for (int k = 0; k < n; k++) {
          gradient[k] += g * c.signs[k];
        }
      }
      for (int k = 0; k < n; k++) {
        double g = gradient[k] + (k == 0 ? 0 : penalty * w[k]);
        m[k] = 0.9 * m[k] + 0.1 * g;
        v[k] = 0.99 * v[k] + 0.01 * g * g;
        double rate = 0.1 * Math.min(1, 150.0 / step);
        w[k] -=
            rate
                * (m[k] / (1 - Math.pow(0.9, step)))
                / (Math.sqrt(v[k] / (1 - Math.pow(0.99, step))) + 1e-6);
        if (w[k] * polarity[k] < 0) {
          w[k] = 0;
        }
      }
    }
    for (int k = 0; k < n; k++) {
      switch (Trial.names().get(k)) {
        case "one in article" -> w[k] = ONE_IN_ARTICLE;
        case "apart in article" -> w[k] = APART_IN_ARTICLE;
        case "anew" -> w[k] = ANEW;
        case "sentence elsewhere" -> w[k] = SENTENCE_ELSEWHERE;
        case "apart in sentence" -> w[k] = APART_IN_SENTENCE;
        default -> {}
      }
    }
    return w;
  }

  /** tp, fp, fn of pairs in different articles; only pairs that touch the fold unless it is -1. */
  private long[] score(List<List<Integer>> groups, int only) {
    int[] group = new int[trial.size()];
    for (int g = 0; g < groups.size(); g++) {
      for (int t : groups.get(g)) {
        group[t] = g;
      }
    }
    long[] out = new long[3];
    for (int i = 0; i < telling.length; i++) {
      for (int j = i + 1; j < telling.length; j++) {
        if (telling[i] < 0 || telling[j] < 0 || article[i].equals(article[j])) {
          continue;
        }
        if (only >= 0 && fold[happened[i]] != only && fold[happened[j]] != only) {
          continue;
        }
        boolean gold = happened[i] == happened[j];
        boolean ours = group[telling[i]] == group[telling[j]];
        out[gold && ours ? 0 : ours ? 1 : 2] += gold || ours ? 1 : 0;
      }
    }
    return out;
  }

  private static String f1(long[] s) {
    double p = s[0] / Math.max(1.0, s[0] + s[1]);
    double r = s[0] / Math.max(1.0, s[0] + s[2]);
    return String.format(
        Locale.ROOT, "P %.3f R %.3f F1 %.3f", p, r, 2 * p * r / Math.max(1e-9, p + r));
  }

  /** Score and truth of the pairs in different articles that touch the fold. */
  private void pairwise(double[] w, int only, List<double[]> out) {
    for (int i = 0; i < telling.length; i++) {
      for (int j = i + 1; j < telling.length; j++) {
        if (telling[i] < 0
            || telling[j] < 0
            || telling[i] == telling[j]
            || article[i].equals(article[j])
            || fold[happened[i]] != only && fold[happened[j]] != only) {
          continue;
        }
        float[] x = trial.signs(telling[i], telling[j]);
        double sum = 0;
        for (int k = 0; k < w.length; k++) {
          sum += w[k] * x[k];
        }
        out.add(new double[] {sum, happened[i] == happened[j] ? 1 : 0, i, j});
      }
    }
  }

  private void tell(String what, double[] c) {
    System.out.printf(Locale.ROOT, "%s %.1f%n", what, c[0]);
    for (int m : new int[] {(int) c[2], (int) c[3]}) {
      Event e = trial.event(telling[m]);
      String t = trial.text(telling[m]);
      System.out.println(
          "   "
              + key.occurrences().get(happened[m]).id()
              + " "
              + article[m]
              + " "
              + e.type()
              + " "
              + t.substring(Math.max(0, e.trigger().start() - 70), e.trigger().start())
              + "["
              + e.trigger().in(t)
              + "]"
              + t.substring(e.trigger().end(), Math.min(t.length(), e.trigger().end() + 70))
                  .replace('\n', ' ')
              + e.actors().stream().map(p -> p.text()).toList()
              + "→"
              + e.recipients().stream().map(p -> p.text()).toList()
              + e.place().map(p -> " @" + p.name()).orElse("")
              + e.date().map(p -> " " + p.value()).orElse(""));
    }
  }

  private static String best(List<double[]> scored) {
    scored.sort((a, b) -> Double.compare(b[0], a[0]));
    double all = scored.stream().mapToDouble(s -> s[1]).sum();
    double tp = 0;
    double best = 0;
    String out = "";
    for (int i = 0; i < scored.size(); i++) {
      tp += scored.get(i)[1];
      double f = 2 * tp / (i + 1 + all);
      if (f > best) {
        best = f;
        out =
            String.format(
                Locale.ROOT,
                "%.0f pairs, best F1 %.3f (P %.3f R %.3f) at %.2f",
                all,
                f,
                tp / (i + 1),
                tp / all,
                scored.get(i)[0]);
      }
    }
    return out;
  }

  private static final double[] JOINS = joins();

  /** The least pair: {@code -Dedge=0.9}; without it the same as the mean. */
  private static double edge(double join) {
    return Double.parseDouble(System.getProperty("edge", Double.toString(Math.min(0, join))));
  }

  /** The thresholds to try: {@code -Djoins=-1,0}. */
  private static double[] joins() {
    return Arrays.stream(System.getProperty("joins", "-0.5").split(","))
        .mapToDouble(Double::parseDouble)
        .toArray();
  }

  public static void main(String[] args) throws IOException {
    CrossKey key = CrossKey.read(Path.of(args[0]));
    StorySet set = StorySet.read(Path.of(args[1]), Path.of(args[2]));
    List<Copy> copies =
        new Copies(new Credits(Knowledge.standard()))
            .among(set.articles().stream().map(Coded::article).toList());
    TrainLikeness training = new TrainLikeness(key, set, new Trial(set.articles(), copies));
    int covered = (int) Arrays.stream(training.telling).filter(t -> t >= 0).count();
    System.out.printf(
        Locale.ROOT,
        "tellings %d, mentions of the key %d, covered %d%n",
        training.trial.size(),
        training.telling.length,
        covered);
    long[] oracle = training.oracle();
    System.out.println("oracle " + f1(oracle));
    long[][] byJoin = new long[JOINS.length][3];
    List<double[]> scored = new ArrayList<>();
    for (int f = 0; f < FOLDS; f++) {
      double[] w = fit(training.cases(f), PENALTY);
      training.pairwise(w, f, scored);
      for (int k = 0; k < JOINS.length; k++) {
        long[] s = training.score(training.trial.groups(w, JOINS[k], edge(JOINS[k])), f);
        for (int i = 0; i < 3; i++) {
          byJoin[k][i] += s[i];
        }
      }
    }
    System.out.println("pairs alone, unseen stories: " + best(scored));
    if (System.getProperty("worst") != null) {
      int shown = 0;
      for (double[] c : scored) {
        if (c[1] == 0 && shown++ < 60) {
          training.tell("FALSE", c);
        }
      }
      java.util.SplittableRandom random = new java.util.SplittableRandom(7);
      for (double[] c : scored) {
        if (c[1] == 1 && c[0] < -1 && random.nextInt(6) == 0) {
          training.tell("MISSED", c);
        }
      }
    }
    for (int k = 0; k < JOINS.length; k++) {
      System.out.println("unseen stories, join " + JOINS[k] + ": " + f1(byJoin[k]));
    }
    double[] w = fit(training.cases(-1), PENALTY);
    for (double join : JOINS) {
      System.out.println(
          "fitted on all, join "
              + join
              + ": "
              + f1(training.score(training.trial.groups(w, join, edge(join)), -1)));
    }
    List<String> names = Trial.names();
    StringBuilder out = new StringBuilder();
    for (int k = 0; k < w.length; k++) {
      out.append(String.format(Locale.ROOT, "%+.2f %s%n", w[k], names.get(k)));
    }
    if (System.getProperty("show") != null) {
      training.show(w, Double.parseDouble(System.getProperty("show")));
    }
    // Chosen by reading story sets, see experiments/occurrences.md.
    out.append(System.getProperty("join", "-1.2")).append(" join\n");
    out.append(System.getProperty("edge", "0.9")).append(" edge\n");
    out.append(System.getProperty("kin", "-0.9")).append(" kin\n");
    if (args.length > 3) {
      Files.writeString(
          Path.of(args[3]),
          "# What each sign of likeness adds to the logarithm of the odds; written by TrainLikeness.\n"
              + out);
    }
    System.out.print(out);
  }

  /** What perfect joining of the tellings found would score. */
  private long[] oracle() {
    Map<Integer, List<Integer>> groups = new HashMap<>();
    Map<Integer, Integer> first = new HashMap<>();
    for (int i = 0; i < telling.length; i++) {
      if (telling[i] >= 0) {
        first.putIfAbsent(telling[i], happened[i]);
      }
    }
    for (int t = 0; t < trial.size(); t++) {
      groups.computeIfAbsent(first.getOrDefault(t, -1 - t), k -> new ArrayList<>()).add(t);
    }
    return score(List.copyOf(groups.values()), -1);
  }

  /** Each happening with the pieces it fell into, and what strangers came in. */
  private void show(double[] w, double join) {
    List<List<Integer>> groups = trial.groups(w, join, edge(join));
    int[] group = new int[trial.size()];
    for (int g = 0; g < groups.size(); g++) {
      for (int t : groups.get(g)) {
        group[t] = g;
      }
    }
    for (int h = 0; h < key.occurrences().size(); h++) {
      Map<Integer, List<Integer>> pieces = new java.util.TreeMap<>();
      int n = 0;
      for (int i = 0; i < telling.length; i++) {
        if (happened[i] == h && telling[i] >= 0) {
          pieces.computeIfAbsent(group[telling[i]], k -> new ArrayList<>()).add(telling[i]);
          n++;
        }
      }
      if (n < 2) {
        continue;
      }
      CrossKey.Happened o = key.occurrences().get(h);
      System.out.println(
          o.id() + " " + o.type() + " " + o.what() + ": " + n + " in " + pieces.size());
      pieces.forEach((g, ts) -> {
        System.out.println("  group of " + groups.get(g).size());
        for (int t : ts) {
          Event e = trial.event(t);
          System.out.println(
              "     "
                  + trial.article(t)
                  + " "
                  + e.type()
                  + e.mode()
                  + " ["
                  + e.trigger().in(trial.text(t))
                  + "] "
                  + e.actors().stream().map(p -> p.text()).toList()
                  + "→"
                  + e.recipients().stream().map(p -> p.text()).toList()
                  + e.place().map(p -> " @" + p.name()).orElse("")
                  + e.date().map(p -> " " + p.value()).orElse("")
                  + (e.historical() ? " past" : ""));
        }
      });
      List<Integer> firsts = pieces.values().stream().map(List::getFirst).toList();
      for (int i = 1; i < Math.min(4, firsts.size()); i++) {
        System.out.println("   ? " + trial.reasons(firsts.get(0), firsts.get(i), w));
      }
    }
  }
}
