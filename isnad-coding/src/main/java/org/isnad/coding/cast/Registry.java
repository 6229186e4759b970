package org.isnad.coding.cast;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The actors the knowledge files name, and who held which office when. */
final class Registry {
  private final Map<String, Actor> actors;
  private final Map<String, List<Actor>> holders;

  Registry(Map<String, Actor> actors) {
    this.actors = actors;
    Map<String, List<Actor>> held = new LinkedHashMap<>();
    actors
        .values()
        .forEach(a ->
            a.offices()
                .forEach(t ->
                    held.computeIfAbsent(t.office(), k -> new java.util.ArrayList<>()).add(a)));
    this.holders = held;
  }

  Optional<Actor> byId(String id) {
    return Optional.ofNullable(actors.get(id));
  }

  /** Who held the office on that day; where several or none are known, nobody. */
  Optional<Actor> holder(String office, Optional<LocalDate> day) {
    if (day.isEmpty()) {
      return Optional.empty();
    }
    Actor found = null;
    for (Actor actor : holders.getOrDefault(office, List.of())) {
      for (Actor.Tenure tenure : actor.offices()) {
        if (tenure.office().equals(office) && tenure.covers(day.get())) {
          if (found != null && found != actor) {
            return Optional.empty();
          }
          found = actor;
        }
      }
    }
    return Optional.ofNullable(found);
  }

  /** Whether this person held the office on that day. */
  boolean holds(Actor person, String office, Optional<LocalDate> day) {
    return person.offices().stream()
        .anyMatch(t -> t.office().equals(office) && day.map(t::covers).orElse(true));
  }
}
