package org.isnad.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.isnad.store.review.Decision;
import org.isnad.workbench.api.OccurrenceRow;
import org.isnad.workbench.index.CaseIndex.Told;
import org.isnad.workbench.index.OccurrenceEntry;
import org.jspecify.annotations.Nullable;

/**
 * The rows of all occurrences. They are made once for a state of the case and kept until it is
 * another; a list only chooses among them. Whoever needs them first makes them, and only those who
 * need them too wait for it. After every change they are made again in the background.
 */
final class OccurrenceRows {
  static final List<String> SORTS = List.of("-mentions", "-witnesses", "-date", "date");

  private final Bench bench;
  private final ReentrantLock making = new ReentrantLock();
  private final AtomicBoolean renewing = new AtomicBoolean();
  private volatile @Nullable Listing last;

  OccurrenceRows(Bench bench) {
    this.bench = bench;
  }

  /** An occurrence with its tellings that stand and its row. */
  record Listed(OccurrenceEntry entry, List<Told> mentions, OccurrenceRow row) {}

  /** All of them in one state of the case. */
  static final class Listing {
    private final Rows state;
    private final List<Listed> all;
    private final Map<String, List<Listed>> sorted = new ConcurrentHashMap<>();

    private Listing(Rows state, List<Listed> all) {
      this.state = state;
      this.all = all;
    }

    private boolean isOf(Rows rows) {
      return state.index() == rows.index() && state.occurrences() == rows.occurrences();
    }

    /**
     * @param sort one of {@link #SORTS}
     */
    List<Listed> by(String sort) {
      return sorted.computeIfAbsent(
          sort, s -> all.stream().sorted(Comparator.comparing(Listed::row, order(s))).toList());
    }
  }

  private static Comparator<OccurrenceRow> order(String sort) {
    Comparator<OccurrenceRow> byDay = Comparator.comparing(o -> o.from().orElse(""));
    Comparator<OccurrenceRow> order =
        switch (sort) {
          case "date" -> byDay;
          case "-date" -> byDay.reversed();
          case "-witnesses" ->
              Comparator.comparingInt((OccurrenceRow o) -> -o.witnesses())
                  .thenComparing(o -> -o.mentions());
          default ->
              Comparator.comparingInt((OccurrenceRow o) -> -o.mentions())
                  .thenComparing(o -> -o.witnesses());
        };
    return order.thenComparing(OccurrenceRow::id);
  }

  Listing of(Rows rows) {
    Listing known = last;
    if (known != null && known.isOf(rows)) {
      return known;
    }
    making.lock();
    try {
      Listing meanwhile = last;
      if (meanwhile != null && meanwhile.isOf(rows)) {
        return meanwhile;
      }
      Listing made = make(rows);
      last = made;
      return made;
    } finally {
      making.unlock();
    }
  }

  private Listing make(Rows rows) {
    // Read after the occurrences: what is split or merged is written before they are grouped anew.
    Map<String, Long> versions =
        bench
            .desk()
            .locked((file, review) ->
                OccurrenceViews.versions(review.ledger().across(Decision.Target.OCCURRENCE)));
    OccurrenceViews views = new OccurrenceViews(bench, rows);
    List<Listed> all = new ArrayList<>();
    for (OccurrenceEntry occurrence : rows.occurrences().all()) {
      List<Told> mentions = views.mentions(occurrence);
      if (!mentions.isEmpty()) {
        all.add(
            new Listed(
                occurrence,
                mentions,
                views.row(occurrence, mentions, versions.getOrDefault(occurrence.id(), 0L))));
      }
    }
    return new Listing(rows, all);
  }

  /** Makes them in the background, for the state that the case has by then. */
  void renew(Supplier<Rows> state) {
    if (renewing.compareAndSet(false, true)) {
      Thread.ofVirtual()
          .name("occurrence rows")
          .start(() -> {
            renewing.set(false);
            try {
              of(state.get()).by(SORTS.getFirst());
            } catch (RuntimeException e) {
              // The case was closed meanwhile; whoever asks for the list is told.
              System.getLogger(OccurrenceRows.class.getName())
                  .log(System.Logger.Level.DEBUG, "rows of occurrences were not made", e);
            }
          });
    }
  }
}
