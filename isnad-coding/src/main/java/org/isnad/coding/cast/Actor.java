package org.isnad.coding.cast;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.isnad.model.Kind;

/**
 * An actor of the registry.
 *
 * @param office an office (President of Russia), not the person who holds it
 * @param offices those held, with years
 * @param bodies kinds of body its names begin with ({@code movement}, {@code party}): what refers
 *     back to it
 */
record Actor(
    String id,
    Kind kind,
    boolean office,
    Optional<String> code,
    List<String> sector,
    String en,
    String ar,
    Optional<String> wikidata,
    Optional<String> parent,
    Optional<LocalDate> since,
    Optional<LocalDate> until,
    List<Tenure> offices,
    List<String> bodies) {

  /** An office held; either end may be open. */
  record Tenure(String office, Optional<LocalDate> from, Optional<LocalDate> to) {
    boolean covers(LocalDate day) {
      return from.map(f -> !day.isBefore(f)).orElse(true)
          && to.map(t -> !day.isAfter(t)).orElse(true);
    }
  }

  boolean existed(LocalDate day) {
    return since.map(f -> !day.isBefore(f)).orElse(true)
        && until.map(t -> !day.isAfter(t)).orElse(true);
  }

  boolean media() {
    return sector.contains("JRN") && kind != Kind.PERSON;
  }
}
