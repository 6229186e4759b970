package org.isnad.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.isnad.model.Article;
import org.isnad.model.Quad;
import org.isnad.model.Span;
import org.isnad.model.Toll;
import org.isnad.workbench.api.ArticleRow;
import org.isnad.workbench.api.EventRow;
import org.isnad.workbench.api.LinkView;
import org.isnad.workbench.api.NameView;
import org.isnad.workbench.api.PlaceView;
import org.isnad.workbench.api.ReviewStateView;
import org.isnad.workbench.index.ActorEntry;
import org.isnad.workbench.index.ArticleEntry;
import org.isnad.workbench.index.CaseIndex;
import org.isnad.workbench.index.EventEntry;
import org.isnad.workbench.index.LinkEntry;
import org.isnad.workbench.index.OccurrenceIndex;
import org.isnad.workbench.index.PlaceEntry;

/** Entries of the index as the interface tells them, at one moment of the case. */
record Rows(CaseIndex index, OccurrenceIndex occurrences, CopyIndex copies) {
  private static final int LEAD = 140;

  ArticleRow article(ArticleEntry entry, Optional<String> snippet) {
    Article article = entry.article();
    Map<String, Integer> quads = new LinkedHashMap<>();
    for (Quad quad : Quad.values()) {
      int n = (int) entry.events().stream().filter(e -> e.type().quad() == quad).count();
      if (n > 0) {
        quads.put(quad.label(), n);
      }
    }
    return new ArticleRow(
        entry.id(),
        entry.number(),
        article.title(),
        lead(article.text()),
        snippet,
        article.outlet(),
        article.published().map(Object::toString),
        article.url().flatMap(Rows::link),
        article.language(),
        article.text().length(),
        entry.events().size(),
        entry.statements(),
        quads,
        review(entry),
        entry.version(),
        copies.printedFrom(entry.id()),
        copies.printedBy(entry.id()));
  }

  private static ReviewStateView review(ArticleEntry entry) {
    return new ReviewStateView(
        entry.stage().name().toLowerCase(Locale.ROOT),
        entry.progress().decided(),
        entry.progress().total(),
        entry.progress().disputed(),
        entry.progress().doneBy());
  }

  private static String lead(String text) {
    String line = text.strip().lines().findFirst().orElse("");
    if (line.length() <= LEAD) {
      return line;
    }
    int end = line.lastIndexOf(' ', LEAD);
    return line.substring(0, end > 0 ? end : LEAD) + " …";
  }

  /** Only addresses of the web: a link that runs something is none. */
  private static Optional<String> link(String url) {
    String lower = url.strip().toLowerCase(Locale.ROOT);
    return lower.startsWith("https://") || lower.startsWith("http://")
        ? Optional.of(url.strip())
        : Optional.empty();
  }

  EventRow event(ArticleEntry entry, EventEntry event) {
    return event(entry, event, false);
  }

  /** With what an evidence sheet needs besides. */
  EventRow mention(ArticleEntry entry, EventEntry event) {
    return event(entry, event, true);
  }

  private EventRow event(ArticleEntry entry, EventEntry event, boolean evidence) {
    Article article = entry.article();
    String text = article.text();
    return new EventRow(
        entry.id(),
        event.id(),
        article.title(),
        article.outlet(),
        article.published().map(Object::toString),
        event.from().isEmpty() ? Optional.empty() : Optional.of(event.from()),
        event.basis().name().toLowerCase(Locale.ROOT),
        event.type().name(),
        event.mode(),
        event.type().quad().label(),
        event.scale(),
        event.status().name().toLowerCase(Locale.ROOT),
        event.historical(),
        event.actors().stream().map(this::name).toList(),
        event.recipients().stream().map(this::name).toList(),
        event.place().map(Rows::place),
        event.chain().stream().map(this::link).toList(),
        occurrences.of(entry.id(), event.id()),
        event.trigger().in(text),
        event.sentence().in(text),
        event.sentence().start(),
        event.trigger().start(),
        event.trigger().end(),
        event.confidence(),
        event.state().name().toLowerCase(Locale.ROOT),
        evidence ? Optional.of(entry.sha256()) : Optional.empty(),
        evidence ? Optional.of(toll(event.toll())) : Optional.empty(),
        evidence ? event.statement() : Optional.empty());
  }

  private static Map<String, List<Long>> toll(Toll toll) {
    Map<String, List<Long>> figures = new LinkedHashMap<>();
    toll.figures()
        .forEach((harm, count) ->
            figures.put(harm.name().toLowerCase(Locale.ROOT), List.of(count.min(), count.max())));
    return figures;
  }

  NameView name(String actor) {
    return index
        .actor(actor)
        .map(a -> new NameView(a.id(), a.name(), a.nameAr(), a.code()))
        .orElseGet(() -> new NameView(actor, actor, actor, Optional.empty()));
  }

  LinkView link(LinkEntry link) {
    Optional<ActorEntry> actor = link.actor().flatMap(index::actor);
    return new LinkView(
        link.role(),
        Optional.empty(),
        link.actor(),
        actor.map(ActorEntry::name),
        actor.map(ActorEntry::nameAr),
        link.text(),
        link.evidence().name().toLowerCase(Locale.ROOT),
        link.span().map(Span::start),
        link.span().map(Span::end));
  }

  static PlaceView place(PlaceEntry p) {
    return new PlaceView(
        p.id(),
        p.name(),
        p.nameAr(),
        p.country(),
        p.lat(),
        p.lon(),
        p.resolution(),
        p.uncertaintyKm());
  }

  List<EventRow> events(List<ArticleEntry> articles, List<EventEntry> events) {
    List<EventRow> rows = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      rows.add(event(articles.get(i), events.get(i)));
    }
    return rows;
  }
}
