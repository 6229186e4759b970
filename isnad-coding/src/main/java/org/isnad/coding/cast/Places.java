package org.isnad.coding.cast;

import java.util.List;
import java.util.Optional;
import org.isnad.arabic.Morphology.Number;
import org.isnad.arabic.Pos;
import org.isnad.coding.cast.Mention.Trait;
import org.isnad.coding.cast.Phrasebook.Hit;
import org.isnad.model.Kind;
import org.jspecify.annotations.Nullable;

/** Places: names of the gazetteer, and names nobody knows after a noun of place (قرية الطيوري). */
final class Places {
  /** Decimal logarithm of a population that lets a common word be a place by itself. */
  private static final double KNOWN_WIDELY = 5.0;

  private static final char TA_MARBUTA = '\u0629';
  private static final String HASH = "#";
  private static final char BA = '\u0628';

  private final Grammar g;
  private final Line line;

  Places(Grammar grammar) {
    this.g = grammar;
    this.line = grammar.line;
  }

  /** Whether what stands at this word is said to be where something is. */
  boolean located(int i, int skip) {
    if (skip > 0) {
      return line.key(i).charAt(skip - 1) == BA;
    }
    int before = i - 1;
    if (before < 0 || !line.isWord(before)) {
      return false;
    }
    return g.particle(before, "in") == i
        || g.particle(before, "at") == i
        || g.has(before, Sense.PlaceNoun.class);
  }

  /**
   * A place of the gazetteer: of several of one name, one in a state the article speaks of, else
   * the largest.
   */
  @Nullable Phrase known(int i) {
    Hit found = null;
    double best = -1;
    boolean located = located(i, 0);
    for (Hit hit : g.hits(i)) {
      if (!(hit.sense() instanceof Sense.Spot spot)) {
        continue;
      }
      boolean common = g.common(i) || line.isVerb(i) || line.pos(i) == Pos.ADJ;
      boolean here =
          located
              || located(i, hit.skip())
              || adverb(i, spot)
              || g.joined(i, Kind.PLACE) && !common;
      if (hit.end() == i + 1) {
        boolean word =
            common
                || line.isSmall(i)
                || !line.unknown(i) && spot.weight() < KNOWN_WIDELY && !wide(spot);
        if (line.isSmall(i) && (!here || line.pos(i) != Pos.ADV)
            || !here && (spot.risky() || word && !(named(spot) && !common))) {
          continue;
        }
      }
      double rank =
          (hit.end() - i) * 100
              + (spot.code().map(c -> g.memory.codes().contains(c)).orElse(false) ? 10 : 0)
              + spot.weight();
      if (rank > best) {
        best = rank;
        found = hit;
      }
    }
    if (found == null) {
      return null;
    }
    Sense.Spot spot = (Sense.Spot) found.sense();
    Phrase phrase = new Phrase(line, i, found.end(), Kind.PLACE);
    phrase.skip = found.skip();
    phrase.spot = Optional.of(spot);
    phrase.code(spot.code());
    phrase.definite = true;
    phrase.number = Number.SINGULAR;
    phrase.traits.add(Trait.PLACE);
    if (repeated(phrase, spot)) {
      return phrase;
    }
    bare(phrase);
    return phrase;
  }

  /** A description of a place with its name behind it: العاصمة الموريتانية نواكشوط. */
  private boolean repeated(Phrase phrase, Sense.Spot spot) {
    Hit name = g.longest(phrase.to, Sense.Spot.class, s -> s.id().equals(spot.id()));
    if (name == null || name.skip() > 0) {
      return false;
    }
    Phrase inner = new Phrase(line, phrase.to, name.end(), Kind.PLACE);
    inner.spot = phrase.spot;
    inner.code = phrase.code;
    inner.ownCode = phrase.ownCode;
    inner.definite = true;
    inner.number = Number.SINGULAR;
    inner.traits.add(Trait.PLACE);
    phrase.name = Optional.of(inner);
    phrase.add(inner);
    phrase.to = name.end();
    return true;
  }

  /** Continents, seas and regions of several states. */
  private static boolean wide(Sense.Spot spot) {
    return spot.code().isEmpty() && !spot.risky();
  }

  /**
   * Whether its state is one the article speaks of and its name has letters enough to be no
   * accident.
   */
  private boolean named(Sense.Spot spot) {
    return !spot.risky() && spot.code().map(c -> g.memory.codes().contains(c)).orElse(false);
  }

