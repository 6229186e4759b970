package org.isnad.coding.cast;

import java.util.List;
import java.util.Optional;
import org.isnad.arabic.Morphology.Number;
import org.isnad.coding.cast.Mention.Trait;
import org.isnad.coding.cast.Phrasebook.Hit;
import org.isnad.model.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Counted people: 14 جنديا, عشرات المدنيين, عدد من المسلحين, أحد المحتجزين, ثمانية أفراد من
 * القبيلة.
 */
final class Counts {
  private final Grammar g;
  private final Line line;

  Counts(Grammar grammar) {
    this.g = grammar;
    this.line = grammar.line;
  }

  /** Figures or number words and whom they count. */
  @Nullable Phrase number(int i) {
    if (!line.isNumber(i)) {
      return null;
    }
    int at = i;
    while (at < line.size()
        && (line.isNumber(at) || at > i && line.isProclitic(at) && line.isNumber(at + 1))) {
      at++;
    }
    int from = g.preposition(at, "from");
    Phrase inner = g.at(from > 0 ? from : at);
    if (inner == null || !countable(inner)) {
      return null;
    }
    Phrase phrase = wrap(i, inner);
    phrase.traits.add(Trait.COUNTED);
    return phrase;
  }

  private static boolean countable(Phrase inner) {
    return inner.kind == Kind.GENERIC
            && (inner.is(Trait.CROWD) || inner.noun.isPresent() || inner.is(Trait.FACILITY))
        || inner.is(Trait.NISBA);
  }

  /** Words of number and part. */
  @Nullable Phrase quantity(int i) {
    Hit hit = g.longest(i, Sense.Quantity.class);
    if (hit == null || line.isVerb(i)) {
      return null;
    }
    Sense.Noun noun = ((Sense.Quantity) hit.sense()).noun();
    int at = g.adjectivesOnly(hit.end(), line.definite(i));
    int from = g.preposition(at, "from");
    Phrase inner = null;
    if (from > 0 && noun.from()) {
      inner = g.at(from);
    } else if (noun.of() && at == hit.end() && !line.definite(i)) {
      inner = g.at(at);
    }
    if (inner != null
        && !inner.is(Trait.FACILITY)
        && (inner.kind != Kind.STATE || noun.body())
        && inner.kind != Kind.PLACE
        && (!inner.isPerson() || inner.number == Number.PLURAL || noun.body())) {
      Phrase phrase = wrap(i, inner);
      phrase.skip = hit.skip();
      return phrase;
    }
    boolean standing =
        noun.id().equals("others") || noun.id().equals("half") || isTens(noun) && line.definite(i);
    if (!standing) {
      return null;
    }
    Phrase phrase = new Phrase(line, i, hit.end(), Kind.GENERIC);
    phrase.skip = hit.skip();
    phrase.number = Number.PLURAL;
    phrase.definite = true;
    phrase.noun = Optional.of(noun);
    phrase.traits.add(Trait.ACTOR);
    phrase.traits.add(Trait.CROWD);
    phrase.traits.add(Trait.ANAPHOR);
    return phrase;
  }

  private static boolean isTens(Sense.Noun noun) {
    return noun.id().equals("tens")
        || noun.id().equals("hundreds")
        || noun.id().equals("thousands");
  }

  private Phrase wrap(int from, Phrase inner) {
    Phrase phrase = new Phrase(line, from, inner.to, Kind.GENERIC);
    phrase.noun = inner.noun;
    phrase.portfolio = inner.portfolio;
    phrase.complement = inner.complement;
    phrase.code = inner.code;
    phrase.ownCode = inner.ownCode;
    phrase.sector = inner.is(Trait.NISBA) ? List.of("CVL") : inner.sector;
    phrase.gender = inner.gender;
    phrase.number = Number.PLURAL;
    phrase.definite = inner.definite;
    phrase.adjectives.addAll(inner.adjectives);
    phrase.traits.addAll(inner.traits);
    phrase.traits.remove(Trait.NESTED);
    phrase.traits.remove(Trait.NISBA);
    phrase.traits.add(Trait.ACTOR);
    phrase.inner.addAll(inner.inner);
    if (inner.named() && !inner.is(Trait.NISBA)) {
      phrase.complement = Optional.of(inner);
      phrase.add(inner);
    }
    return phrase;
  }
}
