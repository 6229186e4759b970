/**
 * What the REST interface says, as records: their components, in snake case, are the fields of the
 * schemas in {@code openapi.yaml}. Nothing is computed here.
 */
@NullMarked
package org.isnad.workbench.api;

import org.jspecify.annotations.NullMarked;
