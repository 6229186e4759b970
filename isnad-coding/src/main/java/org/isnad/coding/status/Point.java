package org.isnad.coding.status;

import java.util.Optional;
import java.util.Set;
import org.isnad.arabic.Morphology.Number;
import org.isnad.arabic.Morphology.Tense;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;
import org.isnad.coding.clause.ClauseMap;
import org.isnad.coding.clause.Tokens;
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
 * @param acts words of the sentence that may name acts, by index
 * @param names words inside names
 * @param speech words of cues of statements
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
    boolean ahead,
    Set<Integer> acts,
    Set<Integer> names,
    Set<Integer> speech) {

  boolean isVerb() {
    return shape == Shape.VERB;
  }

  boolean hasPronoun() {
    return end > from && sentence.word(end - 1).part() == Word.Part.ENCLITIC;
  }

  boolean hasArticle() {
    Word word = sentence.word(from);
    return definite || !isVerb() && !Tokens.bare(word).equals(word.folded());
  }

  /**
   * A noun with the article; one that is no verbal noun also by what follows it in construct. A
   * verbal noun before its object or subject is as open as a verb.
   */
  boolean isDefinite() {
    if (isVerb()) {
      return false;
    }
    Word word = sentence.word(from);
    if (hasArticle()) {
      return true;
    }
    boolean plural = word.morphology().number() == Number.PLURAL;
    boolean open = shape == Shape.MASDAR && !plural || shape == Shape.PHRASE;
    boolean construct =
        end < sentence.size()
            && sentence.word(end).isStem()
            && (sentence.word(end).morphology().definite() || sentence.word(end).pos() == Pos.PROPN)
            && sentence.word(end).pos() != Pos.ADJ;
    return !open && (hasPronoun() || construct);
  }
}
