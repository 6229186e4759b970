package org.isnad.model;

import java.util.List;
import java.util.Optional;

/**
 * A person, body, group, state or place of the article with all its mentions.
 *
 * @param id unique in the article
 * @param registry id of the knowledge entry it was resolved to, where it was
 */
public record Entity(
    String id,
    Kind kind,
    String name,
    String nameAr,
    Optional<String> code,
    List<String> sector,
    Optional<String> wikidata,
    Optional<String> registry,
    List<Span> mentions) {
  public Entity {
    sector = List.copyOf(sector);
    mentions = List.copyOf(mentions);
  }
}
