package org.isnad.workbench.api;

import java.util.List;
import java.util.Optional;

/** An article that shares text with one. */
public record CopyView(
    String id,
    Optional<String> outlet,
    Optional<String> published,
    String kind,
    double containment,
    Optional<String> wire,
    boolean earlier,
    List<BoundsView> passages) {}
