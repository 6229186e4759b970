package org.isnad.workbench;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.isnad.workbench.index.EventEntry;

/**
 * Steps of time that a view counts by. What lies before the first has the step {@link #EARLIER},
 * what lies after the last the step {@link #count}.
 *
 * @param width how long a step is
 * @param first first day of the first step
 * @param count how many there are
 * @param known steps of days that were asked for; a case has many events and few days
 */
record Steps(Width width, LocalDate first, int count, Map<String, Integer> known) {
  /** The step of what lies before the first. */
  static final int EARLIER = -1;

  private static final int DAYS_AT_MOST = 120;
  private static final int WEEKS_AT_MOST = 120;
  private static final int MONTHS_AT_MOST = 240;

  /** How long a step is. */
  enum Width {
    DAY,
    WEEK,
    MONTH,
    YEAR;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Steps that cover these days.
   *
   * @param bucket day, week, month, year, or auto: the finest that makes no more steps than can be
   *     told apart
   */
  static Steps over(String bucket, LocalDate from, LocalDate to) {
    Width width =
        bucket.equals("auto") ? fitting(from, to) : Width.valueOf(bucket.toUpperCase(Locale.ROOT));
    LocalDate first = begin(width, from);
    return new Steps(
        width, first, (int) between(width, first, begin(width, to)) + 1, new HashMap<>());
  }

  private static Width fitting(LocalDate from, LocalDate to) {
    long days = ChronoUnit.DAYS.between(from, to);
    if (days <= DAYS_AT_MOST) {
      return Width.DAY;
    }
    if (days / 7 <= WEEKS_AT_MOST) {
      return Width.WEEK;
    }
    return days / 30 <= MONTHS_AT_MOST ? Width.MONTH : Width.YEAR;
  }

  private static LocalDate begin(Width width, LocalDate day) {
    return switch (width) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case YEAR -> day.withDayOfYear(1);
    };
  }

  private static long between(Width width, LocalDate a, LocalDate b) {
    return switch (width) {
      case DAY -> ChronoUnit.DAYS.between(a, b);
      case WEEK -> ChronoUnit.WEEKS.between(a, b);
      case MONTH -> ChronoUnit.MONTHS.between(a, b);
      case YEAR -> ChronoUnit.YEARS.between(a, b);
    };
  }

  /** The step of an event; empty when its days are less exact than a step. */
  Optional<Integer> of(EventEntry event) {
    if (event.from().isEmpty()) {
      return Optional.empty();
    }
    int from = bounded(step(event.from()));
    int to = event.to().equals(event.from()) ? from : bounded(step(event.to()));
    return from == to ? Optional.of(from) : Optional.empty();
  }

  private int bounded(int step) {
    return Math.max(EARLIER, Math.min(count, step));
  }

  /** Whether the step is one of these, neither earlier nor later. */
  boolean has(int step) {
    return step >= 0 && step < count;
  }

  private int step(String day) {
    return known.computeIfAbsent(
        day, d -> (int) between(width, first, begin(width, LocalDate.parse(d))));
  }

  LocalDate begins(int step) {
    return switch (width) {
      case DAY -> first.plusDays(step);
      case WEEK -> first.plusWeeks(step);
      case MONTH -> first.plusMonths(step);
      case YEAR -> first.plusYears(step);
    };
  }

  LocalDate ends(int step) {
    return begins(step + 1).minusDays(1);
  }

  List<String> days() {
    List<String> days = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      days.add(begins(i).toString());
    }
    return days;
  }
}
