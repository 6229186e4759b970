package org.isnad.corroboration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.isnad.model.Event;
import org.isnad.model.EventType;
import org.isnad.model.Party;
import org.isnad.model.Status;

/**
 * What two parties did to and with each other, day by day, with PLOVER's conflict–cooperation
 * scores. A happening counts once however many articles tell it, and only if somebody tells it as
 * done.
 *
 * @param entries in order of their days
 * @param days sums by day; happenings without a day are in none
 */
public record Timeline(List<Entry> entries, List<Day> days) {

  /** Who does it to whom. */
  public enum Direction {
    FIRST_TO_SECOND,
    SECOND_TO_FIRST,
    TOGETHER
  }

  /**
   * One happening between the two.
   *
   * @param day ISO day on which it began; the first publication's where no telling names a day;
   *     empty when neither is known
   * @param told whether a telling names the day
   * @param score PLOVER's, mean over the tellings that tell it as done between the two
   * @param evidence those tellings
   */
  public record Entry(
      String day,
      boolean told,
      String occurrence,
      EventType type,
      String what,
      Direction direction,
      double score,
      int independent,
      boolean disputed,
      List<Occurrence.Mention> evidence) {}

  /**
   * One day's sums.
   *
   * @param cooperation sum of the scores above zero
   * @param conflict sum of the scores below zero
   */
  public record Day(String day, int happenings, double cooperation, double conflict) {}

  /** The timeline between whoever the first test accepts and whoever the second does. */
  public static Timeline between(
      List<Occurrence> occurrences, Predicate<Party> first, Predicate<Party> second) {
    List<Entry> entries = new ArrayList<>();
    for (Occurrence occurrence : occurrences) {
      int[] directions = new int[Direction.values().length];
      double sum = 0;
      List<Occurrence.Mention> evidence = new ArrayList<>();
      for (Occurrence.Mention mention : occurrence.mentions()) {
        Event event = mention.event();
        boolean firstActs = event.actors().stream().anyMatch(first);
        boolean secondActs = event.actors().stream().anyMatch(second);
        boolean firstSuffers = event.recipients().stream().anyMatch(first);
        boolean secondSuffers = event.recipients().stream().anyMatch(second);
        if (event.status() != Status.ASSERTED
            || !(firstActs && (secondActs || secondSuffers) || secondActs && firstSuffers)) {
          continue;
        }
        Direction direction =
            firstActs && secondActs
                ? Direction.TOGETHER
                : firstActs ? Direction.FIRST_TO_SECOND : Direction.SECOND_TO_FIRST;
        directions[direction.ordinal()]++;
        sum += event.scale();
        evidence.add(mention);
      }
      if (!evidence.isEmpty()) {
        entries.add(entry(occurrence, evidence, directions, sum / evidence.size()));
      }
    }
    entries.sort(Comparator.comparing(Entry::day).thenComparing(Entry::occurrence));
    return new Timeline(List.copyOf(entries), days(entries));
  }

  private static Entry entry(
      Occurrence occurrence, List<Occurrence.Mention> evidence, int[] directions, double score) {
    int best = 0;
    for (int d = 1; d < directions.length; d++) {
      best = directions[d] > directions[best] ? d : best;
    }
    boolean told = !occurrence.firstDay().isEmpty();
    return new Entry(
        told ? occurrence.firstDay() : evidence.getFirst().published(),
        told,
        occurrence.id(),
        occurrence.type(),
        occurrence.what(),
        Direction.values()[best],
        score,
        occurrence.independent(),
        !occurrence.disputes().isEmpty(),
        List.copyOf(evidence));
  }

  private static List<Day> days(List<Entry> entries) {
    Map<String, List<Entry>> byDay = new TreeMap<>();
    for (Entry entry : entries) {
      if (!entry.day().isEmpty()) {
        byDay.computeIfAbsent(entry.day(), k -> new ArrayList<>()).add(entry);
      }
    }
    List<Day> days = new ArrayList<>();
    byDay.forEach((day, of) ->
        days.add(
            new Day(
                day,
                of.size(),
                of.stream().mapToDouble(e -> Math.max(0, e.score())).sum(),
                of.stream().mapToDouble(e -> Math.min(0, e.score())).sum())));
    return List.copyOf(days);
  }
}