  /**
   * قناة السويس is no channel: a place's name of several words goes before a body's; a province is
   * both.
   */
  @Nullable Phrase longName(int i) {
    Phrase phrase = known(i);
    if (phrase == null || phrase.to <= i + 1) {
      return null;
    }
    return phrase.spot.filter(s -> !s.kind().equals("province")).isPresent() ? phrase : null;
  }

  /** دوما is always and Douma: the town where the article speaks of its country. */
  private boolean adverb(int i, Sense.Spot spot) {
    return line.pos(i) == Pos.ADV
        && !spot.risky()
        && spot.code().filter(c -> g.memory.codes().contains(c)).isPresent();
  }

  /** A noun of place and a name nobody knows. */
  @Nullable Phrase afterNoun(int i) {
    Hit hit = g.longest(i, Sense.PlaceNoun.class);
    if (hit == null || hit.end() >= line.size()) {
      return null;
    }
    int start = line.isMark(hit.end(), HASH) ? hit.end() + 1 : hit.end();
    if (start >= line.size()) {
      return null;
    }
    if (line.definite(hit.end() - 1)
        && line.isStem(start)
        && line.definite(start)
        && g.has(start, Sense.Nisba.class)
        && !line.isEnclitic(start + 1)) {
      int named = start + 1; // العاصمة الليبية طرابلس
      boolean place = g.has(named, Sense.Spot.class) || g.has(named, Sense.Capital.class);
      Phrase inner = place ? g.at(named) : null;
      if (inner == null
          || inner.from != named
          || inner.skip != 0
          || inner.kind != Kind.PLACE && inner.capitalOf.isEmpty()) {
        return null;
      }
      return whole(i, hit, inner);
    }
    if (g.has(start, Sense.Spot.class)
        || g.has(start, Sense.Capital.class)
        || g.has(start, Sense.Known.class)) {
      Phrase inner = g.at(start);
      if (inner == null
          || inner.kind != Kind.PLACE && (inner.kind != Kind.STATE || inner.is(Trait.NISBA))) {
        return null;
      }
      if (inner.from == start && part(hit)) {
        return within(i, hit, inner);
      }
      return inner.from == start && inner.kind == Kind.PLACE ? whole(i, hit, inner) : inner;
    }
    int end = start;
    while (end < line.size()
        && end < start + 3
        && line.isStem(end)
        && (line.unknown(end) || line.pos(end) == Pos.PROPN && end == start)
        && g.hits(end).isEmpty()) {
      end++;
    }
    if (end == start) {
      int quoted = g.quoted(start);
      if (quoted > 0 && line.isMark(start, "\"")) {
        Phrase phrase = guess(start + 1, quoted);
        phrase.from = start + 1;
        return phrase;
      }
      return null;
    }
    Phrase named = guess(start, end);
    Phrase phrase = part(hit) ? within(i, hit, named) : whole(i, hit, named);
    phrase.traits.add(Trait.GUESSED);
    return phrase;
  }

  /**
   * A noun of place alone, said to be where something is (في المدينة, شمال البلاد): which, the
   * gazetteer says.
   */
  @Nullable Phrase back(int i) {
    Hit hit = g.longest(i, Sense.PlaceBack.class);
    if (hit == null) {
      return null;
    }
    Sense.PlaceBack sense = (Sense.PlaceBack) hit.sense();
    if (sense.own()) {
      return line.isEnclitic(hit.end()) ? state(i, hit, hit.end() + 1) : null;
    }
    if (!sense.between().isEmpty()) {
      Optional<Actor> state = g.memory.recentOf(sense.between()).flatMap(g.registry::byId);
      if (state.isEmpty()) {
        return null;
      }
      Phrase phrase = state(i, hit, hit.end());
      phrase.actor = state;
      phrase.code(state.get().code());
      phrase.sector = state.get().sector();
      return phrase;
    }
    if (line.isVerb(i)
        || hit.end() < line.size() && line.pos(hit.end()) == Pos.ADJ && line.definite(hit.end())) {
      return null;
    }
    Phrase phrase = new Phrase(line, i, hit.end(), Kind.GENERIC);
    phrase.skip = hit.skip();
    phrase.noun = Optional.of(((Sense.PlaceBack) hit.sense()).noun());
    phrase.definite = true;
    phrase.number = Number.SINGULAR;
    phrase.traits.add(Trait.PLACE);
    phrase.traits.add(Trait.ANAPHOR);
    return phrase;
  }

