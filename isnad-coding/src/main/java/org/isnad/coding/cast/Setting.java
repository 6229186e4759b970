package org.isnad.coding.cast;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.coding.cast.Mention.Trait;
import org.isnad.model.Kind;

/**
 * Whose "the police" are: a role or body named without its state belongs to the state the text is
 * speaking of there, the nearest before it in its sentence, then in the sentences before, then the
 * article's own.
 */
final class Setting {
  private static final int WINDOW = 3;

  private final List<List<Phrase>> sentences;
  private final Optional<String> main;

  Setting(List<List<Phrase>> sentences) {
    this.sentences = sentences;
    this.main = main();
  }

  /** The state most spoken of. */
  private Optional<String> main() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (List<Phrase> sentence : sentences) {
      for (Phrase phrase : sentence) {
        if (speaks(phrase)) {
          counts.merge(phrase.code.orElseThrow(), 1, Integer::sum);
        }
      }
    }
    String best = null;
    int most = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        best = entry.getKey();
      }
    }
    return Optional.ofNullable(best);
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
    phrase.code = nearest(phrase, sentence);
  }

  private static boolean domestic(Phrase phrase) {
    if (phrase.is(Trait.MEDIA)) {
      return false;
    }
    if (phrase.noun.isEmpty()) {
      return phrase.portfolio.isPresent() || phrase.kind == Kind.PERSON;
    }
    return switch (phrase.noun.get().id()) {
      case "source",
          "circles",
          "side",
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

  private Optional<String> nearest(Phrase phrase, int sentence) {
    Optional<String> before = Optional.empty();
    Optional<String> after = Optional.empty();
    for (Phrase other : sentences.get(sentence)) {
      if (!speaks(other) || other == phrase) {
        continue;
      }
      if (other.from < phrase.from) {
        before = other.code;
      } else if (after.isEmpty()) {
        after = other.code;
      }
    }
    if (before.isPresent() || after.isPresent()) {
      return before.isPresent() ? before : after;
    }
    for (int s = sentence - 1; s >= Math.max(0, sentence - WINDOW); s--) {
      Map<String, Integer> counts = new LinkedHashMap<>();
      Optional<String> last = Optional.empty();
      for (Phrase other : sentences.get(s)) {
        if (speaks(other)) {
          counts.merge(other.code.orElseThrow(), 1, Integer::sum);
          last = other.code;
        }
      }
      if (last.isPresent()) {
        return last;
      }
    }
    return main;
  }
}
