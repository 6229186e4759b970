/**
 * The case file: one SQLite database that a person can mail, beside it a search index that can be
 * thrown away.
 *
 * <p>Four things are kept apart. The <b>article</b> as it came in (bytes, text, hash) never
 * changes. The <b>record</b> is what the program read in it and is replaced by re-coding. The
 * <b>journal</b> is append-only and hash-chained: every import, decision, merge and export. What a
 * person sees is a fold over all three, so corrections survive newer knowledge.
 */
@NullMarked
package org.isnad.store;

import org.jspecify.annotations.NullMarked;
