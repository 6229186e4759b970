package org.isnad.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.store.review.OccurrenceBook;
import org.isnad.workbench.index.OccurrenceEntry;
import org.isnad.workbench.index.OccurrenceEntry.Mention;
import org.isnad.workbench.index.OccurrenceEntry.Witness;

/**
 * Occurrences as people split and merged them. Witnesses and disputes are those of the parts: one
 * origin counts once, a witness goes where its articles go, a dispute where both its sides go.
 */
final class Regrouping {
  private Regrouping() {}

  static List<OccurrenceEntry> of(List<OccurrenceEntry> joined, OccurrenceBook book) {
    if (book.isEmpty()) {
      return joined;
    }
    Map<String, Map<OccurrenceEntry, List<Mention>>> groups = new LinkedHashMap<>();
    for (OccurrenceEntry occurrence : joined) {
      for (Mention mention : occurrence.mentions()) {
        String id = book.of(mention.article(), mention.trigger(), occurrence.id());
        groups
            .computeIfAbsent(id, k -> new LinkedHashMap<>())
            .computeIfAbsent(occurrence, k -> new ArrayList<>())
            .add(mention);
      }
    }
    List<OccurrenceEntry> regrouped = new ArrayList<>();
    groups.forEach((id, parts) -> {
      OccurrenceEntry first = parts.keySet().iterator().next();
      boolean untouched =
          parts.size() == 1
              && first.id().equals(id)
              && parts.values().iterator().next().size() == first.mentions().size();
      regrouped.add(untouched ? first : together(id, parts));
    });
    return regrouped;
  }

  private static OccurrenceEntry together(String id, Map<OccurrenceEntry, List<Mention>> parts) {
    List<Mention> mentions = new ArrayList<>();
    parts.values().forEach(mentions::addAll);
    Set<String> articles = new LinkedHashSet<>();
    mentions.forEach(m -> articles.add(m.article()));
    OccurrenceEntry main =
        parts.keySet().stream()
            .max(
                Comparator.comparing((OccurrenceEntry o) -> o.id().equals(id))
                    .thenComparing(o -> o.mentions().size()))
            .orElseThrow();
    Map<String, Witness> witnesses = new TreeMap<>();
    List<OccurrenceEntry.Dispute> disputes = new ArrayList<>();
    List<String> why = new ArrayList<>();
    why.add("put together by people's decisions");
    for (OccurrenceEntry part : parts.keySet()) {
      for (Witness witness : part.witnesses()) {
        List<String> here = witness.articles().stream().filter(articles::contains).toList();
        if (!here.isEmpty()) {
          String key = witness.counted() ? witness.origin() : witness.origin() + witness.why();
          witnesses.merge(
              key,
              new Witness(witness.origin(), witness.counted(), witness.why(), here),
              Regrouping::both);
        }
      }
      for (OccurrenceEntry.Dispute dispute : part.disputes()) {
        if (articles.contains(dispute.a().article()) && articles.contains(dispute.b().article())) {
          disputes.add(dispute);
        }
      }
      why.addAll(part.why());
    }
    return new OccurrenceEntry(
        id, main.what(), mentions, List.copyOf(witnesses.values()), disputes, why);
  }

  private static Witness both(Witness a, Witness b) {
    Set<String> articles = new LinkedHashSet<>(a.articles());
    articles.addAll(b.articles());
    return new Witness(
        a.origin(),
        a.counted() || b.counted(),
        a.counted() ? a.why() : b.why(),
        List.copyOf(articles));
  }
}
