package org.isnad.coding.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.coding.cast.Cast;
import org.isnad.coding.cast.Mention;
import org.isnad.coding.cast.Mention.Trait;

/**
 * Picks the entry a name means. What speaks for an entry, strongest first: the noun before the name
 * agrees with its kind; the adjective after it names its country; what it is part of is named too;
 * its country is named in the sentence, in the article; it lies near places that are sure; it is
 * large. Weights were set by hand on names with several meanings in the development news (طرابلس,
 * البيضاء, الزهراء, دوما).
 */
final class Chooser {
  private static final double NOUN = 3;
  private static final double ADJECTIVE = 4;
  private static final double PARENT = 2.5;
  private static final double SENTENCE = 2;
  private static final double ARTICLE = 4;
  private static final double NEAR = 2;
  private static final double NEAR_KM = 150;
  private static final double BRIEF = -1.5;
  private static final long SMALL = 100_000;

  private static final int ADJECTIVE_REACH = 2;

  private final GazetteerIndex index;
  private final Cast cast;
  private final CountryVotes votes;
  private final List<Locality> anchors = new ArrayList<>();
  private final Map<String, Locality> before = new HashMap<>();

  Chooser(GazetteerIndex index, Cast cast, CountryVotes votes, Map<Integer, Wording> wordings) {
    this.index = index;
    this.cast = cast;
    this.votes = votes;
    for (Mention mention : cast.mentions()) {
      Wording wording = wordings.get(mention.index());
      if (wording != null && wording.names().size() == 1 && !wording.names().get(0).brief()) {
        Locality only = wording.names().get(0).place();
        if (only.kind() != PlaceKind.COUNTRY && !anchors.contains(only)) {
          anchors.add(only);
        }
      }
    }
  }

  /**
   * A name is used in one meaning throughout an article, unless the words beside it say otherwise.
   * A small place, or a name that is also a word, in a country nobody else speaks of is more likely
   * something else.
   */
  Optional<Locality> choose(Mention mention, Wording wording) {
    if (wording.names().isEmpty()) {
      return Optional.empty();
    }
    boolean plain = wording.nouns().isEmpty() && adjective(mention).isEmpty();
    String name = GazetteerIndex.key(wording.core());
    Locality known = before.get(name);
    if (plain && known != null) {
      return Optional.of(known);
    }
    Locality best = wording.names().get(0).place();
    double most = Double.NEGATIVE_INFINITY;
    for (GazetteerIndex.Name meaning : wording.names()) {
      double score = score(mention, wording, meaning);
      if (score > most) {
        most = score;
        best = meaning.place();
      }
    }
    if (best.code().isPresent() && adjective(mention).isEmpty()) {
      boolean brief = wording.names().stream().allMatch(GazetteerIndex.Name::brief);
      boolean small =
          best.kind().settlement() && best.population() < SMALL
              || best.kind() == PlaceKind.NEIGHBOURHOOD;
      if ((brief
              || small
                  && index
                      .country(best.code().get())
                      .flatMap(Locality::capital)
                      .filter(best.id()::equals)
                      .isEmpty())
          && votes.strange(best.code().get(), wording.core())) {
        return Optional.empty();
      }
    }
    before.putIfAbsent(name, best);
    return Optional.of(best);
  }

  private double score(Mention mention, Wording wording, GazetteerIndex.Name meaning) {
    Locality place = meaning.place();
    double score =
        size(place)
            + NOUN * wording.fits(place.kind())
            + (meaning.brief() && wording.nouns().isEmpty() ? BRIEF : 0);
    if (place.code().isPresent()) {
      String code = place.code().get();
      score += ARTICLE * votes.share(code) + SENTENCE * votes.near(mention.sentence(), code);
      if (adjective(mention).filter(code::equals).isPresent()) {
        score += ADJECTIVE;
      }
    }
    for (Locality parent : index.parents(place)) {
      if (parent.kind() != PlaceKind.COUNTRY && anchors.contains(parent)) {
        score += PARENT;
        break;
      }
    }
    double km =
        anchors.stream()
            .filter(a -> a != place)
            .mapToDouble(a -> a.point().to(place.point()))
            .min()
            .orElse(5000);
    return score + NEAR * Math.exp(-km / NEAR_KM);
  }

  /** How likely the name is meant when nothing else is known. */
  private static double size(Locality place) {
    return switch (place.kind()) {
      case COUNTRY -> 4;
      case PROVINCE, REGION, SEA, RIVER -> 2.5;
      case CITY -> 1.5 + Math.log10(1 + place.population() / 10_000.0);
      case DISTRICT, ISLAND, MOUNTAIN, AIRPORT, BASE -> 1.5;
      default -> 1 + Math.log10(1 + place.population() / 10_000.0);
    };
  }

  /** Country of the adjective behind the name: طرابلس اللبنانية. */
  private Optional<String> adjective(Mention mention) {
    for (Mention other : cast.in(mention.sentence())) {
      if (other.is(Trait.NISBA)
          && other.from() > mention.head()
          && other.from() <= mention.to() + ADJECTIVE_REACH - 1
          && other.from() - mention.from() <= 4) {
        return other.code();
      }
    }
    return Optional.empty();
  }
}
