package org.isnad.app.casefile;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.isnad.app.Progress;
import org.isnad.model.Coded;
import org.isnad.store.CaseFile;
import org.isnad.store.CaseProblem;
import org.isnad.store.Search;
import org.isnad.store.StoredArticle;

/**
 * Brings a case's search index up to its journal: every article that was imported, coded again or
 * decided about since the index was last written is put in anew. After a kill only that is missing.
 */
public final class CaseIndex {
  /** Articles between two commits. */
  private static final int STEP = 500;

  private CaseIndex() {}

  /**
   * @param progress told why the index is not up to date, if so
   * @return whether it is up to date and this program may write it
   */
  public static boolean catchUp(CaseFile caseFile, Search index, Progress progress) {
    try {
      return follow(caseFile, index, progress);
    } catch (Search.Busy | CaseProblem e) {
      progress.say("isnad: " + e.getMessage() + "; the newest articles are not searched yet");
      return false;
    }
  }

  private static boolean follow(CaseFile caseFile, Search index, Progress progress)
      throws Search.Busy {
    long last = caseFile.journal().last();
    long indexed;
    try {
      indexed = index.upTo();
    } catch (CaseProblem e) {
      progress.say("isnad: the index is damaged and made again");
      index.renew();
      indexed = 0;
    }
    if (indexed == last) {
      return true;
    }
    // An index that knows more than the journal is another case's: all is put in anew.
    long from = indexed > last ? 0 : indexed;
    Set<String> changed = new TreeSet<>();
    caseFile
        .journal()
        .after(
            from,
            entry -> {
              switch (entry.kind()) {
                case "merge", "export", "backup", "gazetteer" -> {
                  // These change no article.
                }
                default -> changed.add(entry.subject());
              }
            });
    index.startWriting();
    Function<StoredArticle, Coded> views = CaseFolder.views(caseFile);
    int put = 0;
    for (String id : changed) {
      caseFile.article(id).ifPresent(stored -> index.put(views.apply(stored)));
      progress.step();
      if (++put % STEP == 0) {
        // Still up to the old entry: a kill repeats some work and misses none.
        index.commit(from);
      }
    }
    index.commit(last);
    return true;
  }
}
