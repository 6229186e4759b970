package org.isnad.formats.out;

import org.isnad.model.Coded;

/** A way to write a record. Immutable and safe to share between threads. */
public interface RecordFormat {
  /** What stands before the first record; empty for most. */
  default String head() {
    return "";
  }

  /** One article's record with its line ends. */
  String write(Coded coded);
}
