package org.isnad.corroboration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.model.Span;

/**
 * Gives occurrences the ids they had before. An occurrence is recognised by its mentions, a mention
 * by its article and where it stands there; so ids survive new articles, another order, and coding
 * anew with other triggers or types.
 *
 * <p>Where two occurrences became one, the id with more mentions stays and the other is retired
 * into it; where one fell apart, the greater part keeps the id.
 */
public final class Identities {
  private static final int FIELDS = 3;

  /** A mention known before. */
  private record Known(String key, Span trigger, String id) {}

  private final Map<String, String> byKey;
  private final Map<String, List<Known>> byArticle = new HashMap<>();

  /**
   * @param known ids given before, by {@link Occurrence.Mention#key()}
   */
  public Identities(Map<String, String> known) {
    this.byKey = Map.copyOf(known);
    known.forEach((key, id) -> {
      String[] parts = key.split("\\|");
      if (parts.length > FIELDS) {
        String article = String.join("|", List.of(parts).subList(0, parts.length - FIELDS));
        Span trigger =
            new Span(
                Integer.parseInt(parts[parts.length - 2]),
                Integer.parseInt(parts[parts.length - 1]));
        byArticle.computeIfAbsent(article, k -> new ArrayList<>()).add(new Known(key, trigger, id));
      }
    });
    byArticle.values().forEach(l -> l.sort(Comparator.comparing(Known::key)));
  }

  /** The id that a mention had, by its key or else by what stood at its place. */
  Optional<String> before(Occurrence.Mention mention) {
    String id = byKey.get(mention.key());
    if (id != null) {
      return Optional.of(id);
    }
    return byArticle.getOrDefault(mention.article(), List.of()).stream()
        .filter(k -> k.trigger().overlaps(mention.event().trigger()))
        .map(Known::id)
        .findFirst();
  }

  /**
   * An id for each group of mentions: groups that hold most of an old occurrence come first; what
   * was never seen gets an id made from its first mention.
   */
  List<String> assign(List<List<Occurrence.Mention>> groups) {
    record Claim(int group, String id, int mentions) {}
    List<Claim> claims = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      Map<String, Integer> counts = new TreeMap<>();
      for (Occurrence.Mention mention : groups.get(g)) {
        before(mention).ifPresent(id -> counts.merge(id, 1, Integer::sum));
      }
      int group = g;
      counts.forEach((id, n) -> claims.add(new Claim(group, id, n)));
    }
    claims.sort(
        Comparator.comparingInt((Claim c) -> -c.mentions())
            .thenComparing(Claim::id)
            .thenComparingInt(Claim::group));
    String[] ids = new String[groups.size()];
    Set<String> taken = new HashSet<>(byKey.values());
    Set<String> given = new HashSet<>();
    for (Claim claim : claims) {
      if (ids[claim.group()] == null && given.add(claim.id())) {
        ids[claim.group()] = claim.id();
      }
    }
    for (int g = 0; g < ids.length; g++) {
      for (int n = 0; ids[g] == null; n++) {
        String made =
            "o" + Long.toHexString(Shingles.hash(groups.get(g).getFirst().key() + "#" + n) >>> 24);
        if (taken.add(made)) {
          ids[g] = made;
        }
      }
    }
    return List.of(ids);
  }

  /** Mentions whose id is new or another than before, by the id they have now. */
  public Map<String, List<String>> moved(List<Occurrence> found) {
    Map<String, List<String>> moved = new LinkedHashMap<>();
    for (Occurrence occurrence : found) {
      for (Occurrence.Mention mention : occurrence.mentions()) {
        if (!occurrence.id().equals(byKey.get(mention.key()))) {
          moved.computeIfAbsent(occurrence.id(), k -> new ArrayList<>()).add(mention.key());
        }
      }
    }
    return moved;
  }

  /** Ids that no occurrence has any more, with the id into which most of their mentions went. */
  public Map<String, String> retired(List<Occurrence> found) {
    Set<String> alive = new HashSet<>();
    found.forEach(o -> alive.add(o.id()));
    Map<String, Map<String, Integer>> went = new TreeMap<>();
    for (Occurrence occurrence : found) {
      for (Occurrence.Mention mention : occurrence.mentions()) {
        before(mention)
            .filter(id -> !alive.contains(id))
            .ifPresent(id ->
                went.computeIfAbsent(id, k -> new TreeMap<>())
                    .merge(occurrence.id(), 1, Integer::sum));
      }
    }
    Map<String, String> retired = new TreeMap<>();
    went.forEach((id, into) ->
        into.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .ifPresent(e -> retired.put(id, e.getKey())));
    return retired;
  }
}
