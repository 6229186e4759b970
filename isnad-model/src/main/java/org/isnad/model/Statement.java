package org.isnad.model;

import java.util.List;
import java.util.Optional;

/**
 * One act of attribution: a source to whom content is ascribed.
 *
 * @param cue the words that ascribe (said, according to, a statement)
 * @param source the holder; empty where the text names none
 * @param elided the source is a dropped subject or pronoun; its span is the antecedent's
 * @param content what is ascribed: the clause after the cue or the quotation, without conjunction
 *     and marks
 * @param relay media and documents named in the statement's own sentence, outermost last
 * @param date when it was said, where its own sentence says so
 * @param parent id of the statement whose content contains this one
 * @param why knowledge entries and rules that decided
 */
public record Statement(
    String id,
    Act act,
    Form form,
    Span cue,
    Optional<Party> source,
    boolean elided,
    Anonymity anonymity,
    List<Span> content,
    List<Party> relay,
    Optional<When> date,
    Optional<String> parent,
    List<String> why) {
  public Statement {
    content = List.copyOf(content);
    relay = List.copyOf(relay);
    why = List.copyOf(why);
  }
}
