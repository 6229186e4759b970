package org.isnad.app;

import java.io.PrintWriter;
import java.util.Locale;

/**
 * Tells on standard error how far a long run is: a line that renews itself on a terminal, a plain
 * line every ten seconds otherwise. Silent for the first seconds, so that short runs say nothing.
 */
public final class Progress {
  private static final long FIRST = 2_000_000_000L;
  private static final long TERMINAL_STEP = 200_000_000L;
  private static final long PLAIN_STEP = 10_000_000_000L;

  private final PrintWriter err;
  private final boolean quiet;
  private final boolean terminal = isTerminal() && !"dumb".equals(System.getenv("TERM"));
  private final long start = System.nanoTime();
  private long last = start;
  private long done;
  private long total = -1;
  private boolean drawn;
  private long told;

  public Progress(PrintWriter err, boolean quiet) {
    this.err = err;
    this.quiet = quiet;
  }

  /** With a known total the time left is told. */
  public synchronized void of(long records) {
    total = records;
  }

  public synchronized void step() {
    done++;
    long now = System.nanoTime();
    if (quiet || now - start < FIRST || now - last < (terminal ? TERMINAL_STEP : PLAIN_STEP)) {
      return;
    }
    last = now;
    told = done;
    if (terminal) {
      err.print("\r\u001B[K" + state(now));
      drawn = true;
    } else {
      err.println("isnad: " + state(now));
    }
    err.flush();
  }

  /** A message of its own line. */
  public synchronized void say(String message) {
    clear();
    err.println(message);
    err.flush();
  }

  public synchronized void finish() {
    clear();
    if (!quiet && System.nanoTime() - start > FIRST && (terminal || told < done)) {
      err.println("isnad: " + state(System.nanoTime()));
      err.flush();
    }
  }

  private void clear() {
    if (drawn) {
      err.print("\r\u001B[K");
      drawn = false;
    }
  }

  private String state(long now) {
    double seconds = (now - start) / 1e9;
    double rate = done / Math.max(1e-9, seconds);
    String text =
        String.format(
            Locale.ROOT, "%,d %s, %.0f a second", done, done == 1 ? "article" : "articles", rate);
    if (total > done && rate > 0) {
      long left = Math.round((total - done) / rate);
      text += String.format(Locale.ROOT, ", %d:%02d left", left / 60, left % 60);
    }
    return text;
  }

  /** Whether a person watches: standard input and output are a terminal. */
  public static boolean isTerminal() {
    // JDK 22+ gives a console even to redirected streams; the launcher says which streams are a
    // terminal.
    return "yes".equals(System.getProperty("isnad.terminal"));
  }
}
