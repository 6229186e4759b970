package org.isnad.workbench.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.store.review.ActorBook;
import org.isnad.workbench.index.CaseIndex.ActorCount;
import tools.jackson.databind.node.ObjectNode;

/**
 * How often each actor occurs, kept from one index to the next: after a decision only the actors of
 * the article it was about are counted anew. Immutable.
 */
final class ActorTally {
  static final ActorTally EMPTY = new ActorTally(Map.of());

  private final Map<String, Count> counts;

  private ActorTally(Map<String, Count> counts) {
    this.counts = counts;
  }

  /** Of one actor; shared between tallies and never changed once it is in one. */
  private static final class Count {
    final Map<ActorEntry, Integer> entries = new HashMap<>();
    int articles;
    int acts;
    int suffers;
    int says;

    Count copy() {
      Count copy = new Count();
      copy.entries.putAll(entries);
      copy.articles = articles;
      copy.acts = acts;
      copy.suffers = suffers;
      copy.says = says;
      return copy;
    }

    void entry(ActorEntry entry, int sign) {
      articles += sign;
      if (entries.merge(entry, sign, Integer::sum) == 0) {
        entries.remove(entry);
      }
    }

    Optional<ActorCount> told(String id, ActorBook book) {
      return entries.entrySet().stream()
          .max(
              Comparator.comparing(
                      (Map.Entry<ActorEntry, Integer> e) -> e.getKey().registry().isPresent())
                  .thenComparing(Map.Entry::getValue)
                  .thenComparing(e -> e.getKey().nameAr())
                  .thenComparing(e -> e.getKey().name()))
          .map(Map.Entry::getKey)
          .map(entry ->
              new ActorCount(
                  book.names(id).map(n -> renamed(entry, n)).orElse(entry),
                  articles,
                  acts,
                  suffers,
                  says));
    }
  }

  /** Without these articles and with those. */
  ActorTally with(Collection<ArticleEntry> former, Collection<ArticleEntry> changed) {
    Map<String, Count> next = new HashMap<>(counts);
    Map<String, Count> fresh = new HashMap<>();
    former.forEach(a -> add(a, -1, next, fresh));
    changed.forEach(a -> add(a, 1, next, fresh));
    fresh.forEach((id, count) -> {
      if (count.entries.isEmpty()) {
        next.remove(id);
      }
    });
    return new ActorTally(next);
  }

  private static void add(
      ArticleEntry article, int sign, Map<String, Count> next, Map<String, Count> fresh) {
    article.entries().forEach((id, entry) -> count(id, next, fresh).entry(entry, sign));
    article.sources().forEach((id, n) -> count(id, next, fresh).says += sign * n);
    for (EventEntry event : article.events()) {
      event.actors().forEach(id -> count(id, next, fresh).acts += sign);
      event.recipients().forEach(id -> count(id, next, fresh).suffers += sign);
    }
  }

  /** The count to change: a copy of the one that other tallies share. */
  private static Count count(String id, Map<String, Count> next, Map<String, Count> fresh) {
    return fresh.computeIfAbsent(
        id,
        k -> {
          Count shared = next.get(id);
          Count own = shared == null ? new Count() : shared.copy();
          next.put(id, own);
          return own;
        });
  }

  Optional<ActorCount> count(String id, ActorBook book) {
    return Optional.ofNullable(counts.get(id)).flatMap(c -> c.told(id, book));
  }

  int size() {
    return counts.size();
  }

  Map<String, ActorCount> counts(ActorBook book) {
    Map<String, ActorCount> told = new HashMap<>();
    counts.forEach((id, count) -> count.told(id, book).ifPresent(c -> told.put(id, c)));
    return Map.copyOf(told);
  }

  private static ActorEntry renamed(ActorEntry entry, ObjectNode names) {
    List<String> sector = new ArrayList<>();
    names.path("sector").forEach(s -> sector.add(s.asString()));
    return new ActorEntry(
        entry.id(),
        names.path("kind").asString(entry.kind()),
        names.path("name").asString(entry.name()),
        names.path("name_ar").asString(entry.nameAr()),
        names.has("code")
            ? names.path("code").isString()
                ? Optional.of(names.path("code").asString())
                : Optional.empty()
            : entry.code(),
        names.has("sector") ? sector : entry.sector(),
        entry.wikidata(),
        entry.registry());
  }
}
