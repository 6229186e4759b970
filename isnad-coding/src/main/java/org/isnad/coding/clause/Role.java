package org.isnad.coding.clause;

import java.util.Locale;
import java.util.Optional;

/** What a slot of a frame holds. */
public enum Role {
  ACTOR,
  RECIPIENT,
  PLACE,
  /** What the act is about: another event, a clause. */
  CONTENT,
  /** The noun that carries the act itself, beside a light verb. */
  TRIGGER,
  NONE;

  public static Optional<Role> parse(String name) {
    for (Role role : values()) {
      if (role.name().toLowerCase(Locale.ROOT).equals(name)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
