package org.isnad.coding.cast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.model.Kind;

/**
 * What the article has named so far: which actors, so that their short names are understood; which
 * persons, so that a surname alone is; which states, so that a shared adjective is.
 */
final class Memory {
  private static final int SHORTEST = 3;

  /** A person the article introduced, known to the registry or not. */
  record Acquaintance(int number, List<String> words, Optional<Actor> actor, Phrase first)
      implements Sense {}

  private final Optional<String> home;
  private final Phrasebook book = new Phrasebook();
  private final Set<String> named = new LinkedHashSet<>();
  private final List<String> codes = new ArrayList<>();
  private final Map<List<String>, Acquaintance> people = new LinkedHashMap<>();

  /**
   * @param home code of the state whose outlet wrote the article
   */
  Memory(Optional<String> home) {
    this.home = home;
  }

  Phrasebook book() {
    return book;
  }

  boolean named(Actor actor) {
    return named.contains(actor.id());
  }

  List<String> codes() {
    return codes;
  }

  /** The code among these that is the outlet's own, else the one that was mentioned last. */
  Optional<String> recentOf(List<String> some) {
    if (home.isPresent() && some.contains(home.get())) {
      return home;
    }
    for (int i = codes.size() - 1; i >= 0; i--) {
      if (some.contains(codes.get(i))) {
        return Optional.of(codes.get(i));
      }
    }
    return Optional.empty();
  }

  void learn(Phrase phrase) {
    phrase.inner.forEach(this::learn);
    phrase.actor.ifPresent(a -> named.add(a.id()));
    phrase.code.ifPresent(codes::add);
    if (phrase.kind == Kind.PERSON) {
      Phrase bare = phrase.name.orElse(phrase);
      if (phrase.name.isEmpty() && phrase.noun.isPresent()) {
        return;
      }
      person(bare.keys(), phrase);
    }
  }

  private void person(List<String> words, Phrase phrase) {
    if (words.isEmpty() || people.containsKey(words)) {
      return;
    }
    Acquaintance person = new Acquaintance(people.size(), List.copyOf(words), phrase.actor, phrase);
    people.put(List.copyOf(words), person);
    if (words.size() > 1) {
      book.add(words, person);
    }
    for (int from = 1; from < words.size(); from++) {
      List<String> tail = words.subList(from, words.size());
      if (tail.size() > 1 || tail.get(0).length() >= SHORTEST) {
        book.add(tail, person);
      }
    }
    if (words.size() > 1 && words.get(0).length() >= SHORTEST) {
      book.add(words.subList(0, 1), person);
    }
  }
}
