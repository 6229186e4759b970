package org.isnad.model;

/** How a link of a chain is known. */
public enum Evidence {
  /** Said in the statement's own sentence. */
  EXPLICIT,
  /** Carried over from an earlier sentence. */
  INHERITED,
  /** Concluded by a rule. */
  INFERRED,
  /** From the article's metadata. */
  DOCUMENT
}
