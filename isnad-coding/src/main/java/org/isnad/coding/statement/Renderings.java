package org.isnad.coding.statement;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;
import org.isnad.model.Form;
import org.isnad.model.Span;

/**
 * Finds statements of one source that say the same twice: the summary paragraph and the quotation
 * below it, or two translations of one speech. Both stay; the later one says in its {@code why}
 * which it repeats, so that nobody counts one voice as two.
 *
 * <p>Most of the words of the shorter one must be among the other's. Two translations share fewer;
 * where the speaker's own words are quoted close by, a third of them, with a name among them, is
 * taken to be one speech.
 */
final class Renderings {
  private static final double ALIKE = 0.6;
  private static final int ENOUGH = 4;
  private static final double TRANSLATED = 0.3;
  private static final int ENOUGH_TRANSLATED = 3;
  private static final int NEAR = 2;
  private static final int LONGER = 4;

  /** Begins the line of {@code why} that names the statement repeated. */
  static final String LINK = "another rendering of ";

  private Renderings() {}

  static void link(Page page, List<Draft> drafts) {
    List<Set<String>> lemmas = drafts.stream().map(d -> lemmas(page, d, false)).toList();
    List<Set<String>> names = drafts.stream().map(d -> lemmas(page, d, true)).toList();
    for (int i = 1; i < drafts.size(); i++) {
      for (int k = i - 1; k >= 0 && k > i - 40; k--) {
        if (sameSource(drafts.get(i), drafts.get(k))
            && drafts.get(i).sentence != drafts.get(k).sentence
            && (alike(lemmas.get(i), lemmas.get(k))
                || quoted(page, drafts.get(i))
                    && quoted(page, drafts.get(k))
                    && drafts.get(i).sentence - drafts.get(k).sentence <= NEAR
                    && translated(lemmas.get(i), lemmas.get(k), names.get(i), names.get(k)))) {
          drafts.get(i).why.add(LINK + "s" + (k + 1));
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
    if (smaller < ENOUGH || isLopsided(a, b)) {
      return false;
    }
    return common(a, b) >= ALIKE * smaller;
  }

  private static boolean quoted(Page page, Draft draft) {
    return Forms.of(draft, page) != Form.INDIRECT;
  }

  private static boolean translated(
      Set<String> a, Set<String> b, Set<String> namesOfA, Set<String> namesOfB) {
    int common = common(a, b);
    return common >= ENOUGH_TRANSLATED
        && !isLopsided(a, b)
        && common >= TRANSLATED * Math.min(a.size(), b.size())
        && common(namesOfA, namesOfB) > 0;
  }

  /** A few words are among the many of a long speech by chance. */
  private static boolean isLopsided(Set<String> a, Set<String> b) {
    return Math.max(a.size(), b.size()) > LONGER * Math.min(a.size(), b.size());
  }

  private static int common(Set<String> a, Set<String> b) {
    int common = 0;
    for (String lemma : a) {
      if (b.contains(lemma)) {
        common++;
      }
    }
    return common;
  }

  private static Set<String> lemmas(Page page, Draft draft, boolean onlyNames) {
    Set<String> lemmas = new HashSet<>();
    for (Span span : draft.content) {
      for (Sentence sentence : page.text().sentences()) {
        if (!sentence.span().overlaps(span)) {
          continue;
        }
        for (Word word : sentence.words()) {
          boolean telling =
              word.pos() == Pos.PROPN
                  || !onlyNames && (word.pos() == Pos.NOUN || word.pos() == Pos.VERB);
          if (telling && span.contains(word.span())) {
            lemmas.add(word.lemma());
          }
        }
      }
    }
    return lemmas;
  }
}
