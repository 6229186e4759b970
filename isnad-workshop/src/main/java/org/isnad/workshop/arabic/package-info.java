/**
 * Makes the data of the Arabic analysis: the compiled lexicon, the trained weights, and their
 * figures.
 *
 * <ul>
 *   <li>{@link org.isnad.workshop.arabic.AyaspellCompiler}: Debian's hunspell-ar → lexicon;
 *   <li>{@link org.isnad.workshop.arabic.TrainArabic}: treebanks → weights;
 *   <li>{@link org.isnad.workshop.arabic.CrossValidate}: the published figures.
 * </ul>
 */
@NullMarked
package org.isnad.workshop.arabic;

import org.jspecify.annotations.NullMarked;
