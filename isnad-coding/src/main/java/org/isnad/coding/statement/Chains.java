package org.isnad.coding.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.model.Anonymity;
import org.isnad.model.Article;
import org.isnad.model.Chain;
import org.isnad.model.Evidence;
import org.isnad.model.Link;
import org.isnad.model.Party;
import org.isnad.model.Span;
import org.isnad.model.Statement;

/**
 * The chain of transmission of whatever stands in a statement: its source, the papers and agencies
 * it came through, the source of the statement around it, and so outwards to the outlet that
 * printed it.
 *
 * <pre>مصدر عسكري ليبي → سبوتنيك → العرب</pre>
 *
 * <p>A statement's own relays hold only what its own sentence says. A chain may know more: a
 * statement that carries on an earlier one by the same speaker ("he added") came the same way, and
 * its links say so ({@link Evidence#INHERITED}). So does "the source added": a nameless speaker who
 * is named again has not changed the agency he speaks to. A source that is dropped is inherited too.
 * Of two renderings of one statement, the one that names no relay came through the other's, which is
 * a conclusion and says so ({@link Evidence#INFERRED}). The outlet's own voice has the outlet
 * alone.
 */
public final class Chains {
  /** The name of an outlet that the article's data do not give. */
  public static final String UNNAMED_OUTLET = "\u2014";

  private static final int CONTINUES_WITHIN = 3;

  private final List<Statement> statements;
  private final Map<String, Integer> index = new HashMap<>();
  private final Documents documents;
  private final Link.Publisher publisher;

  Chains(List<Statement> statements, Article article, Documents documents) {
    this.statements = statements;
    this.documents = documents;
    for (int i = 0; i < statements.size(); i++) {
      index.put(statements.get(i).id(), i);
    }
    this.publisher =
        new Link.Publisher(
            Optional.empty(),
            article.outlet().orElse(UNNAMED_OUTLET),
            Evidence.DOCUMENT,
            Optional.empty());
  }

  /** The chain of the content of this statement; of the outlet's own voice where there is none. */
  public Chain of(Optional<String> statement) {
    return statement.map(this::of).orElseGet(() -> new Chain(List.of(publisher)));
  }

  /**
   * The chain of the content of this statement.
   *
   * @throws IllegalArgumentException when there is no statement of this id
   */
  public Chain of(String statement) {
    Integer at = index.get(statement);
    if (at == null) {
      throw new IllegalArgumentException("no such statement: " + statement);
    }
    List<Link> links = new ArrayList<>();
    Optional<Integer> current = Optional.of(at);
    while (current.isPresent() && links.size() < 32) {
      Statement s = statements.get(current.get());
      s.source().ifPresent(p -> add(links, speaker(p, s.elided())));
      s.relay().forEach(p -> add(links, relay(p, Evidence.EXPLICIT)));
      if (s.relay().isEmpty()) {
        Optional<Statement> continued = continued(current.get());
        Evidence evidence = continued.isPresent() ? Evidence.INHERITED : Evidence.INFERRED;
        continued
            .or(() -> rendered(s))
            .ifPresent(e -> e.relay().forEach(p -> add(links, relay(p, evidence))));
      }
      current = s.parent().map(index::get);
    }
    links.add(publisher);
    return new Chain(links);
  }

  /** The earlier statement that this one carries on, where that one names a relay. */
  private Optional<Statement> continued(int at) {
    Statement s = statements.get(at);
    boolean same = s.elided() || s.anonymity() != Anonymity.NAMED; // وأضاف; وأضاف المصدر
    if (!same || s.source().isEmpty()) {
      return Optional.empty();
    }
    int steps = 0;
    for (int i = at - 1; i >= 0 && steps < CONTINUES_WITHIN; i--) {
      Statement earlier = statements.get(i);
      if (earlier.parent().isPresent() && !earlier.parent().equals(s.parent())) {
        continue;
      }
      if (!sameParty(earlier.source(), s.source())) {
        return Optional.empty();
      }
      if (!earlier.relay().isEmpty()) {
        return Optional.of(earlier);
      }
      steps++;
    }
    return Optional.empty();
  }

  /** Another rendering of this statement, where that one names a relay. */
  private Optional<Statement> rendered(Statement s) {
    return statements.stream()
        .filter(other -> !other.relay().isEmpty())
        .filter(other ->
            other.why().contains(Renderings.LINK + s.id())
                || s.why().contains(Renderings.LINK + other.id()))
        .findFirst();
  }

  static boolean sameParty(Optional<Party> a, Optional<Party> b) {
    return a.isPresent()
        && b.isPresent()
        && (a.get().span().equals(b.get().span())
            || a.get().entity().isPresent() && a.get().entity().equals(b.get().entity()));
  }

  private static Link speaker(Party party, boolean elided) {
    Evidence evidence = elided ? Evidence.INHERITED : Evidence.EXPLICIT;
    return new Link.Speaker(party.entity(), party.text(), evidence, Optional.of(party.span()));
  }

  private Link relay(Party party, Evidence evidence) {
    Optional<Span> span = Optional.of(party.span());
    return documents.isPaper(party.text())
        ? new Link.Document(party.entity(), party.text(), evidence, span)
        : new Link.Relay(party.entity(), party.text(), evidence, span);
  }

  /** Two links in a row for one party are one. */
  private static void add(List<Link> links, Link link) {
    for (Link known : links) {
      boolean sameSpan = known.span().isPresent() && known.span().equals(link.span());
      boolean sameEntity = known.entity().isPresent() && known.entity().equals(link.entity());
      if (sameSpan || sameEntity && known == links.getLast()) {
        return;
      }
    }
    links.add(link);
  }
}
