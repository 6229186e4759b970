package org.isnad.corroboration;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.isnad.arabic.Script;
import org.isnad.model.Coded;
import org.isnad.model.Entity;
import org.isnad.model.Event;
import org.isnad.model.EventType;
import org.isnad.model.Party;
import org.isnad.model.Place;
import org.isnad.model.Toll;
import org.isnad.model.When;

/**
 * What one article tells of one happening: its event mentions that share an occurrence number, with everything they say
 * between them. The unit that is joined across articles.
 *
 * @param index running number, by article and then text order
 * @param days where the happening lies: from the mentions' own dates, else the days before publication
 * @param dated whether the days come from the text
 * @param actors identities of those who act, see {@link #identity}
 * @param words the triggers, folded and without article
 */
record Happening(
    int index,
    Coded coded,
    List<Event> events,
    EventType type,
    Days days,
    boolean dated,
    boolean historical,
    Set<String> actors,
    Set<String> recipients,
    List<Place> places,
    Map<Toll.Harm, Toll.Count> toll,
    Set<String> words,
    Set<String> modes) {

  /** Both ends inclusive. */
  record Days(long first, long last) {
    /** Days between two stretches; 0 when they touch. */
    long distance(Days other) {
      return Math.max(0, Math.max(other.first - last, first - other.last));
    }
  }

  private static final int BEFORE_PUBLICATION = 2;

  static List<Happening> of(List<Coded> articles) {
    List<Happening> all = new ArrayList<>();
    for (Coded coded : articles) {
      Map<String, List<Event>> groups = new TreeMap<>();
      for (Event event : coded.events()) {
        // One number may carry a fight and the deaths in it; different kinds of act are joined apart.
        groups
            .computeIfAbsent(String.format(java.util.Locale.ROOT, "%06d ", event.occurrence()) + event.type(), k -> new ArrayList<>())
            .add(event);
      }
      Map<String, Entity> entities = new HashMap<>();
      coded.entities().forEach(e -> entities.put(e.id(), e));
      for (List<Event> events : groups.values()) {
        all.add(of(all.size(), coded, events, entities));
      }
    }
    return all;
  }

  private static Happening of(int index, Coded coded, List<Event> events, Map<String, Entity> entities) {
    Set<String> actors = new TreeSet<>();
    Set<String> recipients = new TreeSet<>();
    List<Place> places = new ArrayList<>();
    Map<Toll.Harm, Toll.Count> toll = new TreeMap<>();
    Set<String> words = new TreeSet<>();
    Set<String> modes = new TreeSet<>();
    Optional<Days> told = Optional.empty();
    boolean historical = false;
    for (Event event : events) {
      event.actors().forEach(p -> actors.add(identity(p, entities)));
      event.recipients().forEach(p -> recipients.add(identity(p, entities)));
      event.place().ifPresent(places::add);
      event.toll().figures().forEach((harm, count) -> toll.merge(harm, count, (a, b) -> a.max() >= b.max() ? a : b));
      words.add(bare(event.trigger().in(coded.article().text())));
      modes.addAll(event.mode());
      historical |= event.historical();
      if (told.isEmpty()) {
        told = event.date().flatMap(Happening::days);
      }
    }
    places.sort(java.util.Comparator.comparingInt((Place p) -> -p.resolution()));
    long published = coded.article().published().map(LocalDate::toEpochDay).orElse(0L);
    Days days = told.orElse(new Days(published - BEFORE_PUBLICATION, published));
    return new Happening(
        index, coded, events, events.getFirst().type(), days, told.isPresent(), historical, actors, recipients, places, toll,
        words, modes);
  }

  /** Who it is across articles: the registry's entry, else code and sector, else the folded name. */
  static String identity(Party party, Map<String, Entity> entities) {
    Optional<Entity> entity = party.entity().map(entities::get);
    Optional<String> registry = entity.flatMap(Entity::registry);
    if (registry.isPresent()) {
      return "#" + registry.get();
    }
    if (party.code().isPresent()) {
      return party.code().get() + (party.sector().isEmpty() ? "" : "/" + party.sector().getFirst());
    }
    return Script.fold(party.text());
  }

  private static Optional<Days> days(When when) {
    try {
      return switch (when.precision()) {
        case DAY -> {
          long day = LocalDate.parse(when.value()).toEpochDay();
          yield Optional.of(new Days(day, day));
        }
        case RANGE, WEEK -> {
          String[] ends = when.value().split("/", 2);
          long first = LocalDate.parse(ends[0]).toEpochDay();
          yield Optional.of(new Days(first, ends.length > 1 ? LocalDate.parse(ends[1]).toEpochDay() : first));
        }
        case MONTH -> {
          LocalDate first = LocalDate.parse(when.value() + "-01");
          yield Optional.of(new Days(first.toEpochDay(), first.plusMonths(1).toEpochDay() - 1));
        }
        case YEAR -> {
          LocalDate first = LocalDate.parse(when.value() + "-01-01");
          yield Optional.of(new Days(first.toEpochDay(), first.plusYears(1).toEpochDay() - 1));
        }
      };
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static String bare(String trigger) {
    String folded = Script.fold(trigger);
    return folded.startsWith("\u0627\u0644") && folded.length() > 4 ? folded.substring(2) : folded;
  }
}
