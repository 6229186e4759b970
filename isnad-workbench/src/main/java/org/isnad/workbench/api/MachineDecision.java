package org.isnad.workbench.api;

import java.util.Optional;

/** One decision of the machine. */
public record MachineDecision(
    String line, WhyView reason, Optional<String> where, Optional<KnowledgeEntryView> entry) {}
