/**
 * Asserted, negated, planned, demanded, possible: what the innermost holder says of an event,
 * decided by clause.
 *
 * <p>A window of words to the left cannot tell "failed to storm" from "did not fail to storm", nor
 * "called for an end to the attack", which demands the end and takes the attack for granted. So an
 * {@link org.isnad.coding.status.Ascent} climbs from the event through what it hangs on, one step
 * at a time, each step with its link, and {@link org.isnad.coding.status.Judgement} reckons from
 * the outermost word inwards what each makes of what hangs on it. The words and what they do are
 * knowledge ({@code status/cues}); the steps are grammar and stand here.
 *
 * <p>It is no parser: where nothing near enough governs, the climb ends and the event is told.
 */
@NullMarked
package org.isnad.coding.status;

import org.jspecify.annotations.NullMarked;
