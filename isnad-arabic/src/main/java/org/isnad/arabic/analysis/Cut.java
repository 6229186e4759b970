package org.isnad.arabic.analysis;

/**
 * One way of cutting a run of letters: {@code [first][second][stem][enclitic]}, each by its length.
 *
 * @param first و or ف
 * @param second ب, ل, ك or س
 * @param stem where the stem ends; it begins after the proclitics and may be empty (له)
 */
public record Cut(int first, int second, int stem, int length) {
  int stemStart() {
    return first + second;
  }

  boolean hasStem() {
    return stem > first + second;
  }

  boolean hasEnclitic() {
    return length > stem;
  }

  /** Where a new word begins, beyond the first, as a bit set over the letters. */
  public long boundaries() {
    long bits = 0;
    if (first > 0) {
      bits |= 1L << first;
    }
    if (second > 0) {
      bits |= 1L << first + second;
    }
    if (stem < length) {
      bits |= 1L << stem;
    }
    // a boundary at either end is none
    return bits & ~1L & ~(1L << length);
  }
}
