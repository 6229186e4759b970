package org.isnad.workbench.api;

import java.util.List;

/** One page of occurrences. */
public record OccurrenceList(
    int total, int offset, String state, List<OccurrenceRow> occurrences) {}
