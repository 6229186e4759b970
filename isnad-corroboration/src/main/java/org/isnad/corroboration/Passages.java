package org.isnad.corroboration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.model.Event;
import org.isnad.model.Span;

/** Looks up whether two mentions stand in one copied passage. */
final class Passages {
  private final Map<String, Map<String, List<Copy>>> byPair = new HashMap<>();
  private final Map<String, List<Copy>> byArticle = new HashMap<>();

  Passages(List<Copy> copies) {
    for (Copy copy : copies) {
      byArticle.computeIfAbsent(copy.earlier(), k -> new ArrayList<>()).add(copy);
      byArticle.computeIfAbsent(copy.later(), k -> new ArrayList<>()).add(copy);
      add(copy.earlier(), copy.later(), copy);
      if (!copy.earlier().equals(copy.later())) {
        add(copy.later(), copy.earlier(), copy);
      }
    }
  }

  /** Whether both are told at the same place of a shared passage. */
  boolean share(Telling a, Telling b) {
    List<Copy> copies = between(a.articleId(), b.articleId());
    if (copies.isEmpty()) {
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

  /** Whether both mentions stand in text that the one article has from the other. */
  boolean echo(String article, Event event, String other, Event before) {
    return between(article, other).stream()
        .anyMatch(c -> echoes(c, article, event) && echoes(c, other, before));
  }

  private static boolean echoes(Copy copy, String article, Event event) {
    List<Span> spans =
        copy.earlier().equals(article) ? copy.echoes().inEarlier() : copy.echoes().inLater();
    return spans.stream().anyMatch(s -> s.contains(event.trigger()));
  }

  /** The wires whose text a mention stands in, also where only another paper credits it. */
  Set<String> wires(String article, Event event) {
    Set<String> wires = new TreeSet<>();
    for (Copy copy : byArticle.getOrDefault(article, List.of())) {
      copy.wire().filter(w -> echoes(copy, article, event)).ifPresent(wires::add);
    }
    return wires;
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

  private void add(String one, String other, Copy copy) {
    byPair
        .computeIfAbsent(one, k -> new HashMap<>())
        .computeIfAbsent(other, k -> new ArrayList<>())
        .add(copy);
  }

  private List<Copy> between(String a, String b) {
    Map<String, List<Copy>> others = byPair.get(a);
    return others == null ? List.of() : others.getOrDefault(b, List.of());
  }
}
