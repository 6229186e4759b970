package org.isnad.workbench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.isnad.coding.Isnad;
import org.isnad.corroboration.Copies;
import org.isnad.corroboration.Copy;
import org.isnad.corroboration.Credits;
import org.isnad.corroboration.Hearing;
import org.isnad.corroboration.Occurrence;
import org.isnad.corroboration.Occurrences;
import org.isnad.corroboration.Witnesses;
import org.isnad.knowledge.Knowledge;
import org.isnad.model.Article;
import org.isnad.model.Coded;
import org.isnad.store.review.Corrections;
import org.isnad.store.review.OccurrenceBook;
import org.isnad.workbench.index.OccurrenceEntry;
import org.isnad.workbench.index.OccurrenceIndex;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the occurrences of the case joined, in the background: once at the start, and again some
 * time after articles came in or events were decided about. Meanwhile the former ones are answered,
 * and called stale. What people split and merged is laid over what was joined, at once.
 */
final class Joining implements AutoCloseable {
  private static final Duration REST = Duration.ofSeconds(8);

  private final CaseDesk desk;
  private final Supplier<Isnad> engine;
  private final Runnable changed;
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "joining");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
      });

  private volatile List<OccurrenceEntry> joined = List.of();
  private volatile OccurrenceIndex index = OccurrenceIndex.EMPTY;
  private volatile CopyIndex copies = CopyIndex.EMPTY;
  private volatile List<Copy> shared = List.of();

  /** What was heard of tellings that people put together, until occurrences are joined again. */
  private final Map<Set<String>, Hearing.Heard> heard = new ConcurrentHashMap<>();

  private volatile State state = State.JOINING;

  /** How often something changed on which occurrences depend. */
  private final AtomicLong changes = new AtomicLong();

  private @Nullable Future<?> next;

  /** How far it is. */
  enum State {
    JOINING,
    CURRENT,
    STALE
  }

  /**
   * @param changed told when there are new occurrences
   */
  Joining(CaseDesk desk, Supplier<Isnad> engine, Runnable changed) {
    this.desk = desk;
    this.engine = engine;
    this.changed = changed;
  }

  void start() {
    schedule(Duration.ZERO);
  }

  /** Something changed on which occurrences depend. */
  synchronized void stale() {
    changes.incrementAndGet();
    if (state == State.CURRENT) {
      state = State.STALE;
    }
    schedule(REST);
  }

  private synchronized void schedule(Duration delay) {
    if (worker.isShutdown()) {
      return;
    }
    if (next != null) {
      next.cancel(false);
    }
    next = worker.schedule(this::join, delay.toMillis(), TimeUnit.MILLISECONDS);
  }

  State state() {
    return state;
  }

  OccurrenceIndex index() {
    return index;
  }

  CopyIndex copies() {
    return copies;
  }

  private void join() {
    long begun = changes.get();
    try {
      desk.index();
      Knowledge knowledge = engine.get().knowledge();
      List<Coded> coded = new ArrayList<>();
      List<Article> articles = new ArrayList<>();
      Map<String, String> known =
          desk.locked((file, review) -> {
            Corrections corrections = Corrections.of(review.ledger());
            file.forEach(stored -> {
              coded.add(corrections.apply(CaseDesk.machine(stored)));
              articles.add(stored.article());
            });
            return file.occurrenceIds();
          });
      List<Copy> found = new Copies(new Credits(knowledge)).among(articles);
      shared = found;
      copies = CopyIndex.of(found);
      List<Occurrence> occurrences =
          new Occurrences(new Witnesses(knowledge)).among(coded, found, known);
      keep(occurrences, known);
      heard.clear();
      joined = OccurrenceIndex.entries(occurrences);
      synchronized (this) {
        // What changed while they were being joined is not in them.
        state = changes.get() == begun ? State.CURRENT : State.STALE;
      }
      regroup();
    } catch (RuntimeException e) {
      if (worker.isShutdown()) {
        return;
      }
      System.getLogger(Joining.class.getName())
          .log(System.Logger.Level.WARNING, "occurrences could not be joined", e);
    }
  }

  /** Lays people's decisions over what was joined. */
  void regroup() {
    OccurrenceBook book = desk.locked((file, review) -> OccurrenceBook.of(review.ledger()));
    index = new OccurrenceIndex(Regrouping.of(joined, book, this::hear));
    changed.run();
  }

  /** Hears these tellings by the rule, from their articles as they stand now. */
  private Hearing.Heard hear(Collection<OccurrenceEntry.Mention> mentions) {
    Set<String> told = new TreeSet<>();
    Set<String> ids = new TreeSet<>();
    mentions.forEach(m -> {
      told.add(m.article() + " " + m.event());
      ids.add(m.article());
    });
    return heard.computeIfAbsent(
        told,
        key -> {
          List<Coded> articles =
              desk.locked((file, review) -> {
                Corrections corrections = Corrections.of(review.ledger());
                return ids.stream()
                    .flatMap(id -> file.article(id).stream())
                    .map(stored -> corrections.apply(CaseDesk.machine(stored)))
                    .toList();
              });
          return new Hearing(engine.get().knowledge()).of(articles, shared, key);
        });
  }

  /**
   * Remembers the ids in the case; an id all of whose mentions went elsewhere is retired into where
   * most of them went.
   */
  private void keep(List<Occurrence> found, Map<String, String> known) {
    Map<String, List<String>> members = new LinkedHashMap<>();
    Map<String, String> now = new HashMap<>();
    Set<String> alive = new HashSet<>();
    for (Occurrence occurrence : found) {
      alive.add(occurrence.id());
      for (Occurrence.Mention mention : occurrence.mentions()) {
        now.put(mention.key(), occurrence.id());
        if (!occurrence.id().equals(known.get(mention.key()))) {
          members.computeIfAbsent(occurrence.id(), k -> new ArrayList<>()).add(mention.key());
        }
      }
    }
    Map<String, Map<String, Integer>> went = new TreeMap<>();
    known.forEach((key, id) -> {
      String into = now.get(key);
      if (!alive.contains(id) && into != null) {
        went.computeIfAbsent(id, k -> new TreeMap<>()).merge(into, 1, Integer::sum);
      }
    });
    Map<String, String> retired = new TreeMap<>();
    went.forEach((id, into) ->
        into.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .ifPresent(e -> retired.put(id, e.getKey())));
    if (!members.isEmpty() || !retired.isEmpty()) {
      desk.locked((file, review) -> {
        file.keepOccurrences(members, retired);
        return null;
      });
    }
  }

  @Override
  public void close() {
    worker.shutdownNow();
    try {
      if (!worker.awaitTermination(2, TimeUnit.SECONDS)) {
        System.getLogger(Joining.class.getName())
            .log(System.Logger.Level.DEBUG, "occurrences were being joined");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
