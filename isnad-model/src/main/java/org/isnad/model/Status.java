package org.isnad.model;

/**
 * What the innermost holder says of the event; not truth. Two holders may disagree on one
 * occurrence and both are kept.
 */
public enum Status {
  /** Told as having happened or happening, by anyone. */
  ASSERTED,
  /** Told as not having happened, or denied. */
  NEGATED,
  /** Announced, intended, promised, scheduled. */
  PLANNED,
  /** Content of a call, order or demand. */
  DEMANDED,
  /** Feared, speculated, conditional, threatened, could happen. */
  POSSIBLE
}
