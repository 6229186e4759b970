package org.isnad.workbench.index;

import java.util.Optional;
import java.util.OptionalDouble;
import org.isnad.model.Place;

/**
 * A place that events of the case name, once for all of them.
 *
 * @param id GeoNames id with a g before it where known, else country and English name
 */
public record PlaceEntry(
    String id,
    String name,
    String nameAr,
    Optional<String> country,
    OptionalDouble lat,
    OptionalDouble lon,
    int resolution,
    OptionalDouble uncertaintyKm) {
  /** The entry of an event's place. */
  public static PlaceEntry of(Place place) {
    return new PlaceEntry(
        id(place),
        place.name(),
        place.nameAr(),
        place.country(),
        place.lat(),
        place.lon(),
        place.resolution(),
        place.uncertaintyKm());
  }

  /** What the filter {@code place} takes. */
  public static String id(Place place) {
    return place.geonameid().isPresent()
        ? "g" + place.geonameid().getAsLong()
        : place.country().orElse("-") + ":" + place.name();
  }
}
