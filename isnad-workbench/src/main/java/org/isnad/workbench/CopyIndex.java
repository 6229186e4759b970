package org.isnad.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.isnad.corroboration.Copy;
import org.isnad.workbench.api.CopyOf;

/** Who copies whom, looked up by article. Immutable. */
final class CopyIndex {
  static final CopyIndex EMPTY = new CopyIndex(Map.of());

  private final Map<String, List<Copy>> byArticle;

  private CopyIndex(Map<String, List<Copy>> byArticle) {
    this.byArticle = byArticle;
  }

  static CopyIndex of(List<Copy> copies) {
    Map<String, List<Copy>> byArticle = new HashMap<>();
    for (Copy copy : copies) {
      byArticle.computeIfAbsent(copy.earlier(), k -> new ArrayList<>()).add(copy);
      byArticle.computeIfAbsent(copy.later(), k -> new ArrayList<>()).add(copy);
    }
    return new CopyIndex(byArticle);
  }

  /** All articles that share text with this one, the most first. */
  List<Copy> of(String article) {
    return byArticle.getOrDefault(article, List.of()).stream()
        .sorted(
            Comparator.comparingDouble((Copy c) -> -c.containment())
                .thenComparing(Copy::earlier)
                .thenComparing(Copy::later))
        .toList();
  }

  /** The earlier article that this one prints; a shared passage alone is no copy. */
  Optional<CopyOf> printedFrom(String article) {
    return of(article).stream()
        .filter(c -> c.later().equals(article) && c.kind() != Copy.Kind.PASSAGE)
        .findFirst()
        .map(c -> new CopyOf(c.earlier(), kind(c), round(c.containment()), c.wire()));
  }

  /** How many later articles print this one. */
  int printedBy(String article) {
    return (int)
        byArticle.getOrDefault(article, List.of()).stream()
            .filter(c -> c.earlier().equals(article) && c.kind() != Copy.Kind.PASSAGE)
            .count();
  }

  static String kind(Copy copy) {
    return copy.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static double round(double share) {
    return Math.round(share * 1000) / 1000.0;
  }
}
