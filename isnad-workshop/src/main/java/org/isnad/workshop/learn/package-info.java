/** Trains the linear models that the engine applies. */
@NullMarked
package org.isnad.workshop.learn;

import org.jspecify.annotations.NullMarked;
