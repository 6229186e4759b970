package org.isnad.coding.statement;

import java.time.LocalDate;
import java.util.List;
import org.isnad.arabic.Arabic;
import org.isnad.arabic.Text;
import org.isnad.arabic.time.Times;
import org.isnad.coding.cast.Cast;
import org.isnad.coding.cast.Casting;
import org.isnad.knowledge.Knowledge;
import org.isnad.model.Article;
import org.isnad.model.Statement;
import org.isnad.model.When;

/** Reads sentences the way the coder does, as far as the statements. */
final class Reading {
  private static final Knowledge KNOWLEDGE = Knowledge.standard();
  private static final Arabic ARABIC = Arabic.standard();
  private static final Casting CASTING = new Casting(KNOWLEDGE);
  private static final Times TIMES = new Times(KNOWLEDGE);
  static final Attribution ATTRIBUTION = new Attribution(KNOWLEDGE);

  /** The day the sentences are read as printed on: who holds an office depends on it. */
  private static final LocalDate DAY = LocalDate.of(2018, 5, 5);

  private Reading() {}

  static Knowledge knowledge() {
    return KNOWLEDGE;
  }

  static List<Statement> statements(String raw) {
    Article article = Article.of("test", raw).publishedOn(DAY);
    Text text = ARABIC.read(raw);
    List<When> times = TIMES.find(text, article.published());
    Cast cast = CASTING.find(text, article);
    return ATTRIBUTION.trace(text, cast, times, article);
  }
}
