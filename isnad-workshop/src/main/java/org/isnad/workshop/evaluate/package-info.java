/**
 * Measures the coder against answer keys and shows where it is wrong, so that knowledge grows by
 * evidence.
 */
@NullMarked
package org.isnad.workshop.evaluate;

import org.jspecify.annotations.NullMarked;
