package org.isnad.formats.in;

/**
 * How much one input may ask for.
 *
 * @param recordBytes longest record (an article, a line of JSON Lines)
 * @param ratio most bytes that a compressed byte may become
 */
public record Limits(int recordBytes, int ratio) {
  /** 16 MiB a record, a hundredfold expansion. */
  public static final Limits STANDARD = new Limits(16 << 20, 100);

  /** Most files in one zip archive. */
  static final int ZIP_ENTRIES = 100_000;

  String tooLong() {
    return "longer than " + (recordBytes >> 20) + " MiB: no article is";
  }
}
