package org.isnad.app;

/** What the program tells the shell. */
public final class Exit {
  public static final int OK = 0;
  public static final int FAILED = 1;
  public static final int USAGE = 2;

  /** Finished, but some inputs were refused. */
  public static final int SOME_REFUSED = 3;

  public static final int INTERRUPTED = 130;

  private Exit() {}
}
