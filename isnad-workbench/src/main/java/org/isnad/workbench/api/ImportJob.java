package org.isnad.workbench.api;

import java.util.List;
import java.util.Optional;

/** Files on their way into the case. */
public record ImportJob(
    String job,
    String state,
    List<String> files,
    int read,
    int added,
    int known,
    int refused,
    List<RefusalView> refusals,
    List<String> ids,
    Optional<String> detail) {}
