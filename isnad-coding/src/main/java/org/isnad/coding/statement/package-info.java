/** On whose word: finds the acts of attribution, their sources, content, relays and nesting. */
@NullMarked
package org.isnad.coding.statement;

import org.jspecify.annotations.NullMarked;
