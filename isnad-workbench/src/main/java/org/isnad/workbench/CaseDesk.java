package org.isnad.workbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.isnad.formats.in.RecordReader;
import org.isnad.model.Coded;
import org.isnad.store.CaseFile;
import org.isnad.store.StoredArticle;
import org.isnad.store.review.ActorBook;
import org.isnad.store.review.Corrections;
import org.isnad.store.review.ReviewDesk;
import org.isnad.store.review.Reviewed;
import org.isnad.workbench.index.ArticleEntry;
import org.isnad.workbench.index.ArticleReading;
import org.isnad.workbench.index.CaseIndex;
import org.jspecify.annotations.Nullable;

/**
 * The open case. The case file and the ledger of decisions are used by one thread at a time, under
 * {@link #locked}; lists and views read the {@link #index}, which needs no lock.
 */
final class CaseDesk implements AutoCloseable {
  /** Articles whose records are parsed at once while the case is read into memory. */
  private static final int BATCH = 128;

  private final CaseFile caseFile;
  private final ReviewDesk desk;
  private final ReentrantLock lock = new ReentrantLock();
  private final CompletableFuture<Void> loaded = new CompletableFuture<>();
  private volatile CaseIndex index = CaseIndex.EMPTY;
  private volatile ActorBook book;
  private volatile String knowledge = "";

  CaseDesk(Path folder) {
    this.caseFile = CaseFile.open(folder);
    this.desk = new ReviewDesk(caseFile);
    this.book = ActorBook.of(desk.ledger());
  }

  /** What works on the case file and the ledger. */
  interface Work<T extends @Nullable Object> {
    T on(CaseFile caseFile, ReviewDesk desk);
  }

  /** Alone with the case. */
  <T extends @Nullable Object> T locked(Work<T> work) {
    lock.lock();
    try {
      return work.on(caseFile, desk);
    } finally {
      lock.unlock();
    }
  }

  /** Reads the whole case into memory; requests wait for it. */
  void load() {
    try {
      locked((file, desk) -> {
        Corrections corrections = Corrections.of(desk.ledger());
        List<ArticleEntry> entries = new ArrayList<>();
        List<StoredArticle> batch = new ArrayList<>();
        file.forEach(stored -> {
          batch.add(stored);
          if (batch.size() >= BATCH) {
            entries.addAll(read(batch, corrections));
            batch.clear();
          }
        });
        entries.addAll(read(batch, corrections));
        index = CaseIndex.of(entries, book);
        return null;
      });
      loaded.complete(null);
    } catch (RuntimeException e) {
      loaded.completeExceptionally(e);
    }
  }

  private List<ArticleEntry> read(List<StoredArticle> batch, Corrections corrections) {
    ArticleReading reading = new ArticleReading(book);
    if (!batch.isEmpty()) {
      knowledge = batch.getLast().knowledge();
    }
    return List.copyOf(batch).parallelStream()
        .map(stored -> reading.read(stored, corrections.review(machine(stored))))
        .toList();
  }

  /** The case in memory; waits until it is read. */
  CaseIndex index() {
    try {
      loaded.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
    return index;
  }

  /** Hash of the knowledge with which an article was coded last. */
  String knowledge() {
    return knowledge;
  }

  boolean isLoaded() {
    return loaded.isDone();
  }

  /** Who is who, as people decided. */
  ActorBook book() {
    return book;
  }

  /** Reads these articles anew, after something about them was decided or they came in. */
  void refresh(Collection<String> articles) {
    locked((file, desk) -> {
      Corrections corrections = Corrections.of(desk.ledger());
      List<StoredArticle> stored = new ArrayList<>();
      for (String id : articles) {
        file.article(id).ifPresent(stored::add);
      }
      index = index().with(read(stored, corrections), book);
      return null;
    });
  }

  /** After something was decided about who is who. */
  void refreshActors() {
    locked((file, desk) -> {
      ActorBook before = book;
      book = ActorBook.of(desk.ledger());
      refresh(index().differing(before, book));
      return null;
    });
  }

  /** The machine's record of an article. */
  static Coded machine(StoredArticle stored) {
    return RecordReader.read(stored.record(), stored.article());
  }

  StoredArticle article(String id) {
    return locked((file, desk) -> file.article(id))
        .orElseThrow(() -> Problem.notFound("no article " + id + " in this case"));
  }

  /**
   * An article's record under decisions.
   *
   * @param corrections whose decisions
   */
  Reviewed reviewed(
      StoredArticle stored, Function<org.isnad.store.review.Ledger, Corrections> corrections) {
    Coded machine = machine(stored);
    return locked((file, desk) -> corrections.apply(desk.ledger()).review(machine));
  }

  Optional<ArticleEntry> entry(String id) {
    return index().article(id);
  }

  @Override
  public void close() {
    lock.lock();
    try {
      caseFile.close();
    } finally {
      lock.unlock();
    }
  }
}
