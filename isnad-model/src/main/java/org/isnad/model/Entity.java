package org.isnad.model;

import java.util.List;
import java.util.Optional;

/**
 * A person, body, group, state or place of the article with all its mentions.
 *
 * @param id unique in the article
 * @param registry id of the knowledge entry it was resolved to, where it was
 * @param names the mentions that call it by a name; the others describe it (the Lebanese
 *     government, his country)
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
    List<Span> mentions,
    List<Span> names) {
  public Entity {
    sector = List.copyOf(sector);
    mentions = List.copyOf(mentions);
    names = List.copyOf(names);
  }

  /** With every mention a name, or none where it has none. */
  public Entity(
      String id,
      Kind kind,
      String name,
      String nameAr,
      Optional<String> code,
      List<String> sector,
      Optional<String> wikidata,
      Optional<String> registry,
      List<Span> mentions) {
    this(
        id,
        kind,
        name,
        nameAr,
        code,
        sector,
        wikidata,
        registry,
        mentions,
        kind == Kind.GENERIC ? List.of() : mentions);
  }
}
