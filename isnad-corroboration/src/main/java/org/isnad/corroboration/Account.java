package org.isnad.corroboration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.isnad.model.Coded;
import org.isnad.model.Entity;
import org.isnad.model.Event;
import org.isnad.model.EventType;
import org.isnad.model.Party;
import org.isnad.model.Place;

/** Who, what, where and when, as most tellings of a group have it. */
final class Account {
  private static final int NAMED = 2;
  private static final int TOWN = 3;
  private static final int EXACT_DAYS = 2;

  private final List<Telling> members;
  private final Map<String, Integer> actors = new TreeMap<>();
  private final Map<String, Integer> recipients = new TreeMap<>();

  Account(List<Telling> members) {
    this.members = members;
    for (Telling member : members) {
      Map<String, Entity> entities = new HashMap<>();
      member.coded().entities().forEach(e -> entities.put(e.id(), e));
      Event event = member.event();
      event.actors().forEach(p -> actors.merge(name(p, entities), 1, Integer::sum));
      event.recipients().forEach(p -> recipients.merge(name(p, entities), 1, Integer::sum));
    }
    // Whoever is told mostly as the one who acts is no recipient for one misread telling.
    Map<String, Integer> acting = Map.copyOf(actors);
    actors.entrySet().removeIf(e -> recipients.getOrDefault(e.getKey(), 0) > e.getValue());
    recipients.entrySet().removeIf(e -> acting.getOrDefault(e.getKey(), 0) > e.getValue());
  }

  List<Occurrence.Mention> mentions() {
    List<Occurrence.Mention> mentions = new ArrayList<>();
    for (Telling member : members) {
      Coded coded = member.coded();
      mentions.add(
          new Occurrence.Mention(
              coded.article().id(),
              coded.article().published().map(Object::toString).orElse(""),
              member.event()));
    }
    return mentions;
  }

  EventType type() {
    Map<EventType, Integer> types = new TreeMap<>();
    members.forEach(t -> types.merge(t.type(), 1, Integer::sum));
    return types.entrySet().stream()
        .max(
            Map.Entry.<EventType, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .orElseThrow()
        .getKey();
  }

  /** The place named most, a town before a country. */
  Optional<Place> place() {
    Map<String, Integer> counts = new TreeMap<>();
    Map<String, Place> places = new HashMap<>();
    boolean town =
        members.stream()
            .anyMatch(t -> t.event().place().filter(p -> p.resolution() >= TOWN).isPresent());
    for (Telling member : members) {
      member
          .event()
          .place()
          .filter(p -> !town || p.resolution() >= TOWN)
          .ifPresent(p -> {
            counts.merge(p.name(), 1, Integer::sum);
            places.putIfAbsent(p.name(), p);
          });
    }
    return byCount(counts).stream().findFirst().map(places::get);
  }

  /** First and last day; of exact days alone where there are any; empty when none is told. */
  Optional<Telling.Days> days() {
    List<Telling.Days> told =
        members.stream()
            .filter(t -> !t.event().historical())
            .flatMap(t -> t.days().stream())
            .toList();
    List<Telling.Days> exact = told.stream().filter(d -> d.length() <= EXACT_DAYS).toList();
    List<Telling.Days> use = exact.isEmpty() ? told : exact;
    if (use.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Telling.Days(
            use.stream().mapToLong(Telling.Days::first).min().orElseThrow(),
            use.stream().mapToLong(Telling.Days::last).max().orElseThrow()));
  }

  List<String> actors() {
    return byCount(actors);
  }

  List<String> recipients() {
    return byCount(recipients);
  }

  /** A line for people. */
  String what() {
    List<String> who = actors();
    List<String> whom = recipients();
    return type()
        + ": "
        + (who.isEmpty()
            ? "(unnamed)"
            : String.join(", ", who.subList(0, Math.min(NAMED, who.size()))))
        + (whom.isEmpty()
            ? ""
            : " → " + String.join(", ", whom.subList(0, Math.min(NAMED, whom.size()))))
        + place().map(p -> ", " + p.name()).orElse("");
  }

  static String day(long epochDay) {
    return LocalDate.ofEpochDay(epochDay).toString();
  }

  private static String name(Party party, Map<String, Entity> entities) {
    return party
        .entity()
        .map(entities::get)
        .map(Entity::name)
        .filter(n -> !n.isBlank())
        .orElse(party.text());
  }

  private static List<String> byCount(Map<String, Integer> names) {
    return names.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
