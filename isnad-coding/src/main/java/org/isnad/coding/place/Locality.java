package org.isnad.coding.place;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.isnad.knowledge.Entry;

/**
 * An entry of the gazetteer.
 *
 * @param id unique over all files of the folder {@code places}; of a country its ISO 3166-1 alpha-3
 *     code
 * @param en canonical English name
 * @param ar canonical Arabic name
 * @param code country it lies in; empty for seas and regions that belong to none
 * @param km radius within which something said to have happened there happened
 * @param parent id of the entry it is part of
 * @param capital of a country: id of the entry of its capital
 * @param where file and line, for {@code why}
 */
public record Locality(
    String id,
    PlaceKind kind,
    String en,
    String ar,
    Optional<String> code,
    OptionalLong geonameid,
    Point point,
    double km,
    long population,
    Optional<String> parent,
    Optional<String> capital,
    List<String> forms,
    List<String> shorts,
    String where) {
  public Locality {
    forms = List.copyOf(forms);
    shorts = List.copyOf(shorts);
  }

  /**
   * Reads an entry.
   *
   * @throws IllegalArgumentException with file and line when kind, lat or lon are missing or
   *     unreadable, or when no name is given
   */
  static Locality of(Entry entry) {
    PlaceKind kind =
        entry
            .property("kind")
            .flatMap(PlaceKind::of)
            .orElseThrow(() ->
                bad(entry, "kind is missing or unknown (docs/reference/places.md lists them)"));
    List<String> forms =
        java.util.stream.Stream.concat(entry.texts("form").stream(), entry.texts("alias").stream())
            .toList();
    List<String> shorts = entry.texts("short");
    if (forms.isEmpty() && shorts.isEmpty()) {
      throw bad(entry, "no Arabic name");
    }
    Point point = new Point(number(entry, "lat"), number(entry, "lon"));
    if (Math.abs(point.lat()) > 90 || Math.abs(point.lon()) > 180) {
      throw bad(entry, "lat or lon is out of range");
    }
    long population = entry.property("pop").isPresent() ? (long) number(entry, "pop") : 0;
    return new Locality(
        entry.id(),
        kind,
        entry.property("en").orElse(entry.id()),
        forms.isEmpty() ? shorts.get(0) : forms.get(0),
        entry.property("code"),
        entry.property("geonameid").isPresent()
            ? OptionalLong.of((long) number(entry, "geonameid"))
            : OptionalLong.empty(),
        point,
        entry.property("km").isPresent() ? number(entry, "km") : radius(kind, population),
        population,
        entry.property("parent"),
        entry.property("capital"),
        forms,
        shorts,
        entry.where());
  }

  /** PLOVER: 5 below city, 4 city, 3 district, 2 province, 1 country. */
  public int resolution() {
    return kind.resolution(km);
  }

  /** A large city is wider than a small one. */
  private static double radius(PlaceKind kind, long population) {
    if (kind == PlaceKind.CITY && population > 0) {
      return Math.clamp(Math.sqrt(population / 10_000.0), 4, 25);
    }
    return kind.defaultKm();
  }

  private static double number(Entry entry, String key) {
    try {
      return Double.parseDouble(entry.property(key).orElse(""));
    } catch (NumberFormatException e) {
      throw bad(entry, key + " is missing or no number");
    }
  }

  private static IllegalArgumentException bad(Entry entry, String message) {
    return new IllegalArgumentException(entry.where() + ": " + entry.id() + ": " + message);
  }
}
