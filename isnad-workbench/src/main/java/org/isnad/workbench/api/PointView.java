package org.isnad.workbench.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Where things happened. */
public record PointView(
    String id,
    String name,
    String nameAr,
    Optional<String> country,
    OptionalDouble lat,
    OptionalDouble lon,
    int resolution,
    OptionalDouble uncertaintyKm,
    int count,
    Map<String, Integer> quads,
    Map<String, Integer> types,
    Optional<String> from,
    Optional<String> to,
    List<List<Integer>> steps,
    List<RefView> evidence) {}
