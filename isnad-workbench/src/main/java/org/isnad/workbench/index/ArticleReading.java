package org.isnad.workbench.index;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.model.Coded;
import org.isnad.model.Entity;
import org.isnad.model.Event;
import org.isnad.model.Link;
import org.isnad.model.Party;
import org.isnad.model.Span;
import org.isnad.model.Statement;
import org.isnad.model.When;
import org.isnad.store.StoredArticle;
import org.isnad.store.review.ActorBook;
import org.isnad.store.review.ActorIds;
import org.isnad.store.review.Reviewed;

/** Makes the entry of an article out of its record under people's decisions. */
public final class ArticleReading {
  private final ActorBook book;

  /**
   * @param book who is who across articles
   */
  public ArticleReading(ActorBook book) {
    this.book = book;
  }

  /** The article's entry. */
  public ArticleEntry read(StoredArticle stored, Reviewed reviewed) {
    return new Reading(stored, reviewed).entry();
  }

  /** Ids of the actors of a record's entities, by entity id. */
  public Map<String, String> actors(Coded coded) {
    Map<String, String> ids = new HashMap<>();
    for (Entity entity : coded.entities()) {
      ids.put(entity.id(), book.in(coded.article().id(), ActorIds.of(entity)));
    }
    return ids;
  }

  private final class Reading {
    private final StoredArticle stored;
    private final Reviewed reviewed;
    private final Coded coded;
    private final String text;
    private final Map<String, String> actorOf;
    private final Map<String, Entity> entities = new HashMap<>();
    private final Map<String, Integer> mentions = new HashMap<>();
    private final Map<String, Set<String>> names = new HashMap<>();
    private final Map<String, ActorEntry> entries = new HashMap<>();
    private final Set<String> raw = new HashSet<>();

    Reading(StoredArticle stored, Reviewed reviewed) {
      this.stored = stored;
      this.reviewed = reviewed;
      this.coded = reviewed.record();
      this.text = coded.article().text();
      this.actorOf = actors(coded);
      coded.entities().forEach(e -> entities.put(e.id(), e));
    }

    ArticleEntry entry() {
      List<EventEntry> events = new ArrayList<>();
      Map<String, Integer> sources = new HashMap<>();
      for (Reviewed.Item<Event> item : reviewed.events()) {
        if (item.state() != Reviewed.State.REJECTED) {
          events.add(event(item));
        }
      }
      for (Statement statement : coded.statements()) {
        statement.source().map(this::actor).ifPresent(a -> sources.merge(a, 1, Integer::sum));
        statement.relay().forEach(this::actor);
      }
      for (Entity entity : coded.entities()) {
        String actor = actorOf.getOrDefault(entity.id(), "");
        if (entries.containsKey(actor)) {
          mentions.merge(actor, entity.mentions().size(), Integer::sum);
          entity
              .mentions()
              .forEach(
                  m -> names.computeIfAbsent(actor, k -> new LinkedHashSet<>()).add(m.in(text)));
        }
      }
      return new ArticleEntry(
          coded.article(),
          stored.number(),
          stored.sha256(),
          stored.source(),
          events,
          coded.statements().size(),
          sources,
          mentions,
          names,
          entries,
          raw,
          reviewed.progress(),
          reviewed.version());
    }

    private EventEntry event(Reviewed.Item<Event> item) {
      Event event = item.value();
      Optional<String[]> days = event.date().flatMap(ArticleReading::days);
      String published = coded.article().published().map(Object::toString).orElse("");
      return new EventEntry(
          event.id(),
          event.type(),
          event.mode(),
          event.status(),
          event.historical(),
          days.map(d -> d[0]).orElse(published),
          days.map(d -> d[1]).orElse(published),
          days.isPresent()
              ? EventEntry.Basis.TEXT
              : published.isEmpty() ? EventEntry.Basis.NONE : EventEntry.Basis.PUBLISHED,
          event.actors().stream().map(this::actor).distinct().toList(),
          event.recipients().stream().map(this::actor).distinct().toList(),
          event.place().map(PlaceEntry::of),
          event.chain().links().stream().map(this::link).toList(),
          event.statement(),
          event.toll(),
          event.trigger(),
          sentence(event.trigger()),
          event.scale(),
          event.confidence(),
          item.state());
    }

    private Span sentence(Span trigger) {
      return coded.sentences().stream()
          .filter(s -> s.contains(trigger))
          .findFirst()
          .orElse(trigger);
    }

    private LinkEntry link(Link link) {
      Optional<String> actor =
          link.entity()
              .map(entities::get)
              .map(this::actor)
              .or(() ->
                  link instanceof Link.Publisher
                      ? Optional.empty()
                      : Optional.of(actor(link.text(), Optional.empty(), List.of())));
      return new LinkEntry(
          link.getClass().getSimpleName().toLowerCase(Locale.ROOT),
          actor,
          link.text(),
          link.evidence(),
          link.span());
    }

    private String actor(Party party) {
      return party
          .entity()
          .map(entities::get)
          .map(this::actor)
          .orElseGet(() -> actor(party.text(), party.code(), party.sector()));
    }

    private String actor(String words, Optional<String> code, List<String> sector) {
      String own = ActorIds.ofWords(words);
      raw.add(own);
      String id = book.in(coded.article().id(), own);
      names.computeIfAbsent(id, k -> new LinkedHashSet<>()).add(words);
      mentions.merge(id, 1, Integer::sum);
      entries.computeIfAbsent(
          id,
          k ->
              new ActorEntry(
                  id, "generic", words, words, code, sector, Optional.empty(), Optional.empty()));
      return id;
    }

    private String actor(Entity entity) {
      String own = ActorIds.of(entity);
      raw.add(own);
      String id = actorOf.getOrDefault(entity.id(), own);
      // The names of the one that stays win over those of one merged into it.
      if (!entries.containsKey(id) || own.equals(id)) {
        String name = entity.name().isBlank() ? entity.nameAr() : entity.name();
        entries.put(
            id,
            new ActorEntry(
                id,
                entity.kind().name().toLowerCase(Locale.ROOT),
                name,
                entity.nameAr(),
                entity.code(),
                entity.sector(),
                own.equals(id) ? entity.wikidata() : Optional.empty(),
                own.equals(id) ? entity.registry() : Optional.empty()));
      }
      return id;
    }
  }

  /** First and last day of a date of the record; empty for one that is none. */
  private static Optional<String[]> days(When when) {
    String value = when.value();
    try {
      int slash = value.indexOf('/');
      if (slash > 0) {
        return Optional.of(
            new String[] {
              LocalDate.parse(value.substring(0, slash)).toString(),
              LocalDate.parse(value.substring(slash + 1)).toString()
            });
      }
      return Optional.of(
          switch (value.length()) {
            case 4 -> new String[] {value + "-01-01", value + "-12-31"};
            case 7 -> {
              YearMonth month = YearMonth.parse(value);
              yield new String[] {month.atDay(1).toString(), month.atEndOfMonth().toString()};
            }
            default -> {
              String day = LocalDate.parse(value).toString();
              yield new String[] {day, day};
            }
          });
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
