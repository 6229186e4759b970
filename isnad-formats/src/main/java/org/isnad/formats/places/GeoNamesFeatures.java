package org.isnad.formats.places;

import java.util.Map;
import java.util.Optional;

/**
 * GeoNames' feature codes and the kinds of place of the knowledge files. Others (hotels, wells) are
 * left out.
 */
final class GeoNamesFeatures {
  private static final long CITY = 100_000;
  private static final long TOWN = 5_000;
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("A.PCLI", "country"),
          Map.entry("A.ADM1", "province"),
          Map.entry("A.ADM2", "district"),
          Map.entry("A.ADM3", "district"),
          Map.entry("P.PPLX", "neighbourhood"),
          Map.entry("S.AIRP", "airport"),
          Map.entry("S.AIRB", "base"),
          Map.entry("L.MILB", "base"),
          Map.entry("S.INSM", "base"),
          Map.entry("L.NVB", "base"),
          Map.entry("S.CSTM", "crossing"),
          Map.entry("S.PSTB", "crossing"),
          Map.entry("S.CMPRF", "camp"),
          Map.entry("S.CMP", "camp"),
          Map.entry("L.PRT", "port"),
          Map.entry("H.HBR", "port"),
          Map.entry("L.OILF", "oilfield"),
          Map.entry("L.GASF", "oilfield"),
          Map.entry("S.OILR", "oilfield"),
          Map.entry("S.DAM", "dam"),
          Map.entry("T.MT", "mountain"),
          Map.entry("T.MTS", "mountain"),
          Map.entry("T.HLL", "mountain"),
          Map.entry("T.ISL", "island"),
          Map.entry("T.ISLS", "island"),
          Map.entry("H.STRT", "sea"),
          Map.entry("H.GULF", "sea"),
          Map.entry("H.SEA", "sea"),
          Map.entry("H.LK", "lake"),
          Map.entry("H.STM", "river"),
          Map.entry("L.RGN", "region"),
          Map.entry("T.VAL", "region"),
          Map.entry("T.PLN", "region"),
          Map.entry("S.PRN", "site"));

  private GeoNamesFeatures() {}

  /**
   * Kind of a feature.
   *
   * @param feature class and code, {@code P.PPLA}
   */
  static Optional<String> kind(String feature, long population) {
    String known = KINDS.get(feature);
    if (known != null) {
      return Optional.of(known);
    }
    if (!feature.startsWith("P.")
        || feature.equals("P.PPLQ")
        || feature.equals("P.PPLW")
        || feature.equals("P.PPLH")) {
      return Optional.empty();
    }
    boolean seat = feature.equals("P.PPLC") || feature.equals("P.PPLA");
    if (seat || population >= CITY) {
      return Optional.of("city");
    }
    return Optional.of(population >= TOWN || feature.startsWith("P.PPLA") ? "town" : "village");
  }
}
