/** Clause structure over words: phrases, subjects, objects, prepositional phrases, agreement. */
@NullMarked
package org.isnad.coding.clause;

import org.jspecify.annotations.NullMarked;
