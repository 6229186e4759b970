package org.isnad.workbench;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.model.EventType;
import org.isnad.workbench.api.BarView;
import org.isnad.workbench.api.BeyondView;
import org.isnad.workbench.api.EventList;
import org.isnad.workbench.api.EventRow;
import org.isnad.workbench.api.MapView;
import org.isnad.workbench.api.PlaceView;
import org.isnad.workbench.api.PointView;
import org.isnad.workbench.api.RefView;
import org.isnad.workbench.api.TimelineView;
import org.isnad.workbench.index.CaseIndex.Told;
import org.isnad.workbench.index.Filter;
import org.isnad.workbench.index.PlaceEntry;

/** Events as rows, on a timeline and on a map: one filter, the same events. */
final class ViewsApi {
  static final List<String> BUCKETS = List.of("auto", "day", "week", "month", "year");

  /** References that a mark carries; all of them are behind /events. */
  static final int EVIDENCE = 3;

  /** Days before the first and after the last publication that still belong to a view. */
  private static final int AROUND_PUBLICATION = 31;

  private final Bench bench;

  ViewsApi(Bench bench) {
    this.bench = bench;
  }

  /** All events that fit, by day. */
  static List<Told> found(Rows rows, Filter filter) {
    return rows.index().events(filter);
  }

  static RefView ref(Told told) {
    return new RefView(told.article().id(), told.event().id());
  }

  /**
   * The steps of time that a view of these events counts by: those in which the articles appeared,
   * with a month before and after, unless that leaves out most of the events or other days are
   * asked for. A war of long ago that one article mentions, or a plan for years to come, would make
   * all else a single step.
   */
  static Steps steps(Context ctx, List<Told> found) {
    boolean all = Parameters.choice(ctx, "range", List.of("publication", "all")).equals("all");
    return steps(
        Parameters.choice(ctx, "bucket", BUCKETS),
        found,
        all || Parameters.text(ctx, "from").isPresent(),
        all || Parameters.text(ctx, "to").isPresent());
  }

  /**
   * @param early whether to begin with the earliest event, whenever the articles appeared
   * @param late whether to end with the latest
   */
  static Steps steps(String bucket, List<Told> found, boolean early, boolean late) {
    List<String> days =
        found.stream().map(f -> f.event().from()).filter(d -> !d.isEmpty()).toList();
    if (days.isEmpty()) {
      LocalDate none = LocalDate.of(2000, 1, 1);
      return Steps.over(bucket, none, none);
    }
    LocalDate first = LocalDate.parse(days.getFirst());
    LocalDate last = LocalDate.parse(days.getLast());
    List<String> published =
        found.stream().map(f -> f.article().published()).filter(d -> !d.isEmpty()).toList();
    if (published.isEmpty()) {
      return Steps.over(bucket, first, last);
    }
    LocalDate from =
        later(first, LocalDate.parse(Collections.min(published)).minusDays(AROUND_PUBLICATION));
    LocalDate to =
        earlier(last, LocalDate.parse(Collections.max(published)).plusDays(AROUND_PUBLICATION));
    LocalDate begin = early ? first : from;
    LocalDate end = late ? last : to;
    long inside =
        days.stream()
            .filter(d -> d.compareTo(begin.toString()) >= 0 && d.compareTo(end.toString()) <= 0)
            .count();
    return inside * 2 < days.size() || end.isBefore(begin)
        ? Steps.over(bucket, first, last)
        : Steps.over(bucket, begin, end);
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }

  /** What lies on one side of the steps. */
  static Optional<BeyondView> beyond(List<Told> found, Steps steps, boolean before) {
    int step = before ? Steps.EARLIER : steps.count();
    List<String> days =
        found.stream()
            .filter(f -> steps.of(f.event()).filter(s -> s == step).isPresent())
            .map(f -> f.event().from())
            .toList();
    return days.isEmpty()
        ? Optional.empty()
        : Optional.of(new BeyondView(before ? days.getFirst() : days.getLast(), days.size()));
  }

  void events(Context ctx) {
    ctx.json(events(ctx, bench.rows()));
  }

  private EventList events(Context ctx, Rows rows) {
    List<Told> found = found(rows, bench.filter(ctx)).reversed();
    List<EventRow> page =
        Parameters.page(ctx, found).stream().map(f -> rows.event(f.article(), f.event())).toList();
    return new EventList(found.size(), Parameters.offset(ctx), page);
  }

  void timeline(Context ctx) {
    ctx.json(timeline(ctx, bench.rows()));
  }

  private static final class Bar {
    int count;
    double scale;
    final Set<String> occurrences = new HashSet<>();
    final List<RefView> evidence = new ArrayList<>();
  }

