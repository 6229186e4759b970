/** Days, months, years and numbers as Arabic newswire writes them. */
@NullMarked
package org.isnad.arabic.time;

import org.jspecify.annotations.NullMarked;
