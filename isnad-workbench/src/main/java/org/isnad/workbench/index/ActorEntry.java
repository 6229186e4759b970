package org.isnad.workbench.index;

import java.util.List;
import java.util.Optional;

/**
 * An actor of the case under one name.
 *
 * @param id of the actor in the case, after people's decisions
 * @param kind as in the record
 */
public record ActorEntry(
    String id,
    String kind,
    String name,
    String nameAr,
    Optional<String> code,
    List<String> sector,
    Optional<String> wikidata,
    Optional<String> registry) {
  public ActorEntry {
    sector = List.copyOf(sector);
  }
}
