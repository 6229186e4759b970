package org.isnad.coding.status;

import java.util.Optional;
import org.isnad.arabic.Morphology.Tense;
import org.isnad.arabic.Sentence;
import org.isnad.coding.clause.ClauseMap;
import org.isnad.coding.clause.WordForms.Shape;
import org.isnad.model.EventType;
import org.isnad.model.Statement;
import org.isnad.model.Status;

/**
 * The place in a text of which the status is asked: a trigger in its clause.
 *
 * @param from first word of the trigger
 * @param end word after its last
 * @param future the verb carries سـ
 * @param definite the noun carries ال
 * @param holder the innermost statement it stands in
 * @param isCue it is itself the cue of a statement
 * @param ahead the text dates it after the day of publication
 */
public record Point(
    Sentence sentence,
    ClauseMap clauses,
    int from,
    int end,
    Shape shape,
    Tense tense,
    boolean future,
    boolean definite,
    EventType type,
    Optional<Status> inherent,
    Optional<Statement> holder,
    boolean isCue,
    boolean ahead) {

  boolean isVerb() {
    return shape == Shape.VERB;
  }
}
