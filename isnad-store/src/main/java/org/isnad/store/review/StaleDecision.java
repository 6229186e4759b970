package org.isnad.store.review;

/** Somebody else decided about the same thing meanwhile; nothing was written. */
public final class StaleDecision extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long present;

  StaleDecision(long seen, long present) {
    super(
        "somebody decided about this meanwhile: you saw version "
            + seen
            + ", the present one is "
            + present);
    this.present = present;
  }

  /** The version that is present now. */
  public long present() {
    return present;
  }
}
