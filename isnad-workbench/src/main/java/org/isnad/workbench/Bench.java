package org.isnad.workbench;

import io.javalin.http.Context;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.coding.Isnad;
import org.isnad.coding.place.GazetteerIndex;
import org.isnad.store.review.Decision;
import org.isnad.store.review.Ledger;
import org.isnad.store.review.Ruling;
import org.isnad.workbench.api.CaseView;
import org.isnad.workbench.api.OccurrenceState;
import org.isnad.workbench.api.SessionView;
import org.isnad.workbench.index.ArticleEntry;
import org.isnad.workbench.index.CaseIndex;
import org.isnad.workbench.index.Filter;

/** Everything the answers are made of: the open case, and what works on it in the background. */
final class Bench implements AutoCloseable {
  private final CaseKnowledge knowledge;
  private final Engine engine;
  private final CaseDesk desk;
  private final Joining joining;
  private final Imports imports;
  private final SearchDesk search;
  private final Broadcast broadcast = new Broadcast();
  private final OccurrenceRows occurrences = new OccurrenceRows(this);

  Bench(Path folder) {
    this.knowledge = new CaseKnowledge(folder);
    this.engine = new Engine(knowledge);
    this.desk = new CaseDesk(folder);
    this.search = new SearchDesk(desk, folder.resolve("index"), engine);
    this.joining = new Joining(desk, engine, this::tell);
    this.imports = new Imports(desk, engine, job -> broadcast.send("import", job), this::came);
  }

  /** Begins to read the case into memory and to join its occurrences. */
  void start() {
    Thread.ofVirtual()
        .name("load")
        .start(() -> {
          desk.load();
          joining.start();
        });
  }

  Isnad engine() {
    return engine.get();
  }

  GazetteerIndex gazetteer() {
    return engine.gazetteer();
  }

  CaseKnowledge knowledge() {
    return knowledge;
  }

  CaseDesk desk() {
    return desk;
  }

  Joining joining() {
    return joining;
  }

  Imports imports() {
    return imports;
  }

  SearchDesk search() {
    return search;
  }

  OccurrenceRows occurrences() {
    return occurrences;
  }

  Broadcast broadcast() {
    return broadcast;
  }

  Rows rows() {
    return new Rows(desk.index(), joining.index(), joining.copies());
  }

  /** After something about these articles was decided. */
  void decided(Collection<String> articles) {
    desk.refresh(articles);
    joining.stale();
    tell();
  }

  /** After something about who is who was decided or taken back. */
  void decidedAboutActors(Ruling ruling) {
    desk.refreshActors();
    if (ruling.decision().action() == Decision.Action.ALIAS) {
      var after = ruling.decision().after();
      CaseKnowledge.Place place =
          new CaseKnowledge.Place(
              after.path("file").asString(),
              after.path("entry").asString(),
              after.path("text").asString());
      if (ruling.stands()) {
        knowledge.add(place, after.path("alias").asString());
      } else {
        knowledge.remove(place, after.path("alias").asString());
      }
      engine.renew();
    }
    joining.stale();
    tell();
  }

  private void came(List<String> articles) {
    desk.refresh(articles);
    joining.stale();
    tell();
  }

  /** Tells all pages that the case is another one now. */
  void tell() {
    if (desk.isLoaded()) {
      broadcast.send("case", caseView());
      occurrences.renew(this::rows);
    }
  }

  CaseView caseView() {
    CaseIndex index = desk.index();
    int events = 0;
    int statements = 0;
    int reviewed = 0;
    for (ArticleEntry article : index.articles()) {
      events += article.events().size();
      statements += article.statements();
      reviewed += article.stage() == ArticleEntry.ReviewStage.DONE ? 1 : 0;
    }
    List<ArticleEntry> dated =
        index.articles().stream().filter(a -> !a.published().isEmpty()).toList();
    int allEvents = events;
    int allStatements = statements;
    int allReviewed = reviewed;
    return desk.locked((file, review) ->
        new CaseView(
            file.name(),
            index.articles().size(),
            allEvents,
            allStatements,
            index.actorCount(),
            allReviewed,
            List.copyOf(review.ledger().reviewers()),
            file.journal().head(),
            file.journal().size(),
            "isnad " + Isnad.VERSION,
            desk.knowledge(),
            dated.isEmpty() ? Optional.empty() : Optional.of(dated.getFirst().published()),
            dated.isEmpty() ? Optional.empty() : Optional.of(dated.getLast().published()),
            new OccurrenceState(Entries.lower(joining.state()), joining.index().size())));
  }

  SessionView session(Context ctx) {
    Doorman.Session session = Doorman.session(ctx);
    return desk.locked((file, review) -> {
      Ledger ledger = review.ledger();
      return new SessionView(
          session.reviewer(),
          session.csrf(),
          ledger.undoDepth(session.reviewer()),
          ledger.redoDepth(session.reviewer()));
    });
  }

  /** Reads the filters that all lists share. */
  Filter filter(Context ctx) {
    return filter(ctx, found(ctx));
  }

  /** Snippets by article of what the query finds; empty without a query. */
  Map<String, String> found(Context ctx) {
    return Parameters.text(ctx, "q").map(search::find).orElse(Map.of());
  }

  /** With what the query was found to find. */
  Filter filter(Context ctx, Map<String, String> found) {
    try {
      return Filter.of(
          name -> Parameters.texts(ctx, name),
          Parameters.text(ctx, "q").map(q -> found.keySet()),
          Parameters.choice(ctx, "historical", List.of("hide", "show")).equals("show"));
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void close() {
    broadcast.close();
    imports.close();
    joining.close();
    search.close();
    desk.close();
  }
}
