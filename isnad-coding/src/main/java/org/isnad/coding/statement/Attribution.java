package org.isnad.coding.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.arabic.Text;
import org.isnad.coding.cast.Cast;
import org.isnad.coding.clause.Particles;
import org.isnad.coding.clause.Subjects;
import org.isnad.knowledge.Knowledge;
import org.isnad.model.Article;
import org.isnad.model.Statement;
import org.isnad.model.When;

/** Finds who vouches for what. Immutable; safe to share between threads. */
public final class Attribution {
  private final Particles particles;
  private final Constructions constructions;
  private final Documents documents;
  private final Anonymities anonymities;

  public Attribution(Knowledge knowledge) {
    this.particles = new Particles(knowledge);
    this.constructions = new Constructions(knowledge);
    this.documents = new Documents(knowledge);
    this.anonymities = new Anonymities(knowledge);
  }

  /** Statements in text order of their cues; ids {@code s1}, {@code s2}, … in that order. */
  public List<Statement> trace(Text text, Cast cast, List<When> times, Article article) {
    Page page =
        new Page(
            article,
            text,
            cast,
            times,
            Quotations.read(text, cast),
            new Subjects(particles, text, cast, times),
            particles,
            constructions,
            documents);
    List<Draft> drafts = read(page);
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      Draft d = drafts.get(i);
      Optional<String> parent = d.parent < 0 ? Optional.empty() : Optional.of("s" + (d.parent + 1));
      statements.add(
          new Statement(
              "s" + (i + 1),
              d.act,
              Forms.of(d, page),
              d.cue,
              d.source,
              d.elided,
              anonymities.grade(d, cast),
              d.content,
              d.relay,
              d.date,
              parent,
              d.why));
    }
    return statements;
  }

  private static List<Draft> read(Page page) {
    List<Draft> cues = new Cues(page).find(); // where something is ascribed, and what brings it in
    Boundaries boundaries = new Boundaries(cues);
    Contents contents = new Contents(page, boundaries);
    Sources sources = new Sources(page);
    Relays relays = new Relays(page);
    List<Draft> read = new ArrayList<>();
    for (Draft draft : cues) {
      sources.fill(draft); // whose word it is
      contents.fill(draft, read.stream().anyMatch(d -> d.holds(draft.cue))); // how far it reaches
      relays.fill(draft, read); // through whom it came
      sources.remember(draft);
      read.add(draft);
      read.addAll(sources.coordinated(draft)); // and on whose word besides
    }
    List<Draft> kept =
        Credits.settle(page, read); // "according to the agency" at the edge of another's statement
    Acts.settle(page, kept);
    Dates.settle(page, kept);
    Nesting.settle(kept);
    Renderings.link(page, kept);
    return kept;
  }

  /** The chains of these statements, as {@link #trace} gave them for this article. */
  public Chains chains(List<Statement> statements, Article article) {
    return new Chains(statements, article, documents);
  }
}
