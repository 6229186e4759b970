package org.isnad.coding.cast;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.arabic.Morphology.Gender;
import org.isnad.arabic.Morphology.Number;
import org.isnad.coding.cast.Mention.Trait;
import org.isnad.model.Kind;

/**
 * A noun phrase in the making: the grammar fills it, then its identity is settled, then it becomes
 * a mention.
 */
final class Phrase {
  final Line line;
  int from;
  int to;
  int head;
  int skip;
  Kind kind;
  Optional<Actor> actor = Optional.empty();
  Optional<Sense.Spot> spot = Optional.empty();
  Optional<String> code = Optional.empty();
  List<String> sector = List.of();
  final Set<Trait> traits = EnumSet.noneOf(Trait.class);
  Gender gender = Gender.UNKNOWN;
  Number number = Number.UNKNOWN;

  /** The role, body or facility noun at its head. */
  Optional<Sense.Noun> noun = Optional.empty();

  /** The field of government after a ministry or minister. */
  Optional<Sense.Noun> portfolio = Optional.empty();

  /** What the head is of: the ministry of a spokesman, the person whose forces. */
  Optional<Phrase> complement = Optional.empty();

  /** The name inside a titled phrase. */
  Optional<Phrase> name = Optional.empty();

  /** The role that follows a name and says who it is: the same somebody. */
  Optional<Phrase> apposition = Optional.empty();

  final List<String> adjectives = new ArrayList<>();
  final List<Phrase> inner = new ArrayList<>();
  boolean definite;

  /** Its last words are taken for its name without being known for one. */
  boolean guessed;

  /** The code was said by the phrase itself, not taken from its surroundings. */
  boolean ownCode;

  /** Capital cities: the state they may stand for. */
  Optional<Actor> capitalOf = Optional.empty();

  /** Index of the pronoun that says whose it is, or -1. */
  int pronoun = -1;

  /** Some of those the pronoun stands for, not what belongs to them: ثلاثة منهم. */
  boolean some;

  /** Its words are a name, not a description. */
  boolean called;

  int entity = -1;

  Phrase(Line line, int from, int to, Kind kind) {
    this.line = line;
    this.from = from;
    this.to = to;
    this.head = from;
    this.kind = kind;
  }

  void code(Optional<String> value) {
    if (code.isEmpty() && value.isPresent()) {
      code = value;
      ownCode = true;
    }
  }

  boolean is(Trait trait) {
    return traits.contains(trait);
  }

  boolean isPerson() {
    return kind == Kind.PERSON;
  }

  /** Named by itself or by a name inside it. */
  boolean named() {
    return actor.isPresent() || spot.isPresent() || name.isPresent() || kind != Kind.GENERIC;
  }

  boolean body() {
    return kind == Kind.ORGANIZATION
        || kind == Kind.GROUP
        || noun.map(Sense.Noun::state).orElse(false);
  }

  void add(Phrase nested) {
    nested.traits.add(Trait.NESTED);
    inner.add(nested);
  }

  /** Folded words, for comparing names. */
  List<String> keys() {
    List<String> keys = new ArrayList<>();
    for (int i = from; i < to; i++) {
      if (i == from && skip > 0) {
        keys.add(line.key(i).substring(Math.min(skip, line.key(i).length() - 1)));
      } else if (i == from && line.isProclitic(i) && line.tokenEnd(i) <= to) {
        keys.add(line.whole(i)); // a name the reader cut
        i = line.tokenEnd(i) - 1;
      } else if (line.isWord(i)) {
        keys.add(line.key(i));
      }
    }
    return keys;
  }

  String text() {
    return line.text(line.span(from, skip, to));
  }

  @Override
  public String toString() {
    return text() + " " + kind + " " + code.orElse("-") + " " + sector + " " + traits;
  }
}
