package org.isnad.workbench;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.isnad.coding.Isnad;
import org.isnad.store.CaseProblem;
import org.isnad.store.Search;
import org.isnad.store.review.Corrections;

/**
 * Full-text search of the open case. The index is opened when somebody searches first, and made
 * anew when it does not hold what the case holds.
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
      Map<String, String> found = new LinkedHashMap<>();
      for (Search.Hit hit : open().find(query, MOST)) {
        found.put(hit.article(), hit.snippet());
      }
      return found;
    } catch (CaseProblem e) {
      throw Problem.badRequest(String.valueOf(e.getMessage()));
    }
  }

  private Search open() {
    if (search.isPresent()) {
      return search.get();
    }
    Search opened = new Search(folder, engine.get().arabic());
    int articles = desk.locked((file, review) -> file.size());
    if (opened.size() != articles) {
      desk.locked((file, review) -> {
        Corrections corrections = Corrections.of(review.ledger());
        file.forEach(stored -> opened.put(corrections.apply(CaseDesk.machine(stored))));
        return null;
      });
      opened.commit();
    }
    search = Optional.of(opened);
    return opened;
  }

  /** Puts these articles in again, if anybody has searched. */
  synchronized void refresh(Collection<String> articles) {
    search.ifPresent(opened -> {
      for (String id : List.copyOf(articles)) {
        desk.locked((file, review) ->
            file.article(id)
                .map(stored ->
                    Corrections.of(review.ledger()).apply(CaseDesk.machine(stored))))
            .ifPresent(opened::put);
      }
      opened.commit();
    });
  }

  @Override
  public synchronized void close() {
    search.ifPresent(Search::close);
    search = Optional.empty();
  }
}
