/**
 * Language knowledge as data: the one grammar of all knowledge files, its parser and its linter.
 *
 * <p>A knowledge file is a list of entries. An entry is a header line in Latin script and, below
 * it, lines in Arabic script grouped in named slots; no line mixes scripts. The format is described
 * for people in {@code docs/reference/knowledge-files.md}.
 */
@NullMarked
package org.isnad.knowledge;

import org.jspecify.annotations.NullMarked;
