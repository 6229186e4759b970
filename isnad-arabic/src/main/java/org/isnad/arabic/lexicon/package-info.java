/**
 * The word list: every inflected form of some 50,000 lemmas without clitics, with what each may be.
 *
 * <p>{@link org.isnad.arabic.lexicon.Automaton} is a minimal acyclic automaton over folded forms
 * that numbers its keys; {@link org.isnad.arabic.lexicon.Lexicon} maps the number to a set of
 * analyses. A set is stored once for all forms that share it: an analysis gives the lemma as an
 * edit of the form, so that all regular feminine plurals, say, share one set. The file is made by
 * {@code org.isnad.workshop.arabic.AyaspellCompiler} and lies in the module isnad-lexicon with its
 * licence.
 *
 * <p>Public for the workshop that compiles and trains; the rest of the engine uses {@link
 * org.isnad.arabic.Arabic}.
 */
@NullMarked
package org.isnad.arabic.lexicon;

import org.jspecify.annotations.NullMarked;
