package org.isnad.corroboration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.model.Event;
import org.isnad.model.Span;

/** Looks up whether two mentions stand in one copied passage. */
final class Passages {
  private final Map<String, List<Copy>> byPair = new HashMap<>();
  private final Set<String> copying = new HashSet<>();

  Passages(List<Copy> copies) {
    for (Copy copy : copies) {
      copying.add(copy.earlier());
      copying.add(copy.later());
      byPair.computeIfAbsent(key(copy.earlier(), copy.later()), k -> new ArrayList<>()).add(copy);
    }
  }

  /** Whether both are told at the same place of a shared passage. */
  boolean share(Telling a, Telling b) {
    if (!copying.contains(a.articleId()) || !copying.contains(b.articleId())) {
      return false;
    }
    List<Copy> copies = byPair.get(key(a.articleId(), b.articleId()));
    if (copies == null) {
      return false;
    }
    for (Copy copy : copies) {
      Telling earlier = copy.earlier().equals(a.articleId()) ? a : b;
      Telling later = earlier == a ? b : a;
      for (Copy.Passage passage : copy.passages()) {
        if (same(passage, earlier.event().trigger(), later.event().trigger())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the mention of one article stands in a passage that the other article has too. */
  boolean copied(String article, Event event, String other) {
    List<Copy> copies = byPair.get(key(article, other));
    if (copies == null) {
      return false;
    }
    for (Copy copy : copies) {
      for (Copy.Passage passage : copy.passages()) {
        Span here = copy.earlier().equals(article) ? passage.inEarlier() : passage.inLater();
        if (here.contains(event.trigger())) {
          return true;
        }
      }
    }
    return false;
  }

  /** The wire that both articles print, where one credits it. */
  Optional<String> wire(String article, String other) {
    return byPair.getOrDefault(key(article, other), List.of()).stream()
        .flatMap(c -> c.wire().stream())
        .findFirst();
  }

  /**
   * The shared passage may be spelled differently, so the places agree by their share of its
   * length.
   */
  private static boolean same(Copy.Passage passage, Span x, Span y) {
    if (!passage.inEarlier().contains(x) || !passage.inLater().contains(y)) {
      return false;
    }
    double atX = (x.start() - passage.inEarlier().start()) / (double) passage.inEarlier().length();
    double atY = (y.start() - passage.inLater().start()) / (double) passage.inLater().length();
    return Math.abs(atX - atY) * passage.inEarlier().length() < 12;
  }

  private static String key(String a, String b) {
    return a.compareTo(b) <= 0 ? a + "\u0000" + b : b + "\u0000" + a;
  }
}
