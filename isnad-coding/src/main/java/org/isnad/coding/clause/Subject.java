package org.isnad.coding.clause;

import java.util.Optional;
import org.isnad.coding.cast.Mention;

/**
 * The subject of a verb.
 *
 * @param sentence where it stands: the verb's own sentence or an earlier one
 * @param from first word
 * @param to word after the last
 * @param mention the mention that stands there, where the cast knows one
 * @param elided not said at the verb: dropped or a pronoun; the words are those of its antecedent
 * @param rule how it was found, for {@code why}
 */
public record Subject(
    int sentence, int from, int to, Optional<Mention> mention, boolean elided, String rule) {
  static Subject of(Mention mention, boolean elided, String rule) {
    return new Subject(
        mention.sentence(), mention.from(), mention.to(), Optional.of(mention), elided, rule);
  }
}
