package org.isnad.workbench;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.isnad.store.review.Decision;
import org.isnad.store.review.Decision.Action;
import org.isnad.store.review.Ruling;
import org.isnad.store.review.StaleDecision;
import org.isnad.workbench.api.ActorDecided;
import org.isnad.workbench.api.ActorList;
import org.isnad.workbench.index.ActorEntry;
import org.isnad.workbench.index.CaseIndex.ActorCount;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Who is who: merging, splitting, renaming actors, giving them other names. */
final class ActorsApi {
  private static final Set<String> KINDS =
      Set.of("person", "organization", "group", "state", "place", "generic");
  private static final Pattern ALIAS =
      Pattern.compile("[\\p{InArabic}\\p{IsArabic} .\u00AB\u00BB-]{2,120}");
  private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

  private final Bench bench;

  ActorsApi(Bench bench) {
    this.bench = bench;
  }

  void list(Context ctx) {
    ActorViews views = new ActorViews(bench);
    Set<String> kinds = Set.copyOf(Parameters.choices(ctx, "kind", KINDS));
    List<ActorCount> all = views.named(Parameters.text(ctx, "q"), kinds);
    ctx.json(
        new ActorList(
            all.size(),
            Parameters.offset(ctx),
            Parameters.page(ctx, all).stream().map(views::row).toList()));
  }

  void get(Context ctx) {
    ctx.json(new ActorViews(bench).view(ctx.pathParam("id")));
  }

  private ActorEntry entry(String id) {
    return bench
        .desk()
        .index()
        .actor(id)
        .orElseThrow(() -> Problem.notFound("no actor " + id + " in this case"));
  }

  void merge(Context ctx) {
    ObjectNode body = Bodies.object(ctx);
    List<String> ids = Bodies.texts(body, "ids", 2).stream().distinct().toList();
    if (ids.size() < 2) {
      throw Problem.badRequest("one actor cannot be merged with itself");
    }
    List<ActorEntry> entries = ids.stream().map(this::entry).toList();
    ObjectNode before = JsonNodeFactory.instance.objectNode();
    entries.forEach(e -> before.withArray("names").add(e.nameAr()));
    ObjectNode after = JsonNodeFactory.instance.objectNode();
    ids.forEach(after.withArray("ids")::add);
    ActorEntry kept = entries.getFirst();
    after.put("name", kept.name()).put("name_ar", kept.nameAr());
    decide(ctx, body, kept.id(), Action.MERGE, before, after, kept.id(), warning(entries), null);
  }

  /** What a person merging these should look at twice. */
  private static Optional<String> warning(List<ActorEntry> entries) {
    ActorEntry kept = entries.getFirst();
    for (ActorEntry other : entries.subList(1, entries.size())) {
      if (Confusables.lookAlike(kept.nameAr(), other.nameAr())) {
        return Optional.of("two of these names only look alike: some of their letters differ");
      }
      if (kept.registry().isPresent() && other.registry().isPresent()) {
        return Optional.of("both are known to the registry as different actors");
      }
      if (!kept.kind().equals(other.kind())) {
        return Optional.of("they are of different kinds: " + kept.kind() + ", " + other.kind());
      }
    }
    return Optional.empty();
  }

  void split(Context ctx) {
    ObjectNode body = Bodies.object(ctx);
    String id = Bodies.text(body, "id");
    ActorEntry actor = entry(id);
    List<String> articles = Bodies.texts(body, "articles", 1);
    for (String article : articles) {
      boolean named =
          bench.desk().entry(article).filter(a -> a.entries().containsKey(id)).isPresent();
      if (!named) {
        throw Problem.badRequest("article " + article + " does not name " + id);
      }
    }
    String fresh = bench.desk().book().fresh(id);
    ObjectNode after = JsonNodeFactory.instance.objectNode();
    after.put("id", fresh);
    articles.forEach(after.withArray("articles")::add);
    after.put("name", Bodies.optional(body, "name").orElse(actor.name()));
    after.put("name_ar", Bodies.optional(body, "name_ar").orElse(actor.nameAr()));
    after.put("kind", actor.kind());
    ObjectNode nothing = JsonNodeFactory.instance.objectNode();
    decide(ctx, body, id, Action.SPLIT, nothing, after, fresh, Optional.empty(), null);
  }

