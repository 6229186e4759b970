/**
 * From letters to words: cutting clitics, part of speech, lemma.
 *
 * <p>{@link org.isnad.arabic.analysis.Cutter} proposes every way of cutting a run of letters that
 * the clitics of Arabic allow and takes the one a linear model ranks highest; the model looks at
 * nothing but the run itself, so that the answer is kept for the next time. {@link
 * org.isnad.arabic.analysis.Tagger} goes through the sentence once, left to right, and gives each
 * piece a part of speech that {@link org.isnad.arabic.analysis.Dictionary} allows it. {@link
 * org.isnad.arabic.analysis.Dictionary} then gives the readings with that part of speech first.
 *
 * <p>Weights are learned by {@code org.isnad.workshop.arabic.TrainArabic} from the same feature
 * methods that are used here, so that the two cannot drift apart. Public for the workshop; the rest
 * of the engine uses {@link org.isnad.arabic.Arabic}.
 */
@NullMarked
package org.isnad.arabic.analysis;

import org.jspecify.annotations.NullMarked;
