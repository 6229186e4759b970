package org.isnad.coding.place;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A point on the map for a phrase: the entry it comes from, moved and widened as the words say.
 *
 * @param en English name of the place meant
 * @param point empty where only the country is known
 */
record Pin(
    Optional<Locality> entry,
    String en,
    Optional<String> ar,
    Optional<String> code,
    Optional<Point> point,
    int resolution,
    OptionalDouble km) {

  static Pin at(Locality place) {
    return new Pin(
        Optional.of(place),
        place.en(),
        Optional.of(place.ar()),
        place.code(),
        Optional.of(place.point()),
        place.resolution(),
        OptionalDouble.of(place.km()));
  }

  /** The same entry, another point: the entry's own id and name no longer hold. */
  Pin moved(String name, Point to, int finer, double radius) {
    return new Pin(
        entry, name, Optional.empty(), code, Optional.of(to), finer, OptionalDouble.of(radius));
  }
}
