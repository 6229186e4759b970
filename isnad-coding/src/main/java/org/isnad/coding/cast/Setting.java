package org.isnad.coding.cast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.arabic.Morphology.Number;
import org.isnad.coding.cast.Mention.Trait;
import org.isnad.model.Kind;

/**
 * Whose "the police" are: a role or body named without its state belongs to one of the states the
 * text speaks of.
 *
 * <p>Which, is weighed: how much of the article is about it, whether its first sentence names it,
 * whether others of its forces or officials have appeared, whether it stands nearest before the
 * phrase or last in the sentence before. Victims are rather of the state where something happens
 * than of the one that acts.
 */
final class Setting {
  // From a logistic regression over the choices among the states an article speaks of, on the
  // project's dispatches and the development keys (CheckParties), rounded.
  private static final double SHARE = 1.5;
  private static final double SHARE_OF_CROWDS = 0.9;
  private static final double WHERE = 0.8;
  private static final double OPENING = 1.4;
  private static final double LAST = 0.75;
  private static final double KIND = 0.9;
  private static final double KIND_OF_FORCE = 2.0;
  private static final double NEAREST_BEFORE = 1.0;
  private static final double SECOND_BEFORE = 0.9;
  private static final double NOT_THE_ACTORS = 0.8;
  private static final double NOT_THE_ADJECTIVES = 0.9;
  private static final double NEAREST_AFTER = 0.35;
  private static final double CROWD_IN = 0.6;

  private static final Set<String> FORCES = Set.of("MIL", "COP", "REB", "PRM", "UAF");

  private final List<List<Phrase>> sentences;
  private final List<List<Phrase>> spoken = new ArrayList<>();
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final Map<String, Integer> located = new LinkedHashMap<>();
  private final Set<String> opening = new LinkedHashSet<>();
  private int total;
  private int places;

  Setting(List<List<Phrase>> sentences) {
    this.sentences = sentences;
    for (List<Phrase> sentence : sentences) {
      List<Phrase> states = sentence.stream().filter(Setting::speaks).toList();
      for (Phrase phrase : states) {
        String code = phrase.code.orElseThrow();
        counts.merge(code, 1, Integer::sum);
        total++;
        if (isWhere(phrase)) {
          located.merge(code, 1, Integer::sum);
          places++;
        }
        if (spoken.isEmpty()) {
          opening.add(code);
        }
      }
      spoken.add(states);
    }
  }

  private static boolean speaks(Phrase phrase) {
    return phrase.ownCode
        && !phrase.is(Trait.MEDIA)
        && !phrase.sector.contains("BUS")
        && phrase.code.isPresent()
        && !international(phrase.code.get());
  }

  static boolean international(String code) {
    return switch (code) {
      case "UNO", "EUR", "IGO", "NGO", "ISM", "IMG", "MNC" -> true;
      default -> false;
    };
  }

  /** Gives a code to what has none of its own. */
  void place(Phrase phrase, int sentence) {
    if (phrase.code.isPresent() || !domestic(phrase)) {
      return;
    }
    phrase.code = likeliest(phrase, sentence);
  }

  private static boolean domestic(Phrase phrase) {
    if (phrase.is(Trait.MEDIA)) {
      return false;
    }
    if (phrase.some) {
      return true;
    }
    boolean both = phrase.number == Number.DUAL && phrase.definite;
    if (both && phrase.noun.map(Sense.Noun::state).orElse(false)) {
      return false; // the two countries
    }
    if (phrase.noun.isEmpty()) {
      return phrase.portfolio.isPresent() || phrase.kind == Kind.PERSON;
    }
    return switch (phrase.noun.get().id()) {
      case "source",
          "circles",
          "side",
          "both-sides",
          "side-of-two",
          "community",
          "latter",
          "unknown-person",
          "analysts-unnamed",
          "analyst",
          "observer",
          "expert",
          "organisation",
          "federation",
          "committee",
          "council",
          "congress",
          "center",
          "critic",
          "ally",
          "partner",
          "company",
          "state-org",
          "website",
          "researcher",
          "commentator" ->
          !phrase.sector.isEmpty()
              && phrase.is(Trait.UNNAMED_SOURCE)
              && phrase.number != null
              && !plain(phrase);
      default -> true;
    };
  }