  void rename(Context ctx) {
    ObjectNode body = Bodies.object(ctx);
    String id = Bodies.text(body, "id");
    ActorEntry actor = entry(id);
    ObjectNode before = JsonNodeFactory.instance.objectNode();
    ObjectNode after = JsonNodeFactory.instance.objectNode();
    Bodies.optional(body, "name")
        .ifPresent(n -> {
          before.put("name", actor.name());
          after.put("name", n);
        });
    Bodies.optional(body, "name_ar")
        .ifPresent(n -> {
          before.put("name_ar", actor.nameAr());
          after.put("name_ar", n);
        });
    if (body.has("code")) {
      Optional<String> code = Bodies.optional(body, "code");
      if (code.filter(c -> !CODE.matcher(c).matches()).isPresent()) {
        throw Problem.badRequest("a code is three capital letters");
      }
      before.put("code", actor.code().orElse(null));
      after.put("code", code.orElse(null));
    }
    if (body.path("sector").isArray()) {
      actor.sector().forEach(before.withArray("sector")::add);
      Bodies.texts(body, "sector", 0).forEach(after.withArray("sector")::add);
    }
    if (after.isEmpty()) {
      throw Problem.badRequest("say what is to be other: name, name_ar, code or sector");
    }
    decide(ctx, body, id, Action.RENAME, before, after, id, Optional.empty(), null);
  }

  void alias(Context ctx) {
    ObjectNode body = Bodies.object(ctx);
    String id = Bodies.text(body, "id");
    ActorEntry actor = entry(id);
    String alias = Bodies.text(body, "alias");
    if (!ALIAS.matcher(alias).matches()) {
      throw Problem.badRequest("an alias is a name in Arabic letters, 2 to 120 of them");
    }
    CaseKnowledge.Place place = CaseKnowledge.place(actor, bench.engine().knowledge());
    ObjectNode after = JsonNodeFactory.instance.objectNode();
    after.put("alias", alias).put("file", place.file());
    after.put("entry", place.id()).put("text", place.entry());
    ObjectNode nothing = JsonNodeFactory.instance.objectNode();
    decide(ctx, body, id, Action.ALIAS, nothing, after, id, Optional.empty(), place);
  }

  private void decide(
      Context ctx,
      ObjectNode body,
      String subject,
      Action action,
      ObjectNode before,
      ObjectNode after,
      String shown,
      Optional<String> warning,
      CaseKnowledge.@org.jspecify.annotations.Nullable Place place) {
    String who = Doorman.session(ctx).reviewer();
    long seen = Bodies.version(body);
    Decision decision =
        Decision.about(
            Decision.Target.ACTOR, subject, action, before, after, Bodies.optional(body, "note"));
    Ruling ruling;
    Optional<String> file = Optional.empty();
    try {
      if (place != null) {
        // The files first: a name that does not do must not be in the journal.
        file = Optional.of(bench.knowledge().add(place, after.path("alias").asString()));
      }
      ruling = bench.desk().locked((f, review) -> review.decideAcross(who, decision, seen));
    } catch (StaleDecision e) {
      if (place != null) {
        bench.knowledge().remove(place, after.path("alias").asString());
      }
      throw Problem.stale(
          String.valueOf(e.getMessage()), new ActorViews(bench).view(decision.subject()));
    }
    bench.decidedAboutActors(ruling);
    ctx.json(
        new ActorDecided(
            Entries.of(ruling, Optional.empty()),
            new ActorViews(bench).view(shown),
            warning,
            file,
            bench.session(ctx)));
  }
}
