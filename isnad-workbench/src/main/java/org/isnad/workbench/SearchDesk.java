package org.isnad.workbench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.isnad.coding.Isnad;
import org.isnad.store.CaseProblem;
import org.isnad.store.Search;
import org.isnad.store.review.Corrections;

/**
 * Full-text search of the open case. The index is opened when somebody searches first, and follows
 * the journal from search to search.
 */
final class SearchDesk implements AutoCloseable {
  private static final int MOST = 20_000;

  private final CaseDesk desk;
  private final Path folder;
  private final Supplier<Isnad> engine;
  private Optional<Search> search = Optional.empty();

  SearchDesk(CaseDesk desk, Path folder, Supplier<Isnad> engine) {
    this.desk = desk;
    this.folder = folder;
    this.engine = engine;
  }

  /** Snippets by article, best first. */
  synchronized Map<String, String> find(String query) {
    try {
      Search index = open();
      follow(index);
      Map<String, String> found = new LinkedHashMap<>();
      for (Search.Hit hit : index.find(query, MOST).hits()) {
        found.put(hit.article(), hit.snippet());
      }
      return found;
    } catch (CaseProblem e) {
      throw Problem.badRequest(String.valueOf(e.getMessage()));
    }
  }

  private Search open() {
    Search opened = search.orElseGet(() -> new Search(folder, engine.get().arabic()));
    search = Optional.of(opened);
    return opened;
  }

  /** Puts in what was imported, coded again or decided about since the index was written. */
  private void follow(Search index) {
    desk.locked((file, review) -> {
      long last = file.journal().last();
      long indexed = index.upTo();
      if (indexed == last) {
        return null;
      }
      Set<String> changed = new TreeSet<>();
      file.journal().after(indexed > last ? 0 : indexed, e -> changed.add(e.subject()));
      try {
        index.startWriting();
      } catch (Search.Busy e) {
        // Another program brings it up to date.
        return null;
      }
      Corrections corrections = Corrections.of(review.ledger());
      for (String id : changed) {
        file.article(id)
            .ifPresent(stored -> index.put(corrections.apply(CaseDesk.machine(stored))));
      }
      index.commit(last);
      return null;
    });
  }

  @Override
  public synchronized void close() {
    search.ifPresent(Search::close);
    search = Optional.empty();
  }
}
