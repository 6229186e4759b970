package org.isnad.workbench.api;

import java.util.Optional;

/** What a reviewer did. */
public record ReviewerView(
    String who,
    int decisions,
    int accepted,
    int rejected,
    int edited,
    int added,
    Optional<String> last) {}
