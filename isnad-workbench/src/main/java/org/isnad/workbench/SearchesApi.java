package org.isnad.workbench;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.isnad.store.Journal;
import org.isnad.workbench.api.SavedSearch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Searches kept under a name; a fold over the journal like everything else. */
final class SearchesApi {
  private static final String KIND = "search";
  private static final List<String> VIEWS =
      List.of("articles", "occurrences", "timeline", "network", "map");

  private final Bench bench;

  SearchesApi(Bench bench) {
    this.bench = bench;
  }

  void list(Context ctx) {
    ctx.json(List.copyOf(all().values()));
  }

  private Map<String, SavedSearch> all() {
    Map<String, SavedSearch> searches = new TreeMap<>();
    bench
        .desk()
        .locked((file, review) -> {
          file.journal()
              .forEach(
                  Optional.of(KIND),
                  entry -> {
                    JsonNode payload = Answers.JSON.readTree(entry.payload());
                    if (payload.path("query").isString()) {
                      searches.put(
                          entry.subject(),
                          new SavedSearch(
                              entry.subject(),
                              payload.path("query").asString(),
                              payload.path("view").asString("articles"),
                              entry.who(),
                              entry.at()));
                    } else {
                      searches.remove(entry.subject());
                    }
                  });
          return null;
        });
    return searches;
  }

  void save(Context ctx) {
    ObjectNode body = Bodies.object(ctx);
    String name = ctx.pathParam("name").strip();
    String query = body.path("query").asString("");
    String view = Bodies.optional(body, "view").orElse("articles");
    if (name.isEmpty() || name.length() > 120 || name.chars().anyMatch(Character::isISOControl)) {
      throw Problem.badRequest("a search's name has 1 to 120 letters");
    }
    if (!body.path("query").isString() || query.length() > 4000) {
      throw Problem.badRequest("'query' is a query string of at most 4000 letters");
    }
    if (!VIEWS.contains(view)) {
      throw Problem.badRequest("'" + view + "' is no view");
    }
    ObjectNode payload = Answers.JSON.createObjectNode().put("query", query).put("view", view);
    Journal.Entry entry = note(ctx, name, payload);
    ctx.json(new SavedSearch(name, query, view, entry.who(), entry.at()));
  }

  void delete(Context ctx) {
    String name = ctx.pathParam("name").strip();
    if (!all().containsKey(name)) {
      throw Problem.notFound("no saved search '" + name + "'");
    }
    note(ctx, name, Answers.JSON.createObjectNode());
    ctx.status(204);
  }

  private Journal.Entry note(Context ctx, String name, ObjectNode payload) {
    String who = Doorman.session(ctx).reviewer();
    return bench
        .desk()
        .locked((file, review) ->
            file.note(who, KIND, name, () -> Answers.JSON.writeValueAsString(payload)));
  }
}
