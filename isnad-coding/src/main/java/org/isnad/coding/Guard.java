package org.isnad.coding;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Keeps one article from taking the others with it: work on it that takes too long, nests too
 * deeply, needs too much memory or meets a defect ends in {@link Uncodable}, with the cause in
 * words.
 *
 * <p>Java cannot stop a thread: work that was given up is told to stop, but may go on in the
 * background until the program ends. It is a daemon's and keeps nobody from ending.
 *
 * <p>Safe for several threads; each call waits for its own work.
 */
public final class Guard {
  /** Hundreds of times what the longest newspaper article takes. */
  public static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final ExecutorService POOL =
      Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "guarded coding");
        thread.setDaemon(true);
        return thread;
      });

  private final Duration limit;

  /**
   * @param limit how long work may take; zero for any time
   */
  public Guard(Duration limit) {
    this.limit = limit;
  }

  /** Thrown instead of what went wrong with one article; the message is the cause in words. */
  public static final class Uncodable extends Exception {
    private static final long serialVersionUID = 1L;

    Uncodable(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /**
   * Does the work within the limits.
   *
   * @param work on one article
   * @throws Uncodable when it cannot be done
   */
  public <R> R call(Supplier<R> work) throws Uncodable {
    Future<R> future = POOL.submit(work::get);
    try {
      return limit.isZero() ? future.get() : future.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      future.cancel(true);
      throw new Uncodable("takes longer than " + seconds(limit) + " to code", e);
    } catch (InterruptedException e) {
      future.cancel(true);
      Thread.currentThread().interrupt();
      throw new Uncodable("interrupted", e);
    } catch (ExecutionException e) {
      Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
      throw new Uncodable(words(cause), cause);
    }
  }

  private static String words(Throwable cause) {
    return switch (cause) {
      case StackOverflowError e -> "is nested too deeply to be coded";
      case OutOfMemoryError e ->
          "needs more memory than the program has ("
              + (Runtime.getRuntime().maxMemory() >> 20)
              + " MiB)";
      default -> "could not be coded: " + cause;
    };
  }

  private static String seconds(Duration limit) {
    double seconds = limit.toMillis() / 1000.0;
    return seconds == Math.rint(seconds)
        ? String.format(Locale.ROOT, "%.0f seconds", seconds)
        : String.format(Locale.ROOT, "%.3f seconds", seconds);
  }
}
