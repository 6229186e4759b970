package org.isnad.coding;

import java.util.concurrent.CompletableFuture;
import org.isnad.arabic.Arabic;
import org.isnad.arabic.time.Times;
import org.isnad.coding.cast.Casting;
import org.isnad.coding.event.Plover;
import org.isnad.coding.place.Gazetteer;
import org.isnad.coding.statement.Attribution;
import org.isnad.knowledge.Knowledge;
import org.isnad.model.Article;
import org.isnad.model.Coded;

/**
 * An article goes in, its sourced record comes out. Each line is a step, each step a pure function
 * of its inputs and the knowledge: the same article gives the same record on any thread count and
 * JDK.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Coder {
  private final Arabic arabic;
  private final Times times;
  private final Casting casting;
  private final Gazetteer gazetteer;
  private final Attribution attribution;
  private final Plover plover;

  /**
   * Compiles the knowledge, each step's part beside the others: start-up is what a single article
   * waits for.
   */
  public Coder(Arabic arabic, Knowledge knowledge) {
    var castingLater = CompletableFuture.supplyAsync(() -> new Casting(knowledge));
    var gazetteerLater = CompletableFuture.supplyAsync(() -> new Gazetteer(knowledge));
    this.arabic = arabic;
    this.times = new Times(knowledge);
    this.attribution = new Attribution(knowledge);
    this.plover = new Plover(knowledge, attribution);
    this.casting = castingLater.join();
    this.gazetteer = gazetteerLater.join();
  }

  public Coded code(Article article) {
    var text = arabic.read(article.text()); // sentences, words, clitics, lemmas
    var when = times.find(text, article.published()); // what "Friday" means on this page
    var cast = casting.find(text, article); // people, bodies, groups, states, places; who is who
    var atlas = gazetteer.locate(text, cast, article); // mention → point on the map
    var statements =
        attribution.trace(text, cast, when, article); // clause → who vouches for it, through whom
    var events =
        plover.recognise(
            text, cast, atlas, when, statements, article); // who did what to whom, and its status
    return new Coded(
        article,
        text.sentences().stream().map(s -> s.span()).toList(),
        statements,
        events,
        cast.entities(),
        when);
  }
}
