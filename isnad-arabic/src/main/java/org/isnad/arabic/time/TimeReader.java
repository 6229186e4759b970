package org.isnad.arabic.time;

import org.isnad.arabic.number.Phrases;
import org.jspecify.annotations.Nullable;

/** Reads the longest time expression that begins at a token. */
final class TimeReader {
  private final Page page;
  private final YearReader years;
  private final DateReader dates;
  private final NumericReader numeric;
  private final DayReader days;
  private final PeriodReader periods;

  TimeReader(Page page) {
    this.page = page;
    this.years = new YearReader(page);
    this.dates = new DateReader(page, years);
    this.numeric = new NumericReader(page);
    this.days = new DayReader(page, years, dates, numeric);
    this.periods = new PeriodReader(page, years, dates);
  }

  @Nullable Found read(int i) {
    Found best = null;
    if (page.token(i).isDigits()) {
      best = longer(best, numeric.read(i));
      best = longer(best, dates.date(i));
      return longer(best, years.read(i));
    }
    if (!page.token(i).isWord()) {
      return null;
    }
    Phrases.Match<CalendarWord> between = page.any(i, CalendarWord.Kind.BETWEEN);
    if (between != null) {
      boolean again = page.any(between.next(), CalendarWord.Kind.BETWEEN) != null;
      Found range = again ? null : read(between.next());
      return range != null && range.expression() instanceof Expression.Range
          ? new Found(range.expression(), page.tokens().offset(i, between.prefix()), range.next())
          : null;
    }
    if (page.isOrdinalWord(i)) {
      best = longer(best, dates.date(i));
    }
    if (page.at(i).isEmpty()) {
      return best;
    }
    best = longer(best, days.read(i));
    best = longer(best, periods.ago(i));
    best = longer(best, periods.fraction(i));
    best = longer(best, periods.weekend(i));
    best = longer(best, periods.edge(i));
    best = longer(best, periods.season(i));
    best = longer(best, periods.relative(i, false));
    best = longer(best, dates.month(i));
    return longer(best, years.read(i));
  }

  private static @Nullable Found longer(@Nullable Found a, @Nullable Found b) {
    if (a == null) {
      return b;
    }
    return b != null && b.next() > a.next() ? b : a;
  }
}
