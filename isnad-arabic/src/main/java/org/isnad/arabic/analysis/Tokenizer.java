package org.isnad.arabic.analysis;

import java.util.ArrayList;
import java.util.List;
import org.isnad.arabic.Script;

/**
 * Cuts a text into {@link Atom atoms}, left to right in one pass, with the offsets of the text as
 * received.
 *
 * <p>Letters, digits and marks each make atoms of their own, so that a clitic before a figure or a
 * quotation mark stands free. Whole stay: figures with a separator inside (3.5, 1,000, 20:30),
 * abbreviations with full stops (إن.تي.في, أ.ف.ب), foreign names with figures and hyphens (T-4,
 * S-400), addresses of pages, runs of one mark. Marks that carry nothing ({@link
 * Script#isIgnorable}) belong to the letters they stand among and else to nothing.
 */
public final class Tokenizer {
  /**
   * Letters between the full stops of an abbreviation: more are a word whose sentence ended there.
   */
  private static final int LONGEST_ABBREVIATED = 3;

  private final String raw;
  private final List<Atom> atoms = new ArrayList<>();
  private int at;
  private int token = -1;
  private int line;
  private boolean space = true;

  private Tokenizer(String raw) {
    this.raw = raw;
  }

  public static List<Atom> tokenize(String raw) {
    Tokenizer tokenizer = new Tokenizer(raw);
    tokenizer.run();
    return tokenizer.atoms;
  }

  private void run() {
    while (at < raw.length()) {
      char c = raw.charAt(at);
      if (isLineBreak(c)) {
        line++;
        space = true;
        at++;
      } else if (isSpace(c)) {
        space = true;
        at++;
      } else if (c == '\u0640') {
        dashOrNothing();
      } else if (Script.isIgnorable(c)) {
        at++;
      } else if (Script.isArabicLetter(c)) {
        arabic();
      } else if (Character.isDigit(c)) {
        number(at);
      } else if (Character.isLetter(raw.codePointAt(at))) {
        foreign(at);
      } else {
        mark();
      }
    }
  }

  /** A free-standing tatweel is used as a dash. */
  private void dashOrNothing() {
    int end = at;
    while (end < raw.length() && raw.charAt(end) == '\u0640') {
      end++;
    }
    if (space && (end == raw.length() || isSpace(raw.charAt(end)))) {
      add(at, end, "-", Atom.Kind.PUNCTUATION);
    }
    at = end;
  }

  private void arabic() {
    int end = lettersEnd(at);
    int abbreviated = abbreviationEnd(at, end);
    if (abbreviated > end) {
      add(at, abbreviated, Script.fold(raw.substring(at, abbreviated)), Atom.Kind.ABBREVIATION);
      at = abbreviated;
    } else if (isArticleOfNumber(at, end)) {
      int from = at;
      at = end;
      number(from);
    } else {
      int trimmed = trimmed(at, end);
      String folded = Script.fold(raw.substring(at, trimmed));
      // a free-standing diacritic in its presentation form folds to nothing
      boolean mark = folded.isEmpty();
      add(
          at,
          trimmed,
          mark ? raw.substring(at, trimmed) : folded,
          mark ? Atom.Kind.SYMBOL : Atom.Kind.ARABIC);
      at = end;
    }
  }

  /** The article before a figure is one word with it: الـ36. */
  private boolean isArticleOfNumber(int from, int end) {
    return end < raw.length()
        && Character.isDigit(raw.charAt(end))
        && Script.fold(raw.substring(from, Math.min(end, from + 8))).equals("\u0627\u0644");
  }

  /** End of a run of Arabic letters with the marks among and after them. */
  private int lettersEnd(int from) {
    int i = from;
    while (i < raw.length()
        && (Script.isArabicLetter(raw.charAt(i)) || Script.isIgnorable(raw.charAt(i)))) {
      i++;
    }
    return i;
  }

