package org.isnad.workbench.api;

import java.util.List;

/** Nodes and ties. */
public record NetworkView(
    String by,
    String bucket,
    List<String> steps,
    int total,
    List<NodeView> nodes,
    List<TieView> ties) {}
