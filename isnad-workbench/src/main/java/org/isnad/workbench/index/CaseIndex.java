package org.isnad.workbench.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.store.review.ActorBook;
import org.jspecify.annotations.Nullable;

/** All articles of a case with their events and actors. Immutable. */
public final class CaseIndex {
  public static final CaseIndex EMPTY = new CaseIndex(List.of(), ActorBook.EMPTY, ActorTally.EMPTY);

  private final List<ArticleEntry> articles;
  private final ActorBook book;
  private final Map<String, ArticleEntry> byId = new HashMap<>();
  private final Map<String, Integer> position = new HashMap<>();
  private final ActorTally tally;
  private volatile @Nullable Map<String, ActorCount> actors;
  private volatile @Nullable List<Told> byDay;

  private CaseIndex(List<ArticleEntry> sorted, ActorBook book, ActorTally tally) {
    this.book = book;
    this.tally = tally;
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
    return of(articles, book, ActorTally.EMPTY.with(List.of(), articles));
  }

  private static CaseIndex of(Collection<ArticleEntry> articles, ActorBook book, ActorTally tally) {
    List<ArticleEntry> sorted = new ArrayList<>(articles);
    sorted.sort(Comparator.comparing(ArticleEntry::published).thenComparing(ArticleEntry::id));
    return new CaseIndex(sorted, book, tally);
  }

  /** With these articles put in, replacing what it had of them. */
  public CaseIndex with(Collection<ArticleEntry> changed, ActorBook who) {
    Map<String, ArticleEntry> all = new LinkedHashMap<>();
    articles.forEach(a -> all.put(a.id(), a));
    List<ArticleEntry> former = new ArrayList<>();
    for (ArticleEntry entry : changed) {
      ArticleEntry before = all.put(entry.id(), entry);
      if (before != null) {
        former.add(before);
      }
    }
    return of(all.values(), who, tally.with(former, changed));
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

  /** An event with its article. */
  public record Told(ArticleEntry article, EventEntry event) {}

  /** All events by day, made when somebody asks first. */
  private List<Told> byDay() {
    List<Told> known = byDay;
    if (known == null) {
      List<Told> all = new ArrayList<>();
      articles.forEach(a -> a.events().forEach(e -> all.add(new Told(a, e))));
      // The articles are sorted already, and sorting keeps what is equal in order.
      all.sort(Comparator.comparing(t -> t.event().from()));
      known = List.copyOf(all);
      byDay = known;
    }
    return known;
  }

  /** Every event that fits the filter, by day. */
  public List<Told> events(Filter filter) {
    Set<String> fitting = new HashSet<>();
    for (ArticleEntry article : articles) {
      if (filter.fits(article)) {
        fitting.add(article.id());
      }
    }
    boolean all = fitting.size() == articles.size();
    List<Told> found = new ArrayList<>();
    for (Told told : byDay()) {
      if ((all || fitting.contains(told.article().id()))
          && filter.fitsDays(told.event())
          && filter.fits(told.event())) {
        found.add(told);
      }
    }
    return found;
  }

  /**
   * An actor with how often they occur.
   *
   * @param entry under the name most articles give
   */
  public record ActorCount(ActorEntry entry, int articles, int acts, int suffers, int says) {}

  /** All actors by id. */
  public Map<String, ActorCount> actors() {
    Map<String, ActorCount> known = actors;
    if (known == null) {
      known = tally.counts(book);
      actors = known;
    }
    return known;
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

  /** Under which id somebody stands in this state of the case, merges followed. */
  public String present(String id) {
    return book.present(id);
  }

  /** How many actors there are. */
  public int actorCount() {
    return tally.size();
  }

  /** The actor with this id under the name most articles give; without counting all others. */
  public Optional<ActorEntry> actor(String id) {
    return tally.count(id, book).map(ActorCount::entry);
  }
}
