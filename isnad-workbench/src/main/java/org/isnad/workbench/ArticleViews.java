package org.isnad.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.isnad.corroboration.Copy;
import org.isnad.store.StoredArticle;
import org.isnad.store.review.ActorIds;
import org.isnad.store.review.Corrections;
import org.isnad.store.review.Ledger;
import org.isnad.store.review.Reviewed;
import org.isnad.workbench.api.ArticleView;
import org.isnad.workbench.api.BoundsView;
import org.isnad.workbench.api.CopyView;
import org.isnad.workbench.api.Invisible;
import org.isnad.workbench.api.Neighbours;
import org.isnad.workbench.index.ArticleEntry;
import org.isnad.workbench.index.ArticleReading;

/** Makes the reading view of an article. */
final class ArticleViews {
  private final Bench bench;

  ArticleViews(Bench bench) {
    this.bench = bench;
  }

  /**
   * The article under all decisions.
   *
   * @param items ids of events and statements in it, by the number of each decision
   */
  record Current(ArticleView view, Map<Long, String> items) {}

  Current current(String id) {
    StoredArticle stored = bench.desk().article(id);
    Reviewed reviewed = bench.desk().reviewed(stored, Corrections::of);
    return new Current(view(stored, reviewed, "current"), Entries.items(reviewed));
  }

  /**
   * @param name of the view, told back
   * @param corrections whose decisions
   */
  ArticleView view(String id, String name, Function<Ledger, Corrections> corrections) {
    StoredArticle stored = bench.desk().article(id);
    return view(stored, bench.desk().reviewed(stored, corrections), name);
  }

  private ArticleView view(StoredArticle stored, Reviewed reviewed, String name) {
    CaseDesk desk = bench.desk();
    String id = stored.article().id();
    Rows rows = bench.rows();
    ArticleEntry entry =
        rows.index()
            .article(id)
            .orElseThrow(() -> Problem.notFound("no article " + id + " in this case"));
    ArticleReading reading = new ArticleReading(desk.book());
    RecordJson record =
        new RecordJson(
            stored,
            reviewed,
            reading.actors(reviewed.record()),
            words -> desk.book().in(id, ActorIds.ofWords(words)),
            rows.index()::actor,
            event -> rows.occurrences().of(id, event),
            Answers.JSON);
    return new ArticleView(
        rows.article(entry, Optional.empty()),
        stored.article().text(),
        stored.sha256(),
        stored.source(),
        name,
        record.write(),
        reviewed.homeless().stream().map(r -> Entries.of(r, Optional.empty())).toList(),
        new Neighbours(rows.index().neighbour(id, -1), rows.index().neighbour(id, 1)),
        copies(id, rows),
        invisible(stored.article().text()));
  }

  private static List<CopyView> copies(String id, Rows rows) {
    List<CopyView> views = new ArrayList<>();
    for (Copy copy : rows.copies().of(id)) {
      boolean earlier = copy.later().equals(id);
      String other = earlier ? copy.earlier() : copy.later();
      Optional<ArticleEntry> entry = rows.index().article(other);
      views.add(
          new CopyView(
              other,
              entry.flatMap(e -> e.article().outlet()),
              entry.map(ArticleEntry::published).filter(p -> !p.isEmpty()),
              CopyIndex.kind(copy),
              CopyIndex.round(copy.containment()),
              copy.wire(),
              earlier,
              copy.passages().stream()
                  .map(p -> earlier ? p.inLater() : p.inEarlier())
                  .map(s -> new BoundsView(s.start(), s.end()))
                  .toList()));
    }
    return views;
  }

  /** Characters that cannot be seen but change what is: bidi controls, zero width, soft hyphen. */
  private static List<Invisible> invisible(String text) {
    List<Invisible> found = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean hidden =
          Character.getType(c) == Character.FORMAT
              || Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
      if (hidden) {
        found.add(new Invisible(i, String.format(Locale.ROOT, "U+%04X", (int) c)));
      }
    }
    return found;
  }

  /** Ids of events and statements in the present record, by the number of each decision. */
  Map<Long, String> items(String id) {
    return Entries.items(bench.desk().reviewed(bench.desk().article(id), Corrections::of));
  }
}
