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
 * Reads years: alone (the year 2011, in 2014) and after a day or month (2012, last, of last year).
 */
final class YearReader {
  private static final int FIRST_HIJRI = 1300;
  private static final int LAST_HIJRI = 1500;
  private static final int FIRST_BARE = 1900;
  private static final int LAST_BARE = 2060;

  private final Page page;

  YearReader(Page page) {
    this.page = page;
  }

  /**
   * What follows a day or month.
   *
   * @param year 0 where none is given
   * @param relative the year is so many from publication's; only where {@code told}
   * @param told the year is told from publication's
   */
  record Tail(int year, Era era, boolean told, int relative, Direction direction, int next) {
    boolean isOpen() {
      return year == 0 && !told && direction == Direction.OPEN;
    }
  }

  /** A year in figures with its calendar. */
  record Figures(int year, Era era, int next) {}

  /** The year behind a month; {@link Tail#isOpen} where none stands there. */
  Tail tail(int i, Era era) {
    int j = i;
    if (page.is(j, ',') || page.is(j, '/') || page.is(j, '-')) {
      Figures figures = figures(j + 1, era);
      if (figures != null) {
        return absolute(figures);
      }
      return none(i, era);
    }
    Phrases.Match<CalendarWord> direction = page.bare(j, Kind.DIRECTION);
    if (direction != null) {
      Tail rest = year(direction.next(), era);
      if (rest != null && rest.year() != 0) {
        return rest;
      }
      return new Tail(0, era, false, 0, Direction.of(direction.value().number()), direction.next());
    }
    Tail tail = year(j, era);
    return tail == null ? none(i, era) : tail;
  }

  private static Tail none(int i, Era era) {
    return new Tail(0, era, false, 0, Direction.OPEN, i);
  }

  private @Nullable Tail year(int i, Era era) {
    Figures figures = figures(i, era);
    if (figures != null) {
      return absolute(figures);
    }
    int j = page.bare(i, Kind.FROM) == null ? i : i + 1;
    Phrases.Match<CalendarWord> unit = unit(j, Unit.YEAR, j == i);
    if (unit != null && !unit.value().is(Trait.PLURAL) && !unit.value().is(Trait.DUAL)) {
      Figures named = figures(unit.next(), era);
      if (named != null) {
        return absolute(named);
      }
      if (unit.value().is(Trait.DEFINITE)) {
        Phrases.Match<CalendarWord> direction = page.bare(unit.next(), Kind.DIRECTION);
        if (direction != null) {
          Figures also = figures(direction.next(), era);
          if (also != null) {
            return absolute(also);
          }
          return new Tail(
              0, era, true, direction.value().number(), Direction.OPEN, direction.next());
        }
      }
    }
    if (page.bare(j, Kind.THIS) != null) {
      Phrases.Match<CalendarWord> definite = unit(j + 1, Unit.YEAR, false);
      if (definite != null && definite.value().is(Trait.DEFINITE)) {
        return new Tail(0, era, true, 0, Direction.OPEN, definite.next());
      }
    }
    return null;
  }

  private static Tail absolute(Figures figures) {
    return new Tail(figures.year(), figures.era(), false, 0, Direction.OPEN, figures.next());
  }

  /** A unit of time at a token. */
  Phrases.@Nullable Match<CalendarWord> unit(int i, Unit unit, boolean prefix) {
    for (Phrases.Match<CalendarWord> match : page.at(i)) {
      if (match.value().kind() == Kind.UNIT
          && match.value().unit() == unit
          && (prefix || match.prefix() == 0)) {
        return match;
      }
    }
    return null;
  }

  /** Four figures that can be a year, with the mark of the calendar behind them. */
  @Nullable Figures figures(int i, Era expected) {
    int year = page.digits(i, 4, 4);
    if (year < 0) {
      return page.token(i).isWord() ? inWords(i) : null;
    }
    boolean hijri = year >= FIRST_HIJRI && year <= LAST_HIJRI;
    Phrases.Match<CalendarWord> era = page.bare(i + 1, Kind.ERA);
    if (era != null) {
      return new Figures(year, era.value().era(), era.next());
    }
    if (expected == Era.HIJRI && !hijri && year < FIRST_BARE) {
      return null;
    }
    return hijri || year >= 1000 && year <= 2199
        ? new Figures(year, hijri ? Era.HIJRI : Era.GREGORIAN, i + 1)
        : null;
  }

