/** Where: resolves the places that the cast names to points on the map. */
@NullMarked
package org.isnad.coding.place;

import org.jspecify.annotations.NullMarked;
