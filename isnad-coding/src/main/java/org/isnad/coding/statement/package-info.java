/**
 * On whose word: finds the acts of attribution in an article, and of each its source, its content,
 * through whom it came, and which stands within which.
 *
 * <p>An article is read in steps that share a {@code Page} and fill one {@code Draft} a statement:
 *
 * <ol>
 *   <li><b>Cues.</b> {@code Cues} tries every word as a phrase ({@code PhraseCues}: بحسب, كما أفاد,
 *       جاء في), a verb or participle ({@code VerbCues}, which {@code Ascribing} may refuse:
 *       negated, still to come, said of a thing) and a noun ({@code NounCues}, with {@code
 *       NounContent}). What brings the content in is found with it ({@code Introductions}, {@code
 *       DirectObjects}; {@code Barriers} end the search). The constructions are knowledge ({@code
 *       statements/verbs}, {@code nouns}, {@code phrases}), read by {@code Constructions}.
 *   <li><b>Sources.</b> {@code Sources} asks {@code VerbSources}, {@code NounSources} or {@code
 *       PhraseSources}; {@code Issuers} turn a paper into who issued it, {@code Carriers} an agency
 *       into the one it quotes, {@code Speakers} a dropped subject into the last speaker who
 *       agrees.
 *   <li><b>Contents.</b> {@code Contents} takes the quotation, the clause or the phrase, as far as
 *       {@code Reach} lets it go; {@code Surroundings} the clause around "according to". Cues found
 *       first are its borders ({@code Boundaries}).
 *   <li><b>Relays.</b> {@code Relays} reads the cue's own sentence only. {@code Credits} makes
 *       "according to the agency" at the edge of another's statement that one's relay, and drops
 *       what is said twice.
 *   <li><b>Then</b> {@code Acts}, {@code Dates}, {@code Forms}, {@code Anonymities}, {@code
 *       Nesting} and {@code Renderings} settle the rest, and {@code Chains} gives the way from the
 *       origin to the outlet, each link with its evidence.
 * </ol>
 *
 * <p>Every decision leaves a line in {@code why}. Steps read words and offsets, never patterns over
 * raw text: each looks at a bounded number of words, so an article costs what its length does.
 */
@NullMarked
package org.isnad.coding.statement;

import org.jspecify.annotations.NullMarked;
