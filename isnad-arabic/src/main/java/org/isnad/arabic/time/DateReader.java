package org.isnad.arabic.time;

import java.util.Optional;
import org.isnad.arabic.number.NumberReader;
import org.isnad.arabic.number.Phrases;
import org.isnad.arabic.time.CalendarWord.Kind;
import org.isnad.arabic.time.CalendarWord.Trait;
import org.isnad.arabic.time.Expression.Direction;
import org.isnad.arabic.time.Expression.Era;
import org.isnad.arabic.time.Expression.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Reads days of months and months: 5 May, the third to the sixth of April, last May, Ramadan 1436.
 */
final class DateReader {
  private final Page page;
  private final YearReader years;

  DateReader(Page page, YearReader years) {
    this.page = page;
    this.years = years;
  }

  /**
   * A month's name.
   *
   * @param doubled said twice, in the words of two countries
   */
  private record Name(Era era, int number, Trait trait, boolean doubled, int next, int prefix) {}

  private record DayNumber(int value, int next, int prefix, boolean ordinal) {}

  /** A month, and what of its year is said. */
  private record Tail(Name month, YearReader.Tail year) {}

  /** A day of a month, or several days in a row. */
  @Nullable Found date(int i) {
    DayNumber first = dayNumber(i);
    if (first == null || page.token(i).isDigits() && page.isGlued(i)) {
      return null;
    }
    Found found = days(i, first);
    if (found == null) {
      return null;
    }
    // "5 May to 10 June"
    if (!(found.expression() instanceof Expression.Range)) {
      int j =
          page.bare(found.next(), Kind.TO) != null || page.is(found.next(), '-')
              ? found.next() + 1
              : -1;
      if (j < 0 && page.isAndAlone(found.next()) && page.endsBefore(i, Kind.BETWEEN)) {
        j = found.next() + 1;
      }
      DayNumber second = j < 0 ? null : dayNumber(j);
      Found last = second == null ? null : days(j, second);
      if (last != null && !(last.expression() instanceof Expression.Range)) {
        return new Found(
            new Expression.Range(found.expression(), last.expression()),
            found.start(),
            last.next());
      }
    }
    return found;
  }

  private @Nullable Found days(int i, DayNumber first) {
    int start = page.tokens().offset(i, first.prefix());
    DayNumber second = secondDay(first);
    if (second != null) {
      Tail tail = monthOf(second.next(), first.ordinal());
      if (tail != null) {
        int before = page.token(i).spaced() ? i - 1 : i - 2;
        if (tail.year().isOpen()
            && (yearByName(before, tail.month(), first.value()) < 0
                || yearByName(before, tail.month(), second.value()) < 0)) {
          return null;
        }
        Expression from = day(tail, first.value());
        Expression to = day(tail, second.value());
        return new Found(new Expression.Range(from, to), start, tail.year().next());
      }
    }
    int j = first.next();
    Found inMonth = inMonth(j, first, start);
    if (inMonth != null) {
      return inMonth;
    }
    Tail tail = monthOf(j, first.ordinal());
    if (tail == null || isSame(tail)) {
      return null;
    }
    if (tail.year().isOpen()) {
      int before = page.token(i).spaced() ? i - 1 : i - 2;
      int year = yearByName(before, tail.month(), first.value());
      if (year > 0) {
        return new Found(
            new Expression.Day(
                tail.month().era(), year, tail.month().number(), first.value(), Direction.OPEN),
            start,
            tail.year().next());
      }
      if (year < 0) {
        return null;
      }
    }
    return new Found(day(tail, first.value()), start, tail.year().next());
  }

  private static Expression day(Tail tail, int day) {
    YearReader.Tail year = tail.year();
    if (year.told()) {
      return new Expression.InYear(tail.month().era(), year.relative(), tail.month().number(), day);
    }
    return new Expression.Day(
        tail.month().era(), year.year(), tail.month().number(), day, year.direction());
  }

  private static Expression month(Tail tail) {
    YearReader.Tail year = tail.year();
    if (year.told()) {
      return new Expression.InYear(tail.month().era(), year.relative(), tail.month().number(), 0);
    }
    return new Expression.Month(
        tail.month().era(), year.year(), tail.month().number(), year.direction());
  }

