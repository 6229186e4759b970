package org.isnad.coding.status;

import org.isnad.model.Status;

/** What a word makes of the event that hangs on it, given what is said of the word itself. */
enum Effect {
  NEGATED,
  PLANNED,
  DEMANDED,
  POSSIBLE,
  /** An end in view: ahead where the means is told, as open as the means where that is open. */
  PURPOSE,
  /** What is said of the word is said of the event. */
  PASSES,
  /** The reverse of what is said of the word. */
  FAILS,
  /** Attempted: an act where the attempt is told or foiled, as open as the attempt where not. */
  TRIES,
  /** Rumoured, permitted: possible where the word is told, else what is said of the word. */
  LOOSENS,
  /** None in particular: denied where anything above it is denied, else possible. */
  ANY,
  /** A limit in time: told where what it limits is told, else possible. */
  UNTIL,
  /** Brought about: what is said of the word, but only possible where that is foreseen. */
  RESULTS,
  /** The event is taken for granted whatever is said of the word. */
  STANDS;

  /** Whether words without effect of their own between it and what is said above do not matter. */
  boolean seesAll() {
    return this == ANY || this == UNTIL;
  }

  /** The event's status where this is said of the word it hangs on. */
  Status of(Status above) {
    return switch (this) {
      case PASSES -> above;
      case RESULTS -> above == Status.PLANNED ? Status.POSSIBLE : above;
      case TRIES -> above == Status.NEGATED ? Status.ASSERTED : above;
      case LOOSENS -> above == Status.ASSERTED ? Status.POSSIBLE : above;
      case STANDS -> Status.ASSERTED;
      // not denied, not ruled out
      case NEGATED ->
          above == Status.NEGATED || above == Status.POSSIBLE ? Status.POSSIBLE : Status.NEGATED;
      case FAILS ->
          switch (above) {
            case ASSERTED -> Status.NEGATED;
            case NEGATED -> Status.ASSERTED;
            default -> Status.POSSIBLE;
          };
      case PURPOSE ->
          switch (above) {
            case ASSERTED, PLANNED -> Status.PLANNED;
            case NEGATED -> Status.POSSIBLE;
            default -> above;
          };
      case PLANNED -> above == Status.NEGATED || above == Status.POSSIBLE ? above : Status.PLANNED;
      case POSSIBLE -> above == Status.NEGATED ? Status.NEGATED : Status.POSSIBLE;
      case DEMANDED -> above == Status.NEGATED ? Status.NEGATED : Status.DEMANDED;
      case ANY -> above == Status.NEGATED ? Status.NEGATED : Status.POSSIBLE;
      case UNTIL -> above == Status.ASSERTED ? Status.ASSERTED : Status.POSSIBLE;
    };
  }
}
