package org.isnad.store.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.model.Span;
import org.isnad.store.review.Decision.Target;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which tellings are one happening, as people decided it over what the machine joined. A merged
 * occurrence leads to the one it went into; mentions split off have an id of their own. Mentions
 * are named by their place in the text.
 */
public final class OccurrenceBook {
  private record Moved(String from, Span span, String into) {}

  private final Map<String, String> into = new HashMap<>();
  private final Map<String, List<Moved>> moved = new HashMap<>();
  private final Set<String> made = new HashSet<>();

  /** All decisions about occurrences that stand. */
  public static OccurrenceBook of(Ledger ledger) {
    OccurrenceBook book = new OccurrenceBook();
    for (Ruling ruling : ledger.across(Target.OCCURRENCE)) {
      book.read(ruling);
    }
    return book;
  }

  private void read(Ruling ruling) {
    Decision decision = ruling.decision();
    ObjectNode after = decision.after();
    if (after.path("id").isString()) {
      made.add(after.path("id").asString());
    }
    if (!ruling.stands()) {
      return;
    }
    switch (decision.action()) {
      case MERGE ->
          after
              .path("ids")
              .forEach(id -> {
                if (!id.asString().equals(decision.subject())) {
                  into.put(id.asString(), decision.subject());
                  into.remove(decision.subject(), id.asString());
                }
              });
      case SPLIT -> {
        String id = after.path("id").asString();
        after
            .path("mentions")
            .forEach(m ->
                moved
                    .computeIfAbsent(m.path("article").asString(), k -> new ArrayList<>())
                    .add(
                        new Moved(
                            decision.subject(),
                            new Span(m.path("start").asInt(), m.path("end").asInt()),
                            id)));
      }
      default -> {}
    }
  }

  /** Whether anybody decided anything. */
  public boolean isEmpty() {
    return into.isEmpty() && moved.isEmpty();
  }

  /** The occurrence of a mention that the machine put into this one. */
  public String of(String article, Span trigger, String id) {
    String at = present(id);
    for (Moved move : moved.getOrDefault(article, List.of())) {
      if (present(move.from()).equals(at) && move.span().overlaps(trigger)) {
        at = present(move.into());
      }
    }
    return at;
  }

  /** The occurrence that this id leads to. */
  public String present(String id) {
    String at = id;
    Set<String> seen = new HashSet<>();
    while (into.containsKey(at) && seen.add(at)) {
      at = into.get(at);
    }
    return at;
  }

  /** An id for what is split off from this one. */
  public String fresh(String id) {
    int n = 2;
    while (made.contains(id + "~" + n)) {
      n++;
    }
    return id + "~" + n;
  }

  /** A mention as a decision keeps it. */
  public static ObjectNode mention(String article, Span trigger) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("article", article)
        .put("start", trigger.start())
        .put("end", trigger.end());
  }

  /** Where a merged id went; empty for one that was not merged. */
  public Optional<String> mergedInto(String id) {
    String now = present(id);
    return now.equals(id) ? Optional.empty() : Optional.of(now);
  }
}
