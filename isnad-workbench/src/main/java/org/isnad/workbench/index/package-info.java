/**
 * A case in memory, as lists and views need it: one small entry an article, statement and event,
 * everything else stays in the case file. A {@link org.isnad.workbench.index.CaseIndex} never
 * changes; after a decision a new one takes its place, sharing what did not change, so that
 * requests under way are not disturbed. All of it is made again from the case at every start.
 *
 * <p>Filtering walks over all events: for the few thousand articles of a case that takes some tens
 * of milliseconds, and no query can be slow because an index is missing.
 */
@NullMarked
package org.isnad.workbench.index;

import org.jspecify.annotations.NullMarked;
