package org.isnad.arabic.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.arabic.time.Expression.Direction;
import org.isnad.arabic.time.Expression.Era;
import org.isnad.model.When;

/**
 * Resolves expressions against one day of publication. Hijri days are those of Umm al-Qura, as the
 * JDK has them (1300 to 1600); what lies outside is not resolved.
 */
final class Resolver {
  /** A day without year lies ahead when it is nearer than this, in days. */
  private static final int NEAR = 45;

  /** "Today, Monday" and its date may lie this far apart, in days: an article printed again. */
  private static final int WEEK = 7;

  private static final int EARLIEST = 1000;
  private static final int LATEST = 2199;

  private final Optional<LocalDate> published;

  Resolver(Optional<LocalDate> published) {
    this.published = published;
  }

  /**
   * @param ahead the clause speaks of what is to come
   * @return empty where the expression is open, impossible, or needs a day of publication that is
   *     not known
   */
  Optional<Period> resolve(Expression expression, boolean ahead) {
    try {
      return switch (expression) {
        case Expression.Year year -> year(year);
        case Expression.Day day when day.year() != 0 ->
            exact(day.era(), day.year(), day.month(), day.day());
        case Expression.Month month when month.year() != 0 ->
            month(month.era(), month.year(), month.month());
        case Expression.Range range -> range(range, ahead);
        case Expression.Dated dated -> dated(dated, ahead);
        case Expression.Part part ->
            resolve(part.whole(), ahead).flatMap(whole -> part(whole, part));
        case Expression.WeekOf week ->
            resolve(week.month(), ahead).flatMap(month -> week(month, week.part()));
        case Expression.Season season ->
            resolve(season.year(), ahead).map(year -> season(year, season));
        default -> published.flatMap(day -> told(expression, day, ahead));
      };
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  /** What only makes sense beside a day of publication. */
  private Optional<Period> told(Expression expression, LocalDate today, boolean ahead) {
    return switch (expression) {
      case Expression.Offset offset -> Optional.of(Period.day(today.plusDays(offset.days())));
      case Expression.Told both -> Optional.of(Period.day(told(both, today)));
      case Expression.Weekday weekday -> Optional.of(Period.day(weekday(weekday, today, ahead)));
      case Expression.Day day -> yearless(day, today, ahead);
      case Expression.Month month -> yearless(month, today, ahead);
      case Expression.InYear in -> inYear(in, today);
      case Expression.InMonth in ->
          Optional.of(Period.day(YearMonth.from(today).plusMonths(in.months()).atDay(in.day())));
      case Expression.Relative relative -> Optional.of(relative(relative, today));
      case Expression.Ago ago -> Optional.of(ago(ago, today));
      case Expression.Weekend weekend -> Optional.of(weekend(weekend, today, ahead));
      case Expression.EitherFeast feast -> nearest(feasts(today), today, ahead).map(Period::day);
      case Expression.SameDay same -> Optional.of(Period.day(today.withYear(same.year())));
      default -> Optional.empty();
    };
  }

  private Optional<Period> range(Expression.Range range, boolean ahead) {
    if (range.from() instanceof Expression.Weekday from
        && range.to() instanceof Expression.Weekday to) {
      return published.map(today -> weekdays(from, to, today, ahead));
    }
    Optional<Period> to = resolve(range.to(), ahead);
    Optional<Period> from = resolve(range.from(), ahead);
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    LocalDate first = from.get().first();
    LocalDate last = to.get().last();
    if (first.isAfter(last)) {
      // "between September and January", told in July: the first lies in the year before the last
      first = first.minusYears(1);
      if (first.isAfter(last) || ChronoUnit.DAYS.between(first, last) > 370) {
        return Optional.empty();
      }
    }
    return Optional.of(Period.range(first, last));
  }

  /** Days in a row: both past or both to come. */
  private static Period weekdays(
      Expression.Weekday from, Expression.Weekday to, LocalDate today, boolean ahead) {
    int days = Math.floorMod(to.day() - from.day(), 7);
    boolean coming = to.direction() == Direction.NEXT || to.direction() == Direction.OPEN && ahead;
    LocalDate first =
        coming ? weekday(from, today, ahead) : weekday(to, today, ahead).minusDays(days);
    return Period.range(first, first.plusDays(days));
  }

  static LocalDate weekday(Expression.Weekday weekday, LocalDate today, boolean ahead) {
    DayOfWeek day = DayOfWeek.of(weekday.day());
    return switch (weekday.direction()) {
      case OPEN ->
          today.with(
              ahead ? TemporalAdjusters.nextOrSame(day) : TemporalAdjusters.previousOrSame(day));
      case THIS -> today.with(TemporalAdjusters.previousOrSame(day));
      case LAST -> today.with(TemporalAdjusters.previous(day));
      case BEFORE_LAST -> today.with(TemporalAdjusters.previous(day)).minusDays(7);
      case NEXT -> today.with(TemporalAdjusters.next(day));
      case AFTER_NEXT -> today.with(TemporalAdjusters.next(day)).plusDays(7);
    };
  }

  private Optional<Period> dated(Expression.Dated dated, boolean ahead) {
    Optional<Period> date = resolve(dated.date(), ahead);
    Optional<LocalDate> day = published.map(today -> told(dated.day(), today));
    boolean apart =
        date.isPresent()
            && day.isPresent()
            && Math.abs(ChronoUnit.DAYS.between(date.get().first(), day.get())) > WEEK;
    return date.isEmpty() || apart ? day.map(Period::day) : date;
  }

  /**
   * Articles are often dated a day late: "today, Sunday" is the Sunday nearest to the day of
   * publication.
   */
  private static LocalDate told(Expression.Told both, LocalDate today) {
    LocalDate day = today.plusDays(both.days());
    int apart = Math.floorMod(both.weekday() - day.getDayOfWeek().getValue() + 3, 7) - 3;
    return day.plusDays(apart);
  }

  private static Optional<Period> year(Expression.Year year) {
    if (year.era() == Era.HIJRI) {
      LocalDate first = LocalDate.from(HijrahDate.of(year.year(), 1, 1));
      return Optional.of(
          Period.range(first, LocalDate.from(HijrahDate.of(year.year() + 1, 1, 1)).minusDays(1)));
    }
    return year.year() < EARLIEST || year.year() > LATEST
        ? Optional.empty()
        : Optional.of(Period.year(year.year()));
  }

  private static Optional<Period> exact(Era era, int year, int month, int day) {
    return date(era, year, month, day).map(Period::day);
  }

  private static Optional<LocalDate> date(Era era, int year, int month, int day) {
    try {
      LocalDate date =
          era == Era.HIJRI
              ? LocalDate.from(HijrahDate.of(year, month, day))
              : LocalDate.of(year, month, day);
      return date.getYear() < EARLIEST || date.getYear() > LATEST
          ? Optional.empty()
          : Optional.of(date);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Period> month(Era era, int year, int month) {
    if (era == Era.GREGORIAN) {
      return year < EARLIEST || year > LATEST
          ? Optional.empty()
          : Optional.of(Period.month(YearMonth.of(year, month)));
    }
    HijrahDate first = HijrahDate.of(year, month, 1);
    return Optional.of(
        Period.range(
            LocalDate.from(first), LocalDate.from(first).plusDays(first.lengthOfMonth() - 1L)));
  }

  private static int yearOf(Era era, LocalDate day) {
    return era == Era.HIJRI ? HijrahDate.from(day).get(ChronoField.YEAR) : day.getYear();
  }

  private static Optional<Period> yearless(Expression.Day day, LocalDate today, boolean ahead) {
    int year = yearOf(day.era(), today);
    List<LocalDate> candidates = new ArrayList<>();
    for (int y = year - 5; y <= year + 4; y++) {
      // a 29 February is looked for in the years that have one
      date(day.era(), y, day.month(), day.day()).ifPresent(candidates::add);
    }
    return switch (day.direction()) {
      case OPEN -> nearest(candidates, today, ahead).map(Period::day);
      case THIS -> date(day.era(), year, day.month(), day.day()).map(Period::day);
      case LAST, BEFORE_LAST -> last(candidates, today).map(Period::day);
      case NEXT, AFTER_NEXT -> next(candidates, today).map(Period::day);
    };
  }

  /**
   * Of days without year: the last one past, unless the clause looks ahead or one to come is much
   * nearer.
   */
  private static Optional<LocalDate> nearest(List<LocalDate> days, LocalDate today, boolean ahead) {
    Optional<LocalDate> past = last(days, today);
    Optional<LocalDate> coming = next(days, today);
    if (coming.isEmpty() || past.isEmpty()) {
      return past.isEmpty() ? coming : past;
    }
    long wait = ChronoUnit.DAYS.between(today, coming.get());
    long since = ChronoUnit.DAYS.between(past.get(), today);
    return ahead || wait <= NEAR && wait < since ? coming : past;
  }

  private static Optional<LocalDate> last(List<LocalDate> days, LocalDate today) {
    return days.stream().filter(d -> !d.isAfter(today)).max(LocalDate::compareTo);
  }

  private static Optional<LocalDate> next(List<LocalDate> days, LocalDate today) {
    return days.stream().filter(d -> d.isAfter(today)).min(LocalDate::compareTo);
  }

  private static Optional<Period> yearless(Expression.Month month, LocalDate today, boolean ahead) {
    int year = yearOf(month.era(), today);
    List<Period> months = new ArrayList<>();
    for (int y = year - 2; y <= year + 2; y++) {
      month(month.era(), y, month.month()).ifPresent(months::add);
    }
    Direction direction = month.direction();
    if (direction == Direction.THIS) {
      return month(month.era(), year, month.month());
    }
    if (direction == Direction.NEXT
        || direction == Direction.AFTER_NEXT
        || direction == Direction.OPEN && ahead) {
      return months.stream()
          .filter(p ->
              direction == Direction.OPEN ? !p.last().isBefore(today) : p.first().isAfter(today))
          .findFirst();
    }
    // "last May" said in May is the year before; "in May" said in May is this one
    return months.reversed().stream()
        .filter(
            p -> direction == Direction.OPEN ? !p.first().isAfter(today) : p.last().isBefore(today))
        .findFirst();
  }

  private static Optional<Period> inYear(Expression.InYear in, LocalDate today) {
    int year = yearOf(in.era(), today) + in.years();
    return in.day() == 0
        ? month(in.era(), year, in.month())
        : exact(in.era(), year, in.month(), in.day());
  }

  private static Period relative(Expression.Relative relative, LocalDate today) {
    return switch (relative.unit()) {
      case DAY -> Period.day(today.plusDays(relative.count()));
      case WEEK -> Period.week(today.plusWeeks(relative.count()));
      case MONTH -> Period.month(YearMonth.from(today).plusMonths(relative.count()));
      case YEAR -> Period.year(today.getYear() + relative.count());
    };
  }

  private static Period ago(Expression.Ago ago, LocalDate today) {
    return switch (ago.unit()) {
      case DAY -> Period.day(today.minusDays(ago.count()));
      case WEEK -> Period.day(today.minusWeeks(ago.count()));
      case MONTH -> Period.month(YearMonth.from(today).minusMonths(ago.count()));
      case YEAR -> Period.year(Math.toIntExact(today.getYear() - ago.count()));
    };
  }

  private static Period weekend(Expression.Weekend weekend, LocalDate today, boolean ahead) {
    boolean coming =
        weekend.direction() == Direction.NEXT || weekend.direction() == Direction.OPEN && ahead;
    LocalDate saturday =
        today.with(
            coming
                ? TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY)
                : TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
    if (weekend.direction() == Direction.LAST && saturday.plusDays(1).isAfter(today)) {
      saturday = saturday.minusDays(7);
    }
    return new Period(saturday, saturday.plusDays(1), When.Precision.RANGE);
  }

  /** The first days of the two great feasts around a day. */
  private static List<LocalDate> feasts(LocalDate today) {
    int year = HijrahDate.from(today).get(ChronoField.YEAR);
    List<LocalDate> days = new ArrayList<>();
    for (int y = year - 1; y <= year + 1; y++) {
      date(Era.HIJRI, y, 10, 1).ifPresent(days::add);
      date(Era.HIJRI, y, 12, 10).ifPresent(days::add);
    }
    return days;
  }

  private static Period season(Period year, Expression.Season season) {
    int y = year.first().getYear();
    YearMonth last = YearMonth.of(y, 1).plusMonths(season.last() - 1L);
    return Period.range(LocalDate.of(y, season.first(), 1), last.atEndOfMonth());
  }

  private static Optional<Period> part(Period whole, Expression.Part part) {
    if (whole.precision() == When.Precision.YEAR) {
      int months = 12 / part.parts();
      YearMonth first = YearMonth.from(whole.first()).plusMonths((part.part() - 1L) * months);
      return Optional.of(
          Period.range(first.atDay(1), first.plusMonths(months - 1L).atEndOfMonth()));
    }
    if (whole.precision() == When.Precision.MONTH && part.parts() == 2) {
      LocalDate middle = whole.first().plusDays(14);
      return Optional.of(
          part.part() == 1
              ? Period.range(whole.first(), middle)
              : Period.range(middle.plusDays(1), whole.last()));
    }
    return Optional.empty();
  }

  private static Optional<Period> week(Period month, int part) {
    if (month.precision() != When.Precision.MONTH) {
      return Optional.empty();
    }
    LocalDate first =
        part < 0 ? month.last().minusDays(6) : month.first().plusDays(7L * (part - 1));
    return Optional.of(Period.range(first, first.plusDays(6)));
  }
}
