/**
 * Across articles: who copied whom, which mentions are one happening, how many independent
 * witnesses stand behind it, and where they contradict each other.
 *
 * <pre>{@code
 * List<Occurrence> found = Occurrences.of(isnad.knowledge(), coded, caseFile.occurrenceIds());
 * for (Occurrence o : found) {
 *   o.what();          // a line for people
 *   o.mentions();      // who tells it, with the event and its chain
 *   o.independent();   // how many witnesses count …
 *   o.witnesses();     // … and why each one does or does not
 *   o.disputes();      // denial, toll, author, place, time, naming: between whom, and why
 *   o.why();           // which two tellings brought two parts together, and what spoke for it
 * }
 * }</pre>
 *
 * <h2>Copies</h2>
 *
 * {@link org.isnad.corroboration.Copies} compares texts by their word shingles and finds whole
 * copies and passages; {@link org.isnad.corroboration.Credits} reads whose wire it is.
 *
 * <h2>Occurrences</h2>
 *
 * A telling is one event mention with what its phrase, its occurrence in the article, its sentence
 * and its article add. Pairs of tellings that share something rare are compared by named signs (the
 * same copied sentence, words around it, names, type, deed, place, parties, day, figures); what
 * each sign weighs is fitted by logistic regression and stands in {@code likeness.txt}, so that
 * every join can be explained. {@link org.isnad.corroboration.Setting} is what a telling inherits
 * from its sentence and article where its own clause says nothing; {@link
 * org.isnad.corroboration.Commons} lets agreement count by its rarity in the case. Groups grow by
 * average linkage: one pair must be alike in so many words, and the mean likeness between all
 * members must not speak against it, so that chains of near-likenesses do not glue a war into one
 * event.
 *
 * <p>{@link org.isnad.corroboration.Identities} keeps ids when articles come in, are coded anew, or
 * happenings merge and fall apart.
 *
 * <h2>Witnesses</h2>
 *
 * One rule, in {@link org.isnad.corroboration.Witnesses}. One side has one voice whatever its
 * mouths: the registry's line of parents says who belongs to whom, up to but never including a
 * state.
 *
 * <h2>Disputes</h2>
 *
 * A contradiction makes two tellings less alike, so disputed tellings tend to fall apart. Compared
 * are therefore the members of an occurrence, those of the looser group around it, and also those
 * pairs that would have been joined but for the very detail in which they differ.
 *
 * <p>{@link org.isnad.corroboration.Timeline} tells what two parties did to each other by day, each
 * happening once, with PLOVER's scores. {@link org.isnad.corroboration.Trial} opens the joining to
 * those who fit or measure it.
 *
 * <p>No rule here is about one language but for the lists of words in {@code deeds.txt} and {@code
 * details.txt}; lemmas and figures come from the Arabic layer. The same code runs on threads here
 * and in a cluster.
 */
@NullMarked
package org.isnad.corroboration;

import org.jspecify.annotations.NullMarked;
