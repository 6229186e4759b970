/**
 * Across articles: who copied whom ({@link org.isnad.corroboration.Copies}), which mentions are one
 * happening, how many independent witnesses stand behind it, and where they contradict each other.
 *
 * <p>Nothing here reads Arabic: it compares texts by their words and coded records by what they
 * say. The same code runs on threads here and in a cluster.
 */
@NullMarked
package org.isnad.corroboration;

import org.jspecify.annotations.NullMarked;
