/**
 * Linear models: a weighted sum of named features for each label, made a probability.
 *
 * <p>Why nothing larger: the training data are some forty hand-coded articles and a few thousand
 * sentences judged yes or no. A linear model over features that already know the grammar (a frame's
 * slot, a rule's verdict) needs few examples, runs in microseconds, gives the same answer
 * everywhere, and can say which features decided. Training lives in the workshop; here weights are
 * only read and applied.
 */
@NullMarked
package org.isnad.coding.learn;

import org.jspecify.annotations.NullMarked;
