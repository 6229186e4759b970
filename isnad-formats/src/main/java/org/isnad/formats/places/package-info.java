/**
 * Gazetteers of others read into knowledge files: GeoNames dumps and tables of places become
 * entries of a case folder, so that an analyst has the villages of a region on the map without a
 * line of programming.
 */
@NullMarked
package org.isnad.formats.places;

import org.jspecify.annotations.NullMarked;
