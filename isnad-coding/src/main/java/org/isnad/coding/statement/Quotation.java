package org.isnad.coding.statement;

import org.isnad.model.Span;

/**
 * A stretch between quotation marks.
 *
 * @param sentence where it opens
 * @param open word index of the opening mark
 * @param closeSentence where it ends
 * @param close word index of the closing mark, or of the word after the last one where none closes
 * @param inner without the marks
 * @param closed whether a mark closes it; where none does, it ends with its paragraph
 * @param name only marks a name or a term; not speech
 */
record Quotation(
    int sentence,
    int open,
    int closeSentence,
    int close,
    Span inner,
    boolean closed,
    boolean name) {
  boolean within(int s, int word) {
    return (s > sentence || s == sentence && word > open)
        && (s < closeSentence || s == closeSentence && word < close);
  }

  Quotation asName() {
    return new Quotation(sentence, open, closeSentence, close, inner, closed, true);
  }
}