  TimelineView timeline(Context ctx, Rows rows) {
    boolean once =
        Parameters.choice(ctx, "count", List.of("events", "occurrences")).equals("occurrences");
    List<Told> found = found(rows, bench.filter(ctx));
    Steps steps = steps(ctx, found);
    Map<Integer, Map<EventType, Bar>> bars = new TreeMap<>();
    int undated = 0;
    for (Told f : found) {
      Optional<Integer> step = steps.of(f.event());
      if (step.isEmpty()) {
        undated++;
        continue;
      }
      if (!steps.has(step.get())) {
        continue;
      }
      Bar bar =
          bars.computeIfAbsent(step.get(), k -> new TreeMap<>())
              .computeIfAbsent(f.event().type(), k -> new Bar());
      if (once) {
        String occurrence =
            rows.occurrences()
                .of(f.article().id(), f.event().id())
                .orElse(f.article().id() + " " + f.event().id());
        if (!bar.occurrences.add(occurrence)) {
          continue;
        }
      }
      bar.count++;
      bar.scale += f.event().scale();
      if (bar.evidence.size() < EVIDENCE) {
        bar.evidence.add(ref(f));
      }
    }
    List<BarView> views = new ArrayList<>();
    int[] total = {0};
    bars.forEach((step, types) ->
        types.forEach((type, bar) -> {
          total[0] += bar.count;
          views.add(
              new BarView(
                  steps.begins(step).toString(),
                  steps.ends(step).toString(),
                  type.name(),
                  type.quad().label(),
                  bar.count,
                  Math.round(bar.scale * 100) / 100.0,
                  bar.evidence));
        }));
    return new TimelineView(
        steps.width().label(),
        once ? "occurrences" : "events",
        bars.isEmpty() ? Optional.empty() : Optional.of(steps.begins(0).toString()),
        bars.isEmpty() ? Optional.empty() : Optional.of(steps.ends(steps.count() - 1).toString()),
        total[0],
        undated,
        beyond(found, steps, true),
        beyond(found, steps, false),
        views);
  }

  void map(Context ctx) {
    ctx.json(map(ctx, bench.rows()));
  }

  private static final class Point {
    final PlaceEntry place;
    int count;
    final Map<String, Integer> quads = new LinkedHashMap<>();
    final Map<String, Integer> types = new TreeMap<>();
    final Map<Integer, int[]> steps = new TreeMap<>();
    final List<RefView> evidence = new ArrayList<>();
    String from = "";
    String to = "";

    Point(PlaceEntry place) {
      this.place = place;
    }
  }

  MapView map(Context ctx, Rows rows) {
    List<Told> found = found(rows, bench.filter(ctx));
    Steps steps = steps(ctx, found);
    Map<String, Point> points = new HashMap<>();
    int unplaced = 0;
    for (Told f : found) {
      Optional<PlaceEntry> place = f.event().place().filter(p -> p.lat().isPresent());
      if (place.isEmpty()) {
        unplaced++;
        continue;
      }
      Point point = points.computeIfAbsent(place.get().id(), k -> new Point(place.get()));
      point.count++;
      point.quads.merge(f.event().type().quad().label(), 1, Integer::sum);
      point.types.merge(f.event().type().name(), 1, Integer::sum);
      String day = f.event().from();
      point.from = point.from.isEmpty() ? day : point.from;
      point.to = day.isEmpty() ? point.to : day;
      steps
          .of(f.event())
          .ifPresent(s ->
              point.steps.computeIfAbsent(s, k -> new int[2])[f.event().isConflict() ? 1 : 0]++);
      if (point.evidence.size() < EVIDENCE) {
        point.evidence.add(ref(f));
      }
    }
    return new MapView(
        steps.width().label(),
        found.isEmpty() ? List.of() : steps.days(),
        beyond(found, steps, true),
        beyond(found, steps, false),
        found.size(),
        unplaced,
        points.values().stream()
            .sorted(Comparator.comparingInt((Point p) -> -p.count).thenComparing(p -> p.place.id()))
            .map(ViewsApi::view)
            .toList());
  }

  private static PointView view(Point p) {
    PlaceView place = Rows.place(p.place);
    return new PointView(
        place.id(),
        place.name(),
        place.nameAr(),
        place.country(),
        place.lat(),
        place.lon(),
        place.resolution(),
        place.uncertaintyKm(),
        p.count,
        p.quads,
        p.types,
        day(p.from),
        day(p.to),
        triples(p.steps),
        p.evidence);
  }

  static Optional<String> day(String day) {
    return day.isEmpty() ? Optional.empty() : Optional.of(day);
  }

  /** Step, cooperation, conflict. */
  static List<List<Integer>> triples(Map<Integer, int[]> steps) {
    List<List<Integer>> triples = new ArrayList<>();
    steps.forEach((step, counts) -> triples.add(List.of(step, counts[0], counts[1])));
    return triples;
  }
}
