package org.isnad.formats.places;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.isnad.arabic.Script;

/**
 * A place of another gazetteer, about to become an entry.
 *
 * @param source number or name in its source, for the id
 * @param geonameid only where the source is GeoNames
 * @param code ISO 3166-1 alpha-3
 * @param arabic names in Arabic script, the best first
 */
record ImportedPlace(
    String source,
    boolean geonameid,
    String kind,
    Optional<String> code,
    String english,
    double lat,
    double lon,
    long population,
    List<String> arabic) {
  /**
   * A name of one word this short is too often a word of the language: it needs something beside
   * it.
   */
  private static final int SHORT = 3;

  ImportedPlace {
    arabic = arabic.stream().map(String::strip).filter(ImportedPlace::isName).distinct().toList();
  }

  /**
   * The entry as the grammar of knowledge files wants it: Latin and Arabic on lines of their own.
   */
  String entry() {
    StringBuilder out = new StringBuilder();
    out.append("= ").append(id()).append(" kind=").append(kind);
    code.ifPresent(c -> out.append(" code=").append(c));
    out.append(" en=\"").append(latin(english)).append('"');
    if (geonameid) {
      out.append(" geonameid=").append(source);
    }
    out.append(String.format(Locale.ROOT, " lat=%.5f lon=%.5f", lat, lon));
    if (population > 0) {
      out.append(" pop=").append(population);
    }
    out.append('\n');
    List<String> sure = new ArrayList<>();
    List<String> brief = new ArrayList<>();
    for (String name : arabic) {
      (needsContext(name) ? brief : sure).add(name);
    }
    if (!sure.isEmpty()) {
      out.append(sure.get(0)).append('\n');
    }
    if (sure.size() > 1) {
      out.append("> alias\n").append(String.join(" | ", sure.subList(1, sure.size()))).append('\n');
    }
    if (!brief.isEmpty()) {
      out.append("> short\n").append(String.join(" | ", brief)).append('\n');
    }
    return out.toString();
  }

  private String id() {
    String slug = latin(english).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String trimmed = slug.replaceAll("^-|-$", "");
    return (trimmed.isEmpty() ? "place" : trimmed)
        + "-"
        + source.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  private static boolean needsContext(String name) {
    return name.indexOf(' ') < 0 && Script.fold(name).length() <= SHORT;
  }

  /** Arabic letters and blanks only: a knowledge file cannot hold anything else on such a line. */
  private static boolean isName(String name) {
    return !name.isEmpty()
        && name.codePoints().anyMatch(c -> Script.isArabicLetter((char) c))
        && name.chars()
            .allMatch(c ->
                c == ' '
                    || c == '-'
                    || Script.isArabicLetter((char) c)
                    || Script.isIgnorable((char) c));
  }

  /** Without what a header line cannot hold: quotation marks, Arabic letters, line ends. */
  private static String latin(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c == '"' || c == '\u02BF' || c == '\u02BE' || c == '\u2018' || c == '\u2019') {
        continue;
      }
      out.append(Script.isArabicLetter(c) || Character.isISOControl(c) ? ' ' : c);
    }
    return out.toString().strip();
  }
}
