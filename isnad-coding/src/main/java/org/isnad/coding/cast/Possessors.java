package org.isnad.coding.cast;

import java.util.List;
import org.isnad.arabic.Morphology.Gender;
import org.isnad.arabic.Morphology.Number;
import org.isnad.coding.cast.Mention.Trait;
import org.isnad.model.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Whose: what the pronoun on a noun stands for, as far as code and sector depend on it.
 *
 * <p>Fighters of a movement are its own (مقاتليه), the consulate of a state that state's
 * (قنصليتها), three of the demonstrators demonstrators (ثلاثة منهم), and the country of whoever
 * speaks is his state (بلاده). The pronoun is that of the nearest before it in its sentence that
 * agrees with it, else in the sentences before.
 */
final class Possessors {
  private static final int WINDOW = 2;
  private static final String HIS = "\u0647";
  private static final String HERS = "\u0647\u0627";
  private static final String THEIRS = "\u0647\u0645";
  private static final String OURS = "\u0646\u0627";
  private static final String TA_MARBUTA = "\u0629";

  private final List<List<Phrase>> sentences;
  private final Registry registry;

  Possessors(List<List<Phrase>> sentences, Registry registry) {
    this.sentences = sentences;
    this.registry = registry;
  }

  /** Gives code and sector to a phrase that a pronoun owns, and to those inside it. */
  void resolve(Phrase phrase, int sentence) {
    if (phrase.entity >= 0) {
      return;
    }
    phrase.inner.forEach(p -> resolve(p, sentence));
    sent(phrase, sentence);
    phrase.complement.ifPresent(c -> {
      if (owned(c)) {
        inherit(phrase, c);
      }
    });
    if (!owned(phrase)) {
      return;
    }
    Phrase owner = owner(phrase, sentence);
    if (owner == null) {
      return;
    }
    if (home(phrase)) {
      phrase.code(owner.code);
      phrase.actor = owner.code.flatMap(registry::byId).filter(a -> a.kind() == Kind.STATE);
    } else if (phrase.some) {
      phrase.code = owner.code;
      phrase.sector = owner.sector;
      phrase.noun = owner.noun;
    } else {
      inherit(phrase, owner);
    }
  }

  /** Forces right after the state that acts with them: إرسال تركيا قوات. */
  private void sent(Phrase phrase, int sentence) {
    boolean forces =
        phrase.noun.map(Sense.Noun::state).orElse(false)
            && phrase.sector.contains("MIL")
            && !phrase.definite
            && phrase.code.isEmpty();
    if (!forces) {
      return;
    }
    for (Phrase other : sentences.get(sentence)) {
      if (other.to == phrase.from
          && other.kind == Kind.STATE
          && other.is(Trait.ACTOR)
          && !other.is(Trait.NISBA)) {
        phrase.code(other.code);
      }
    }
  }

  private static boolean owned(Phrase phrase) {
    return phrase.pronoun >= 0 || phrase.some;
  }

  private static boolean home(Phrase phrase) {
    return phrase.kind == Kind.STATE;
  }

  private static void inherit(Phrase phrase, Phrase owner) {
    if (other(phrase)) {
      return;
    }
    if (phrase.code.isEmpty()) {
      phrase.code = owner.code;
    }
    boolean body = phrase.noun.map(n -> n.body() || n.of()).orElse(false);
    boolean force = phrase.sector.contains("MIL") || phrase.sector.contains("REB");
    boolean armed =
        owner.sector.stream()
            .anyMatch(
                s -> s.equals("REB") || s.equals("PRM") || s.equals("OPP") || s.equals("MIL"));
    boolean weighty = owner.kind == Kind.ORGANIZATION || owner.kind == Kind.GROUP || owner.body();
    if (owner.kind == Kind.STATE || owner.sector.isEmpty()) {
      return;
    }
    if (phrase.sector.isEmpty() && weighty || body && weighty || force && armed) {
      phrase.sector = owner.sector;
    }
  }

  /** Whose they are says that they are somebody else's: his ally, her counterpart. */
  private static boolean other(Phrase phrase) {
    return switch (phrase.noun.map(Sense.Noun::id).orElse("")) {
      case "ally", "partner", "enemy", "counterpart", "rival" -> true;
      default -> false;
    };
  }

  private @Nullable Phrase owner(Phrase phrase, int sentence) {
    for (int s = sentence; s >= Math.max(0, sentence - WINDOW); s--) {
      Phrase found = null;
      int best = 0;
      for (Phrase other : sentences.get(s)) {
        if (s == sentence && other.to > phrase.from
            || !other.is(Trait.ACTOR)
            || other.is(Trait.NISBA)
            || other.is(Trait.NESTED)) {
          continue;
        }
        int fit = fit(phrase, other);
        if (fit > 0 && fit >= best) {
          best = fit;
          found = other;
        }
      }
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** How well the pronoun agrees: 0 not at all. */
  private static int fit(Phrase phrase, Phrase other) {
    if (home(phrase)) {
      return home(other) || other.code.isEmpty() ? 0 : speaks(other) ? 2 : 0;
    }
    String pronoun = phrase.pronoun < 0 ? THEIRS : phrase.line.key(phrase.pronoun);
    boolean plural = other.number == Number.PLURAL || other.is(Trait.CROWD);
    boolean person = other.isPerson() || other.is(Trait.OFFICIAL);
    if (pronoun.startsWith(THEIRS)) {
      return plural && !person ? 3 : 0;
    }
    if (pronoun.equals(OURS)) {
      return person || other.body() ? 2 : 0;
    }
    if (plural) {
      return pronoun.equals(HERS) && !other.is(Trait.CROWD) ? 1 : 0;
    }
    boolean feminine =
        other.gender == Gender.FEMININE
            || other.kind == Kind.STATE
            || !other.isPerson() && other.line.key(other.from).endsWith(TA_MARBUTA);
    boolean masculine =
        other.isPerson() && other.gender != Gender.FEMININE
            || other.noun.isPresent() && !feminine && other.number != Number.UNKNOWN;
    if (pronoun.equals(HERS)) {
      return feminine ? 3 : masculine ? 0 : 2;
    }
    if (pronoun.equals(HIS)) {
      return masculine ? 3 : feminine ? 0 : 2;
    }
    return person ? 2 : 0;
  }

  /** Who may have a country: a person, an official, those of a body that speaks. */
  private static boolean speaks(Phrase other) {
    return other.isPerson() || other.is(Trait.OFFICIAL) || other.is(Trait.UNNAMED_SOURCE);
  }
}
