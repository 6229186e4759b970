package org.isnad.coding.place;

import java.util.Locale;
import java.util.Optional;

/**
 * What kind of place an entry of the gazetteer is. The kind gives PLOVER's resolution (5 below
 * city, 4 city, 3 district, 2 province, 1 country) and, where the entry has no {@code km} of its
 * own, how far from its point something that happened "there" may have happened.
 */
public enum PlaceKind {
  COUNTRY(1, 400),
  PROVINCE(2, 70),
  REGION(2, 120),
  DISTRICT(3, 20),
  CITY(4, 8),
  TOWN(4, 4),
  VILLAGE(4, 2),
  NEIGHBOURHOOD(5, 2),
  AIRPORT(5, 3),
  BASE(5, 3),
  CROSSING(5, 2),
  CAMP(5, 2),
  PORT(5, 3),
  OILFIELD(5, 12),
  DAM(5, 2),
  SITE(5, 1),
  ROAD(5, 15),
  MOUNTAIN(3, 15),
  ISLAND(3, 15),
  LAKE(3, 20),
  RIVER(1, 200),
  SEA(1, 300);

  /** Regions wider than this are no finer than a country. */
  private static final double PROVINCE_KM = 200;

  private final int resolution;
  private final double km;

  PlaceKind(int resolution, double km) {
    this.resolution = resolution;
    this.km = km;
  }

  static Optional<PlaceKind> of(String name) {
    for (PlaceKind kind : values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  int resolution(double radius) {
    return resolution == 2 && this == REGION && radius > PROVINCE_KM ? 1 : resolution;
  }

  double defaultKm() {
    return km;
  }

  /** Something built: it lies in or near a place where people live. */
  boolean facility() {
    return resolution == 5 && this != NEIGHBOURHOOD;
  }

  boolean settlement() {
    return this == CITY || this == TOWN || this == VILLAGE;
  }
}
