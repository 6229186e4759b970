package org.isnad.coding.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.coding.cast.Cast;
import org.isnad.coding.cast.Mention;
import org.isnad.model.Place;

/**
 * The article's places on the map.
 *
 * @param places by {@link Mention#index()}
 * @param chains by {@link Mention#index()}: the gazetteer's entry of the place and what it is part of, the
 *     country last; none for a place the gazetteer does not know
 */
public record Atlas(Map<Integer, Place> places, Map<Integer, List<Locality>> chains) {
  public Atlas(Map<Integer, Place> places) {
    this(places, Map.of());
  }

  public Optional<Place> of(Mention mention) {
    return Optional.ofNullable(places.get(mention.index()));
  }

  /** The place, its parents, its country. */
  public List<Locality> chain(Mention mention) {
    return chains.getOrDefault(mention.index(), List.of());
  }

  /** Mentions of a sentence that have a place, text order. */
  public List<Mention> in(Cast cast, int sentence) {
    return cast.in(sentence).stream().filter(m -> places.containsKey(m.index())).toList();
  }

  /**
   * Whether one place is part of the other: دوما lies in the Ghouta, in its province and in Syria.
   *
   * @return false where both are the same place or one of them is not known
   */
  public boolean contains(Mention outer, Mention inner) {
    List<Locality> above = chain(outer);
    List<Locality> below = chain(inner);
    if (above.isEmpty() || below.isEmpty() || above.get(0) == below.get(0)) {
      return false;
    }
    Locality big = above.get(0);
    return below.contains(big)
        || big.kind().resolution(big.km()) < below.get(0).resolution()
            && big.code().equals(below.get(0).code())
            && big.point().to(below.get(0).point()) < big.km();
  }

  /**
   * The place that says most about where: the finest resolution, then the smallest uncertainty, then the first
   * in the text.
   */
  public Optional<Mention> mostSpecific(List<Mention> mentions) {
    List<Mention> placed = new ArrayList<>(mentions);
    placed.removeIf(m -> !places.containsKey(m.index()));
    return placed.stream()
        .max(
            Comparator.comparingInt((Mention m) -> place(m).resolution())
                .thenComparing(m -> -place(m).uncertaintyKm().orElse(10_000))
                .thenComparing(m -> -m.index()));
  }

  private Place place(Mention mention) {
    return of(mention).orElseThrow();
  }
}
