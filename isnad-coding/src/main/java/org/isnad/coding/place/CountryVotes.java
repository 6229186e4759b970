package org.isnad.coding.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.isnad.coding.cast.Cast;
import org.isnad.coding.cast.Mention;
import org.isnad.coding.cast.Mention.Trait;
import org.isnad.model.Kind;

/**
 * Which countries the article and each of its sentences speak of. A state's name counts most, then
 * places that can lie in one country only, then the adjectives and the codes of persons and bodies.
 */
final class CountryVotes {
  private static final double STATE = 1.5;
  private static final double PLACE = 2;
  private static final double NISBA = 1;
  private static final double OTHER = 0.5;
  private static final double ENOUGH = 6;

  private final Map<String, Double> article = new TreeMap<>();
  private final List<Map<String, Double>> sentences = new ArrayList<>();
  private final Map<String, Double> own = new TreeMap<>();
  private double total;

  CountryVotes(Cast cast, Map<Integer, Wording> wordings, List<String> titleCodes) {
    for (int i = 0; i < cast.bySentence().size(); i++) {
      sentences.add(new TreeMap<>());
    }
    titleCodes.forEach(code -> vote(article, code, STATE));
    for (Mention mention : cast.mentions()) {
      Map<String, Double> sentence = sentences.get(mention.sentence());
      Wording wording = wordings.get(mention.index());
      Optional<String> placed = wording == null ? Optional.empty() : onlyCountry(wording);
      if (wording != null && placed.isPresent()) {
        vote(own, GazetteerIndex.key(wording.core()), PLACE);
        vote(article, placed.get(), PLACE);
        vote(sentence, placed.get(), PLACE);
      } else if (mention.kind() != Kind.PLACE && mention.code().isPresent()) {
        double weight =
            mention.is(Trait.NISBA) ? NISBA : mention.kind() == Kind.STATE ? STATE : OTHER;
        vote(article, mention.code().get(), weight);
        vote(sentence, mention.code().get(), weight);
      }
    }
    article.values().forEach(v -> total += v);
  }

  /** The country, where every meaning of the name lies in one. */
  private static Optional<String> onlyCountry(Wording wording) {
    Set<String> codes = new TreeSet<>();
    for (GazetteerIndex.Name name : wording.names()) {
      if (name.place().code().isEmpty() || name.brief()) {
        return Optional.empty();
      }
      codes.add(name.place().code().get());
    }
    return codes.size() == 1 ? Optional.of(codes.iterator().next()) : Optional.empty();
  }

  private static void vote(Map<String, Double> votes, String code, double weight) {
    votes.merge(code, weight, Double::sum);
  }

  /** Share of the article's votes. */
  double share(String code) {
    return total == 0 ? 0 : article.getOrDefault(code, 0.0) / total;
  }

  /**
   * Whether nothing but this name itself speaks of the country, while the article is about another.
   */
  boolean strange(String code, String name) {
    double others =
        article.getOrDefault(code, 0.0) - own.getOrDefault(GazetteerIndex.key(name), 0.0);
    return others <= 0 && total >= ENOUGH && main().filter(m -> !m.equals(code)).isPresent();
  }

  /** Votes in this sentence, half those in the one before; at most 1. */
  double near(int sentence, String code) {
    double here = sentences.get(sentence).getOrDefault(code, 0.0);
    double before = sentence == 0 ? 0 : sentences.get(sentence - 1).getOrDefault(code, 0.0);
    return Math.min(1, here / 2 + before / 4);
  }

  /** The country most of the article is about, where one is ahead of all others together. */
  Optional<String> main() {
    return article.entrySet().stream()
        .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .filter(e -> e.getValue() > total / 2)
        .map(Map.Entry::getKey);
  }

  /** The country most spoken of, however little it leads. */
  Optional<String> leading() {
    return article.entrySet().stream()
        .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }
}
