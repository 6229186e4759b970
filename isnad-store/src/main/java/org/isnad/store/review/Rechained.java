package org.isnad.store.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.model.Chain;
import org.isnad.model.Coded;
import org.isnad.model.Event;
import org.isnad.model.Evidence;
import org.isnad.model.Link;
import org.isnad.model.Party;
import org.isnad.model.Span;
import org.isnad.model.Statement;

/**
 * Chains read off the nesting of statements again, after a person changed a source, a relay or the
 * nesting. A relay that the machine had taken for a paper (a statement, a report) stays one.
 */
final class Rechained {
  private static final int LONGEST = 32;

  private final Map<String, Statement> statements = new HashMap<>();
  private final Map<Span, Link> known = new HashMap<>();
  private final Coded coded;

  Rechained(Coded coded, List<Statement> standing) {
    this.coded = coded;
    standing.forEach(s -> statements.put(s.id(), s));
    for (Event event : coded.events()) {
      event.chain().links().forEach(l -> l.span().ifPresent(span -> known.put(span, l)));
    }
  }

  Event again(Event event) {
    List<Link> links = new ArrayList<>();
    Optional<Statement> at = event.statement().map(statements::get);
    while (at.isPresent() && links.size() < LONGEST) {
      Statement s = at.get();
      s.source()
          .ifPresent(p ->
              add(
                  links,
                  new Link.Speaker(
                      p.entity(),
                      p.text(),
                      s.elided() ? Evidence.INHERITED : Evidence.EXPLICIT,
                      Optional.of(p.span()))));
      s.relay().forEach(p -> add(links, relay(p)));
      at = s.parent().map(statements::get);
    }
    links.add(publisher(event));
    return EventFields.withStatementAndChain(
        event, event.statement().filter(statements::containsKey), new Chain(links));
  }

  private Link relay(Party party) {
    Optional<Span> span = Optional.of(party.span());
    return known.get(party.span()) instanceof Link.Document
        ? new Link.Document(party.entity(), party.text(), Evidence.EXPLICIT, span)
        : new Link.Relay(party.entity(), party.text(), Evidence.EXPLICIT, span);
  }

  private Link publisher(Event event) {
    Link last = event.chain().links().getLast();
    return last instanceof Link.Publisher
        ? last
        : new Link.Publisher(
            Optional.empty(),
            coded.article().outlet().orElse("\u2014"),
            Evidence.DOCUMENT,
            Optional.empty());
  }

  private static void add(List<Link> links, Link link) {
    if (links.stream().noneMatch(l -> l.span().equals(link.span()))) {
      links.add(link);
    }
  }
}
