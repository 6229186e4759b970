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
 * Reads periods: last week, the end of May, two years ago, the first half of 2015, the summer of
 * 2014.
 */
final class PeriodReader {
  /** Nobody counts back further in units of news. */
  private static final long LONGEST = 1000;

  private final Page page;
  private final YearReader years;
  private final DateReader dates;

  PeriodReader(Page page, YearReader years, DateReader dates) {
    this.page = page;
    this.years = years;
    this.dates = dates;
  }

  /** The beginning or end of a period counts as the period. */
  @Nullable Found edge(int i) {
    Phrases.Match<CalendarWord> edge = page.any(i, Kind.EDGE);
    if (edge == null) {
      return null;
    }
    int start = page.tokens().offset(i, edge.prefix());
    int j = edge.next();
    Found of = dates.month(j);
    if (of == null || page.tokens().offset(j, 0) != of.start()) {
      of = relative(j, true);
    }
    if (of == null) {
      of = years.read(j);
    }
    return of == null || of.start() != page.tokens().offset(j, 0)
        ? null
        : new Found(of.expression(), start, of.next());
  }

  /**
   * A week, month or year told from publication.
   *
   * @param edged "the end of …" stood before: then "the year" alone is this one
   */
  @Nullable Found relative(int i, boolean edged) {
    int start = -1;
    int j = i;
    boolean demonstrative = false;
    Phrases.Match<CalendarWord> pointed = page.any(i, Kind.THIS);
    if (pointed != null) {
      demonstrative = true;
      start = page.tokens().offset(i, pointed.prefix());
      j = pointed.next();
    }
    for (Unit unit : Unit.values()) {
      Phrases.Match<CalendarWord> match =
          unit == Unit.DAY ? null : years.unit(j, unit, !demonstrative);
      if (match == null || !match.value().is(Trait.DEFINITE)) {
        continue;
      }
      if (start < 0) {
        start = page.tokens().offset(j, match.prefix());
      }
      if (demonstrative) {
        return new Found(new Expression.Relative(unit, 0), start, match.next());
      }
      if (unit == Unit.YEAR && page.endsBefore(i, Kind.GENERAL)) {
        return null;
      }
      Phrases.Match<CalendarWord> direction = page.bare(match.next(), Kind.DIRECTION);
      if (direction != null) {
        YearReader.Figures also = years.figures(direction.next(), Era.GREGORIAN);
        return also != null && unit == Unit.YEAR
            ? new Found(new Expression.Year(also.era(), also.year()), start, also.next())
            : new Found(
                new Expression.Relative(unit, direction.value().number()), start, direction.next());
      }
      return edged && page.bare(match.next(), Kind.EPITHET) == null
          ? new Found(new Expression.Relative(unit, 0), start, match.next())
          : null;
    }
    return null;
  }

  @Nullable Found weekend(int i) {
    Phrases.Match<CalendarWord> weekend = page.any(i, Kind.WEEKEND);
    if (weekend == null) {
      return null;
    }
    Phrases.Match<CalendarWord> direction = page.bare(weekend.next(), Kind.DIRECTION);
    Direction way = direction == null ? Direction.OPEN : Direction.of(direction.value().number());
    return new Found(
        new Expression.Weekend(way),
        page.tokens().offset(i, weekend.prefix()),
        direction == null ? weekend.next() : direction.next());
  }

  /** "four days ago": an exact number of whole units, not counted from something else. */
  @Nullable Found ago(int i) {
    Phrases.Match<CalendarWord> word = page.any(i, Kind.AGO);
    if (word == null || word.prefix() > 0 && !page.isAnd(i)) {
      return null;
    }
    int j = word.next();
    j = page.about(j);
    Unit unit = null;
    long count = 0;
    int next = j;
    Optional<NumberReader.Reading> number = page.cardinal(j);
    if (number.isPresent() && number.get().prefix() == 0 && number.get().isWhole()) {
      Phrases.Match<CalendarWord> units = anyUnit(number.get().next());
      if (units != null && !units.value().is(Trait.DEFINITE)) {
        unit = units.value().unit();
        count = number.get().low();
        next = units.next();
      }
    } else {
      Phrases.Match<CalendarWord> units = anyUnit(j);
      if (units != null && !units.value().is(Trait.DEFINITE) && !units.value().is(Trait.PLURAL)) {
        unit = units.value().unit();
        count = units.value().is(Trait.DUAL) ? 2 : 1;
        next = units.next();
      }
    }
    if (unit == null
        || count < 1
        || count > LONGEST
        || page.token(next).isDigits()
        || isAnchored(next)
        || isMore(next)) {
      return null;
    }
    if (page.bare(next, Kind.WEEKDAY) != null
        || page.bare(next, Kind.DAY) != null
        || page.bare(next, Kind.MONTH) != null) {
      return null;
    }
    return new Found(new Expression.Ago(unit, count), page.tokens().offset(i, word.prefix()), next);
  }

  /** "a year and a half ago". */
  private boolean isMore(int i) {
    return page.isAnd(i) && (page.cardinal(i).isPresent() || page.isFraction(i));
  }

  private boolean isAnchored(int i) {
    return page.bare(i, Kind.ANCHOR) != null && page.bare(i, Kind.NOW) == null;
  }

  private Phrases.@Nullable Match<CalendarWord> anyUnit(int i) {
    return page.bare(i, Kind.UNIT);
  }

  /** "the first half of 2015", "the second quarter of this year", "the last week of June". */
  @Nullable Found fraction(int i) {
    Phrases.Match<CalendarWord> fraction = page.any(i, Kind.FRACTION);
    Phrases.Match<CalendarWord> week = page.any(i, Kind.WEEK_OF);
    Phrases.Match<CalendarWord> match = fraction != null ? fraction : week;
    if (match == null) {
      return null;
    }
    int j = page.bare(match.next(), Kind.FROM) == null ? match.next() : match.next() + 1;
    Found whole = dates.month(j);
    if (whole == null) {
      whole = relative(j, false);
    }
    if (whole == null) {
      whole = years.read(j);
    }
    if (whole == null) {
      YearReader.Figures bare = years.figures(j, Era.GREGORIAN);
      whole =
          bare == null
              ? null
              : new Found(new Expression.Year(bare.era(), bare.year()), 0, bare.next());
    }
    if (whole == null) {
      return null;
    }
    CalendarWord word = match.value();
    Expression part =
        fraction != null
            ? new Expression.Part(whole.expression(), word.number(), word.count())
            : new Expression.WeekOf(whole.expression(), word.number());
    return new Found(part, page.tokens().offset(i, match.prefix()), whole.next());
  }

  /** "the summer of 2014", "autumn of last year". */
  @Nullable Found season(int i) {
    Phrases.Match<CalendarWord> season = page.any(i, Kind.SEASON);
    if (season == null) {
      return null;
    }
    int j = season.next();
    YearReader.Tail tail = years.tail(j, Era.GREGORIAN);
    Expression year;
    if (tail.year() != 0 && tail.era() == Era.GREGORIAN) {
      year = new Expression.Year(Era.GREGORIAN, tail.year());
    } else if (tail.told()) {
      year = new Expression.Relative(Unit.YEAR, tail.relative());
    } else {
      return null;
    }
    return new Found(
        new Expression.Season(year, season.value().number(), season.value().count()),
        page.tokens().offset(i, season.prefix()),
        tail.next());
  }
}
