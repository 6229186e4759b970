package org.isnad.arabic.time;

import org.isnad.arabic.number.Phrases;
import org.isnad.arabic.time.CalendarWord.Kind;
import org.isnad.arabic.time.CalendarWord.Trait;
import org.isnad.arabic.time.Expression.Direction;
import org.isnad.arabic.time.Expression.Era;
import org.isnad.arabic.time.Expression.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Reads days: a weekday, today, yesterday, a feast or a date, with the part of the day before or
 * after it, the word "day" and a second naming (yesterday, Sunday; Friday 20 December).
 */
final class DayReader {
  private final Page page;
  private final YearReader years;
  private final DateReader dates;
  private final NumericReader numeric;

  DayReader(Page page, YearReader years, DateReader dates, NumericReader numeric) {
    this.page = page;
    this.years = years;
    this.dates = dates;
    this.numeric = numeric;
  }

  @Nullable Found read(int i) {
    Phrases.Match<CalendarWord> part = page.any(i, Kind.PART);
    if (part != null) {
      int j = page.bare(part.next(), Kind.FROM) == null ? part.next() : part.next() + 1;
      Found day = day(j, false, true);
      if (day != null) {
        return new Found(
            day.expression(),
            page.tokens().offset(i, part.prefix()),
            night(day.expression(), day.next()));
      }
    }
    return day(i, true, false);
  }

  /** "the night of Friday to Saturday" is the night that begins on Friday. */
  private int night(Expression day, int next) {
    if (!(day instanceof Expression.Weekday first)) {
      return next;
    }
    int j =
        page.is(next, '-') || page.is(next, '/') || page.bare(next, Kind.TO) != null
            ? next + 1
            : next;
    Phrases.Match<CalendarWord> second = page.any(j, Kind.WEEKDAY);
    boolean follows = second != null && second.value().number() == first.day() % 7 + 1;
    boolean written = second != null && (second.prefix() == 0 || j == next && page.isAnd(j));
    return follows && written && second != null ? second.next() : next;
  }

  /**
   * @param prefix a proclitic may stand before the first word
   * @param partly a part of the day stood before
   */
  private @Nullable Found day(int i, boolean prefix, boolean partly) {
    Found feast = feast(i, prefix);
    if (feast != null) {
      return feast;
    }
    Phrases.Match<CalendarWord> word = dayWord(i, prefix);
    int j = word == null ? i : word.next();
    int start = page.tokens().offset(i, word == null ? 0 : word.prefix());
    boolean called = word != null;
    Found both = called && word != null && word.value().is(Trait.DUAL) ? twoDays(j, start) : null;
    if (both != null) {
      return both;
    }
    Phrases.Match<CalendarWord> offset = word(j, Kind.DAY, prefix && !called);
    if (offset != null && !isNoDay(j, offset, partly || called)) {
      return offset(called ? start : page.tokens().offset(j, offset.prefix()), offset);
    }
    Phrases.Match<CalendarWord> weekday = word(j, Kind.WEEKDAY, prefix && !called);
    if (weekday != null && (partly || !page.endsBefore(i, Kind.EVERY))) {
      return weekday(called ? start : page.tokens().offset(j, weekday.prefix()), weekday);
    }
    if (called || partly) {
      Found date = dates.date(j);
      if (date == null) {
        date = numeric.read(j);
      }
      if (date != null) {
        return new Found(date.expression(), called ? start : date.start(), adverb(date.next()));
      }
    }
    return null;
  }

  private Phrases.@Nullable Match<CalendarWord> word(int i, Kind kind, boolean prefix) {
    return prefix ? page.any(i, kind) : page.bare(i, kind);
  }

  private Phrases.@Nullable Match<CalendarWord> dayWord(int i, boolean prefix) {
    Phrases.Match<CalendarWord> unit = years.unit(i, Unit.DAY, prefix);
    return unit != null && (unit.value().is(Trait.NONE) || unit.value().is(Trait.DUAL))
        ? unit
        : null;
  }

  private @Nullable Found feast(int i, boolean prefix) {
    Phrases.Match<CalendarWord> feast = word(i, Kind.FEAST, prefix);
    if (feast != null) {
      CalendarWord day = feast.value();
      YearReader.Tail year = years.tail(feast.next(), day.era());
      boolean dated = year.year() != 0 || year.direction() != Direction.OPEN;
      int next = dated ? year.next() : feast.next();
      Era era = day.era();
      if (era == Era.HIJRI && year.year() > 1700) {
        return null;
      }
      return new Found(
          new Expression.Day(era, year.year(), day.month(), day.day(), year.direction()),
          page.tokens().offset(i, feast.prefix()),
          next);
    }
    Phrases.Match<CalendarWord> either = word(i, Kind.EITHER_FEAST, prefix);
    if (either != null) {
      return new Found(
          new Expression.EitherFeast(), page.tokens().offset(i, either.prefix()), either.next());
    }
    return sameDay(i, prefix);
  }

