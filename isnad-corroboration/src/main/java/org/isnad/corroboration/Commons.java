package org.isnad.corroboration;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * How common it is in a case what two tellings may have in common. That both tell of a fight in the
 * town that the whole case is about says little; that both tell of a summit there says much. So
 * agreement in a deed, a word or a place counts by its rarity among the case's tellings, and one
 * set of weights serves cases about one town and about many.
 */
final class Commons {
  /** A thing told once in so many tellings is as rare as can be: e to this power. */
  private static final double RAREST = 6;

  private final Map<String, Integer> deeds = new HashMap<>();
  private final Map<String, Integer> modes = new HashMap<>();
  private final Map<String, Integer> words = new HashMap<>();
  private final Map<String, Integer> codes = new HashMap<>();
  private final Map<String, Map<String, Integer>> deedsAt = new HashMap<>();
  private final Map<String, Map<String, Integer>> wordsAt = new HashMap<>();
  private int total;

  /** Counts what one telling has; to be called for every telling before any is compared. */
  void add(
      Collection<String> deeds,
      Collection<String> places,
      Collection<String> modes,
      String lexeme,
      String cameo) {
    total++;
    for (String deed : deeds) {
      count(this.deeds, deed);
      for (String place : places) {
        count(deedsAt.computeIfAbsent(deed, k -> new HashMap<>()), place);
      }
    }
    for (String place : places) {
      count(wordsAt.computeIfAbsent(lexeme, k -> new HashMap<>()), place);
    }
    modes.forEach(m -> count(this.modes, m));
    count(words, lexeme);
    count(codes, cameo);
  }

  private static void count(Map<String, Integer> counts, String key) {
    counts.merge(key, 1, Integer::sum);
  }

  /** From 0 (all tellings have it) to 1 (one in four hundred or fewer). */
  private double rarity(Map<String, Integer> counts, String key) {
    double share = (double) total / counts.getOrDefault(key, 1);
    return Math.min(1, Math.log(Math.max(1, share)) / RAREST);
  }

  double word(String lexeme) {
    return rarity(words, lexeme);
  }

  double code(String cameo) {
    return rarity(codes, cameo);
  }

  /** Of the rarest that both have; 0 where they have none. */
  double mode(Collection<String> a, Collection<String> b) {
    double best = 0;
    for (String each : a) {
      if (b.contains(each)) {
        best = Math.max(best, rarity(modes, each));
      }
    }
    return best;
  }

  /** Of the rarest deed that both have; 0 where they have none. */
  double deed(Collection<String> a, Collection<String> b) {
    double best = 0;
    for (String each : a) {
      if (b.contains(each)) {
        best = Math.max(best, rarity(deeds, each));
      }
    }
    return best;
  }

  /** Of the rarest deed at a place that both have; 0 where they have none. */
  double deedAt(
      Collection<String> a, Collection<String> b, Collection<String> p, Collection<String> q) {
    double best = 0;
    for (String deed : a) {
      if (b.contains(deed)) {
        for (String place : p) {
          if (q.contains(place)) {
            best = Math.max(best, rarity(deedsAt.getOrDefault(deed, Map.of()), place));
          }
        }
      }
    }
    return best;
  }

  /** Of the word at the rarest place that both have; 0 where they have none. */
  double wordAt(String lexeme, Collection<String> p, Collection<String> q) {
    double best = 0;
    for (String place : p) {
      if (q.contains(place)) {
        best = Math.max(best, rarity(wordsAt.getOrDefault(lexeme, Map.of()), place));
      }
    }
    return best;
  }
}
