package org.isnad.workbench;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.isnad.workbench.api.NetworkView;
import org.isnad.workbench.api.NodeView;
import org.isnad.workbench.api.RefView;
import org.isnad.workbench.api.TieView;
import org.isnad.workbench.index.ActorEntry;
import org.isnad.workbench.index.CaseIndex;
import org.isnad.workbench.index.CaseIndex.Told;

/** Who acts towards whom. */
final class NetworkApi {
  private final Bench bench;

  NetworkApi(Bench bench) {
    this.bench = bench;
  }

  /** The ends of a tie. */
  private record Ends(String source, String target) {}

  /** A tie while it is counted. */
  private static final class Tie {
    int count;
    int cooperation;
    int conflict;
    double scale;
    String from = "";
    String to = "";
    final Map<Integer, int[]> steps = new TreeMap<>();
    final List<RefView> evidence = new ArrayList<>();

    void add(Told f, Steps by) {
      boolean isConflict = f.event().isConflict();
      count++;
      cooperation += isConflict ? 0 : 1;
      conflict += isConflict ? 1 : 0;
      scale += f.event().scale();
      String day = f.event().from();
      from = from.isEmpty() ? day : from;
      to = day.isEmpty() ? to : day;
      by.of(f.event())
          .ifPresent(s -> steps.computeIfAbsent(s, k -> new int[2])[isConflict ? 1 : 0]++);
      if (evidence.size() < ViewsApi.EVIDENCE) {
        evidence.add(ViewsApi.ref(f));
      }
    }

    TieView view(Ends ends) {
      return new TieView(
          ends.source(),
          ends.target(),
          count,
          cooperation,
          conflict,
          Math.round(scale / count * 100) / 100.0,
          ViewsApi.day(from),
          ViewsApi.day(to),
          ViewsApi.triples(steps),
          evidence);
    }
  }

  void network(Context ctx) {
    ctx.json(network(ctx, bench.rows()));
  }

  NetworkView network(Context ctx, Rows rows) {
    String by = Parameters.choice(ctx, "by", List.of("actor", "country"));
    int most = Parameters.number(ctx, "ties", 1, 100_000, 2000);
    int least = Parameters.number(ctx, "least", 1, Integer.MAX_VALUE, 1);
    List<Told> found = ViewsApi.found(rows, bench.filter(ctx));
    Steps steps = ViewsApi.steps(ctx, found);
    Map<Ends, Tie> ties = ties(found, steps, rows.index(), by.equals("country"));
    List<Map.Entry<Ends, Tie>> heaviest =
        ties.entrySet().stream()
            .filter(t -> t.getValue().count >= least)
            .sorted(
                Comparator.comparingInt((Map.Entry<Ends, Tie> t) -> -t.getValue().count)
                    .thenComparing(t -> t.getKey().source())
                    .thenComparing(t -> t.getKey().target()))
            .toList();
    int total = heaviest.size();
    heaviest = heaviest.subList(0, Math.min(total, most));
    Map<String, int[]> degrees = new LinkedHashMap<>();
    for (Map.Entry<Ends, Tie> tie : heaviest) {
      degrees.computeIfAbsent(tie.getKey().source(), k -> new int[2])[0] += tie.getValue().count;
      degrees.computeIfAbsent(tie.getKey().target(), k -> new int[2])[1] += tie.getValue().count;
    }
    List<NodeView> nodes = new ArrayList<>();
    degrees.forEach((id, n) -> nodes.add(node(id, n, rows.index(), by.equals("country"))));
    return new NetworkView(
        by,
        steps.width().label(),
        found.isEmpty() ? List.of() : steps.days(),
        ViewsApi.beyond(found, steps, true),
        ViewsApi.beyond(found, steps, false),
        total,
        nodes,
        heaviest.stream().map(t -> t.getValue().view(t.getKey())).toList());
  }

  private static Map<Ends, Tie> ties(
      List<Told> found, Steps steps, CaseIndex index, boolean countries) {
    Map<Ends, Tie> ties = new HashMap<>();
    for (Told f : found) {
      List<Ends> ends = new ArrayList<>();
      for (String source : ends(f.event().actors(), index, countries)) {
        for (String target : ends(f.event().recipients(), index, countries)) {
          if (!source.equals(target)) {
            ends.add(new Ends(source, target));
          }
        }
      }
      ends.forEach(e -> ties.computeIfAbsent(e, k -> new Tie()).add(f, steps));
    }
    return ties;
  }

  private static List<String> ends(List<String> actors, CaseIndex index, boolean countries) {
    return countries
        ? actors.stream()
            .flatMap(a -> index.actor(a).flatMap(ActorEntry::code).stream())
            .distinct()
            .toList()
        : actors;
  }

  private static NodeView node(String id, int[] degree, CaseIndex index, boolean country) {
    Optional<ActorEntry> actor = index.actor(id);
    return new NodeView(
        id,
        actor.map(ActorEntry::name).orElse(id),
        actor.map(ActorEntry::nameAr).orElse(id),
        country ? "state" : actor.map(ActorEntry::kind).orElse("generic"),
        country ? Optional.of(id) : actor.flatMap(ActorEntry::code),
        actor.map(ActorEntry::sector).orElse(List.of()),
        degree[0],
        degree[1]);
  }

  /** The ties of one actor, the heaviest first. */
  static List<TieView> partners(Rows rows, List<Told> found, String actor, int most) {
    Steps steps = ViewsApi.steps("auto", found, false, false);
    return ties(found, steps, rows.index(), false).entrySet().stream()
        .filter(t -> t.getKey().source().equals(actor) || t.getKey().target().equals(actor))
        .sorted(
            Comparator.comparingInt((Map.Entry<Ends, Tie> t) -> -t.getValue().count)
                .thenComparing(t -> t.getKey().source() + " " + t.getKey().target()))
        .limit(most)
        .map(t -> t.getValue().view(t.getKey()))
        .toList();
  }
}
