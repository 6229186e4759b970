package org.isnad.formats.in;

import java.time.LocalDate;
import java.util.Optional;

/** What the user says about the articles on the command line; it wins over what the input says. */
public record Labels(
    Optional<InputKind> kind,
    Optional<String> id,
    Optional<String> outlet,
    Optional<LocalDate> published,
    Optional<String> title) {
  public static final Labels NONE =
      new Labels(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
