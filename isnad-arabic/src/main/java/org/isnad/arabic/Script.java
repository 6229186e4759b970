package org.isnad.arabic;

import java.text.Normalizer;

/**
 * Folding: the spelling layer on which everything is matched.
 *
 * <p>Folded: alif with hamza, madda or wasla to bare alif; final and medial ى to ي; Persian ک ی to
 * ك ي; diacritics, Koranic marks, tatweel, bidi controls, zero-width characters and soft hyphens
 * dropped; Arabic-Indic and Persian digits to ASCII; presentation forms to their letters; every
 * kind of quotation mark to {@code "}; Arabic comma, semicolon, question mark and percent sign to ,
 * ; ? %. Kept: ة, ؤ, ئ, ء.
 */
public final class Script {
  private Script() {}

  /** Folds a whole string. The result may be shorter (or, for ligatures, longer) than the input. */
  public static String fold(CharSequence text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      fold(text.charAt(i), out);
    }
    return out.toString();
  }

  /** Appends the folded form of one UTF-16 unit: nothing, one unit, or several for a ligature. */
  static void fold(char c, StringBuilder out) {
    if (c < 0x80) {
      out.append(c);
    } else if (c >= 0x0600 && c <= 0x06FF) {
      foldArabic(c, out);
    } else if (isIgnorable(c)) {
      // dropped
    } else if (c >= 0xFB50 && c <= 0xFDFF || c >= 0xFE70 && c <= 0xFEFC) {
      String letters = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
      if (letters.length() == 1 && letters.charAt(0) == c) {
        out.append(c);
      } else {
        for (int i = 0; i < letters.length(); i++) {
          fold(letters.charAt(i), out);
        }
      }
    } else {
      switch (c) {
        case '\u00AB',
            '\u00BB',
            '\u201C',
            '\u201D',
            '\u201E',
            '\u201F',
            '\u2039',
            '\u203A',
            '\uFF02',
            '\u2033' ->
            out.append('"');
        case '\u2018', '\u2019', '\u201A', '\u2032' -> out.append('\'');
        case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' ->
            out.append('-');
        case '\u00A0', '\u2007', '\u202F', '\u3000' -> out.append(' ');
        default -> out.append(c);
      }
    }
  }

  private static void foldArabic(char c, StringBuilder out) {
    switch (c) {
      case '\u0622', '\u0623', '\u0625', '\u0671', '\u0672', '\u0673' -> out.append('\u0627');
      case '\u0649', '\u06CC', '\u06CD', '\u06D0' -> out.append('\u064A');
      case '\u06A9', '\u06AA' -> out.append('\u0643');
      case '\u06C1', '\u06BE', '\u06D5' -> out.append('\u0647');
      case '\u06C3' -> out.append('\u0629');
      case '\u060C' -> out.append(',');
      case '\u061B' -> out.append(';');
      case '\u061F' -> out.append('?');
      case '\u066A' -> out.append('%');
      case '\u066B' -> out.append('.');
      case '\u066C' -> out.append(',');
      case '\u066D' -> out.append('*');
      default -> {
        if (c >= '\u0660' && c <= '\u0669') {
          out.append((char) ('0' + c - '\u0660'));
        } else if (c >= '\u06F0' && c <= '\u06F9') {
          out.append((char) ('0' + c - '\u06F0'));
        } else if (!isIgnorable(c)) {
          out.append(c);
        }
      }
    }
  }

  /**
   * Marks that carry nothing for matching: diacritics, tatweel, bidi controls, zero-width
   * characters.
   */
  public static boolean isIgnorable(char c) {
    return c == '\u0640'
        || c >= '\u064B' && c <= '\u065F'
        || c == '\u0670'
        || c >= '\u0610' && c <= '\u061A'
        || c == '\u061C'
        || c >= '\u06D6' && c <= '\u06DC'
        || c >= '\u06DF' && c <= '\u06E8'
        || c >= '\u06EA' && c <= '\u06ED'
        || c >= '\u200B' && c <= '\u200F'
        || c >= '\u202A' && c <= '\u202E'
        || c >= '\u2060' && c <= '\u2069'
        || c == '\uFEFF'
        || c == '\u00AD';
  }

  public static boolean isArabicLetter(char c) {
    return c >= '\u0620' && c <= '\u064A'
        || c >= '\u066E' && c <= '\u06D3'
        || c == '\u06D5'
        || c >= '\u06FA' && c <= '\u06FC'
        || c >= '\uFB50' && c <= '\uFDFB'
        || c >= '\uFE70' && c <= '\uFEFC';
  }
}
