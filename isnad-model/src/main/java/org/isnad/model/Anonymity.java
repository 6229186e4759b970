package org.isnad.model;

/** How far a source can be called to answer for its word. */
public enum Anonymity {
  NAMED("named"),
  UNNAMED_OFFICIAL("unnamed official"),
  UNNAMED_AFFILIATED("unnamed affiliated"),
  VAGUE("vague"),
  NONE("none");

  private final String label;

  Anonymity(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
