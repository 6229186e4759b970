/**
 * Arabic text as the engine sees it: sentences, words, clitics, lemmas, parts of speech, numbers
 * and days.
 *
 * <p>The way in is {@link org.isnad.arabic.Arabic#read}. It never changes the text: every {@link
 * org.isnad.arabic.Word} carries the span of its letters in the text as received, and beside it a
 * folded form on which all matching is done ({@link org.isnad.arabic.Script#fold}).
 */
@NullMarked
package org.isnad.arabic;

import org.jspecify.annotations.NullMarked;
