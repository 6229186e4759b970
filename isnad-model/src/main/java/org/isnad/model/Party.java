package org.isnad.model;

import java.util.List;
import java.util.Optional;

/**
 * Somebody in a role of a statement or event, as the text names them there.
 *
 * @param span the noun phrase's head with its direct name
 * @param text the text under the span
 * @param entity id of the {@link Entity} it refers to
 * @param code ISO 3166-1 alpha-3, KOS, or UNO EUR IGO NGO ISM IMG MNC; empty when unknown, never a
 *     guess
 * @param sector PLOVER sector codes, most specific first
 */
public record Party(
    Span span, String text, Optional<String> entity, Optional<String> code, List<String> sector) {
  public Party {
    sector = List.copyOf(sector);
  }
}
