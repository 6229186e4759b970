package org.isnad.formats.out;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.isnad.model.Coded;
import org.isnad.model.Entity;
import org.isnad.model.Link;
import org.isnad.model.Party;

/** Canonical names of the article's entities, for formats that people read. */
final class Names {
  private final Map<String, Entity> entities = new HashMap<>();

  Names(Coded coded) {
    coded.entities().forEach(e -> entities.put(e.id(), e));
  }

  /** English where known, else the words of the text. */
  String english(Party party) {
    return party
        .entity()
        .map(entities::get)
        .map(Entity::name)
        .filter(n -> !n.isBlank())
        .orElse(party.text());
  }

  String english(Link link) {
    return link.entity()
        .map(entities::get)
        .map(Entity::name)
        .filter(n -> !n.isBlank())
        .orElse(link.text());
  }

  String arabic(Party party) {
    return party
        .entity()
        .map(entities::get)
        .map(Entity::nameAr)
        .filter(n -> !n.isBlank())
        .orElse(party.text());
  }

  String english(List<Party> parties) {
    return parties.stream().map(p -> english(p)).distinct().collect(Collectors.joining(", "));
  }
}
