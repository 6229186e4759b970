package org.isnad.workbench.api;

import java.util.List;
import java.util.Optional;

/**
 * A happening as all articles tell it.
 *
 * @param others tellings outside that the disputes speak of
 * @param why why its tellings were taken for one, as English lines
 * @param reasons the same for a page to say
 */
public record OccurrenceView(
    OccurrenceRow row,
    Optional<String> mergedFrom,
    List<EventRow> mentions,
    List<WitnessView> witnesses,
    List<DisputeView> disputes,
    List<EventRow> others,
    List<String> why,
    List<ReasonView> reasons,
    List<EntryView> decisions) {}
