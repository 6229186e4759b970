package org.isnad.workbench.api;

import java.util.List;
import java.util.Optional;

/** Bars of the timeline. */
public record TimelineView(
    String bucket,
    String count,
    Optional<String> from,
    Optional<String> to,
    int total,
    int undated,
    Optional<BeyondView> earlier,
    Optional<BeyondView> later,
    List<BarView> bars) {}
