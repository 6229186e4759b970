package org.isnad.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Codes many articles on all cores and hands the results on in input order: a bounded window of
 * futures, so that memory does not grow with the input.
 *
 * @param <T> what comes in
 * @param <R> what becomes of it
 */
public final class Coding<T, R> implements AutoCloseable {
  private final ExecutorService pool;
  private final int window;
  private final Function<T, R> work;
  private final Consumer<R> sink;
  private final Deque<Future<R>> pending = new ArrayDeque<>();

  public Coding(int threads, Function<T, R> work, Consumer<R> sink) {
    this.pool =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "coding");
              thread.setDaemon(true);
              return thread;
            });
    this.window = threads * 16;
    this.work = work;
    this.sink = sink;
  }

  public void submit(T incoming) {
    pending.add(pool.submit(() -> work.apply(incoming)));
    if (pending.size() >= window) {
      take();
    }
    while (!pending.isEmpty() && pending.peek().isDone()) {
      take();
    }
  }

  public void finish() {
    while (!pending.isEmpty()) {
      take();
    }
  }

  private void take() {
    try {
      sink.accept(pending.remove().get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Complaint("interrupted");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException r
          ? r
          : new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
