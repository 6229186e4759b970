package org.isnad.workbench.api;

import java.util.List;
import java.util.Optional;

/** An actor with names, articles and ties. */
public record ActorView(
    ActorRow actor,
    Optional<String> mergedFrom,
    List<NameCount> names,
    List<ActorArticle> articles,
    List<AlikeView> alike,
    List<TieView> partners,
    List<NameView> called,
    List<EntryView> decisions) {}
