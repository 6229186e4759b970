package org.isnad.model;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A place as the text names it, and the point it resolves to.
 *
 * @param name canonical English name
 * @param nameAr canonical Arabic name
 * @param country ISO 3166-1 alpha-3
 * @param geonameid GeoNames id where known
 * @param lat WGS 84 degrees
 * @param lon WGS 84 degrees
 * @param resolution PLOVER: 5 below city, 4 city, 3 district, 2 province, 1 country
 * @param uncertaintyKm radius within which the event lies
 */
public record Place(
    Span span,
    String text,
    String name,
    String nameAr,
    Optional<String> country,
    OptionalLong geonameid,
    OptionalDouble lat,
    OptionalDouble lon,
    int resolution,
    OptionalDouble uncertaintyKm) {}
