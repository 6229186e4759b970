package org.isnad.coding.cast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.isnad.model.Entity;
import org.isnad.model.Party;

/**
 * Everybody and everything the article names.
 *
 * @param mentions text order, outer before inner
 * @param entities by number; {@link Entity#id()} is {@code "a" + (number + 1)}
 */
public record Cast(List<Mention> mentions, List<Entity> entities, List<List<Mention>> bySentence) {

  /** Groups the mentions by sentence. */
  public static Cast of(List<Mention> mentions, List<Entity> entities, int sentences) {
    List<List<Mention>> by = new ArrayList<>();
    for (int i = 0; i < sentences; i++) {
      by.add(new ArrayList<>());
    }
    mentions.forEach(m -> by.get(m.sentence()).add(m));
    return new Cast(
        List.copyOf(mentions), List.copyOf(entities), by.stream().map(List::copyOf).toList());
  }

  /** Mentions of a sentence, text order, outer before inner. */
  public List<Mention> in(int sentence) {
    return bySentence.get(sentence);
  }

  /** The widest mention that covers this word. */
  public Optional<Mention> widest(int sentence, int word) {
    return in(sentence).stream()
        .filter(m -> m.covers(word))
        .max(
            Comparator.comparingInt((Mention m) -> m.to() - m.from())
                .thenComparing(m -> -m.index()));
  }

  /** The widest mention that begins at this word. */
  public Optional<Mention> at(int sentence, int word) {
    return in(sentence).stream()
        .filter(m -> m.from() == word)
        .max(
            Comparator.comparingInt((Mention m) -> m.to() - m.from())
                .thenComparing(m -> -m.index()));
  }

  public Entity entity(Mention mention) {
    return entities.get(mention.entity());
  }

  /** The mention as a party of a statement or event. */
  public Party party(Mention mention) {
    return new Party(
        mention.span(),
        mention.text(),
        Optional.of(entities.get(mention.entity()).id()),
        mention.code(),
        mention.sector());
  }
}
