package org.isnad.arabic.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.isnad.model.When;

/**
 * A stretch of days with the precision in which the text gives it.
 *
 * @param first its first day
 * @param last its last day, the first again for a day
 */
public record Period(LocalDate first, LocalDate last, When.Precision precision) {
  public Period {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("ends before it begins: " + first + ".." + last);
    }
  }

  public static Period day(LocalDate day) {
    return new Period(day, day, When.Precision.DAY);
  }

  public static Period month(YearMonth month) {
    return new Period(month.atDay(1), month.atEndOfMonth(), When.Precision.MONTH);
  }

  public static Period year(int year) {
    return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), When.Precision.YEAR);
  }

  /** The week, Sunday to Saturday, in which a day lies. */
  public static Period week(LocalDate day) {
    LocalDate sunday = day.minusDays(day.getDayOfWeek().getValue() % 7);
    return new Period(sunday, sunday.plusDays(6), When.Precision.WEEK);
  }

  public static Period range(LocalDate first, LocalDate last) {
    return new Period(first, last, When.Precision.RANGE);
  }

  /** The stretch that a record's date means; empty where its value is none of the four forms. */
  public static Optional<Period> of(When when) {
    return of(when.value(), when.precision());
  }

  static Optional<Period> of(String value, When.Precision precision) {
    try {
      return switch (value.length()) {
        case 4 -> Optional.of(year(Integer.parseInt(value)));
        case 7 -> Optional.of(month(YearMonth.parse(value)));
        case 10 -> Optional.of(day(LocalDate.parse(value)));
        case 21 ->
            Optional.of(
                new Period(
                    LocalDate.parse(value.substring(0, 10)),
                    LocalDate.parse(value.substring(11)),
                    precision));
        default -> Optional.empty();
      };
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * The record's form: {@code 2019-12-20}, {@code 2019-12}, {@code 2019} or {@code
   * 2019-12-15/2019-12-21}.
   */
  public String value() {
    return switch (precision) {
      case DAY -> first.toString();
      case MONTH -> first.toString().substring(0, 7);
      case YEAR -> first.toString().substring(0, 4);
      case WEEK, RANGE -> first + "/" + last;
    };
  }
}
