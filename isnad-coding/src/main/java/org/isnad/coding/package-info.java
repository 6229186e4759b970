/**
 * The coder: from a read text to the sourced record. Start at {@link org.isnad.coding.Coder}; each
 * step of its one page is a package below.
 */
@NullMarked
package org.isnad.coding;

import org.jspecify.annotations.NullMarked;
