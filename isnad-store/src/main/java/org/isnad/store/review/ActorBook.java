package org.isnad.store.review;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.store.review.Decision.Target;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who is who across the articles of a case, as people decided it: which actors were merged, who is
 * somebody else in which article, what an actor is called. Ids stay: a merged one leads to the one
 * it went into, a split gives a new one.
 */
public final class ActorBook {
  /** Nothing decided. */
  public static final ActorBook EMPTY = new ActorBook();

  private final Map<String, String> into = new HashMap<>();
  private final Map<String, Map<String, String>> elsewhere = new HashMap<>();
  private final Map<String, ObjectNode> named = new HashMap<>();

  /** All decisions about actors that stand. */
  public static ActorBook of(Ledger ledger) {
    ActorBook book = new ActorBook();
    for (Ruling ruling : ledger.across(Target.ACTOR)) {
      if (ruling.stands()) {
        book.read(ruling.decision());
      }
    }
    return book;
  }

  private void read(Decision decision) {
    ObjectNode after = decision.after();
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
        Map<String, String> there =
            elsewhere.computeIfAbsent(decision.subject(), k -> new HashMap<>());
        after.path("articles").forEach(a -> there.put(a.asString(), id));
        name(id, after);
      }
      case RENAME -> name(decision.subject(), after);
      default -> {}
    }
  }

  private void name(String id, ObjectNode after) {
    ObjectNode names = named.computeIfAbsent(id, k -> JsonNodeFactory.instance.objectNode());
    for (String field : new String[] {"name", "name_ar", "code", "sector", "kind"}) {
      if (after.has(field)) {
        names.set(field, after.get(field));
      }
    }
  }

  /** Who this actor of the machine's is in this article. */
  public String in(String article, String id) {
    String at = id;
    Set<String> seen = new HashSet<>();
    while (seen.add(at)) {
      String split = elsewhere.getOrDefault(at, Map.of()).get(article);
      String next = split != null && !seen.contains(split) ? split : into.get(at);
      if (next == null || seen.contains(next)) {
        return next == null ? at : next;
      }
      at = next;
    }
    return at;
  }

  /** The actor that this id leads to. */
  public String present(String id) {
    return in("", id);
  }

  /** What people said an actor is called: name, name_ar, code, sector, kind, each if decided. */
  public Optional<ObjectNode> names(String id) {
    return Optional.ofNullable(named.get(id));
  }

  /** An id for somebody split off from this actor. */
  public String fresh(String id) {
    Set<String> taken = new HashSet<>(named.keySet());
    elsewhere.values().forEach(m -> taken.addAll(m.values()));
    int n = 2;
    while (taken.contains(id + "~" + n)) {
      n++;
    }
    return id + "~" + n;
  }
}
