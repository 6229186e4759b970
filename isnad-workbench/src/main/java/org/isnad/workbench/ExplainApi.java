package org.isnad.workbench;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.knowledge.Knowledge;
import org.isnad.model.Event;
import org.isnad.model.Span;
import org.isnad.model.Statement;
import org.isnad.store.StoredArticle;
import org.isnad.store.review.Corrections;
import org.isnad.store.review.Decision.Action;
import org.isnad.store.review.Reviewed;
import org.isnad.workbench.api.ExplanationView;
import org.isnad.workbench.api.KnowledgeEntryView;
import org.isnad.workbench.api.LinkView;
import org.isnad.workbench.api.MachineDecision;
import org.isnad.workbench.index.EventEntry;

/** Why the machine coded an event or statement as it did. */
final class ExplainApi {
  /** A knowledge entry as lines of {@code why} name it: {@code events/assault:31}. */
  private static final Pattern WHERE = Pattern.compile("([a-z][a-z0-9-]*/[a-z0-9-]+:[0-9]+)");

  private final Bench bench;

  ExplainApi(Bench bench) {
    this.bench = bench;
  }

  void explain(Context ctx) {
    String article = ctx.pathParam("id");
    String id = ctx.pathParam("item");
    StoredArticle stored = bench.desk().article(article);
    Reviewed reviewed = bench.desk().reviewed(stored, Corrections::of);
    Reviewed.Item<?> item =
        reviewed
            .item(id)
            .orElseThrow(() -> Problem.notFound("article " + article + " has no " + id));
    Object value = item.value();
    List<String> why =
        value instanceof Event e ? e.why() : value instanceof Statement s ? s.why() : List.of();
    Span place =
        value instanceof Event e
            ? e.trigger()
            : value instanceof Statement s ? s.cue() : new Span(0, 0);
    Rows rows = bench.rows();
    List<LinkView> chain =
        bench
            .desk()
            .entry(article)
            .flatMap(a -> a.event(id))
            .map(EventEntry::chain)
            .orElse(List.of())
            .stream()
            .map(rows::link)
            .toList();
    ctx.json(
        new ExplanationView(
            article,
            id,
            Entries.lower(item.anchor().target()),
            reviewed.record().sentences().stream()
                .filter(s -> s.contains(place))
                .findFirst()
                .map(s -> s.in(stored.article().text()))
                .orElse(""),
            value instanceof Event e ? Optional.of(e.confidence()) : Optional.empty(),
            decisions(why),
            chain,
            item.rulings().stream()
                .filter(r -> r.decision().action() == Action.WRONG)
                .map(r -> Entries.of(r, Optional.of(id)))
                .toList()));
  }

  private List<MachineDecision> decisions(List<String> why) {
    Knowledge knowledge = bench.engine().knowledge();
    List<MachineDecision> decisions = new ArrayList<>();
    for (String line : why) {
      Optional<String> where = Optional.empty();
      Optional<KnowledgeEntryView> entry = Optional.empty();
      Matcher found = WHERE.matcher(line);
      if (found.find()) {
        String named = found.group(1);
        where = Optional.of(named);
        entry = CaseApi.entry(knowledge, named);
      }
      decisions.add(new MachineDecision(line, WhyLine.of(line), where, entry));
    }
    return decisions;
  }
}
