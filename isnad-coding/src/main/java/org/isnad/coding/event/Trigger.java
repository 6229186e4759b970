package org.isnad.coding.event;

import org.isnad.coding.clause.WordForms.Shape;
import org.isnad.coding.clause.WordForms.WordForm;
import org.isnad.model.Span;

/**
 * A word that may name an event, read as one sense.
 *
 * @param sentence index of its sentence
 * @param from first word
 * @param to word after the last, without attached pronouns
 * @param end word after the last, attached pronouns included
 * @param span its letters with ال and attached pronouns, without proclitics
 * @param rival how many other senses the same words have
 * @param verbal its first word was read as a verb
 */
public record Trigger(
    int sentence,
    int from,
    int to,
    int end,
    Span span,
    Frame frame,
    WordForm form,
    int rival,
    boolean verbal) {

  /** A verb, or a phrase that begins as one. */
  public boolean isVerb() {
    return form.shape() == Shape.VERB || verbal;
  }

  /** Whether a pronoun is attached. */
  public boolean hasPronoun() {
    return end > to;
  }
}
