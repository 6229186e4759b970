package org.isnad.coding.statement;

import java.util.List;
import org.isnad.arabic.Text;
import org.isnad.coding.cast.Cast;
import org.isnad.knowledge.Knowledge;
import org.isnad.model.Article;
import org.isnad.model.Statement;
import org.isnad.model.When;

/** Finds who vouches for what. Immutable; safe to share between threads. */
public final class Attribution {
  public Attribution(Knowledge knowledge) {}

  /** Statements in text order of their cues; ids {@code s1}, {@code s2}, … in that order. */
  public List<Statement> trace(Text text, Cast cast, List<When> times, Article article) {
    return List.of();
  }
}
