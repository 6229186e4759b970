package org.isnad.workbench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.corroboration.Hearing;
import org.isnad.corroboration.Reason;
import org.isnad.store.review.OccurrenceBook;
import org.isnad.workbench.index.OccurrenceEntry;
import org.isnad.workbench.index.OccurrenceEntry.Dispute;
import org.isnad.workbench.index.OccurrenceEntry.Mention;
import org.isnad.workbench.index.OccurrenceEntry.Ref;

/**
 * Occurrences as people split and merged them. Who vouches for what they put together, and who
 * contradicts whom in it, is heard anew by the rule; a contradiction with a telling outside goes
 * with the telling inside.
 */
final class Regrouping {
  private Regrouping() {}

  /** Who hears the tellings that people put together. */
  interface Court {
    Hearing.Heard hear(Collection<Mention> mentions);
  }

  static List<OccurrenceEntry> of(List<OccurrenceEntry> joined, OccurrenceBook book, Court court) {
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
      regrouped.add(untouched ? first : together(id, parts, court));
    });
    return regrouped;
  }

  private static OccurrenceEntry together(
      String id, Map<OccurrenceEntry, List<Mention>> parts, Court court) {
    List<Mention> mentions = new ArrayList<>();
    parts.values().forEach(mentions::addAll);
    Set<Ref> here = new HashSet<>();
    mentions.forEach(m -> here.add(m.ref()));
    OccurrenceEntry main =
        parts.keySet().stream()
            .max(
                Comparator.comparing((OccurrenceEntry o) -> o.id().equals(id))
                    .thenComparing(o -> o.mentions().size()))
            .orElseThrow();
    Hearing.Heard heard = court.hear(mentions);
    Set<Dispute> disputes = new LinkedHashSet<>();
    heard.disputes().forEach(d -> disputes.add(Dispute.of(d)));
    List<Reason> reasons = new ArrayList<>();
    reasons.add(Reason.of(Reason.Ground.BY_HAND));
    for (OccurrenceEntry part : parts.keySet()) {
      for (Dispute dispute : part.disputes()) {
        boolean inside = mentioned(dispute.a(), part) && mentioned(dispute.b(), part);
        boolean stays =
            inside
                ? here.contains(dispute.a()) && here.contains(dispute.b())
                : here.contains(dispute.a()) || here.contains(dispute.b());
        if (stays && disputes.stream().noneMatch(d -> same(d, dispute))) {
          disputes.add(dispute);
        }
      }
      reasons.addAll(part.reasons());
    }
    return new OccurrenceEntry(
        id, main.what(), mentions, heard.witnesses(), List.copyOf(disputes), reasons);
  }

  private static boolean mentioned(Ref ref, OccurrenceEntry part) {
    return part.mentions().stream().anyMatch(m -> m.ref().equals(ref));
  }

  private static boolean same(Dispute a, Dispute b) {
    return a.kind().equals(b.kind())
        && (a.a().equals(b.a()) && a.b().equals(b.b())
            || a.a().equals(b.b()) && a.b().equals(b.a()));
  }
}
