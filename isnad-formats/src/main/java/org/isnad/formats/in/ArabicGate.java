package org.isnad.formats.in;

import java.util.Locale;
import org.isnad.arabic.Script;

/** Lets Arabic text through and refuses the rest with its reason. */
final class ArabicGate {
  /** Letters of Persian and Urdu that Arabic does not write, or writes only in a few names. */
  private static boolean isPersianOrUrdu(char c) {
    return switch (c) {
      case '\u067E',
          '\u0686',
          '\u0698',
          '\u06AF',
          '\u0679',
          '\u0688',
          '\u0691',
          '\u06BA',
          '\u06D2' ->
          true;
      default -> false;
    };
  }

  Incoming pass(String where, Incoming incoming) {
    if (!(incoming instanceof Incoming.Read read)) {
      return incoming;
    }
    String text = read.article().text();
    if (text.isBlank()) {
      return new Incoming.Refused(where, "the text is empty");
    }
    long letters = 0;
    long arabic = 0;
    long foreign = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Script.isArabicLetter(c)) {
        arabic++;
        letters++;
        if (isPersianOrUrdu(c)) {
          foreign++;
        }
      } else if (Character.isLetter(c)) {
        letters++;
      }
    }
    if (arabic < 10 || arabic * 10 < letters * 3) {
      long percent = letters == 0 ? 0 : arabic * 100 / letters;
      return new Incoming.Refused(
          where, String.format(Locale.ROOT, "not Arabic: %d %% of its letters are", percent));
    }
    if (foreign * 40 > arabic) {
      return new Incoming.Refused(where, "looks like Persian or Urdu, not Arabic");
    }
    return incoming;
  }
}
