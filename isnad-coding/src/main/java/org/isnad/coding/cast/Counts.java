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
    if (from > 0 && line.isEnclitic(from)) {
      return some(i, from);
    }
    Phrase inner = g.at(from > 0 ? from : at);
    if (inner == null || !countable(inner)) {
      return from < 0 && counted(i, at) ? some(i, at, -1) : null;
    }
    Phrase phrase = wrap(i, inner);
    phrase.traits.add(Trait.COUNTED);
    return phrase;
  }

  /** A number that ends its phrase, right after a verb: وأصيب اثنان. */
  private boolean counted(int i, int end) {
    boolean open = end < line.size() && line.isStem(end) && !line.isSmall(end) && !line.isVerb(end);
    boolean joined = end < line.size() && line.isWord(end) && line.key(end).length() == 1;
    return i > 0
        && line.isVerb(i - 1)
        && !open
        && !(joined && line.isNumber(end + 1))
        && !(end < line.size()
            && !line.isWord(end)
            && !line.isMark(end, ".")
            && !line.isMark(end, ","));
  }

  /** Some of those spoken of before: ثلاثة منهم, بعضهم. */
  private Phrase some(int i, int pronoun) {
    return some(i, pronoun + 1, pronoun);
  }

  private Phrase some(int i, int end, int pronoun) {
    Phrase phrase = new Phrase(line, i, end, Kind.GENERIC);
    phrase.pronoun = pronoun;
    phrase.some = true;
    phrase.number = Number.PLURAL;
    phrase.traits.add(Trait.ACTOR);
    phrase.traits.add(Trait.CROWD);
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
    boolean whom = (noun.of() || noun.from()) && noun.sector().isEmpty();
    if (whom && noun.from() && from > 0 && line.isEnclitic(from)) {
      return skipping(some(i, from), hit);
    }
    if (whom && noun.of() && at == hit.end() && line.isEnclitic(at)) {
      return skipping(some(i, at), hit);
    }
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
        noun.id().equals("others")
            || noun.id().equals("half")
            || noun.id().equals("back") && !(i > 0 && line.isStem(i - 1) && line.definite(i - 1))
            || noun.id().equals("community") && !g.places().located(i, hit.skip())
            || isTens(noun) && line.definite(i);
    if (!standing) {
      return null;
    }
    Phrase phrase = new Phrase(line, i, hit.end(), Kind.GENERIC);
    phrase.skip = hit.skip();
    phrase.number = Number.PLURAL;
    phrase.definite = true;
    phrase.noun = Optional.of(noun);
    phrase.traits.add(Trait.ACTOR);
    if (noun.id().equals("community")) {
      phrase.number = Number.SINGULAR;
      return phrase;
    }
    phrase.traits.add(Trait.CROWD);
    phrase.traits.add(Trait.ANAPHOR);
    return phrase;
  }

  private static Phrase skipping(Phrase phrase, Hit hit) {
    phrase.skip = hit.skip();
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
