package org.isnad.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One news article as it came in. The text is kept exactly as received; the title may inform the
 * reading but nothing is coded in it.
 *
 * @param id the given id, else the file's name without its suffix
 * @param outlet the paper, agency or channel that published it
 * @param published the day printed on it; "Friday" is read against this day
 * @param language a BCP 47 code, "ar" unless the input says otherwise
 * @param agency the agency credited in the input's metadata, where it has any
 */
public record Article(
    String id,
    Optional<String> outlet,
    Optional<LocalDate> published,
    Optional<String> title,
    Optional<String> url,
    String language,
    Optional<String> agency,
    String text) {

  /** An article of which only the text is known. */
  public static Article of(String id, String text) {
    return new Article(
        id,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "ar",
        Optional.empty(),
        text);
  }

  public Article publishedOn(LocalDate day) {
    return new Article(id, outlet, Optional.of(day), title, url, language, agency, text);
  }

  public Article by(String name) {
    return new Article(id, Optional.of(name), published, title, url, language, agency, text);
  }
}
