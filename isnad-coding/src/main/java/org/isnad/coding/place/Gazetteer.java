package org.isnad.coding.place;

import java.util.Map;
import org.isnad.arabic.Text;
import org.isnad.coding.cast.Cast;
import org.isnad.knowledge.Knowledge;
import org.isnad.model.Article;

/** Knows places and picks the one that is meant. Immutable; safe to share between threads. */
public final class Gazetteer {
  public Gazetteer(Knowledge knowledge) {}

  public Atlas locate(Text text, Cast cast, Article article) {
    return new Atlas(Map.of());
  }
}
