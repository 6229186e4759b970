package org.isnad.workbench.api;

import java.util.List;
import java.util.Optional;

/** A happening as all articles tell it. */
public record OccurrenceView(
    OccurrenceRow row,
    Optional<String> mergedFrom,
    List<EventRow> mentions,
    List<WitnessView> witnesses,
    List<DisputeView> disputes,
    List<String> why,
    List<EntryView> decisions) {}
