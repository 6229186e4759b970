package org.isnad.arabic.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.arabic.number.NumberReader;
import org.isnad.arabic.number.Phrases;
import org.isnad.arabic.number.Token;
import org.isnad.arabic.number.Tokens;
import org.jspecify.annotations.Nullable;

/** The tokens of one sentence with the calendar words found at each, looked up once. */
final class Page {
  private static final List<Phrases.Match<CalendarWord>> NONE = List.of();

  private final Tokens tokens;
  private final List<List<Phrases.Match<CalendarWord>>> words;
  private final NumberReader numbers;
  private final Set<Integer> camps;

  /**
   * @param camps the days that name political camps, as {@link #camp} writes them
   */
  Page(Tokens tokens, Phrases<CalendarWord> calendar, NumberReader numbers, Set<Integer> camps) {
    this.tokens = tokens;
    this.numbers = numbers;
    this.camps = camps;
    this.words = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      words.add(tokens.get(i).isMark() ? NONE : calendar.at(tokens, i));
    }
  }

  static int camp(int month, int day) {
    return month * 100 + day;
  }

  /** Whether a day of a month is also the name of a political camp. */
  boolean isCamp(int month, int day) {
    return camps.contains(camp(month, day));
  }

  int size() {
    return tokens.size();
  }

  Token token(int i) {
    return tokens.get(i);
  }

  Tokens tokens() {
    return tokens;
  }

  /** All calendar words at a token. */
  List<Phrases.Match<CalendarWord>> at(int i) {
    return i < 0 || i >= words.size() ? NONE : words.get(i);
  }

  /** The longest phrase of a kind at a token, no proclitic before it. */
  Phrases.@Nullable Match<CalendarWord> bare(int i, CalendarWord.Kind kind) {
    Phrases.Match<CalendarWord> match = any(i, kind);
    return match != null && match.prefix() == 0 ? match : null;
  }

  /** The longest phrase of a kind at a token, without proclitic rather than behind one. */
  Phrases.@Nullable Match<CalendarWord> any(int i, CalendarWord.Kind kind) {
    for (Phrases.Match<CalendarWord> match : at(i)) {
      if (match.value().kind() == kind) {
        return match;
      }
    }
    return null;
  }

  /** A phrase of a kind written behind a conjunction. */
  Phrases.@Nullable Match<CalendarWord> joined(int i, CalendarWord.Kind kind) {
    for (Phrases.Match<CalendarWord> match : at(i)) {
      if (match.value().kind() == kind && match.prefix() == 1 && isAnd(i)) {
        return match;
      }
    }
    return null;
  }

  boolean is(int i, CalendarWord.Kind kind) {
    return any(i, kind) != null;
  }

  /** Whether a phrase of a kind, proclitic or not, ends right before a token. */
  boolean endsBefore(int i, CalendarWord.Kind kind) {
    for (int start = i - 1; start >= Math.max(0, i - 3); start--) {
      for (Phrases.Match<CalendarWord> match : at(start)) {
        if (match.value().kind() == kind && match.next() == i) {
          return true;
        }
      }
    }
    return false;
  }

  boolean is(int i, char mark) {
    return tokens.is(i, mark);
  }

  /** Whether a token begins with the conjunction, or is it. */
  boolean isAnd(int i) {
    return tokens.folded(i).startsWith(numbers.conjunction());
  }

  /** Whether a token is the conjunction alone, as before digits. */
  boolean isAndAlone(int i) {
    return tokens.folded(i).equals(numbers.conjunction());
  }

  Optional<NumberReader.Reading> cardinal(int i) {
    return numbers.cardinal(tokens, i);
  }

  Optional<NumberReader.Reading> ordinal(int i) {
    return numbers.ordinal(tokens, i);
  }

  boolean isOrdinalWord(int i) {
    return numbers.isOrdinal(tokens, i);
  }

  boolean isFraction(int i) {
    return numbers.isFraction(tokens, i);
  }

  /** The token after a word that says "about", or the same token. */
  int about(int i) {
    return numbers.about(tokens, i);
  }

  /** The value of plain digits at a token, of so many figures; -1 where there are none. */
  int digits(int i, int least, int most) {
    Token token = tokens.get(i);
    String text = token.folded();
    if (!token.isDigits() || text.length() < least || text.length() > most) {
      return -1;
    }
    int value = 0;
    for (int k = 0; k < text.length(); k++) {
      char c = text.charAt(k);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + (c - '0');
    }
    return value;
  }

  /** Whether digits at a token hang on a mark or letters: part of something longer. */
  boolean isGlued(int i) {
    Token token = tokens.get(i);
    if (token.spaced()) {
      return false;
    }
    return is(i - 1, '-') || is(i - 1, '/') || is(i - 1, ':') || is(i - 1, '+') || is(i - 1, '$');
  }
}
