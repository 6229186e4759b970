package org.isnad.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.corroboration.Reason;
import org.isnad.model.EventType;
import org.isnad.store.review.Decision;
import org.isnad.store.review.Ledger;
import org.isnad.store.review.OccurrenceBook;
import org.isnad.store.review.Ruling;
import org.isnad.workbench.api.DisputeView;
import org.isnad.workbench.api.EntryView;
import org.isnad.workbench.api.EventRow;
import org.isnad.workbench.api.NameView;
import org.isnad.workbench.api.OccurrenceRow;
import org.isnad.workbench.api.OccurrenceView;
import org.isnad.workbench.api.ReasonView;
import org.isnad.workbench.api.RefView;
import org.isnad.workbench.api.WitnessView;
import org.isnad.workbench.index.CaseIndex.Told;
import org.isnad.workbench.index.EventEntry;
import org.isnad.workbench.index.OccurrenceEntry;
import org.isnad.workbench.index.PlaceEntry;

/** Makes rows and views of occurrences, with their events as they stand at present. */
final class OccurrenceViews {
  private static final int NAMED = 6;

  private final Bench bench;
  private final Rows rows;

  OccurrenceViews(Bench bench, Rows rows) {
    this.bench = bench;
    this.rows = rows;
  }

  /** The tellings of an occurrence that still stand. */
  List<Told> mentions(OccurrenceEntry occurrence) {
    List<Told> found = new ArrayList<>();
    for (OccurrenceEntry.Mention mention : occurrence.mentions()) {
      rows.index()
          .article(mention.article())
          .ifPresent(article ->
              article
                  .event(mention.event())
                  .ifPresent(event -> found.add(new Told(article, event))));
    }
    found.sort(
        Comparator.comparing((Told f) -> f.article().published())
            .thenComparing(f -> f.article().id())
            .thenComparing(f -> f.event().trigger()));
    return found;
  }

  OccurrenceRow row(OccurrenceEntry occurrence, List<Told> mentions, long version) {
    Map<EventType, Integer> types = new TreeMap<>();
    Map<String, Integer> actors = new LinkedHashMap<>();
    Map<String, Integer> recipients = new LinkedHashMap<>();
    Map<String, Integer> statuses = new TreeMap<>();
    Set<String> articles = new HashSet<>();
    Set<String> outlets = new HashSet<>();
    Map<PlaceEntry, Integer> places = new HashMap<>();
    String from = "";
    String to = "";
    boolean dated = false;
    for (Told f : mentions) {
      EventEntry e = f.event();
      types.merge(e.type(), 1, Integer::sum);
      e.actors().forEach(a -> actors.merge(a, 1, Integer::sum));
      e.recipients().forEach(a -> recipients.merge(a, 1, Integer::sum));
      statuses.merge(Entries.lower(e.status()), 1, Integer::sum);
      articles.add(f.article().id());
      f.article().article().outlet().ifPresent(outlets::add);
      e.place().ifPresent(p -> places.merge(p, 1, Integer::sum));
      boolean exact = e.basis() == EventEntry.Basis.TEXT;
      if (exact && !dated) {
        // A day that a text gives says more than a day of printing.
        from = "";
        to = "";
        dated = true;
      }
      if ((exact || !dated) && !e.from().isEmpty()) {
        from = from.isEmpty() || e.from().compareTo(from) < 0 ? e.from() : from;
        to = e.to().compareTo(to) > 0 ? e.to() : to;
      }
    }
    EventType type =
        types.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(EventType.CONSULT);
    List<NameView> who = names(actors);
    List<NameView> whom = names(recipients);
    Optional<PlaceEntry> place =
        places.entrySet().stream()
            .max(
                Comparator.comparingInt(
                        (Map.Entry<PlaceEntry, Integer> p) -> p.getKey().resolution())
                    .thenComparing(Map.Entry::getValue)
                    .thenComparing(p -> p.getKey().id()))
            .map(Map.Entry::getKey);
    return new OccurrenceRow(
        occurrence.id(),
        type.name(),
        type.quad().label(),
        what(type, who, whom, place),
        place.map(Rows::place),
        ViewsApi.day(from),
        ViewsApi.day(to),
        who,
        whom,
        mentions.size(),
        articles.size(),
        outlets.size(),
        occurrence.independent(),
        occurrence.disputes().stream().map(OccurrenceEntry.Dispute::kind).distinct().toList(),
        statuses,
        version);
  }

