package org.isnad.workbench.api;

import java.util.Optional;

/** One decision of the machine. */
public record MachineDecision(
    String line, Optional<String> where, Optional<KnowledgeEntryView> entry) {}
