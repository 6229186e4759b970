/**
 * Writers of the record: JSON Lines as the contract has it, the sheet a person reads, PLOVER 2.0
 * interchange and CSV.
 */
@NullMarked
package org.isnad.formats.out;

import org.jspecify.annotations.NullMarked;