  /** "two thousand and fifteen". */
  private @Nullable Figures inWords(int i) {
    Optional<NumberReader.Reading> read = page.cardinal(i);
    if (read.isEmpty() || read.get().prefix() > 0 || !read.get().isWhole()) {
      return null;
    }
    long year = read.get().low();
    boolean plain = year == 2000 && read.get().next() == i + 1;
    return year < FIRST_BARE || year > LAST_BARE || plain
        ? null
        : new Figures((int) year, Era.GREGORIAN, read.get().next());
  }

  /** A year that stands alone. */
  @Nullable Found read(int i) {
    Phrases.Match<CalendarWord> unit = unit(i, Unit.YEAR, true);
    if (unit != null) {
      Found found = named(i, unit);
      if (found != null) {
        return found;
      }
    }
    Figures figures = page.token(i).isDigits() ? figures(i, Era.GREGORIAN) : null;
    if (figures == null || page.isGlued(i) || page.endsBefore(i, Kind.MONTH)) {
      // the year of a date that was refused is not one of its own
      return null;
    }
    int start = page.token(i).start();
    Expression.Year year = new Expression.Year(figures.era(), figures.year());
    if (figures.next() > i + 1) {
      return new Found(year, start, figures.next());
    }
    if (figures.year() < FIRST_BARE
        || figures.year() > LAST_BARE
        || page.is(i + 1, '%')
        || page.is(i + 1, ':')) {
      return null;
    }
    if (page.bare(i + 1, Kind.BEFORE_ERA) != null) {
      return null;
    }
    boolean framed = page.is(i - 1, '(') && (page.is(i + 1, ')') || page.is(i + 1, '-'));
    if (!framed && !page.endsBefore(i, Kind.PREPOSITION) && !page.endsBefore(i, Kind.EDGE)) {
      return null;
    }
    if (figures.year() % 100 == 0
        && page.token(i + 1).isWord()
        && !page.is(i + 1, Kind.TO)
        && !page.isAnd(i + 1)) {
      return null;
    }
    Found range = until(i, start, year, i + 1);
    return range == null ? new Found(year, start, i + 1) : range;
  }

  private @Nullable Found named(int i, Phrases.Match<CalendarWord> unit) {
    int start = page.tokens().offset(i, unit.prefix());
    Figures first = figures(unit.next(), Era.GREGORIAN);
    if (first == null) {
      return null;
    }
    Expression.Year from = new Expression.Year(first.era(), first.year());
    Found range = until(i, start, from, first.next());
    if (unit.value().is(Trait.DUAL) || unit.value().is(Trait.PLURAL)) {
      int next = first.next();
      Figures last = first;
      while (page.isAndAlone(next) || page.is(next, ',')) {
        Figures more = figures(next + 1, Era.GREGORIAN);
        if (more == null) {
          break;
        }
        last = more;
        next = more.next();
      }
      return last == first
          ? new Found(from, start, next)
          : new Found(
              new Expression.Range(from, new Expression.Year(last.era(), last.year())),
              start,
              next);
    }
    return range == null ? new Found(from, start, first.next()) : range;
  }

  /** "2011-2014", "between 2011 and 2014", "from 2011 to 2014". */
  private @Nullable Found until(int i, int start, Expression.Year from, int next) {
    boolean dash = page.is(next, '-') || page.is(next, '/');
    boolean to = page.bare(next, Kind.TO) != null;
    boolean and = page.isAndAlone(next) && (page.endsBefore(i, Kind.BETWEEN));
    if (!dash && !to && !and) {
      return null;
    }
    int j = next + 1;
    Phrases.Match<CalendarWord> unit = to ? unit(j, Unit.YEAR, false) : null;
    Figures last = figures(unit == null ? j : unit.next(), from.era());
    if (last == null || last.year() <= from.year() || last.year() > from.year() + 200) {
      return null;
    }
    return new Found(
        new Expression.Range(from, new Expression.Year(last.era(), last.year())),
        start,
        last.next());
  }
}
