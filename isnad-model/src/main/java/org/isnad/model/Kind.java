package org.isnad.model;

/** What sort of thing an entity is. */
public enum Kind {
  PERSON,
  ORGANIZATION,
  /** A named armed or political group. */
  GROUP,
  STATE,
  PLACE,
  /** A role or crowd without a name: Turkish soldiers, a military source. */
  GENERIC
}
