/**
 * Days, months, years and periods as Arabic newswire writes them, resolved against the day of
 * publication.
 *
 * <p>Three steps, each a pure function. {@link org.isnad.arabic.time.TimeReader} reads an {@link
 * org.isnad.arabic.time.Expression} at a place of the text: what the words say, nothing resolved
 * (Friday; the fifth of May; two years ago). {@link org.isnad.arabic.time.Resolver} turns it into a
 * {@link org.isnad.arabic.time.Period}, given the day of publication and whether the clause speaks
 * of what is to come. {@link org.isnad.arabic.time.Times} goes over the text with both. All words
 * are data ({@code arabic/calendar}, {@code arabic/numbers}).
 *
 * <p>The codebook's rule holds: dates resolve literally against the publication date. A weekday is
 * the last such day on or before it unless the words or the verb point ahead; months without a year
 * are the last such month; what the text leaves open (days ago, recently, the past years) is not
 * guessed, and what cannot be (31 February, 34 Rajab) is no date.
 */
@NullMarked
package org.isnad.arabic.time;

import org.jspecify.annotations.NullMarked;
