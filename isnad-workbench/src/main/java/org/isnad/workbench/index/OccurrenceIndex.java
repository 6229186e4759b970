package org.isnad.workbench.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.corroboration.Occurrence;

/** All occurrences of a case at one moment. Immutable. */
public final class OccurrenceIndex {
  public static final OccurrenceIndex EMPTY = new OccurrenceIndex(List.of());

  private final Map<String, OccurrenceEntry> byId = new LinkedHashMap<>();
  private final Map<OccurrenceEntry.Ref, String> byMention = new HashMap<>();

  /** Of these occurrences. */
  public OccurrenceIndex(List<OccurrenceEntry> entries) {
    for (OccurrenceEntry entry : entries) {
      byId.put(entry.id(), entry);
      for (OccurrenceEntry.Mention m : entry.mentions()) {
        byMention.put(m.ref(), entry.id());
      }
    }
  }

  /** What the corroboration joined; only what lists need is kept. */
  public static List<OccurrenceEntry> entries(List<Occurrence> occurrences) {
    List<OccurrenceEntry> entries = new ArrayList<>();
    for (Occurrence o : occurrences) {
      entries.add(
          new OccurrenceEntry(
              o.id(),
              o.what(),
              o.mentions().stream()
                  .map(m ->
                      new OccurrenceEntry.Mention(m.article(), m.event().id(), m.event().trigger()))
                  .toList(),
              o.witnesses(),
              o.disputes().stream().map(OccurrenceEntry.Dispute::of).toList(),
              o.reasons()));
    }
    return entries;
  }

  public List<OccurrenceEntry> all() {
    return List.copyOf(byId.values());
  }

  public int size() {
    return byId.size();
  }

  public Optional<OccurrenceEntry> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Id of the occurrence that an event belongs to. */
  public Optional<String> of(String article, String event) {
    return Optional.ofNullable(byMention.get(new OccurrenceEntry.Ref(article, event)));
  }
}