  /**
   * Direction and joining controls after the last letter are not part of the word; diacritics are.
   */
  private int trimmed(int from, int end) {
    int i = end;
    while (i > from + 1 && isControlMark(raw.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  private int abbreviationEnd(int from, int firstEnd) {
    int end = firstEnd;
    int parts = 1;
    boolean single = true;
    int length = letters(from, end);
    while (length <= LONGEST_ABBREVIATED
        && end + 1 < raw.length()
        && raw.charAt(end) == '.'
        && Script.isArabicLetter(raw.charAt(end + 1))) {
      single &= length == 1;
      int next = lettersEnd(end + 1);
      length = letters(end + 1, next);
      end = next;
      parts++;
    }
    single &= length == 1;
    boolean abbreviation = parts > 1 && length <= LONGEST_ABBREVIATED && (parts > 2 || single);
    return abbreviation ? trimmed(from, end) : firstEnd;
  }

  private int letters(int from, int end) {
    int count = 0;
    for (int i = from; i < end; i++) {
      if (!Script.isIgnorable(raw.charAt(i))) {
        count++;
      }
    }
    return count;
  }

  private void number(int from) {
    int i = at;
    while (i < raw.length()) {
      char c = raw.charAt(i);
      if (Character.isDigit(c)) {
        i++;
      } else if (isSeparator(c) && i + 1 < raw.length() && Character.isDigit(raw.charAt(i + 1))) {
        i += 2;
      } else {
        break;
      }
    }
    if (i < raw.length() && isForeignLetter(i)) {
      foreign(from);
    } else {
      add(from, i, Script.fold(raw.substring(from, i)), Atom.Kind.NUMBER);
      at = i;
    }
  }

  private void foreign(int from) {
    int i = at;
    boolean address = raw.startsWith("http", from) || raw.startsWith("www.", from);
    while (i < raw.length()) {
      char c = raw.charAt(i);
      if (isForeignLetter(i) || Character.isDigit(c)) {
        i += Character.charCount(raw.codePointAt(i));
      } else if (isJoined(c, i, address)) {
        i++;
      } else {
        break;
      }
    }
    add(from, i, Script.fold(raw.substring(from, i)), Atom.Kind.FOREIGN);
    at = i;
  }

  private boolean isJoined(char c, int i, boolean address) {
    if (i + 1 >= raw.length()) {
      return false;
    }
    boolean letterAfter = isForeignLetter(i + 1) || Character.isDigit(raw.charAt(i + 1));
    if (address) {
      return c > ' '
          && c < 0x7F
          && (letterAfter || raw.charAt(i + 1) > ' ' && raw.charAt(i + 1) < 0x7F);
    }
    return letterAfter
        && (c == '.' || c == '-' || c == '\'' || c == '\u2019' || c == '&' || c == '@' || c == '_');
  }

  private void mark() {
    int c = raw.codePointAt(at);
    int i = at + Character.charCount(c);
    while (i < raw.length() && raw.codePointAt(i) == c && !isQuoteOrBracket(c)) {
      i += Character.charCount(c);
    }
    // variation selectors and joiners hold a pictograph together
    while (i < raw.length() && isPictographMark(i)) {
      i += Character.charCount(raw.codePointAt(i));
    }
    String folded = Script.fold(raw.substring(at, i));
    if (!folded.isEmpty()) {
      add(at, i, folded, isPunctuation(c) ? Atom.Kind.PUNCTUATION : Atom.Kind.SYMBOL);
    }
    at = i;
  }

  private void add(int start, int end, String folded, Atom.Kind kind) {
    if (space) {
      token++;
    }
    atoms.add(new Atom(start, end, folded, kind, token, line, space));
    space = false;
  }

  private boolean isForeignLetter(int i) {
    int c = raw.codePointAt(i);
    return Character.isLetter(c) && !(c < 0x10000 && Script.isArabicLetter((char) c));
  }

  private boolean isPictographMark(int i) {
    int c = raw.codePointAt(i);
    return c >= 0xFE00 && c <= 0xFE0F || c >= 0x1F3FB && c <= 0x1F3FF || c == 0x20E3;
  }

  private static boolean isControlMark(char c) {
    return Script.isIgnorable(c) && (c >= 0x2000 || c == '\u061C' || c == '\u00AD');
  }

  private static boolean isSeparator(char c) {
    return c == '.' || c == ',' || c == ':' || c == '\u066B' || c == '\u066C' || c == '\u060C';
  }

  private static boolean isQuoteOrBracket(int c) {
    return switch (Character.getType(c)) {
      case Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION ->
          true;
      default -> c == '"' || c == '\'';
    };
  }

  private static boolean isPunctuation(int c) {
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION ->
          true;
      case Character.OTHER_PUNCTUATION -> c != '%' && c != '\u066A' && c != '&' && c != '@';
      default -> false;
    };
  }

  static boolean isLineBreak(char c) {
    return c == '\n'
        || c == '\r'
        || c == '\u0085'
        || c == '\u2028'
        || c == '\u2029'
        || c == '\f'
        || c == '\u000B';
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }
}
