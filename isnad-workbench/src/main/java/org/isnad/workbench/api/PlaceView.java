package org.isnad.workbench.api;

import java.util.Optional;
import java.util.OptionalDouble;

/** A place. */
public record PlaceView(
    String id,
    String name,
    String nameAr,
    Optional<String> country,
    OptionalDouble lat,
    OptionalDouble lon,
    int resolution,
    OptionalDouble uncertaintyKm) {}
