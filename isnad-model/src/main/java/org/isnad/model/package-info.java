/**
 * What is: the article, the statements and events found in it, the people, bodies and places they
 * name, and the chain of transmission on whose word each of them stands.
 *
 * <p>Everything here is an immutable record or a closed set of names taken from the field: PLOVER's
 * event types and modes, the codebook's acts and statuses. Nothing here computes; the engine
 * modules do.
 *
 * <p>Offsets. Inside the engine every {@link org.isnad.model.Span} counts UTF-16 units of the
 * article's text exactly as received, start inclusive, end exclusive. The record that leaves the
 * program counts Unicode code points; the conversion happens once, at the border, in the formats
 * module.
 */
@NullMarked
package org.isnad.model;

import org.jspecify.annotations.NullMarked;
