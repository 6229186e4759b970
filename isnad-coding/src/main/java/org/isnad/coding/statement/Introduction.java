package org.isnad.coding.statement;

/**
 * What brings the content in.
 *
 * @param at the first word of the introducer (the preposition before أن, the mark, the colon)
 * @param from the content's first word, in {@code sentence}
 * @param sentence where the content begins: the cue's own, or the next where a colon ends it
 */
record Introduction(Frame frame, int at, int sentence, int from) {}
