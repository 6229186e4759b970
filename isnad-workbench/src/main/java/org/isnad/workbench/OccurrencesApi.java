package org.isnad.workbench;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.store.review.Decision;
import org.isnad.store.review.OccurrenceBook;
import org.isnad.store.review.Ruling;
import org.isnad.store.review.StaleDecision;
import org.isnad.workbench.api.OccurrenceDecided;
import org.isnad.workbench.api.OccurrenceList;
import org.isnad.workbench.api.OccurrenceRow;
import org.isnad.workbench.api.OccurrenceView;
import org.isnad.workbench.index.CaseIndex.Told;
import org.isnad.workbench.index.Filter;
import org.isnad.workbench.index.OccurrenceEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Happenings as all articles tell them; splitting and merging them. */
final class OccurrencesApi {
  private final Bench bench;

  OccurrencesApi(Bench bench) {
    this.bench = bench;
  }

  void list(Context ctx) {
    Rows rows = bench.rows();
    ctx.json(list(ctx, rows));
  }

  /** Everything that fits, in the order asked for. */
  List<OccurrenceRow> fitting(Context ctx, Rows rows) {
    Filter filter = bench.filter(ctx);
    int witnesses = Parameters.number(ctx, "witnesses", 0, Integer.MAX_VALUE, 0);
    Optional<String> disputed = Parameters.text(ctx, "disputed");
    String sort = Parameters.choice(ctx, "sort", OccurrenceRows.SORTS);
    List<OccurrenceRow> fitting = new ArrayList<>();
    for (OccurrenceRows.Listed listed : bench.occurrences().of(rows).by(sort)) {
      OccurrenceEntry occurrence = listed.entry();
      if (occurrence.independent() < witnesses
          || disputed.map(d -> d.equals("true") == occurrence.disputes().isEmpty()).orElse(false)) {
        continue;
      }
      if (fits(filter, listed.mentions())) {
        fitting.add(listed.row());
      }
    }
    return fitting;
  }

  private static boolean fits(Filter filter, List<Told> mentions) {
    for (Told told : mentions) {
      if (filter.fits(told.article())
          && filter.fitsDays(told.event())
          && filter.fits(told.event())) {
        return true;
      }
    }
    return false;
  }

  private OccurrenceList list(Context ctx, Rows rows) {
    List<OccurrenceRow> fitting = fitting(ctx, rows);
    return new OccurrenceList(
        fitting.size(),
        Parameters.offset(ctx),
        Entries.lower(bench.joining().state()),
        Parameters.page(ctx, fitting));
  }

  void get(Context ctx) {
    ctx.json(view(ctx.pathParam("id")));
  }

  private OccurrenceView view(String id) {
    return new OccurrenceViews(bench, bench.rows()).view(id);
  }

  private OccurrenceEntry entry(String id) {
    return bench
        .joining()
        .index()
        .byId(id)
        .orElseThrow(() -> Problem.notFound("no occurrence " + id + " in this case"));
  }

  void merge(Context ctx) {
    ObjectNode body = Bodies.object(ctx);
    List<String> ids = Bodies.texts(body, "ids", 2).stream().distinct().toList();
    if (ids.size() < 2) {
      throw Problem.badRequest("one occurrence cannot be merged with itself");
    }
    ids.forEach(this::entry);
    ObjectNode after = JsonNodeFactory.instance.objectNode();
    ids.forEach(after.withArray("ids")::add);
    Decision decision =
        Decision.about(
            Decision.Target.OCCURRENCE,
            ids.getFirst(),
            Decision.Action.MERGE,
            JsonNodeFactory.instance.objectNode(),
            after,
            Bodies.optional(body, "note"));
    decided(ctx, decision, Bodies.version(body), ids.getFirst(), Optional.empty());
  }

  void split(Context ctx) {
    ObjectNode body = Bodies.object(ctx);
    String id = Bodies.text(body, "id");
    OccurrenceEntry occurrence = entry(id);
    ObjectNode after = JsonNodeFactory.instance.objectNode();
    int moved = 0;
    for (JsonNode named : body.path("mentions")) {
      String article = Bodies.text(named, "article");
      String event = Bodies.text(named, "event");
      OccurrenceEntry.Mention mention =
          occurrence.mentions().stream()
              .filter(m -> m.article().equals(article) && m.event().equals(event))
              .findFirst()
              .orElseThrow(
                  () -> Problem.badRequest(article + " " + event + " is no mention of " + id));
      after.withArray("mentions").add(OccurrenceBook.mention(mention.article(), mention.trigger()));
      moved++;
    }
    if (moved == 0) {
      throw Problem.badRequest("'mentions' has at least 1 value");
    }
    if (moved == occurrence.mentions().size()) {
      throw Problem.badRequest("nothing would be left of " + id);
    }
    String fresh =
        bench.desk().locked((file, review) -> OccurrenceBook.of(review.ledger()).fresh(id));
    after.put("id", fresh);
    Decision decision =
        Decision.about(
            Decision.Target.OCCURRENCE,
            id,
            Decision.Action.SPLIT,
            JsonNodeFactory.instance.objectNode(),
            after,
            Bodies.optional(body, "note"));
    decided(ctx, decision, Bodies.version(body), fresh, Optional.of(id));
  }

  private void decided(
      Context ctx, Decision decision, long seen, String shown, Optional<String> rest) {
    String who = Doorman.session(ctx).reviewer();
    Ruling ruling;
    try {
      ruling = bench.desk().locked((file, review) -> review.decideAcross(who, decision, seen));
    } catch (StaleDecision e) {
      throw Problem.stale(String.valueOf(e.getMessage()), view(decision.subject()));
    }
    bench.joining().regroup();
    ctx.json(
        new OccurrenceDecided(
            Entries.of(ruling, Optional.empty()),
            view(shown),
            rest.map(this::view),
            bench.session(ctx)));
  }
}
