package org.isnad.workbench.api;

import java.util.List;
import java.util.Optional;

/** An actor with a name much like another. */
public record AlikeView(
    String id,
    String name,
    String nameAr,
    String kind,
    Optional<String> code,
    List<String> sector,
    Optional<String> wikidata,
    Optional<String> registry,
    int articles,
    int acts,
    int suffers,
    int says,
    long version,
    String why,
    String reason) {}
