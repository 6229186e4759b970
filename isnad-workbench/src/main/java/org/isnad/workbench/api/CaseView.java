package org.isnad.workbench.api;

import java.util.List;
import java.util.Optional;

/** The case in figures. */
public record CaseView(
    String name,
    int articles,
    int events,
    int statements,
    int actors,
    int reviewed,
    List<String> reviewers,
    String head,
    long version,
    String coder,
    String knowledge,
    Optional<String> from,
    Optional<String> to,
    OccurrenceState occurrences) {}
