package org.isnad.workbench.index;

import java.util.Optional;
import org.isnad.model.Evidence;
import org.isnad.model.Span;

/**
 * A link of an event's chain.
 *
 * @param role speaker, document, relay or publisher
 * @param actor id in the case; empty for an outlet known from metadata alone
 */
public record LinkEntry(
    String role, Optional<String> actor, String text, Evidence evidence, Optional<Span> span) {}
