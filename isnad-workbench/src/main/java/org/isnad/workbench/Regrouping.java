package org.isnad.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.corroboration.Occurrence;
import org.isnad.store.review.OccurrenceBook;

/**
 * Occurrences as people split and merged them. Witnesses and disputes are those of the parts: one
 * origin counts once, a witness goes where its articles go, a dispute where both its sides go.
 */
final class Regrouping {
  private Regrouping() {}

  static List<Occurrence> of(List<Occurrence> joined, OccurrenceBook book) {
    if (book.isEmpty()) {
      return joined;
    }
    Map<String, Map<Occurrence, List<Occurrence.Mention>>> groups = new LinkedHashMap<>();
    for (Occurrence occurrence : joined) {
      for (Occurrence.Mention mention : occurrence.mentions()) {
        String id = book.of(mention.article(), mention.event().trigger(), occurrence.id());
        groups
            .computeIfAbsent(id, k -> new LinkedHashMap<>())
            .computeIfAbsent(occurrence, k -> new ArrayList<>())
            .add(mention);
      }
    }
    List<Occurrence> regrouped = new ArrayList<>();
    groups.forEach((id, parts) -> {
      Occurrence first = parts.keySet().iterator().next();
      boolean untouched =
          parts.size() == 1
              && first.id().equals(id)
              && parts.values().iterator().next().size() == first.mentions().size();
      regrouped.add(untouched ? first : together(id, parts));
    });
    return regrouped;
  }

  private static Occurrence together(String id, Map<Occurrence, List<Occurrence.Mention>> parts) {
    List<Occurrence.Mention> mentions = new ArrayList<>();
    parts.values().forEach(mentions::addAll);
    mentions.sort(
        Comparator.comparing(Occurrence.Mention::published)
            .thenComparing(Occurrence.Mention::article)
            .thenComparing(m -> m.event().trigger()));
    Set<String> articles = new LinkedHashSet<>();
    mentions.forEach(m -> articles.add(m.article()));
    Occurrence main =
        parts.entrySet().stream()
            .max(
                Comparator.comparing((Map.Entry<Occurrence, ?> e) -> e.getKey().id().equals(id))
                    .thenComparing(e -> e.getKey().mentions().size()))
            .orElseThrow()
            .getKey();
    Map<String, Occurrence.Witness> witnesses = new TreeMap<>();
    List<Occurrence.Dispute> disputes = new ArrayList<>();
    List<String> why = new ArrayList<>();
    why.add("put together by people's decisions");
    for (Occurrence part : parts.keySet()) {
      for (Occurrence.Witness witness : part.witnesses()) {
        List<String> here = witness.articles().stream().filter(articles::contains).toList();
        if (!here.isEmpty()) {
          String key = witness.counted() ? witness.origin() : witness.origin() + witness.why();
          witnesses.merge(
              key,
              new Occurrence.Witness(witness.origin(), witness.counted(), witness.why(), here),
              Regrouping::both);
        }
      }
      for (Occurrence.Dispute dispute : part.disputes()) {
        if (articles.contains(article(dispute.a())) && articles.contains(article(dispute.b()))) {
          disputes.add(dispute);
        }
      }
      why.addAll(part.why());
    }
    List<Occurrence.Witness> all = List.copyOf(witnesses.values());
    return new Occurrence(
        id,
        main.type(),
        main.what(),
        main.place(),
        main.firstDay(),
        main.lastDay(),
        main.actors(),
        main.recipients(),
        mentions,
        (int) all.stream().filter(Occurrence.Witness::counted).count(),
        all,
        disputes,
        why);
  }

  private static Occurrence.Witness both(Occurrence.Witness a, Occurrence.Witness b) {
    Set<String> articles = new LinkedHashSet<>(a.articles());
    articles.addAll(b.articles());
    return new Occurrence.Witness(
        a.origin(),
        a.counted() || b.counted(),
        a.counted() ? a.why() : b.why(),
        List.copyOf(articles));
  }

  private static String article(String named) {
    int space = named.lastIndexOf(' ');
    return space < 0 ? named : named.substring(0, space);
  }
}
