package org.isnad.coding.cast;

import org.isnad.arabic.Pos;
import org.isnad.coding.cast.Mention.Trait;
import org.isnad.coding.cast.Phrasebook.Hit;
import org.isnad.model.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Tells a name (حزب الله, الأمم المتحدة, السراج) from a description (الحكومة اللبنانية, الرئيس
 * الروسي, بلاده), which may stand for the same somebody.
 *
 * <p>A body is described when common nouns explain every word: what kind of body it is, its field,
 * and whose. The kinds of body that are called by such words (a party, a union, a parliament) are
 * marked in {@code agents/bodies}; an army, a government or a ministry is not.
 */
final class Naming {
  private final Grammar g;
  private final Line line;

  Naming(Grammar grammar) {
    this.g = grammar;
    this.line = grammar.line;
  }

  /** Whether the words shown for a mention are a name. */
  boolean names(Phrase phrase) {
    if (phrase.is(Trait.ANAPHOR) || phrase.is(Trait.NISBA) || phrase.kind == Kind.GENERIC) {
      return false;
    }
    return switch (phrase.kind) {
      case PERSON -> phrase.noun.isEmpty() && !office(phrase);
      case ORGANIZATION, GROUP -> body(phrase);
      case PLACE, STATE -> place(phrase);
      default -> false;
    };
  }

  /** An office the registry knows, with whoever held it: الأمين العام للأمم المتحدة. */
  private static boolean office(Phrase phrase) {
    return phrase.is(Trait.OFFICIAL) && phrase.name.isEmpty();
  }

  private boolean body(Phrase phrase) {
    Hit head = head(phrase.from, phrase.to);
    if (head == null) {
      return true;
    }
    boolean more = head.end() < phrase.to;
    if (head.sense() instanceof Sense.Body body && (body.noun().name() || body.noun().proper())) {
      return more || head.end() > phrase.from + 1 && body.noun().proper();
    }
    boolean organ =
        phrase.actor.isEmpty()
            || phrase.actor.get().sector().stream().limit(1).anyMatch(Naming::ofState);
    return !organ || !common(head.end(), phrase.to);
  }

  /** The noun a body's phrase begins with: of a kind of body, a field of government, a role. */
  private @Nullable Hit head(int i, int to) {
    Hit head = null;
    for (Hit hit : g.hits(i)) {
      boolean noun =
          hit.sense() instanceof Sense.Body
              || hit.sense() instanceof Sense.Portfolio
              || hit.sense() instanceof Sense.Role;
      if (noun && hit.end() <= to && (head == null || hit.end() > head.end())) {
        head = hit;
      }
    }
    return head;
  }

  private static boolean ofState(String sector) {
    return switch (sector) {
      case "GOV", "MIL", "COP", "SPY", "JUD" -> true;
      default -> false;
    };
  }

  /** Whether the words up to {@code to} say only what it does and whose it is. */
  private boolean common(int from, int to) {
    int i = from;
    while (i < to) {
      int end = common(i);
      if (end <= i) {
        return false;
      }
      i = end;
    }
    return true;
  }

  private int common(int i) {
    int end = line.isProclitic(i) || line.isEnclitic(i) ? i + 1 : i;
    for (Hit hit : g.hits(i)) {
      boolean whose =
          hit.sense() instanceof Sense.Known known
              && (known.actor().kind() == Kind.STATE || known.actor().kind() == Kind.PERSON);
      boolean noun =
          whose
              || hit.sense() instanceof Sense.Nisba
              || hit.sense() instanceof Sense.Portfolio
              || hit.sense() instanceof Sense.Modifier
              || hit.sense() instanceof Sense.Body
              || hit.sense() instanceof Sense.Role
              || hit.sense() instanceof Sense.Capital
              || hit.sense() instanceof Sense.Spot;
      end = noun ? Math.max(end, hit.end()) : end;
    }
    return end;
  }

  /** العاصمة العراقية, منزل السراج: where, told by what it is and whose. */
  private boolean place(Phrase phrase) {
    if (phrase.is(Trait.FACILITY)) {
      return phrase.noun.map(n -> !dwelling(n)).orElse(true) && phrase.to > phrase.from + 1;
    }
    int i = phrase.from;
    while (i < phrase.to) {
      int end = i;
      for (Hit hit : g.hits(i)) {
        boolean noun =
            hit.sense() instanceof Sense.PlaceNoun
                || hit.sense() instanceof Sense.PlaceBack
                || hit.sense() instanceof Sense.Facility
                || hit.sense() instanceof Sense.Nisba && line.pos(i) == Pos.ADJ && line.definite(i);
        end = noun ? Math.max(end, hit.end()) : end;
      }
      if (end == i) {
        return true;
      }
      i = end;
    }
    return false;
  }

  private static boolean dwelling(Sense.Noun noun) {
    return switch (noun.id()) {
      case "house", "car", "farm", "shop" -> true;
      default -> false;
    };
  }
}
