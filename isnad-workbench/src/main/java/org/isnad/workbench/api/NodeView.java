package org.isnad.workbench.api;

import java.util.List;
import java.util.Optional;

/** A node of the network. */
public record NodeView(
    String id,
    String name,
    String nameAr,
    String kind,
    Optional<String> code,
    List<String> sector,
    int acts,
    int suffers) {}