  /**
   * A day and month without year may be a name: of an event (the year then), of a camp or a
   * revolution (-1); 0 when it is none.
   */
  private int yearByName(int before, Name month, int day) {
    boolean named = page.endsBefore(before + 1, Kind.NAME);
    for (Phrases.Match<CalendarWord> match : page.at(before)) {
      CalendarWord word = match.value();
      if (word.kind() == Kind.FIXED && word.month() == month.number() && word.day() == day) {
        return word.year();
      }
      if (word.kind() == Kind.COALITION && word.month() == month.number() && word.day() == day) {
        return 0;
      }
    }
    return named || page.isCamp(month.number(), day) ? -1 : 0;
  }

  private @Nullable DayNumber dayNumber(int i) {
    int value = page.digits(i, 1, 2);
    if (value >= 0) {
      return value >= 1 && value <= 31 ? new DayNumber(value, i + 1, 0, false) : null;
    }
    if (!page.token(i).isWord()) {
      return null;
    }
    Optional<NumberReader.Reading> read = page.ordinal(i);
    if (read.isEmpty() || read.get().low() > 31) {
      return null;
    }
    return new DayNumber(
        (int) read.get().low(), read.get().next(), read.get().prefix(), read.get().definite());
  }

  private @Nullable DayNumber secondDay(DayNumber first) {
    int j = first.next();
    DayNumber second = null;
    if (page.is(j, '-') || page.bare(j, Kind.TO) != null || page.isAndAlone(j)) {
      second = dayNumber(j + 1);
    } else if (page.isAnd(j)) {
      second = dayNumber(j);
    }
    return second != null && second.value() > first.value() ? second : null;
  }

  /** "the fifth of this month", "15 of last month", "the 25th, current". */
  private @Nullable Found inMonth(int i, DayNumber day, int start) {
    int j = page.bare(i, Kind.FROM) == null ? i : i + 1;
    if (j == i && !day.ordinal()) {
      Phrases.Match<CalendarWord> current = page.bare(j, Kind.DIRECTION);
      if (current != null && current.value().number() == 0) {
        return new Found(new Expression.InMonth(0, day.value()), start, current.next());
      }
    }
    if (j == i) {
      return null;
    }
    boolean demonstrative = page.bare(j, Kind.THIS) != null;
    Phrases.Match<CalendarWord> unit = years.unit(demonstrative ? j + 1 : j, Unit.MONTH, false);
    if (unit == null || !unit.value().is(Trait.DEFINITE)) {
      return null;
    }
    if (demonstrative) {
      return new Found(new Expression.InMonth(0, day.value()), start, unit.next());
    }
    Phrases.Match<CalendarWord> direction = page.bare(unit.next(), Kind.DIRECTION);
    return direction == null
        ? null
        : new Found(
            new Expression.InMonth(direction.value().number(), day.value()),
            start,
            direction.next());
  }

  /** "[of] [month] May [year]". */
  private @Nullable Tail monthOf(int i, boolean ofNeeded) {
    boolean of = page.bare(i, Kind.FROM) != null;
    int j = of ? i + 1 : i;
    Phrases.Match<CalendarWord> unit = years.unit(j, Unit.MONTH, false);
    if (unit != null && unit.value().is(Trait.NONE)) {
      j = unit.next();
    }
    if (ofNeeded && !of && unit == null) {
      return null;
    }
    Name name = name(j, false);
    return name == null ? null : new Tail(name, years.tail(name.next(), name.era()));
  }

  private @Nullable Name name(int i, boolean prefix) {
    Phrases.Match<CalendarWord> match = prefix ? page.any(i, Kind.MONTH) : page.bare(i, Kind.MONTH);
    if (match == null) {
      return null;
    }
    CalendarWord word = match.value();
    int next = match.next();
    int j =
        page.is(next, '/') || page.is(next, '(') || page.is(next, '-') || page.is(next, ',')
            ? next + 1
            : next;
    Phrases.Match<CalendarWord> again = page.bare(j, Kind.MONTH);
    boolean doubled =
        again != null
            && again.value().number() == word.number()
            && again.value().era() == word.era();
    if (doubled && again != null) {
      boolean framed = page.is(next, '(');
      next = again.next();
      if (framed && page.is(next, ')')) {
        next++;
      }
    }
    if (word.era() == Era.HIJRI && page.bare(next, Kind.EPITHET) != null) {
      next++;
    }
    return new Name(word.era(), word.number(), word.trait(), doubled, next, match.prefix());
  }

