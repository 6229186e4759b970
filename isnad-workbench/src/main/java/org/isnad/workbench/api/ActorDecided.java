package org.isnad.workbench.api;

import java.util.Optional;

/** A decision about actors. */
public record ActorDecided(
    EntryView entry,
    ActorView actor,
    Optional<String> warning,
    Optional<String> file,
    SessionView session) {}
