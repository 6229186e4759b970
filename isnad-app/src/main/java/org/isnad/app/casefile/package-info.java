/** The commands that work on a case: a folder with a case file, its index and its own knowledge. */
@NullMarked
package org.isnad.app.casefile;

import org.jspecify.annotations.NullMarked;
