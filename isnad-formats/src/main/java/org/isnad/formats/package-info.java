/**
 * The border: articles come in ({@link org.isnad.formats.in}), records go out ({@link
 * org.isnad.formats.out}). Only here are UTF-16 offsets turned into code points.
 */
@NullMarked
package org.isnad.formats;

import org.jspecify.annotations.NullMarked;
