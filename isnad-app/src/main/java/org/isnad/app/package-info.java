/** The one program: its commands, thin over the engine and the formats. */
@NullMarked
package org.isnad.app;

import org.jspecify.annotations.NullMarked;
