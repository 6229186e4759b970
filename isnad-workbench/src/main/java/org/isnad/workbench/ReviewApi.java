package org.isnad.workbench;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.knowledge.Entry;
import org.isnad.model.Coded;
import org.isnad.model.EventType;
import org.isnad.model.Span;
import org.isnad.store.CaseProblem;
import org.isnad.store.Journal;
import org.isnad.store.StoredArticle;
import org.isnad.store.review.Anchor;
import org.isnad.store.review.Corrections;
import org.isnad.store.review.Decision;
import org.isnad.store.review.Decision.Action;
import org.isnad.store.review.Decision.Target;
import org.isnad.store.review.Reviewed;
import org.isnad.store.review.Ruling;
import org.isnad.store.review.StaleDecision;
import org.isnad.workbench.api.ArticleView;
import org.isnad.workbench.api.Decided;
import org.isnad.workbench.api.EntryView;
import org.isnad.workbench.api.JournalView;
import org.isnad.workbench.api.Undone;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Decisions about articles and what is in them, undo and redo, the journal. */
final class ReviewApi {
  private static final Set<String> KNOWN =
      Set.of(
          "article",
          "target",
          "id",
          "version",
          "action",
          "set",
          "what",
          "reason",
          "note",
          "adjudicate");

  private final Bench bench;
  private final ArticleViews views;

  ReviewApi(Bench bench) {
    this.bench = bench;
    this.views = new ArticleViews(bench);
  }

  void decide(Context ctx) {
    ObjectNode body = Bodies.object(ctx);
    Set<String> unknown = new HashSet<>(body.propertyNames());
    unknown.removeAll(KNOWN);
    if (!unknown.isEmpty()) {
      throw Problem.badRequest("no such field: " + String.join(", ", unknown));
    }
    String article = Bodies.text(body, "article");
    String who = Doorman.session(ctx).reviewer();
    StoredArticle stored = bench.desk().article(article);
    Coded machine = CaseDesk.machine(stored);
    long seen = Bodies.version(body);
    Ruling ruling;
    try {
      ruling =
          bench
              .desk()
              .locked((file, review) -> {
                Reviewed now = Corrections.of(review.ledger()).review(machine);
                return review.decide(who, decision(body, article, now), machine, seen);
              });
    } catch (StaleDecision e) {
      bench.decided(List.of(article));
      throw Problem.stale(String.valueOf(e.getMessage()), views.current(article).view());
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest(String.valueOf(e.getMessage()));
    }
    bench.decided(List.of(article));
    ArticleViews.Current now = views.current(article);
    Optional<String> item = Optional.ofNullable(now.items().get(ruling.seq()));
    ctx.json(new Decided(Entries.of(ruling, item), item, now.view(), bench.session(ctx)));
  }

  private Decision decision(ObjectNode body, String article, Reviewed now) {
    Target target = constant(Target.class, Bodies.text(body, "target"), "target");
    Action action = constant(Action.class, Bodies.text(body, "action"), "action");
    Optional<String> note = Bodies.optional(body, "note");
    boolean adjudicate = body.path("adjudicate").asBoolean(false);
    ObjectNode set =
        body.path("set") instanceof ObjectNode given
            ? given.deepCopy()
            : JsonNodeFactory.instance.objectNode();
    ObjectNode nothing = JsonNodeFactory.instance.objectNode();
    if (target == Target.ARTICLE) {
      if (action != Action.DONE && action != Action.REOPEN && action != Action.NOTE) {
        throw Problem.badRequest("about an article one decides done, reopen or note");
      }
      return Decision.about(target, article, action, nothing, nothing, note);
    }
    if (target != Target.EVENT && target != Target.STATEMENT) {
      throw Problem.badRequest("'target' is event, statement or article");
    }
    if (target == Target.EVENT) {
      fill(set);
    }
    if (action == Action.ADD) {
      JsonNode place = set.path(target == Target.EVENT ? "trigger" : "cue");
      if (!place.path("start").isInt() || !place.path("end").isInt()) {
        throw Problem.badRequest(
            "to add one needs 'set." + (target == Target.EVENT ? "trigger" : "cue") + "'");
      }
      if (place.path("start").asInt() < 0
          || place.path("end").asInt() <= place.path("start").asInt()) {
        throw Problem.badRequest("that is no stretch of the text");
      }
      Span span = new Span(place.path("start").asInt(), place.path("end").asInt());
      return Decision.on(article, new Anchor(target, span, ""), action, note, false)
          .with(nothing, set);
    }
    String id = Bodies.text(body, "id");
    Anchor anchor =
        now.item(id)
            .map(Reviewed.Item::anchor)
            .filter(a -> a.target() == target)
            .orElseThrow(() ->
                Problem.notFound(
                    "article " + article + " has no " + Entries.lower(target) + " " + id));
    return switch (action) {
      case ACCEPT, REJECT, NOTE -> Decision.on(article, anchor, action, note, adjudicate);
      case EDIT -> {
        if (set.isEmpty()) {
          throw Problem.badRequest("an edit has fields under 'set'");
        }
        yield Decision.on(article, anchor, action, note, adjudicate).with(nothing, set);
      }
      case WRONG ->
          Decision.on(article, anchor, action, note, false)
              .because(Bodies.text(body, "what"), Bodies.optional(body, "reason").orElse(""));
      default -> throw Problem.badRequest("'" + Entries.lower(action) + "' is not decided here");
    };
  }