  /** A state called by a noun: بلاده, المملكة. */
  private Phrase state(int i, Hit hit, int end) {
    Phrase phrase = new Phrase(line, i, end, Kind.STATE);
    phrase.skip = hit.skip();
    phrase.definite = true;
    phrase.number = Number.SINGULAR;
    phrase.pronoun = end > hit.end() ? hit.end() : -1;
    phrase.sector = List.of("GOV");
    phrase.traits.add(Trait.PLACE);
    phrase.traits.add(Trait.ANAPHOR);
    if (!located(i, hit.skip())) {
      phrase.traits.add(Trait.ACTOR);
    }
    return phrase;
  }

  /**
   * Nouns of places that are something else than what they are named after: نهر النيجر, ميناء عدن.
   */
  private static boolean part(Hit noun) {
    return switch (((Sense.PlaceNoun) noun.sense()).noun().id()) {
      case "water", "mountain", "street", "site", "island" -> true;
      default -> false;
    };
  }

  private Phrase within(int i, Hit noun, Phrase inner) {
    Phrase phrase = guess(i, inner.to);
    phrase.skip = noun.skip();
    phrase.code = inner.code;
    phrase.ownCode = inner.ownCode;
    phrase.add(inner);
    return phrase;
  }

  /** The name without the noun of its kind: قطر in دولة قطر, عدن in مدينة عدن. */
  void bare(Phrase phrase) {
    Hit noun = g.longest(phrase.from, Sense.PlaceNoun.class);
    if (noun == null
        || noun.end() >= phrase.to
        || part(noun)
        || direction(noun)
        || phrase.name.isPresent()) {
      return;
    }
    if (line.pos(noun.end()) == Pos.ADJ && g.has(noun.end(), Sense.Nisba.class)) {
      return; // العاصمة الروسية
    }
    for (Hit hit : g.hits(noun.end())) {
      boolean name = hit.sense() instanceof Sense.Spot || hit.sense() instanceof Sense.Known;
      if (name && hit.end() == phrase.to) {
        Phrase inner = new Phrase(line, noun.end(), phrase.to, phrase.kind);
        inner.actor = phrase.actor;
        inner.spot = phrase.spot;
        inner.code = phrase.code;
        inner.sector = phrase.sector;
        inner.definite = true;
        inner.number = Number.SINGULAR;
        inner.traits.addAll(phrase.traits);
        phrase.name = Optional.of(inner);
        phrase.add(inner);
        return;
      }
    }
    if (((Sense.PlaceNoun) noun.sense()).noun().id().equals("city") && phrase.spot.isPresent()) {
      Phrase inner = new Phrase(line, noun.end(), phrase.to, phrase.kind);
      inner.spot = phrase.spot;
      inner.code = phrase.code;
      inner.definite = true;
      inner.number = Number.SINGULAR;
      inner.traits.addAll(phrase.traits);
      phrase.name = Optional.of(inner);
      phrase.add(inner);
    }
  }

  private static boolean direction(Hit noun) {
    return ((Sense.PlaceNoun) noun.sense()).noun().id().equals("direction");
  }

  /** A word nobody knows said to be where something is: في أجدير. */
  @Nullable Phrase guessed(int i) {
    boolean joined = g.joined(i, Kind.PLACE);
    if (i == 0
        || !joined && (g.particle(i - 1, "in") != i || line.isProclitic(i - 1))
        || !line.unknown(i)
        || !g.hits(i).isEmpty()) {
      return null;
    }
    if (line.key(i).charAt(line.key(i).length() - 1) == TA_MARBUTA) {
      return null;
    }
    int end = i + 1;
    while (end < line.size() && end < i + 2 && line.unknown(end) && g.hits(end).isEmpty()) {
      end++;
    }
    Phrase phrase = guess(i, end);
    phrase.traits.add(Trait.GUESSED);
    return phrase;
  }

  /** The name with its noun: مدينة عدن. */
  private Phrase whole(int i, Hit noun, Phrase inner) {
    Phrase phrase = guess(i, inner.to);
    phrase.skip = noun.skip();
    phrase.traits.remove(Trait.GUESSED);
    phrase.spot = inner.spot;
    phrase.code = inner.code;
    phrase.ownCode = inner.ownCode;
    phrase.name = Optional.of(inner);
    phrase.add(inner);
    return phrase;
  }

  Phrase guess(int from, int to) {
    Phrase phrase = new Phrase(line, from, to, Kind.PLACE);
    phrase.definite = true;
    phrase.number = Number.SINGULAR;
    phrase.traits.add(Trait.PLACE);
    phrase.traits.add(Trait.GUESSED);
    return phrase;
  }
}
