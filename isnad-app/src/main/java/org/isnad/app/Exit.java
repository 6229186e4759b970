package org.isnad.app;

/** What the program tells the shell. */
final class Exit {
  static final int OK = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;
  /** Finished, but some inputs were refused. */
  static final int SOME_REFUSED = 3;
  static final int INTERRUPTED = 130;

  private Exit() {}
}
