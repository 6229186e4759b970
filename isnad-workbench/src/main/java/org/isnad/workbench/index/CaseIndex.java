package org.isnad.workbench.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.isnad.store.review.ActorBook;
import tools.jackson.databind.node.ObjectNode;

/** All articles of a case with their events and actors. Immutable. */
public final class CaseIndex {
  public static final CaseIndex EMPTY = new CaseIndex(List.of(), ActorBook.EMPTY);

  private final List<ArticleEntry> articles;
  private final ActorBook book;
  private final Map<String, ArticleEntry> byId = new HashMap<>();
  private final Map<String, Integer> position = new HashMap<>();
  private volatile Optional<Map<String, ActorCount>> actors = Optional.empty();

  private CaseIndex(List<ArticleEntry> sorted, ActorBook book) {
    this.book = book;
    this.articles = List.copyOf(sorted);
    for (int i = 0; i < articles.size(); i++) {
      byId.put(articles.get(i).id(), articles.get(i));
      position.put(articles.get(i).id(), i);
    }
  }

  /**
   * Of these articles, in whatever order.
   *
   * @param book what people said actors are called
   */
  public static CaseIndex of(Collection<ArticleEntry> articles, ActorBook book) {
    List<ArticleEntry> sorted = new ArrayList<>(articles);
    sorted.sort(
        Comparator.comparing(ArticleEntry::published).thenComparing(ArticleEntry::id));
    return new CaseIndex(sorted, book);
  }

  /** With these articles put in, replacing what it had of them. */
  public CaseIndex with(Collection<ArticleEntry> changed, ActorBook who) {
    Map<String, ArticleEntry> all = new LinkedHashMap<>();
    articles.forEach(a -> all.put(a.id(), a));
    changed.forEach(a -> all.put(a.id(), a));
    return of(all.values(), who);
  }

  /** By day of publication and id. */
  public List<ArticleEntry> articles() {
    return articles;
  }

  public Optional<ArticleEntry> article(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The article so many places after this one in order of publication. */
  public Optional<String> neighbour(String id, int step) {
    Integer at = position.get(id);
    if (at == null || at + step < 0 || at + step >= articles.size()) {
      return Optional.empty();
    }
    return Optional.of(articles.get(at + step).id());
  }

  /** Hands out every event that fits the filter, by day of publication. */
  public void forEach(Filter filter, BiConsumer<ArticleEntry, EventEntry> consumer) {
    for (ArticleEntry article : articles) {
      if (!filter.fits(article)) {
        continue;
      }
      for (EventEntry event : article.events()) {
        if (filter.fitsDays(event) && filter.fits(event)) {
          consumer.accept(article, event);
        }
      }
    }
  }

  /**
   * An actor with how often they occur.
   *
   * @param entry under the name most articles give
   */
  public record ActorCount(ActorEntry entry, int articles, int acts, int suffers, int says) {}

  private static final class Count {
    final Map<ActorEntry, Integer> entries = new HashMap<>();
    int articles;
    int acts;
    int suffers;
    int says;
  }

  /** All actors by id. */
  public Map<String, ActorCount> actors() {
    Optional<Map<String, ActorCount>> known = actors;
    if (known.isPresent()) {
      return known.get();
    }
    Map<String, Count> counts = new HashMap<>();
    for (ArticleEntry article : articles) {
      article
          .entries()
          .forEach((id, entry) -> {
            Count count = counts.computeIfAbsent(id, k -> new Count());
            count.articles++;
            count.entries.merge(entry, 1, Integer::sum);
          });
      article
          .sources()
          .forEach((id, n) -> counts.computeIfAbsent(id, k -> new Count()).says += n);
      for (EventEntry event : article.events()) {
        event.actors().forEach(id -> counts.computeIfAbsent(id, k -> new Count()).acts++);
        event.recipients().forEach(id -> counts.computeIfAbsent(id, k -> new Count()).suffers++);
      }
    }
    Map<String, ActorCount> made = new HashMap<>();
    counts.forEach((id, count) ->
        count.entries.entrySet().stream()
            .max(
                Comparator.comparing((Map.Entry<ActorEntry, Integer> e) ->
                        e.getKey().registry().isPresent())
                    .thenComparing(Map.Entry::getValue)
                    .thenComparing(e -> e.getKey().nameAr()))
            .map(Map.Entry::getKey)
            .ifPresent(entry ->
                made.put(
                    id,
                    new ActorCount(
                        book.names(id).map(n -> renamed(entry, n)).orElse(entry),
                        count.articles,
                        count.acts,
                        count.suffers,
                        count.says))));
    actors = Optional.of(Map.copyOf(made));
    return made;
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

  /** Articles in which these two books say differently who is who. */
  public List<String> differing(ActorBook before, ActorBook after) {
    List<String> ids = new ArrayList<>();
    for (ArticleEntry article : articles) {
      for (String raw : article.raw()) {
        if (!before.in(article.id(), raw).equals(after.in(article.id(), raw))) {
          ids.add(article.id());
          break;
        }
      }
    }
    return ids;
  }

  public Optional<ActorEntry> actor(String id) {
    return Optional.ofNullable(actors().get(id)).map(ActorCount::entry);
  }
}
