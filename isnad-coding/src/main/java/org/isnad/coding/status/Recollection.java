package org.isnad.coding.status;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.model.EventType;
import org.isnad.model.Status;

/**
 * What is named again with the article is what was named before: a truce that was announced is no
 * more in force when the next sentence calls it "the truce". A definite noun of whose status its
 * own clause says nothing takes that of the earlier mention by the same word, unless the word was
 * told as fact in between.
 */
public final class Recollection {
  private static final Set<EventType> ARRANGED =
      EnumSet.of(
          EventType.AGREE,
          EventType.CONSULT,
          EventType.COOPERATE,
          EventType.CONCEDE,
          EventType.SANCTION,
          EventType.MOBILIZE,
          EventType.RETREAT);

  private Recollection() {}

  /**
   * A mention of an article as judged by its clause.
   *
   * @param word what counts as the same word
   */
  public record Told(String word, Point point, Verdict verdict) {}

  /** The verdicts of an article's mentions, in text order. */
  public static List<Verdict> recall(List<Told> mentions) {
    Map<String, Verdict> known = new HashMap<>();
    List<Verdict> verdicts = new ArrayList<>();
    for (Told told : mentions) {
      Verdict verdict = told.verdict();
      boolean silent = verdict.status() == Status.ASSERTED && verdict.why().isEmpty();
      Verdict before = known.get(told.word());
      if (silent && told.point().hasArticle() && before != null && open(before, told.point())) {
        verdict = new Verdict(before.status(), "as told before, " + before.why());
      }
      known.put(told.word(), verdict);
      verdicts.add(verdict);
    }
    return verdicts;
  }

  /**
   * What is agreed on or decided is there to come back to, and what was announced in the future
   * tense; an aim may have been reached, and what was feared may have come.
   */
  private static boolean open(Verdict before, Point point) {
    boolean arranged = ARRANGED.contains(point.type());
    boolean announced = before.why().endsWith(" next") || before.why().equals("future verb");
    return before.status() == Status.PLANNED && (arranged || announced)
        || before.status() == Status.POSSIBLE && arranged;
  }
}