  /** "on this very day of 2011". */
  private @Nullable Found sameDay(int i, boolean prefix) {
    Phrases.Match<CalendarWord> same = word(i, Kind.SAME_DAY, prefix);
    if (same == null) {
      return null;
    }
    YearReader.Tail year = years.tail(same.next(), Era.GREGORIAN);
    return year.year() == 0 || year.era() == Era.HIJRI
        ? null
        : new Found(
            new Expression.SameDay(year.year()),
            page.tokens().offset(i, same.prefix()),
            year.next());
  }

  /** "the two days Friday and Saturday". */
  private @Nullable Found twoDays(int i, int start) {
    Phrases.Match<CalendarWord> first = page.bare(i, Kind.WEEKDAY);
    if (first == null) {
      Found date = dates.date(i);
      return date == null ? null : new Found(date.expression(), start, date.next());
    }
    Phrases.Match<CalendarWord> second = page.joined(first.next(), Kind.WEEKDAY);
    if (second == null) {
      return null;
    }
    Phrases.Match<CalendarWord> direction = page.bare(second.next(), Kind.DIRECTION);
    Direction way = direction == null ? Direction.OPEN : Direction.of(direction.value().number());
    return new Found(
        new Expression.Range(
            new Expression.Weekday(first.value().number(), way),
            new Expression.Weekday(second.value().number(), way)),
        start,
        direction == null ? second.next() : direction.next());
  }

  /** "today" that is an ordinal's, a name's or each day's. */
  private boolean isNoDay(int i, Phrases.Match<CalendarWord> offset, boolean called) {
    if (offset.value().number() != 0) {
      return false;
    }
    if (isNumbered(offset.next()) || page.bare(offset.next(), Kind.NOT_TODAY) != null) {
      return true;
    }
    int second = isOpening(offset.next()) ? offset.next() + 1 : offset.next();
    if (called || page.bare(second, Kind.WEEKDAY) != null) {
      return false;
    }
    return page.bare(offset.next(), Kind.DIRECTION) != null
        || page.endsBefore(i, Kind.PER)
        || page.endsBefore(i, Kind.OUTLET)
        || i == 0 && page.is(offset.next(), '-');
  }

  private boolean isNumbered(int i) {
    return page.token(i).isWord()
        && page.bare(i, Kind.WEEKDAY) == null
        && page.ordinal(i).isPresent();
  }

  private Found offset(int start, Phrases.Match<CalendarWord> offset) {
    int days = offset.value().number();
    int next = adverb(offset.next());
    int j = isOpening(next) ? next + 1 : next;
    Phrases.Match<CalendarWord> weekday = page.bare(j, Kind.WEEKDAY);
    if (weekday != null) {
      Expression.Told told = new Expression.Told(days, weekday.value().number());
      Found dated = dated(start, weekday.next());
      return dated != null
          ? new Found(new Expression.Dated(told, dated.expression()), start, dated.next())
          : new Found(told, start, adverb(weekday.next()));
    }
    Found date = j > next ? dates.date(j) : null;
    return date != null && isRounded(next, date.next())
        ? new Found(date.expression(), start, date.next())
        : new Found(new Expression.Offset(days), start, next);
  }

  private boolean isRounded(int open, int close) {
    return page.is(open, '(') && page.is(close, ')');
  }

  private Found weekday(int start, Phrases.Match<CalendarWord> weekday) {
    int next = weekday.next();
    Direction way = Direction.OPEN;
    Phrases.Match<CalendarWord> direction = page.bare(next, Kind.DIRECTION);
    if (direction != null) {
      way = Direction.of(direction.value().number());
      next = direction.next();
    }
    Found dated = dated(start, next);
    return dated != null
        ? dated
        : new Found(new Expression.Weekday(weekday.value().number(), way), start, adverb(next));
  }

  /** The date behind a weekday, which then holds. */
  private @Nullable Found dated(int start, int i) {
    int j = isOpening(i) ? i + 1 : i;
    Phrases.Match<CalendarWord> corresponding = page.bare(j, Kind.CORRESPONDING);
    if (corresponding != null) {
      j = corresponding.next();
    }
    Found date = page.token(j).isDigits() || corresponding != null ? dates.date(j) : null;
    if (date == null) {
      date = numeric.read(j);
    }
    return date == null || date.expression() instanceof Expression.Range
        ? null
        : new Found(date.expression(), start, date.next());
  }

  private boolean isOpening(int i) {
    return page.is(i, ',') || page.is(i, '(') || page.is(i, '"') || page.is(i, '-');
  }

  private int adverb(int i) {
    Phrases.Match<CalendarWord> adverb = page.bare(i, Kind.ADVERB);
    return adverb == null ? i : adverb.next();
  }
}
