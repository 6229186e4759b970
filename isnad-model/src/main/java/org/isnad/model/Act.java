package org.isnad.model;

/** What a source does in saying it. */
public enum Act {
  SAY,
  DENY,
  ACCUSE,
  CONFIRM,
  ANNOUNCE,
  WARN,
  DEMAND,
  /** An attitude: concern, regret, belief, hope. */
  EXPRESS,
  /** Tells others' content: agency, paper, monitor. */
  REPORT
}
