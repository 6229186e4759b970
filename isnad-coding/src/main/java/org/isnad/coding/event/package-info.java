/**
 * Who did what to whom: proposes events from trigger frames, finds their arguments, and lets a
 * small linear model accept, drop or choose.
 */
@NullMarked
package org.isnad.coding.event;

import org.jspecify.annotations.NullMarked;
