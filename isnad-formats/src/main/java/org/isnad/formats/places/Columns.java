package org.isnad.formats.places;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;

/** What the columns and values of other people's tables are called. */
final class Columns {
  private static final long CITY = 100_000;
  private static final Map<String, List<String>> NAMES =
      Map.of(
          "id", List.of("id", "osm_id", "@id", "source_id", "geonameid"),
          "en", List.of("en", "name_en", "name:en", "english", "int_name"),
          "ar", List.of("ar", "name_ar", "names_ar", "name:ar", "arabic", "name"),
          "lat", List.of("lat", "latitude", "@lat", "y"),
          "lon", List.of("lon", "lng", "longitude", "@lon", "x"),
          "kind", List.of("kind", "place", "feature", "type"),
          "country", List.of("country", "code", "iso2", "iso3", "country_code"),
          "population", List.of("population", "pop"));

  private static final Set<String> OWN =
      Set.of(
          "country",
          "province",
          "district",
          "city",
          "town",
          "village",
          "neighbourhood",
          "airport",
          "base",
          "crossing",
          "camp",
          "port",
          "oilfield",
          "dam",
          "mountain",
          "island",
          "sea",
          "river",
          "lake",
          "region",
          "road",
          "site");

  /** OpenStreetMap's words for what we call otherwise. */
  private static final Map<String, String> OTHERS =
      Map.of(
          "hamlet", "village",
          "isolated_dwelling", "village",
          "suburb", "neighbourhood",
          "quarter", "neighbourhood",
          "aerodrome", "airport",
          "state", "province",
          "county", "district",
          "municipality", "district",
          "islet", "island",
          "border_control", "crossing");

  private Columns() {}

  /** Where each column stands, by our name for it. */
  static Map<String, Integer> of(String header) {
    String[] cells = header.toLowerCase(Locale.ROOT).split("\t", -1);
    Map<String, Integer> found = new HashMap<>();
    NAMES.forEach((ours, theirs) -> {
      for (String name : theirs) {
        for (int i = 0; i < cells.length && !found.containsKey(ours); i++) {
          if (cells[i].strip().equals(name)) {
            found.put(ours, i);
          }
        }
      }
    });
    return found;
  }

  /**
   * Ours, OpenStreetMap's ({@code place=hamlet}) or GeoNames' ({@code P.PPL}); a settlement where
   * none is given.
   */
  static Optional<String> kind(String given, long population) {
    String word = given.substring(given.indexOf('=') + 1).strip();
    if (word.isEmpty()) {
      return Optional.of(population >= CITY ? "city" : "village");
    }
    if (OWN.contains(word)) {
      return Optional.of(word);
    }
    if (OTHERS.containsKey(word)) {
      return Optional.ofNullable(OTHERS.get(word));
    }
    return GeoNamesFeatures.kind(word.toUpperCase(Locale.ROOT), population);
  }

  /** ISO 3166-1 alpha-3 of an alpha-2 or alpha-3 code. */
  static Optional<String> alpha3(String code) {
    String upper = code.strip().toUpperCase(Locale.ROOT);
    if (upper.equals("XK")) {
      return Optional.of("KOS");
    }
    if (upper.length() == 3) {
      return Optional.of(upper);
    }
    try {
      String three = upper.length() == 2 ? Locale.of("", upper).getISO3Country() : "";
      return three.isEmpty() ? Optional.empty() : Optional.of(three);
    } catch (MissingResourceException e) {
      return Optional.empty();
    }
  }
}
