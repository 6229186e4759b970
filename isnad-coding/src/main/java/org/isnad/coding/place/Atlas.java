package org.isnad.coding.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Sentence;
import org.isnad.coding.cast.Cast;
import org.isnad.coding.cast.Mention;
import org.isnad.coding.cast.Mention.Trait;
import org.isnad.model.Kind;
import org.isnad.model.Place;

/**
 * The article's places on the map.
 *
 * @param places by {@link Mention#index()}
 * @param chains by {@link Mention#index()}: the gazetteer's entry of the place and what it is part
 *     of, the country last; none for a place the gazetteer does not know
 * @param standings by {@link Mention#index()}
 */
public record Atlas(
    Map<Integer, Place> places,
    Map<Integer, List<Locality>> chains,
    Map<Integer, Standing> standings) {

  /**
   * How a place's phrase stands in its sentence.
   *
   * @param from its first word, nouns and directions included: مدينة of في مدينة حمص
   * @param located a word of place stands before the name: في, داخل, قرب, شرقي
   * @param reached a word of movement stands before it: إلى, على, من
   */
  public record Standing(int from, boolean located, boolean reached) {}

  /** Below it the place is more often another event's. */
  private static final double SURE = 0.25;

  public Atlas(Map<Integer, Place> places) {
    this(places, Map.of(), Map.of());
  }

  /**
   * How the place's phrase stands in its sentence: where it begins, whether a word of place stands
   * before it.
   */
  public Standing standing(Mention mention) {
    return standings.getOrDefault(mention.index(), new Standing(mention.from(), false, false));
  }

  /**
   * Where the event at this word most likely happened. None where no place of the sentence is
   * likely enough.
   *
   * @param trigger word of the sentence that names the event
   */
  public Optional<Mention> bestFor(Cast cast, Sentence sentence, int trigger) {
    Optional<Mention> best = Optional.empty();
    double most = SURE;
    for (Mention mention : in(cast, sentence.index())) {
      double likelihood =
          mention.covers(trigger) ? 0 : likelihood(cast, mention, sentence, trigger);
      if (likelihood > most) {
        most = likelihood;
        best = Optional.of(mention);
      }
    }
    return best;
  }

  /**
   * How likely it is that the event at the trigger happened there: a place said with a word of
   * place, behind the trigger, near it, with no mark between, not around a finer place. The weights
   * are those of a logistic regression over the codings of the development articles.
   */
  public double likelihood(Cast cast, Mention mention, Sentence sentence, int trigger) {
    Standing standing = standing(mention);
    boolean after = mention.from() > trigger;
    int words = 0;
    int marks = 0;
    int verbs = 0;
    for (int i = after ? trigger + 1 : mention.to(); i < (after ? standing.from() : trigger); i++) {
      boolean mark = sentence.word(i).isPunctuation();
      marks += mark ? 1 : 0;
      words += mark ? 0 : 1;
      verbs += sentence.word(i).pos() == Pos.VERB ? 1 : 0;
    }
    int inside = 0;
    int around = 0;
    for (Mention other : in(cast, sentence.index())) {
      inside += touches(mention, other) && contains(other, mention) ? 1 : 0;
      around += touches(mention, other) && contains(mention, other) ? 1 : 0;
    }
    boolean bare = !standing.located() && !standing.reached();
    double sum =
        -1.07
            + (standing.located() ? 0.06 + (after ? 0.80 : 0) : 0)
            + (standing.reached() ? -0.61 + (after ? 1.26 : 0) : 0)
            + (mention.kind() == Kind.PLACE ? 1.08 : 0)
            + (mention.kind() == Kind.STATE && bare ? -1.33 : 0)
            + (after ? 0.54 : 0)
            - 0.89 * Math.min(words, 20) / 5.0
            - 0.10 * Math.min(marks, 4)
            - 0.45 * Math.min(verbs, 3)
            + 0.46 * Math.min(inside, 2)
            - 1.54 * Math.min(around, 2)
            - (mention.is(Trait.NESTED) ? 1.18 : 0)
            + (place(mention).resolution() >= 4 ? 0.46 : 0);
    return 1 / (1 + Math.exp(-sum));
  }

  private static boolean touches(Mention a, Mention b) {
    return Math.max(a.from(), b.from()) - Math.min(a.to(), b.to()) <= 3;
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
   * The place that says most about where: the finest resolution, then the smallest uncertainty,
   * then the first in the text.
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
