package org.isnad.workbench.api;

import java.util.Optional;

/** An article that names an actor. */
public record ActorArticle(
    String id,
    Optional<String> title,
    Optional<String> outlet,
    Optional<String> published,
    int mentions) {}
