package org.isnad.arabic.time;

import org.isnad.arabic.number.Phrases;
import org.isnad.arabic.time.CalendarWord.Kind;
import org.isnad.arabic.time.Expression.Direction;
import org.isnad.arabic.time.Expression.Era;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates in figures: 21/12/2019, 2019-12-21, 21.12.2019, 14/10/1436. The day comes before the
 * month.
 */
final class NumericReader {
  private static final int FIRST_YEAR = 1300;
  private static final int LAST_YEAR = 2199;
  private static final int LAST_HIJRI = 1500;

  private final Page page;

  NumericReader(Page page) {
    this.page = page;
  }

  @Nullable Found read(int i) {
    if (!page.token(i).isDigits() || page.isGlued(i)) {
      return null;
    }
    String text = page.token(i).folded();
    if (text.indexOf('.') > 0) {
      return pointed(i, text);
    }
    int a = page.digits(i, 1, 4);
    char mark = page.is(i + 1, '/') ? '/' : page.is(i + 1, '-') ? '-' : 0;
    if (a < 0 || mark == 0 || mark == '-' && page.token(i + 1).spaced()) {
      return null;
    }
    int b = page.digits(i + 2, 1, 4);
    if (b < 0 || b > 31) {
      return null;
    }
    if (!page.is(i + 3, mark) || page.token(i + 3).spaced() && mark == '-') {
      return dayAndMonth(i, a, b, mark);
    }
    return date(i, a, b, page.digits(i + 4, 1, 4), i + 5);
  }

  /** "on 21/12": only where a word before it says that it is a day. */
  private @Nullable Found dayAndMonth(int i, int day, int month, char mark) {
    boolean told =
        page.endsBefore(i, Kind.CORRESPONDING) || page.endsBefore(i, Kind.WEEKDAY) || isDay(i - 1);
    if (mark != '/' || !told || day < 1 || day > 31 || month < 1 || month > 12) {
      return null;
    }
    return new Found(
        new Expression.Day(Era.GREGORIAN, 0, month, day, Direction.OPEN),
        page.token(i).start(),
        i + 3);
  }

  private boolean isDay(int i) {
    for (Phrases.Match<CalendarWord> match : page.at(i)) {
      if (match.value().kind() == Kind.UNIT && match.value().unit() == Expression.Unit.DAY) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Found pointed(int i, String text) {
    String[] pieces = text.split("\\.", -1);
    if (pieces.length != 3) {
      return null;
    }
    int[] values = new int[3];
    for (int k = 0; k < 3; k++) {
      if (pieces[k].isEmpty()
          || pieces[k].length() > 4
          || !pieces[k].chars().allMatch(c -> c >= '0' && c <= '9')) {
        return null;
      }
      values[k] = Integer.parseInt(pieces[k]);
    }
    return date(i, values[0], values[1], values[2], i + 1);
  }

  private @Nullable Found date(int i, int a, int b, int c, int next) {
    int year = a > 31 ? a : c;
    int day = a > 31 ? c : a;
    int month = b;
    if (month > 12 && day <= 12) {
      day = b;
      month = a > 31 ? c : a;
    }
    if (year < FIRST_YEAR || year > LAST_YEAR || day < 1 || day > 31 || month < 1 || month > 12) {
      return null;
    }
    Era era = year <= LAST_HIJRI ? Era.HIJRI : Era.GREGORIAN;
    Phrases.Match<CalendarWord> said = page.bare(next, Kind.ERA);
    return new Found(
        new Expression.Day(era, year, month, day, Direction.OPEN),
        page.token(i).start(),
        said == null ? next : said.next());
  }
}
