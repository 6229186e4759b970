package org.isnad.workbench;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import org.isnad.arabic.Script;

/**
 * Letters that look alike and are not: Persian and Urdu keyboards write another kaf, yeh and heh
 * than Arabic ones, and Latin letters can stand among Cyrillic ones. Two names of one skeleton and
 * different letters look the same on the page.
 */
final class Confusables {
  private static final Map<Integer, Integer> LOOKS_LIKE =
      Map.ofEntries(
          Map.entry(0x06A9, 0x0643),
          Map.entry(0x06AA, 0x0643),
          Map.entry(0x06CC, 0x064A),
          Map.entry(0x06CD, 0x064A),
          Map.entry(0x06D2, 0x064A),
          Map.entry(0x06BE, 0x0647),
          Map.entry(0x06C1, 0x0647),
          Map.entry(0x06D5, 0x0647),
          Map.entry(0x06C0, 0x0647),
          Map.entry(0x0430, (int) 'a'),
          Map.entry(0x0435, (int) 'e'),
          Map.entry(0x043E, (int) 'o'),
          Map.entry(0x0440, (int) 'p'),
          Map.entry(0x0441, (int) 'c'),
          Map.entry(0x0445, (int) 'x'),
          Map.entry(0x0456, (int) 'i'));

  private Confusables() {}

  /** What the name looks like. */
  static String skeleton(String name) {
    StringBuilder skeleton = new StringBuilder();
    Script.fold(Normalizer.normalize(name, Normalizer.Form.NFKC))
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .forEach(c -> skeleton.appendCodePoint(LOOKS_LIKE.getOrDefault(c, c)));
    return skeleton.toString().strip();
  }

  /** Whether the two look the same and are not written the same. */
  static boolean lookAlike(String a, String b) {
    return !plain(a).equals(plain(b)) && skeleton(a).equals(skeleton(b));
  }

  private static String plain(String name) {
    return Script.fold(name).toLowerCase(Locale.ROOT).strip();
  }
}
