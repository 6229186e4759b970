package org.isnad.corroboration;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * One telling: an event mention with what it says and what the other mentions of its occurrence in
 * the same article add. The unit that is joined across articles.
 *
 * @param index running number, by article and then text order
 * @param days where the happening lies: from the mentions' own dates, else the days before
 *     publication
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
    Set<String> modes,
    Map<String, Double> surroundings) {

  /** Both ends inclusive. */
  record Days(long first, long last) {
    /** Days between two stretches; 0 when they touch. */
    long distance(Days other) {
      return Math.max(0, Math.max(other.first - last, first - other.last));
    }
  }

  private static final int BEFORE_PUBLICATION = 2;

  static List<Happening> of(List<Coded> articles) {
    Surroundings surroundings = new Surroundings(articles);
    List<Happening> all = new ArrayList<>();
    for (Coded coded : articles) {
      Map<String, Entity> entities = new HashMap<>();
      coded.entities().forEach(e -> entities.put(e.id(), e));
      Map<Integer, Days> told = new HashMap<>();
      for (Event event : coded.events()) {
        event
            .date()
            .flatMap(Happening::days)
            .ifPresent(d -> told.putIfAbsent(event.occurrence(), d));
      }
      for (Event event : coded.events()) {
        Optional<Days> own =
            event
                .date()
                .flatMap(Happening::days)
                .or(() -> Optional.ofNullable(told.get(event.occurrence())));
        all.add(of(all.size(), coded, event, own, entities, surroundings));
      }
    }
    return all;
  }

  private static Happening of(
      int index,
      Coded coded,
      Event event,
      Optional<Days> told,
      Map<String, Entity> entities,
      Surroundings surroundings) {
    Set<String> actors = new TreeSet<>();
    Set<String> recipients = new TreeSet<>();
    event.actors().forEach(p -> actors.add(identity(p, entities)));
    event.recipients().forEach(p -> recipients.add(identity(p, entities)));
    long published = coded.article().published().map(LocalDate::toEpochDay).orElse(0L);
    Days days = told.orElse(new Days(published - BEFORE_PUBLICATION, published));
    return new Happening(
        index,
        coded,
        List.of(event),
        event.type(),
        days,
        told.isPresent(),
        event.historical(),
        actors,
        recipients,
        event.place().map(List::of).orElse(List.of()),
        event.toll().figures(),
        Set.of(bare(event.trigger().in(coded.article().text()))),
        new TreeSet<>(event.mode()),
        surroundings.of(coded, event));
  }

  boolean sameArticle(Happening other) {
    return coded.article().id().equals(other.coded.article().id());
  }

  /**
   * Who it is across articles: the registry's entry, else code and sector, else the folded name.
   */
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
          yield Optional.of(
              new Days(first, ends.length > 1 ? LocalDate.parse(ends[1]).toEpochDay() : first));
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
