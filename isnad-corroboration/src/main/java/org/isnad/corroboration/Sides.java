package org.isnad.corroboration;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.arabic.Script;
import org.isnad.knowledge.Entry;
import org.isnad.knowledge.Knowledge;
import org.isnad.model.Entity;
import org.isnad.model.Kind;
import org.isnad.model.Party;

/**
 * Who belongs to whom: the registry's line of parents, so that a spokesman, his force and its
 * commander are one side with one voice.
 */
final class Sides {
  private static final int GENERATIONS = 6;

  private final Map<String, String> parents = new HashMap<>();
  private final Set<String> states = new HashSet<>();

  Sides(Knowledge knowledge) {
    for (Entry entry : knowledge.folder("actors")) {
      entry.property("parent").ifPresent(p -> parents.put(entry.id(), p));
      if (entry.property("kind").filter("state"::equals).isPresent()) {
        states.add(entry.id());
      }
    }
  }

  /**
   * Who it is across articles: the registry's entry ({@code #id}), else country and sector ({@code
   * LBY/MIL}), else the folded name.
   */
  static String identity(Party party, Map<String, Entity> entities) {
    Optional<Entity> entity = party.entity().map(entities::get);
    Optional<String> registry = entity.flatMap(Entity::registry);
    if (registry.isPresent()) {
      return "#" + registry.get();
    }
    if (entity.map(Entity::kind).filter(k -> k == Kind.PERSON).isPresent()) {
      return Script.fold(entity.orElseThrow().nameAr());
    }
    if (party.code().isPresent()) {
      return party.code().get() + (party.sector().isEmpty() ? "" : "/" + party.sector().getFirst());
    }
    return Script.fold(party.text());
  }

  /** Country and first sector, the coarsest thing that two names of one force share. */
  static Optional<String> force(Party party) {
    return party
        .code()
        .filter(c -> !party.sector().isEmpty())
        .map(c -> c + "/" + party.sector().getFirst());
  }

  /**
   * The side that speaks or acts: the top of the registry's line of parents, else country and
   * sector, else the registry's entry, else the name.
   */
  String of(Party party, Optional<Entity> entity) {
    Optional<String> registry = entity.flatMap(Entity::registry);
    if (registry.isPresent() && parents.containsKey(registry.get())) {
      return "#" + top(registry.get());
    }
    if (party.code().isPresent() && !party.sector().isEmpty()) {
      return party.code().get() + "/" + party.sector().getFirst();
    }
    if (registry.isPresent()) {
      return "#" + registry.get();
    }
    boolean person = entity.map(Entity::kind).filter(k -> k == Kind.PERSON).isPresent();
    return (person ? "person " : "") + entity.map(Entity::nameAr).orElse(party.text());
  }

  private String top(String id) {
    String top = id;
    for (int depth = 0; depth < GENERATIONS; depth++) {
      String parent = parents.get(top);
      // A country is no side: two governments or an army and its foes may belong to one.
      if (parent == null || states.contains(parent)) {
        break;
      }
      top = parent;
    }
    return top;
  }
}