  /** A month that stands alone, or a stretch of months. */
  @Nullable Found month(int i) {
    Phrases.Match<CalendarWord> unit = years.unit(i, Unit.MONTH, true);
    boolean called = unit != null && (unit.value().is(Trait.NONE) || unit.value().is(Trait.DUAL));
    Name name = called && unit != null ? name(unit.next(), false) : name(i, true);
    if (name == null) {
      return null;
    }
    int start = page.tokens().offset(i, called && unit != null ? unit.prefix() : name.prefix());
    Found american = american(name, start);
    if (american != null) {
      return american;
    }
    Tail tail = new Tail(name, years.tail(name.next(), name.era()));
    if (isSame(tail)) {
      return null;
    }
    Found range = months(i, start, tail, called && unit != null && unit.value().is(Trait.DUAL));
    if (range != null) {
      return range;
    }
    if (!called && page.digits(i - 1, 1, 2) >= 0) {
      // its day was no day, or the two together are a name
      return null;
    }
    boolean plain = tail.year().isOpen() && !name.doubled() && !called;
    if (plain && (page.endsBefore(i, Kind.NAME) || name.trait() == Trait.NAME)) {
      return null;
    }
    if (plain && name.trait() == Trait.WORD && (name.prefix() > 0 || !isBeforeMonth(i))) {
      return null;
    }
    if (name.trait() != Trait.NONE
        && name.prefix() > 0
        && !name.doubled()
        && tail.year().year() == 0) {
      return null;
    }
    return new Found(month(tail), start, tail.year().next());
  }

  /** "May 3, 2015". */
  private @Nullable Found american(Name name, int start) {
    int day = page.digits(name.next(), 1, 2);
    YearReader.Figures year =
        page.is(name.next() + 1, ',') ? years.figures(name.next() + 2, name.era()) : null;
    return year == null || day < 1 || day > 31
        ? null
        : new Found(
            new Expression.Day(year.era(), year.year(), name.number(), day, Direction.OPEN),
            start,
            year.next());
  }

  /** "of the same year": not told from publication. */
  private boolean isSame(Tail tail) {
    int i = tail.year().next();
    if (!tail.year().isOpen() || page.bare(i, Kind.FROM) == null) {
      return false;
    }
    Phrases.Match<CalendarWord> unit = years.unit(i + 1, Unit.YEAR, false);
    return unit != null && page.bare(unit.next(), Kind.NOT_TODAY) != null;
  }

  private boolean isBeforeMonth(int i) {
    return page.endsBefore(i, Kind.PREPOSITION)
        || page.endsBefore(i, Kind.EDGE)
        || page.endsBefore(i, Kind.FROM);
  }

  /** "between September and January", "from March to May 2018", "the two months May and June". */
  private @Nullable Found months(int i, int start, Tail first, boolean dual) {
    int j = first.year().next();
    if (page.is(j, ',')) {
      j++;
    }
    boolean to = page.bare(j, Kind.TO) != null;
    boolean and = page.isAnd(j) && (dual || page.endsBefore(i, Kind.BETWEEN));
    if (!to && !and) {
      return null;
    }
    Name name = name(to ? j + 1 : j, true);
    if (name == null || name.era() != first.month().era() || to && name.prefix() > 0) {
      return null;
    }
    Tail last = new Tail(name, years.tail(name.next(), name.era()));
    Tail begin = first;
    if (first.year().year() != 0 && last.year().isOpen()) {
      int on = name.number() < first.month().number() ? 1 : 0;
      YearReader.Tail year = first.year();
      last =
          new Tail(
              name,
              new YearReader.Tail(
                  year.year() + on, year.era(), false, 0, Direction.OPEN, last.year().next()));
    }
    if (first.year().isOpen() && !last.year().isOpen()) {
      int back = first.month().number() > name.number() ? 1 : 0;
      YearReader.Tail year = last.year();
      begin =
          new Tail(
              first.month(),
              new YearReader.Tail(
                  year.year() == 0 ? 0 : year.year() - back,
                  year.era(),
                  year.told(),
                  year.relative() - back,
                  year.direction(),
                  year.next()));
    }
    return new Found(new Expression.Range(month(begin), month(last)), start, last.year().next());
  }
}
