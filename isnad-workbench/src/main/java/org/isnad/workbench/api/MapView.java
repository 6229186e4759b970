package org.isnad.workbench.api;

import java.util.List;
import java.util.Optional;

/** Points on the map. */
public record MapView(
    String bucket,
    List<String> steps,
    Optional<BeyondView> earlier,
    Optional<BeyondView> later,
    int total,
    int unplaced,
    List<PointView> points) {}