  /** Values that follow from those set: the score of a mode, the point of a place. */
  private void fill(ObjectNode set) {
    if (set.path("place") instanceof ObjectNode place && !place.path("lat").isNumber()) {
      String name = place.path("name_ar").asString(place.path("name").asString(""));
      if (!name.isBlank()) {
        bench.gazetteer().named(name).stream()
            .max(java.util.Comparator.comparingLong(n -> n.place().population()))
            .ifPresent(found -> {
              var p = found.place();
              place.put("name", p.en()).put("name_ar", p.ar());
              place.put("country", p.code().orElse(null));
              place.put("lat", p.point().lat()).put("lon", p.point().lon());
              place.put("resolution", p.resolution()).put("uncertainty_km", p.km());
              p.geonameid().ifPresent(g -> place.put("geonameid", g));
            });
      }
    }
    if (set.has("type") && set.path("mode").isArray() && !set.path("mode").isEmpty()) {
      EventType type = constant(EventType.class, set.path("type").asString(), "type");
      String mode = set.path("mode").get(0).asString();
      for (Entry entry : bench.engine().knowledge().file("events/modes")) {
        boolean fits =
            entry.list("type").stream().anyMatch(t -> t.equalsIgnoreCase(type.name()))
                && entry.property("mode").orElse(entry.id()).equals(mode);
        if (fits && entry.property("score").isPresent()) {
          set.put("scale", Double.parseDouble(entry.property("score").get()));
          return;
        }
      }
    }
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String value, String field) {
    try {
      return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest("'" + value + "' is no " + field);
    }
  }

  void undo(Context ctx) {
    ObjectNode body = Bodies.object(ctx);
    String who = Doorman.session(ctx).reviewer();
    try {
      Optional<Ruling> undone =
          bench
              .desk()
              .locked((file, review) ->
                  body.path("entry").isIntegralNumber()
                      ? Optional.of(review.undo(who, body.path("entry").asLong()))
                      : review.undo(who));
      turned(ctx, undone.orElseThrow(() -> Problem.conflict("there is nothing to take back")));
    } catch (CaseProblem e) {
      throw Problem.conflict(String.valueOf(e.getMessage()));
    }
  }

  void redo(Context ctx) {
    String who = Doorman.session(ctx).reviewer();
    try {
      Optional<Ruling> redone = bench.desk().locked((file, review) -> review.redo(who));
      turned(
          ctx, redone.orElseThrow(() -> Problem.conflict("there is nothing to make stand again")));
    } catch (CaseProblem e) {
      throw Problem.conflict(String.valueOf(e.getMessage()));
    }
  }

  private void turned(Context ctx, Ruling ruling) {
    Optional<ArticleView> article = Optional.empty();
    Optional<String> item = Optional.empty();
    switch (ruling.decision().target()) {
      case EVENT, STATEMENT, ARTICLE -> {
        String id = ruling.decision().subject();
        bench.decided(List.of(id));
        ArticleViews.Current now = views.current(id);
        item = Optional.ofNullable(now.items().get(ruling.seq()));
        article = Optional.of(now.view());
      }
      case ACTOR -> bench.decidedAboutActors(ruling);
      case OCCURRENCE -> bench.joining().regroup();
    }
    EntryView entry =
        bench
            .desk()
            .locked((file, review) -> {
              Journal.Entry[] last = new Journal.Entry[1];
              file.journal()
                  .after(
                      ruling.touched() - 1,
                      e -> {
                        if (last[0] == null) {
                          last[0] = e;
                        }
                      });
              return Entries.of(last[0], review.ledger(), Optional.empty());
            });
    ctx.json(new Undone(entry, Entries.of(ruling, item), article, bench.session(ctx)));
  }

  void journal(Context ctx) {
    Set<String> kinds = new HashSet<>(Parameters.texts(ctx, "kind"));
    Optional<String> who = Parameters.text(ctx, "who");
    Optional<String> article = Parameters.text(ctx, "article");
    boolean newest = Parameters.choice(ctx, "order", List.of("newest", "oldest")).equals("newest");
    List<Journal.Entry> fitting = new ArrayList<>();
    String head =
        bench
            .desk()
            .locked((file, review) -> {
              file.journal()
                  .forEach(
                      Optional.empty(),
                      e -> {
                        if ((kinds.isEmpty() || kinds.contains(e.kind()))
                            && who.map(e.who()::equals).orElse(true)
                            && article.map(e.subject()::equals).orElse(true)) {
                          fitting.add(e);
                        }
                      });
              return file.journal().head();
            });
    if (newest) {
      Collections.reverse(fitting);
    }
    List<Journal.Entry> page = Parameters.page(ctx, fitting);
    Map<Long, String> items = items(page);
    List<EntryView> entries =
        bench
            .desk()
            .locked((file, review) ->
                page.stream()
                    .map(e ->
                        Entries.of(e, review.ledger(), Optional.ofNullable(items.get(e.seq()))))
                    .toList());
    ctx.json(new JournalView(fitting.size(), Parameters.offset(ctx), head, entries));
  }

  /** What the decisions of a page are about, by number, in the articles as they are now. */
  private Map<Long, String> items(List<Journal.Entry> page) {
    Map<Long, String> items = new HashMap<>();
    Set<String> articles = new HashSet<>();
    for (Journal.Entry entry : page) {
      if (entry.kind().equals("decision")
          && bench.desk().entry(entry.subject()).isPresent()
          && articles.add(entry.subject())) {
        items.putAll(views.items(entry.subject()));
      }
    }
    return items;
  }
}
