package org.isnad.workbench.api;

import java.util.List;
import java.util.Optional;

/** Nodes and ties. */
public record NetworkView(
    String by,
    String bucket,
    List<String> steps,
    Optional<BeyondView> earlier,
    Optional<BeyondView> later,
    int total,
    List<NodeView> nodes,
    List<TieView> ties) {}
