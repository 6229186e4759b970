package org.isnad.workbench.index;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.workbench.index.ArticleEntry.ReviewStage;

/**
 * Counts articles by the values of each field, each field with its own filter left out, so that its
 * other values can be chosen too.
 */
public final class Facets {
  /** Values of a field that are told at most. */
  private static final int MOST = 50;

  /** A value with the number of articles that have it. */
  public record Value(String value, int count) {}

  /** The fields that are counted. */
  public enum Facet {
    ACTOR,
    PLACE,
    COUNTRY,
    TYPE,
    STATUS,
    SOURCE,
    OUTLET,
    REVIEW,
    MONTH
  }

  private final Filter filter;
  private final Set<ReviewStage> stages;
  private final Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);

  /**
   * @param stages of the review; all when empty
   */
  public Facets(Filter filter, Set<ReviewStage> stages) {
    this.filter = filter;
    this.stages = stages;
    for (Facet facet : Facet.values()) {
      counts.put(facet, new HashMap<>());
    }
  }

  /**
   * Counts an article.
   *
   * @return whether it fits everything
   */
  public boolean count(ArticleEntry article) {
    boolean inArticles = filter.article().isEmpty() || filter.article().contains(article.id());
    boolean inFound = filter.found().map(f -> f.contains(article.id())).orElse(true);
    if (!inArticles || !inFound) {
      return false;
    }
    String outlet = article.article().outlet().orElse("");
    boolean byOutlet = filter.outlet().isEmpty() || filter.outlet().contains(outlet);
    boolean byDay = filter.fitsPublication(article);
    boolean byStage = stages.isEmpty() || stages.contains(article.stage());
    int missed = (byOutlet ? 0 : 1) + (byDay ? 0 : 1) + (byStage ? 0 : 1);
    if (missed > 1) {
      return false;
    }
    boolean aboutEvents = filter.isAboutEvents();
    boolean byEvents = !aboutEvents;
    Map<Facet, Set<String>> seen = new EnumMap<>(Facet.class);
    for (EventEntry event : article.events()) {
      int misses = aboutEvents ? filter.misses(event) : 0;
      byEvents |= misses == 0;
      if (missed > 0) {
        if (byEvents) {
          break;
        }
        continue;
      }
      values(event, misses, seen);
    }
    if (missed == 0) {
      seen.forEach((facet, values) -> values.forEach(v -> add(facet, v)));
    }
    if (!byEvents) {
      return false;
    }
    String month = article.published();
    if (byDay && byStage && !outlet.isEmpty()) {
      add(Facet.OUTLET, outlet);
    }
    if (byOutlet && byStage && month.length() >= 7) {
      add(Facet.MONTH, month.substring(0, 7));
    }
    if (byOutlet && byDay) {
      add(Facet.REVIEW, article.stage().name().toLowerCase(Locale.ROOT));
    }
    return missed == 0;
  }

  private void values(EventEntry event, int misses, Map<Facet, Set<String>> seen) {
    if (only(misses, Filter.Field.ACTOR)) {
      event.actors().forEach(a -> see(seen, Facet.ACTOR, a));
      event.recipients().forEach(a -> see(seen, Facet.ACTOR, a));
    }
    if (event.place().isPresent()) {
      PlaceEntry place = event.place().get();
      if (only(misses, Filter.Field.PLACE)) {
        see(seen, Facet.PLACE, place.id());
      }
      if (only(misses, Filter.Field.COUNTRY)) {
        place.country().ifPresent(c -> see(seen, Facet.COUNTRY, c));
      }
    }
    if (only(misses, Filter.Field.TYPE)) {
      see(seen, Facet.TYPE, event.type().name());
    }
    if (only(misses, Filter.Field.STATUS)) {
      see(seen, Facet.STATUS, event.status().name().toLowerCase(Locale.ROOT));
    }
    if (only(misses, Filter.Field.SOURCE)) {
      for (LinkEntry link : event.chain()) {
        if (!link.role().equals("publisher")) {
          link.actor().ifPresent(a -> see(seen, Facet.SOURCE, a));
        }
      }
    }
  }

  /** Whether the event fits but perhaps for this field. */
  private static boolean only(int misses, Filter.Field field) {
    return (misses & ~(1 << field.ordinal())) == 0;
  }

  private static void see(Map<Facet, Set<String>> seen, Facet facet, String value) {
    seen.computeIfAbsent(facet, k -> new HashSet<>()).add(value);
  }

  private void add(Facet facet, String value) {
    counts.getOrDefault(facet, new HashMap<>()).merge(value, 1, Integer::sum);
  }

  /** The most frequent values of each field; months in order of time. */
  public Map<Facet, List<Value>> counted() {
    Map<Facet, List<Value>> found = new TreeMap<>();
    counts.forEach((facet, values) ->
        found.put(
            facet,
            facet == Facet.MONTH
                ? values.entrySet().stream()
                    .map(e -> new Value(e.getKey(), e.getValue()))
                    .sorted(Comparator.comparing(Value::value))
                    .toList()
                : values.entrySet().stream()
                    .map(e -> new Value(e.getKey(), e.getValue()))
                    .sorted(
                        Comparator.comparingInt((Value v) -> -v.count())
                            .thenComparing(Value::value))
                    .limit(MOST)
                    .toList()));
    return found;
  }
}
