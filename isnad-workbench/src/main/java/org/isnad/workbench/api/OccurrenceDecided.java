package org.isnad.workbench.api;

import java.util.Optional;

/** A decision about occurrences. */
public record OccurrenceDecided(
    EntryView entry,
    OccurrenceView occurrence,
    Optional<OccurrenceView> rest,
    SessionView session) {}
