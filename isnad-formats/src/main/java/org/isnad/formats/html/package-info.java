/**
 * The article in a web page.
 *
 * <p>Three ways, tried in this order: the publisher's own {@code articleBody} (JSON-LD), the
 * outlet's recipe, and the part of the page whose lines hold the most Arabic prose with the fewest
 * links. What is never part of an article (menus, captions, "read also", comment rules) is taken
 * out by structure and by how its lines begin. Recipes, structure and lines are knowledge: {@code
 * pages/recipes}, {@code pages/furniture}; a case's own knowledge can add to them.
 *
 * <p>The text that comes out is what the page shows, paragraph by paragraph, one a line; spaces are
 * collapsed as a browser does, nothing else is changed.
 */
@NullMarked
package org.isnad.formats.html;

import org.jspecify.annotations.NullMarked;
