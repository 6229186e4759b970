package org.isnad.workbench.api;

import java.util.List;
import java.util.Optional;

/** Every decision of the machine about one thing. */
public record ExplanationView(
    String article,
    String item,
    String target,
    String sentence,
    Optional<Double> confidence,
    List<MachineDecision> decisions,
    List<LinkView> chain,
    List<EntryView> wrong) {}
