package org.isnad.corroboration;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.isnad.knowledge.Knowledge;
import org.isnad.model.Coded;
import org.isnad.model.Event;

/**
 * The joining opened up for those who fit its weights or measure it: tellings by number, the signs
 * of a pair, and the groups that given weights make.
 */
public final class Trial {
  private final List<Telling> tellings;
  private final Passages passages;

  /**
   * @param articles in the order in which they count as earlier
   */
  public Trial(List<Coded> articles, List<Copy> copies) {
    this.tellings = Telling.of(articles, Knowledge.standard());
    this.passages = new Passages(copies);
  }

  public int size() {
    return tellings.size();
  }

  /** Id of the article that tells it. */
  public String article(int telling) {
    return tellings.get(telling).articleId();
  }

  /** The text of that article. */
  public String text(int telling) {
    return tellings.get(telling).coded().article().text();
  }

  public Event event(int telling) {
    return tellings.get(telling).event();
  }

  /** The names of the signs, in the order of {@link #signs}. */
  public static List<String> names() {
    return Arrays.stream(Sign.values())
        .map(s -> s.name().toLowerCase(Locale.ROOT).replace('_', ' '))
        .toList();
  }

  /** Of each sign whether it may only speak for (1), only against (-1), or either way (0). */
  public static int[] polarity() {
    return Arrays.stream(Sign.values())
        .mapToInt(s -> Sign.EITHER.contains(s) ? 0 : Sign.AGAINST.contains(s) ? -1 : 1)
        .toArray();
  }

  /** What the pair has in common and what not. */
  public float[] signs(int a, int b) {
    return new Joining(tellings, passages, Weights.shipped()).signs(a, b);
  }

  /** The weights that ship. */
  public static double[] shipped() {
    return Weights.shipped().all();
  }

  public static double shippedJoin() {
    return Weights.shipped().join();
  }

  /** The groups of tellings that these weights make. */
  public List<List<Integer>> groups(double[] weights, double join, double edge) {
    return new Joining(tellings, passages, new Weights(weights, join, edge, edge))
        .groups().stream().map(g -> List.copyOf(g.members)).toList();
  }

  /** What decided about a pair under these weights. */
  public List<String> reasons(int a, int b, double[] weights) {
    return Likeness.reasons(signs(a, b), new Weights(weights, 0, 0, 0), 12).stream()
        .map(Reason.Weighed::text)
        .toList();
  }
}
