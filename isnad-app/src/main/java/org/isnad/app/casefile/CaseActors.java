package org.isnad.app.casefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.model.Coded;
import org.isnad.model.Entity;
import org.isnad.model.Event;
import org.isnad.model.Kind;
import org.isnad.model.Party;
import org.isnad.model.Span;
import org.isnad.model.Statement;
import org.isnad.store.review.ActorIds;

/**
 * The actors of a case, one across all articles: those of the registry by its id, the others by
 * Wikidata's, else by kind and folded Arabic name. Wrongly taking two for one is worse than missing
 * that two are one, so nothing else joins them.
 */
final class CaseActors {
  private final Map<String, Tally> tallies = new TreeMap<>();

  /** A name as it stands in the articles, and how often. */
  record Alias(String text, int count) {}

  /**
   * One actor.
   *
   * @param asActor events it does something in
   * @param asRecipient events something is done to it in
   * @param asSource statements it makes
   * @param first first day it was written about; empty when no article has a day
   */
  record Row(
      String id,
      String name,
      String nameAr,
      Kind kind,
      Optional<String> code,
      List<String> sector,
      Optional<String> wikidata,
      int articles,
      int mentions,
      int asActor,
      int asRecipient,
      int asSource,
      Optional<String> first,
      Optional<String> last,
      List<Alias> aliases) {
    int events() {
      return asActor + asRecipient;
    }
  }

  private static final class Tally {
    private final String id;
    private final Map<String, Integer> names = new TreeMap<>();
    private Entity entity;
    private int articles;
    private int mentions;
    private int asActor;
    private int asRecipient;
    private int asSource;
    private Optional<String> first = Optional.empty();
    private Optional<String> last = Optional.empty();

    Tally(String id, Entity entity) {
      this.id = id;
      this.entity = entity;
    }

    void day(String day) {
      first = Optional.of(first.filter(f -> f.compareTo(day) <= 0).orElse(day));
      last = Optional.of(last.filter(l -> l.compareTo(day) >= 0).orElse(day));
    }

    Row row() {
      List<Alias> aliases = new ArrayList<>();
      names.forEach((text, count) -> aliases.add(new Alias(text, count)));
      aliases.sort(Comparator.comparingInt((Alias a) -> -a.count()).thenComparing(Alias::text));
      return new Row(
          id,
          entity.name(),
          entity.nameAr(),
          entity.kind(),
          entity.code(),
          entity.sector(),
          entity.wikidata(),
          articles,
          mentions,
          asActor,
          asRecipient,
          asSource,
          first,
          last,
          List.copyOf(aliases));
    }
  }

  void add(Coded coded) {
    Map<String, Tally> here = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (Entity entity : coded.entities()) {
      Tally tally = tallies.computeIfAbsent(ActorIds.of(entity), id -> new Tally(id, entity));
      here.put(entity.id(), tally);
      if (seen.add(tally.id)) {
        tally.articles++;
      }
      tally.mentions += entity.mentions().size();
      // What knows its code says more than what does not.
      if (tally.entity.code().isEmpty() && entity.code().isPresent()) {
        tally.entity = entity;
      }
      for (Span mention : entity.mentions()) {
        tally.names.merge(
            mention.in(coded.article().text()).replaceAll("\\s+", " "), 1, Integer::sum);
      }
      coded.article().published().ifPresent(d -> tally.day(d.toString()));
    }
    for (Event event : coded.events()) {
      tallies(event.actors(), here).forEach(t -> t.asActor++);
      tallies(event.recipients(), here).forEach(t -> t.asRecipient++);
    }
    for (Statement statement : coded.statements()) {
      tallies(statement.source().stream().toList(), here).forEach(t -> t.asSource++);
    }
  }

  private static List<Tally> tallies(List<Party> parties, Map<String, Tally> here) {
    return parties.stream()
        .flatMap(p -> p.entity().stream())
        .flatMap(id -> Optional.ofNullable(here.get(id)).stream())
        .distinct()
        .toList();
  }

  /** Those most written about first. */
  List<Row> rows() {
    return tallies.values().stream()
        .map(Tally::row)
        .sorted(
            Comparator.comparingInt((Row r) -> -r.events() - r.asSource())
                .thenComparingInt(r -> -r.mentions())
                .thenComparing(Row::id))
        .toList();
  }
}
