package org.isnad.formats;

/** Turns UTF-16 offsets of one text into code points, the unit in which records count. */
public final class CodePoints {
  private final String text;

  /**
   * Code point of each {@code STEP}th unit; empty when the text has no surrogates and the offsets
   * are equal.
   */
  private final int[] marks;

  private static final int STEP = 64;

  public CodePoints(String text) {
    this.text = text;
    boolean surrogates = text.chars().anyMatch(c -> Character.isHighSurrogate((char) c));
    if (!surrogates) {
      this.marks = new int[0];
      return;
    }
    this.marks = new int[text.length() / STEP + 1];
    int points = 0;
    for (int i = 0; i < text.length(); i++) {
      if (i % STEP == 0) {
        marks[i / STEP] = points;
      }
      if (!isSecondHalf(i)) {
        points++;
      }
    }
    if (text.length() % STEP == 0) {
      marks[text.length() / STEP] = points;
    }
  }

  /** The code point at which this UTF-16 offset lies. */
  public int of(int offset) {
    if (marks.length == 0) {
      return offset;
    }
    int from = offset / STEP * STEP;
    int points = marks[offset / STEP];
    for (int i = from; i < offset; i++) {
      if (!isSecondHalf(i)) {
        points++;
      }
    }
    return points;
  }

  private boolean isSecondHalf(int i) {
    return i > 0
        && Character.isLowSurrogate(text.charAt(i))
        && Character.isHighSurrogate(text.charAt(i - 1));
  }
}
