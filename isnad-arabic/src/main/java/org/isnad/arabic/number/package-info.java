/**
 * Numbers as Arabic newswire writes them, in digits and in words.
 *
 * <p>All reading here goes over {@link org.isnad.arabic.number.Tokens}, a plain cut of the letters
 * as received that needs no analysis: what a number or a day looks like is settled by word lists
 * alone ({@code arabic/numbers}), with the proclitics tried and taken off where the rest is in the
 * list. {@link org.isnad.arabic.number.NumberReader} reads one number at a place; {@link
 * org.isnad.arabic.number.Numerals} finds all counts of a sentence, with what is counted. The
 * calendar in {@code org.isnad.arabic.time} reads its days and years with the same two.
 */
@NullMarked
package org.isnad.arabic.number;

import org.jspecify.annotations.NullMarked;
