package org.isnad.coding.statement;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;
import org.isnad.model.Span;

/**
 * Finds statements of one source that say the same twice: the summary paragraph and the quotation
 * below it, or two translations of one speech. Both stay; the later one says in its {@code why}
 * which it repeats, so that nobody counts one voice as two.
 */
final class Renderings {
  private static final double ALIKE = 0.6;
  private static final int ENOUGH = 4;

  private Renderings() {}

  static void link(Page page, List<Draft> drafts) {
    List<Set<String>> lemmas = drafts.stream().map(d -> lemmas(page, d)).toList();
    for (int i = 1; i < drafts.size(); i++) {
      for (int k = i - 1; k >= 0 && k > i - 40; k--) {
        if (sameSource(drafts.get(i), drafts.get(k))
            && drafts.get(i).sentence != drafts.get(k).sentence
            && alike(lemmas.get(i), lemmas.get(k))) {
          drafts.get(i).why.add("another rendering of s" + (k + 1));
          break;
        }
      }
    }
  }

  private static boolean sameSource(Draft a, Draft b) {
    return a.sourceMention.isPresent()
        && b.sourceMention.isPresent()
        && a.sourceMention.get().entity() == b.sourceMention.get().entity();
  }

  private static boolean alike(Set<String> a, Set<String> b) {
    int smaller = Math.min(a.size(), b.size());
    if (smaller < ENOUGH) {
      return false;
    }
    int common = 0;
    for (String lemma : a) {
      if (b.contains(lemma)) {
        common++;
      }
    }
    return common >= ALIKE * smaller;
  }

  private static Set<String> lemmas(Page page, Draft draft) {
    Set<String> lemmas = new HashSet<>();
    for (Span span : draft.content) {
      for (Sentence sentence : page.text().sentences()) {
        if (!sentence.span().overlaps(span)) {
          continue;
        }
        for (Word word : sentence.words()) {
          boolean telling =
              word.pos() == Pos.NOUN || word.pos() == Pos.VERB || word.pos() == Pos.PROPN;
          if (telling && span.contains(word.span())) {
            lemmas.add(word.lemma());
          }
        }
      }
    }
    return lemmas;
  }
}
