package org.isnad.workshop.coding;

import java.util.List;
import org.isnad.arabic.Arabic;
import org.isnad.arabic.Text;
import org.isnad.arabic.time.Times;
import org.isnad.coding.cast.Cast;
import org.isnad.coding.cast.Casting;
import org.isnad.coding.event.Plover;
import org.isnad.coding.event.Proposal;
import org.isnad.coding.event.Weights;
import org.isnad.coding.place.Atlas;
import org.isnad.coding.place.Gazetteer;
import org.isnad.coding.statement.Attribution;
import org.isnad.knowledge.Knowledge;
import org.isnad.model.Article;
import org.isnad.model.Coded;
import org.isnad.model.Statement;
import org.isnad.model.When;

/**
 * The coder's steps up to event coding, done once for each article however often its events are
 * coded.
 */
final class Reader {
  private final Arabic arabic = Arabic.standard();
  private final Knowledge knowledge;
  private final Times times;
  private final Casting casting;
  private final Gazetteer gazetteer;
  private final Attribution attribution;

  Reader(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.times = new Times(knowledge);
    this.casting = new Casting(knowledge);
    this.gazetteer = new Gazetteer(knowledge);
    this.attribution = new Attribution(knowledge);
  }

  /** An article read up to its statements. */
  record Page(
      Article article,
      Text text,
      Cast cast,
      Atlas atlas,
      List<When> times,
      List<Statement> statements) {
    List<Proposal> propose(Plover plover) {
      return plover.propose(text, cast, atlas, times, statements, article);
    }

    Coded code(Plover plover) {
      return new Coded(
          article,
          text.sentences().stream().map(s -> s.span()).toList(),
          statements,
          plover.recognise(text, cast, atlas, times, statements, article),
          cast.entities(),
          times);
    }
  }

  Page read(Article article) {
    Text text = arabic.read(article.text());
    List<When> when = times.find(text, article.published());
    Cast cast = casting.find(text, article);
    Atlas atlas = gazetteer.locate(text, cast, article);
    return new Page(article, text, cast, atlas, when, attribution.trace(text, cast, when, article));
  }

  Plover plover(Weights weights) {
    return new Plover(knowledge, attribution, weights);
  }
}
