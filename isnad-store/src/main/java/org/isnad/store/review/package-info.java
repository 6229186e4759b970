/**
 * People's decisions over the machine's record.
 *
 * <p>A {@link org.isnad.store.review.Decision} is an entry of the journal: who, when, about what,
 * before and after. Nothing is ever changed or removed: taking a decision back and making it stand
 * again are entries too. The {@link org.isnad.store.review.Ledger} folds the journal into what
 * stands at present; {@link org.isnad.store.review.Corrections} lay what stands over a machine
 * record. Both can be made anew from the journal at any time, so undo has no limit and survives a
 * restart, and decisions survive re-coding: they name the place in the text they are about ({@link
 * org.isnad.store.review.Anchor}), not the machine's running number.
 *
 * <p>The {@link org.isnad.store.review.ReviewDesk} is where decisions are written. Whoever decides
 * says which version they saw; if somebody decided about the same thing meanwhile, the desk refuses
 * ({@link org.isnad.store.review.StaleDecision}) instead of overwriting. The look and the writing
 * are one transaction, also between programs.
 *
 * <p>Two reviewers may judge the same thing. The latest decision stands; where their judgements
 * differ the thing is disputed until somebody adjudicates ({@link
 * org.isnad.store.review.Agreement}).
 */
@NullMarked
package org.isnad.store.review;

import org.jspecify.annotations.NullMarked;
