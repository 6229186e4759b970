package org.isnad.workbench;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.List;

/**
 * The table of everything the interface answers: one line an operation of {@code openapi.yaml}. The
 * server is made from it, and the tests walk it.
 */
final class Routes {
  static final String ROOT = "/api/v1";

  /**
   * @param path in Javalin's notation, under {@link #ROOT}
   * @param operation its operationId in {@code openapi.yaml}
   */
  record Route(HandlerType method, String path, String operation, Handler handler) {}

  private Routes() {}

  static List<Route> of(Bench bench) {
    CaseApi theCase = new CaseApi(bench);
    ArticlesApi articles = new ArticlesApi(bench);
    ReviewApi review = new ReviewApi(bench);
    ProgressApi progress = new ProgressApi(bench);
    ExplainApi explain = new ExplainApi(bench);
    SearchesApi searches = new SearchesApi(bench);
    OccurrencesApi occurrences = new OccurrencesApi(bench);
    ActorsApi actors = new ActorsApi(bench);
    ViewsApi views = new ViewsApi(bench);
    NetworkApi network = new NetworkApi(bench);
    ExportApi export = new ExportApi(bench);
    return List.of(
        get("/session", "getSession", theCase::session),
        put("/session", "putSession", theCase::reviewer),
        get("/case", "getCase", theCase::get),
        get("/vocabulary", "getVocabulary", theCase::vocabulary),
        get("/articles", "listArticles", articles::list),
        post("/articles", "addArticles", articles::add),
        get("/imports/{job}", "getImport", articles::job),
        get("/articles/{id}", "getArticle", articles::get),
        get("/articles/{id}/original", "getOriginal", articles::original),
        get("/articles/{id}/explain/{item}", "explain", explain::explain),
        get("/searches", "listSearches", searches::list),
        put("/searches/{name}", "saveSearch", searches::save),
        delete("/searches/{name}", "deleteSearch", searches::delete),
        post("/decisions", "decide", review::decide),
        post("/undo", "undo", review::undo),
        post("/redo", "redo", review::redo),
        get("/journal", "listJournal", review::journal),
        get("/review", "getReview", progress::get),
        get("/events", "listEvents", views::events),
        get("/occurrences", "listOccurrences", occurrences::list),
        post("/occurrences/merge", "mergeOccurrences", occurrences::merge),
        post("/occurrences/split", "splitOccurrence", occurrences::split),
        get("/occurrences/{id}", "getOccurrence", occurrences::get),
        get("/actors", "listActors", actors::list),
        post("/actors/merge", "mergeActors", actors::merge),
        post("/actors/split", "splitActor", actors::split),
        post("/actors/rename", "renameActor", actors::rename),
        post("/actors/alias", "aliasActor", actors::alias),
        get("/actors/{id}", "getActor", actors::get),
        get("/timeline", "getTimeline", views::timeline),
        get("/network", "getNetwork", network::network),
        get("/map", "getMap", views::map),
        get("/export", "export", export::export),
        get("/knowledge/places", "findPlaces", theCase::places),
        get("/knowledge/entry", "getKnowledgeEntry", theCase::entry));
  }

  private static Route get(String path, String operation, Handler handler) {
    return new Route(HandlerType.GET, path, operation, handler);
  }

  private static Route put(String path, String operation, Handler handler) {
    return new Route(HandlerType.PUT, path, operation, handler);
  }

  private static Route post(String path, String operation, Handler handler) {
    return new Route(HandlerType.POST, path, operation, handler);
  }

  private static Route delete(String path, String operation, Handler handler) {
    return new Route(HandlerType.DELETE, path, operation, handler);
  }
}
