package org.isnad.arabic.time;

/** What a time expression says, before it is resolved. */
sealed interface Expression {

  /** Which way from publication: the words after a day or month tell. */
  enum Direction {
    /** Nothing said. */
    OPEN,
    BEFORE_LAST,
    LAST,
    THIS,
    NEXT,
    AFTER_NEXT;

    static Direction of(int sign) {
      return switch (sign) {
        case -2 -> BEFORE_LAST;
        case -1 -> LAST;
        case 0 -> THIS;
        case 1 -> NEXT;
        default -> AFTER_NEXT;
      };
    }
  }

  /** The calendar that a month belongs to. */
  enum Era {
    GREGORIAN,
    HIJRI
  }

  /** Units of counting back. */
  enum Unit {
    DAY,
    WEEK,
    MONTH,
    YEAR
  }

  /**
   * A day of the week.
   *
   * @param day 1 is Monday, as ISO 8601
   */
  record Weekday(int day, Direction direction) implements Expression {}

  /** A day by its distance from publication: yesterday is -1. */
  record Offset(int days) implements Expression {}

  /**
   * A day told twice, by its distance and by its weekday: the weekday holds where they disagree.
   */
  record Told(int days, int weekday) implements Expression {}

  /**
   * A day told from publication and by its date: the date holds unless it is another day
   * altogether.
   */
  record Dated(Told day, Expression date) implements Expression {}

  /**
   * A day of a month.
   *
   * @param year 0 where none is given
   */
  record Day(Era era, int year, int month, int day, Direction direction) implements Expression {}

  /**
   * A month.
   *
   * @param year 0 where none is given
   */
  record Month(Era era, int year, int month, Direction direction) implements Expression {}

  /** A year of a calendar. */
  record Year(Era era, int year) implements Expression {}

  /**
   * A day or month in a year told from publication: May of last year. A day of 0 is the whole
   * month.
   */
  record InYear(Era era, int years, int month, int day) implements Expression {}

  /** A day of a month told from publication: the fifth of this month. */
  record InMonth(int months, int day) implements Expression {}

  /** A whole week, month or year told from publication: last week, this year. */
  record Relative(Unit unit, int count) implements Expression {}

  /** So many units before publication, or after: four days ago. */
  record Ago(Unit unit, long count) implements Expression {}

  /** Saturday and Sunday. */
  record Weekend(Direction direction) implements Expression {}

  /** Either of the two great feasts, whichever lies nearer. */
  record EitherFeast() implements Expression {}

  /** The day and month of publication in another year. */
  record SameDay(int year) implements Expression {}

  /** A season: months of a year; the last may lie in the next (14 is February). */
  record Season(Expression year, int first, int last) implements Expression {}

  /** One of several equal parts of a year or month, counted from 1. */
  record Part(Expression whole, int part, int parts) implements Expression {}

  /** A week of a month, counted from 1; -1 is the last. */
  record WeekOf(Expression month, int part) implements Expression {}

  /** From the beginning of one to the end of another. */
  record Range(Expression from, Expression to) implements Expression {}
}
