package org.isnad.workbench.api;

import java.util.List;
import java.util.Optional;

/** Who acts towards whom, and how. */
public record TieView(
    String source,
    String target,
    int count,
    int cooperation,
    int conflict,
    double scale,
    Optional<String> from,
    Optional<String> to,
    List<List<Integer>> steps,
    List<RefView> evidence) {}
