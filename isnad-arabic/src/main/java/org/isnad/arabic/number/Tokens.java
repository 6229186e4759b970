package org.isnad.arabic.number;

import java.util.ArrayList;
import java.util.List;
import org.isnad.arabic.Script;

/**
 * A stretch of text cut into {@link Token}s. Asking beyond its ends gives an empty mark, never an
 * error.
 */
public final class Tokens {
  private static final Token NOTHING = new Token(Token.Type.MARK, "", 0, 0, true);

  private final String raw;
  private final List<Token> tokens;

  private Tokens(String raw, List<Token> tokens) {
    this.raw = raw;
    this.tokens = tokens;
  }

  /** Cuts {@code raw} from {@code from} to before {@code to}. */
  public static Tokens of(String raw, int from, int to) {
    List<Token> tokens = new ArrayList<>((to - from) / 5 + 4);
    boolean spaced = true;
    int i = from;
    while (i < to) {
      char c = raw.charAt(i);
      if (isSpace(c)) {
        spaced = true;
        i++;
      } else if (Script.isIgnorable(c)) {
        i++;
      } else {
        int end;
        Token.Type type;
        if (isLetter(c)) {
          type = Token.Type.WORD;
          end = endOfWord(raw, i, to);
        } else if (Character.isDigit(c)) {
          type = Token.Type.DIGITS;
          end = endOfDigits(raw, i, to);
        } else {
          type = Token.Type.MARK;
          end = Character.isHighSurrogate(c) && i + 1 < to ? i + 2 : i + 1;
        }
        tokens.add(new Token(type, fold(raw, i, end), i, end, spaced));
        spaced = false;
        i = end;
      }
    }
    return new Tokens(raw, tokens);
  }

  public static Tokens of(String raw) {
    return of(raw, 0, raw.length());
  }

  public int size() {
    return tokens.size();
  }

  public Token get(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i) : NOTHING;
  }

  public String folded(int i) {
    return get(i).folded();
  }

  /** Whether a token is this mark. */
  public boolean is(int i, char mark) {
    String folded = get(i).folded();
    return folded.length() == 1 && folded.charAt(0) == mark;
  }

  /**
   * Where in the text the letter stands that comes after the first {@code prefix} folded letters of
   * a token.
   */
  public int offset(int i, int prefix) {
    Token token = get(i);
    int at = token.start();
    int left = prefix;
    while (at < token.end() && (left > 0 || Script.isIgnorable(raw.charAt(at)))) {
      if (!Script.isIgnorable(raw.charAt(at))) {
        left--;
      }
      at++;
    }
    return at;
  }

  private static String fold(String raw, int from, int to) {
    if (to - from == 1) {
      char c = raw.charAt(from);
      if (c < 0x80) {
        return String.valueOf(c);
      }
    }
    return Script.fold(raw.substring(from, to));
  }

  private static int endOfWord(String raw, int from, int to) {
    int i = from + 1;
    int end = i;
    while (i < to) {
      char c = raw.charAt(i);
      if (isLetter(c)) {
        i++;
        end = i;
      } else if (Script.isIgnorable(c)) {
        i++;
        if (c >= '\u064B' && c <= '\u0652' || c == '\u0640' || c == '\u0670') {
          end = i;
        }
      } else {
        break;
      }
    }
    return end;
  }

  /** Digits, and single points or commas that stand between digits. */
  private static int endOfDigits(String raw, int from, int to) {
    int i = from + 1;
    while (i < to) {
      char c = raw.charAt(i);
      if (Character.isDigit(c)) {
        i++;
      } else if (isSeparator(c) && i + 1 < to && Character.isDigit(raw.charAt(i + 1))) {
        i += 2;
      } else {
        break;
      }
    }
    return i;
  }

  private static boolean isSeparator(char c) {
    return c == '.' || c == ',' || c == '\u066B' || c == '\u066C' || c == '\u060C';
  }

  private static boolean isLetter(char c) {
    return Script.isArabicLetter(c)
        || c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c > 0xBF && Character.isLetter(c);
  }

  private static boolean isSpace(char c) {
    return c == ' '
        || c == '\n'
        || c == '\u00A0'
        || c == '\t'
        || c == '\r'
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c);
  }
}
