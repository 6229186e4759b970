/**
 * Asserted, negated, planned, demanded, possible: what the innermost holder says of an event,
 * decided by clause.
 */
@NullMarked
package org.isnad.coding.status;

import org.jspecify.annotations.NullMarked;
