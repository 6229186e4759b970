package org.isnad.workbench.api;

import java.util.List;

/** Points on the map. */
public record MapView(
    String bucket, List<String> steps, int total, int unplaced, List<PointView> points) {}
