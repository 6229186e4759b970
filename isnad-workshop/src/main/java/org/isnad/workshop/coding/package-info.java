/** Checks the coder's knowledge and trains its weights. */
@NullMarked
package org.isnad.workshop.coding;

import org.jspecify.annotations.NullMarked;
