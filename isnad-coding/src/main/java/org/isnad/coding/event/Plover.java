package org.isnad.coding.event;

import java.util.List;
import org.isnad.arabic.Text;
import org.isnad.coding.cast.Cast;
import org.isnad.coding.place.Atlas;
import org.isnad.knowledge.Knowledge;
import org.isnad.model.Article;
import org.isnad.model.Event;
import org.isnad.model.Statement;
import org.isnad.model.When;

/** Recognises events of PLOVER's sixteen types. Immutable; safe to share between threads. */
public final class Plover {
  public Plover(Knowledge knowledge) {}

  /** Events in text order of their triggers; ids {@code e1}, {@code e2}, … in that order. */
  public List<Event> recognise(
      Text text, Cast cast, Atlas atlas, List<When> times, List<Statement> statements, Article article) {
    return List.of();
  }
}
