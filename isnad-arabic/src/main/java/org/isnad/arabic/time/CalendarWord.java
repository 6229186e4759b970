package org.isnad.arabic.time;

import java.util.List;
import java.util.Locale;
import org.isnad.arabic.time.Expression.Era;
import org.isnad.arabic.time.Expression.Unit;
import org.isnad.knowledge.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What a word or phrase of {@code arabic/calendar} means.
 *
 * @param number the number of a weekday or month, the distance of a day, the sign of a direction,
 *     the part of a fraction, the first month of a season
 * @param count the number of parts of a fraction, the last month of a season
 * @param month of a feast or a day with a name
 * @param day of a feast or a day with a name
 * @param year of a day with a name
 * @param trait what limits the word's use
 */
record CalendarWord(
    Kind kind,
    int number,
    int count,
    int month,
    int day,
    int year,
    Era era,
    Unit unit,
    Trait trait) {

  enum Kind {
    WEEKDAY,
    DAY,
    MONTH,
    EPITHET,
    PART,
    ADVERB,
    UNIT,
    DIRECTION,
    THIS,
    EDGE,
    AGO,
    ANCHOR,
    NOW,
    SEASON,
    FRACTION,
    WEEK_OF,
    WEEKEND,
    FROM,
    TO,
    BETWEEN,
    AND,
    CORRESPONDING,
    PREPOSITION,
    PER,
    EVERY,
    NOT_TODAY,
    OUTLET,
    ERA,
    BEFORE_ERA,
    SAME_DAY,
    FEAST,
    EITHER_FEAST,
    FIXED,
    COALITION,
    NAME,
    FUTURE,
    FUTURE_CLITIC,
    PAST,
    GENERAL
  }

  enum Trait {
    NONE,
    /** An ordinary word too. */
    WORD,
    /** A name of persons too. */
    NAME,
    /** A unit with the article. */
    DEFINITE,
    /** Two units. */
    DUAL,
    /** Units that need a number. */
    PLURAL
  }

  private static final List<String> GRAMMAR = List.of("proclitic", "article", "elided");

  static @Nullable CalendarWord of(Entry entry) {
    String kind = entry.property("kind").orElse("");
    if (GRAMMAR.contains(kind)) {
      return null;
    }
    return new CalendarWord(
        kind(entry, kind),
        number(entry, "number", "offset", "sign", "part", "first"),
        number(entry, "parts", "last"),
        number(entry, "month"),
        number(entry, "day"),
        number(entry, "year"),
        entry.property("calendar").orElse("").equals("hijri") ? Era.HIJRI : Era.GREGORIAN,
        entry.property("unit").map(u -> Unit.valueOf(u.toUpperCase(Locale.ROOT))).orElse(Unit.DAY),
        trait(entry));
  }

  boolean is(Trait other) {
    return trait == other;
  }

  private static Kind kind(Entry entry, String kind) {
    String name = kind.replace('-', '_').toUpperCase(Locale.ROOT);
    for (Kind known : Kind.values()) {
      if (known.name().equals(name)) {
        return known;
      }
    }
    throw new IllegalArgumentException(entry.where() + ": no kind of calendar word: " + kind);
  }

  private static Trait trait(Entry entry) {
    if (entry.property("shy").isPresent()) {
      return Trait.valueOf(entry.property("shy").get().toUpperCase(Locale.ROOT));
    }
    if (entry.flag("plural")) {
      return Trait.PLURAL;
    }
    if (entry.flag("dual")) {
      return Trait.DUAL;
    }
    return entry.flag("definite") ? Trait.DEFINITE : Trait.NONE;
  }

  /** The first of these properties that the entry has, 0 without. */
  private static int number(Entry entry, String... keys) {
    for (String key : keys) {
      if (entry.property(key).isPresent()) {
        return Integer.parseInt(entry.property(key).get());
      }
    }
    return 0;
  }
}