  private static boolean plain(Phrase phrase) {
    boolean official = phrase.sector.contains("GOV") && !phrase.adjectives.contains("diplomatic");
    return !(official
        || phrase.sector.contains("MIL")
        || phrase.sector.contains("COP")
        || phrase.sector.contains("MED"));
  }

  /** The state that the words before, after and around the phrase speak for most. */
  private Optional<String> likeliest(Phrase phrase, int sentence) {
    Optional<String> best = Optional.empty();
    double top = Double.NEGATIVE_INFINITY;
    Surroundings around = new Surroundings(phrase, sentence);
    for (String code : counts.keySet()) {
      double score = around.score(code);
      if (score > top) {
        top = score;
        best = Optional.of(code);
      }
    }
    return best;
  }

  /** What stands around one phrase. */
  private final class Surroundings {
    private final Phrase phrase;
    private final int sentence;
    private final boolean crowd;
    private final boolean force;
    private final Map<String, Phrase> before = new LinkedHashMap<>();
    private final Map<String, Phrase> after = new LinkedHashMap<>();
    private String last = "";

    Surroundings(Phrase phrase, int sentence) {
      this.phrase = phrase;
      this.sentence = sentence;
      this.crowd =
          phrase.is(Trait.CROWD) || phrase.sector.contains("CVL") || phrase.sector.contains("REF");
      this.force = phrase.sector.stream().anyMatch(FORCES::contains);
      List<Phrase> own = spoken.get(sentence);
      for (int i = own.size() - 1; i >= 0; i--) {
        Phrase other = own.get(i);
        if (other.from < phrase.from && other.to <= phrase.from) {
          before.putIfAbsent(other.code.orElseThrow(), other);
        }
      }
      for (Phrase other : own) {
        if (other.from > phrase.from) {
          after.putIfAbsent(other.code.orElseThrow(), other);
        }
      }
      if (sentence > 0 && !spoken.get(sentence - 1).isEmpty()) {
        last = spoken.get(sentence - 1).getLast().code.orElseThrow();
      }
    }

    double score(String code) {
      double score = SHARE * counts.getOrDefault(code, 0) / Math.max(1, total);
      score += (crowd ? SHARE_OF_CROWDS : 0) * counts.getOrDefault(code, 0) / Math.max(1, total);
      score += WHERE * located.getOrDefault(code, 0) / Math.max(1, places);
      score += opening.contains(code) ? OPENING : 0;
      score += code.equals(last) ? LAST : 0;
      score += ofKind(code) ? (force ? KIND_OF_FORCE : KIND) : 0;
      Phrase left = before.get(code);
      if (left != null) {
        int rank = List.copyOf(before.keySet()).indexOf(code);
        score += rank == 0 ? NEAREST_BEFORE : rank == 1 ? SECOND_BEFORE : 0;
        score += crowd && !isWhere(left) && !left.is(Trait.NISBA) ? -NOT_THE_ACTORS : 0;
        score += force && left.is(Trait.NISBA) ? -NOT_THE_ADJECTIVES : 0;
      }
      Phrase right = after.get(code);
      if (right != null) {
        score += List.copyOf(after.keySet()).indexOf(code) == 0 ? NEAREST_AFTER : 0;
        score += crowd ? (isWhere(right) ? CROWD_IN : right.is(Trait.NISBA) ? 0 : -CROWD_IN) : 0;
      }
      return score;
    }

    /** Whether the text has spoken of somebody of that state and of the same sector. */
    private boolean ofKind(String code) {
      for (int s = 0; s <= sentence; s++) {
        for (Phrase other : sentences.get(s)) {
          if (s == sentence && other.from >= phrase.from) {
            break;
          }
          if (other.ownCode
              && other.kind != Kind.STATE
              && other.code.filter(code::equals).isPresent()
              && other.sector.stream().anyMatch(phrase.sector::contains)) {
            return true;
          }
        }
      }
      return false;
    }
  }

  private static boolean isWhere(Phrase phrase) {
    return phrase.kind == Kind.PLACE || phrase.is(Trait.PLACE) && !phrase.is(Trait.ACTOR);
  }
}
