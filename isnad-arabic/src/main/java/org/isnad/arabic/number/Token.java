package org.isnad.arabic.number;

/**
 * A run of letters, a run of digits with their separators, or a single mark.
 *
 * @param folded {@link org.isnad.arabic.Script#fold folded} letters
 * @param start first UTF-16 unit in the text as received
 * @param end unit after the last
 * @param spaced whether white space or the beginning stands before it
 */
public record Token(Type type, String folded, int start, int end, boolean spaced) {
  /** What a token is made of. */
  public enum Type {
    WORD,
    DIGITS,
    MARK
  }

  public boolean isWord() {
    return type == Type.WORD;
  }

  public boolean isDigits() {
    return type == Type.DIGITS;
  }

  public boolean isMark() {
    return type == Type.MARK;
  }
}
