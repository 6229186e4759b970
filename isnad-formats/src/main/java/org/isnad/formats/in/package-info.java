/**
 * Readers: plain text, HTML and JSON Lines, plain or gzipped, files or standard input, into {@link
 * org.isnad.model.Article articles}. Input that cannot be read is refused by record with its
 * reason; the rest goes on.
 */
@NullMarked
package org.isnad.formats.in;

import org.jspecify.annotations.NullMarked;