  private static String what(
      EventType type, List<NameView> who, List<NameView> whom, Optional<PlaceEntry> place) {
    return type
        + ": "
        + (who.isEmpty() ? "(unnamed)" : joined(who))
        + (whom.isEmpty() ? "" : " \u2192 " + joined(whom))
        + place.map(p -> ", " + p.name()).orElse("");
  }

  private static String joined(List<NameView> names) {
    return String.join(
        ", ", names.subList(0, Math.min(2, names.size())).stream().map(NameView::name).toList());
  }

  private List<NameView> names(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(NAMED)
        .map(e -> rows.name(e.getKey()))
        .toList();
  }

  /**
   * The whole view.
   *
   * @param asked the id that was asked for
   */
  OccurrenceView view(String asked) {
    Ledger ledger = bench.desk().locked((file, review) -> review.ledger());
    OccurrenceBook book = bench.desk().locked((file, review) -> OccurrenceBook.of(ledger));
    String id = book.present(asked);
    OccurrenceEntry occurrence =
        rows.occurrences()
            .byId(id)
            .orElseThrow(() -> Problem.notFound("no occurrence " + asked + " in this case"));
    List<Told> mentions = mentions(occurrence);
    long version =
        bench
            .desk()
            .locked(
                (file, review) -> review.ledger().version(Decision.Target.OCCURRENCE, List.of(id)));
    List<EntryView> decisions =
        bench
            .desk()
            .locked((file, review) ->
                review.ledger().across(Decision.Target.OCCURRENCE).stream()
                    .filter(r -> Ledger.touches(r.decision()).contains(id))
                    .map(r -> Entries.of(r, Optional.empty()))
                    .toList());
    List<EventRow> rowsOf =
        mentions.stream().map(f -> rows.mention(f.article(), f.event())).toList();
    return new OccurrenceView(
        row(occurrence, mentions, version),
        id.equals(asked) ? Optional.empty() : Optional.of(asked),
        rowsOf,
        occurrence.witnesses().stream()
            .map(w ->
                new WitnessView(
                    w.origin(), w.counted(), w.why(), ReasonView.of(w.reason()), w.articles()))
            .toList(),
        occurrence.disputes().stream()
            .map(d ->
                new DisputeView(
                    d.kind(), d.reason().text(), ReasonView.of(d.reason()), ref(d.a()), ref(d.b())))
            .toList(),
        others(occurrence),
        occurrence.reasons().stream().map(Reason::text).toList(),
        occurrence.reasons().stream().map(ReasonView::of).toList(),
        decisions);
  }

  /** Tellings that were not joined, but contradict one that was. */
  private List<EventRow> others(OccurrenceEntry occurrence) {
    Set<OccurrenceEntry.Ref> outside = new LinkedHashSet<>();
    occurrence
        .disputes()
        .forEach(d -> {
          outside.add(d.a());
          outside.add(d.b());
        });
    occurrence.mentions().forEach(m -> outside.remove(m.ref()));
    return outside.stream()
        .flatMap(ref ->
            rows
                .index()
                .article(ref.article())
                .flatMap(a -> a.event(ref.event()).map(e -> rows.mention(a, e)))
                .stream())
        .toList();
  }

  private static RefView ref(OccurrenceEntry.Ref ref) {
    return new RefView(ref.article(), ref.event());
  }

  /** Versions of all occurrences anybody decided about. */
  static Map<String, Long> versions(List<Ruling> rulings) {
    Map<String, Long> versions = new HashMap<>();
    for (Ruling ruling : rulings) {
      for (String id : Ledger.touches(ruling.decision())) {
        versions.merge(id, ruling.touched(), Math::max);
      }
    }
    return versions;
  }
}
