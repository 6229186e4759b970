package org.isnad.formats.html;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The article found in a web page.
 *
 * @param text one paragraph a line; empty when the page holds no prose
 * @param agency the agency that the page credits, as printed
 * @param url the address the page gives itself, else the one it was asked for under
 * @param language two letters, lower case
 */
public record Page(
    String text,
    Way way,
    Optional<String> title,
    Optional<String> outlet,
    Optional<LocalDate> published,
    Optional<String> agency,
    Optional<String> url,
    Optional<String> language) {

  /** How the text was found. */
  public enum Way {
    /** The publisher's own {@code articleBody}. */
    PUBLISHER,
    RECIPE,
    DENSITY
  }
}
