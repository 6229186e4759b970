package org.isnad.store.review;

import org.isnad.store.Journal;

/**
 * A decision with its entry in the journal.
 *
 * @param stands whether it was not taken back
 * @param touched number of the last entry that made, took back or restored it
 */
public record Ruling(Journal.Entry entry, Decision decision, boolean stands, long touched) {
  public long seq() {
    return entry.seq();
  }

  public String who() {
    return entry.who();
  }
}
