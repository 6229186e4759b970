/**
 * Who and what is named: finds the noun phrases that name persons, bodies, groups, states, places,
 * roles and crowds, decides which of them are one and the same, and resolves them to the actors we
 * know.
 */
@NullMarked
package org.isnad.coding.cast;

import org.jspecify.annotations.NullMarked;
