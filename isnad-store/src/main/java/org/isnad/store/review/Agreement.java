package org.isnad.store.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.isnad.store.review.Decision.Action;

/**
 * How far two reviewers agree over what both judged.
 *
 * <p>A judgement says that the machine's event or statement is right (accepted), wrong (rejected)
 * or mended (edited). Kappa is Cohen's (J. Cohen, <i>A coefficient of agreement for nominal
 * scales</i>, 1960) over these three: the agreement beyond what their habits alone would give. Two
 * who mended the same thing agree in kind here; if they mended it differently it is still disputed.
 *
 * @param both how many things both judged
 * @param agreed of how many they said the same
 * @param kappa empty where it is undefined: nothing judged by both, or both always said one thing
 */
public record Agreement(String a, String b, int both, int agreed, OptionalDouble kappa) {
  /**
   * What all reviewers together say of one thing.
   *
   * @param last each reviewer's latest judgement that stands
   */
  record Judgement(Map<String, Ruling> last, boolean disputed, boolean adjudicated) {}

  /** Of everything decided about one thing. */
  static Judgement of(List<Ruling> rulings) {
    Map<String, Ruling> last = new LinkedHashMap<>();
    long adjudicated = 0;
    long latest = 0;
    for (Ruling ruling : rulings) {
      if (ruling.stands() && ruling.decision().judges()) {
        if (ruling.decision().adjudicates()) {
          adjudicated = ruling.seq();
        } else {
          last.put(ruling.who(), ruling);
          latest = ruling.seq();
        }
      }
    }
    boolean differ = false;
    Ruling first = null;
    for (Ruling ruling : last.values()) {
      if (first == null) {
        first = ruling;
      } else {
        differ |= !same(first.decision(), ruling.decision());
      }
    }
    return new Judgement(last, differ && adjudicated < latest, adjudicated > latest);
  }

  /** Each reviewer's latest judgement of a thing that stands, adjudications left out. */
  public static List<Ruling> judgements(List<Ruling> rulings) {
    return List.copyOf(of(rulings).last().values());
  }

  private static boolean same(Decision a, Decision b) {
    return a.action() == b.action() && (a.action() != Action.EDIT || a.after().equals(b.after()));
  }

  /**
   * Of every two reviewers who judged something in common.
   *
   * @param things what was decided, thing by thing
   */
  public static List<Agreement> among(Iterable<List<Ruling>> things) {
    Map<String, Map<String, int[][]>> tables = new TreeMap<>();
    for (List<Ruling> rulings : things) {
      List<Ruling> last = new ArrayList<>(of(rulings).last().values());
      last.sort(Comparator.comparing(Ruling::who));
      for (int i = 0; i < last.size(); i++) {
        for (int j = i + 1; j < last.size(); j++) {
          int[][] table =
              tables
                  .computeIfAbsent(last.get(i).who(), k -> new TreeMap<>())
                  .computeIfAbsent(last.get(j).who(), k -> new int[3][3]);
          table[category(last.get(i))][category(last.get(j))]++;
        }
      }
    }
    List<Agreement> found = new ArrayList<>();
    tables.forEach((a, row) -> row.forEach((b, table) -> found.add(of(a, b, table))));
    return found;
  }

  private static int category(Ruling ruling) {
    return switch (ruling.decision().action()) {
      case ACCEPT -> 0;
      case REJECT -> 1;
      default -> 2;
    };
  }

  /** From a contingency table of right, wrong, mended. */
  static Agreement of(String a, String b, int[][] table) {
    int n = 0;
    int agreed = 0;
    int[] rows = new int[3];
    int[] columns = new int[3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        n += table[i][j];
        rows[i] += table[i][j];
        columns[j] += table[i][j];
      }
      agreed += table[i][i];
    }
    if (n == 0) {
      return new Agreement(a, b, 0, 0, OptionalDouble.empty());
    }
    double expected = 0;
    for (int i = 0; i < 3; i++) {
      expected += (double) rows[i] * columns[i] / n / n;
    }
    double observed = (double) agreed / n;
    OptionalDouble kappa =
        expected > 1 - 1e-12
            ? OptionalDouble.empty()
            : OptionalDouble.of((observed - expected) / (1 - expected));
    return new Agreement(a, b, n, agreed, kappa);
  }
}
