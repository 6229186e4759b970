package org.isnad.coding.clause;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;
import org.isnad.coding.clause.WordForms.Shape;
import org.isnad.coding.clause.WordForms.WordForm;

/**
 * Finds the words of knowledge entries in a sentence by their written forms.
 *
 * @param <T> what a form stands for
 */
public final class WordIndex<T> {
  private static final int REST_WITHIN = 4;
  private static final String ARTICLE = "\u0627\u0644";

  private final Map<String, List<Row<T>>> rows = new HashMap<>();

  private record Row<T>(WordForm form, T value) {}

  /**
   * A form found in a sentence.
   *
   * @param from first word
   * @param to word after the last, without attached pronouns
   */
  public record Hit<T>(int from, int to, WordForm form, T value) {}

  public void add(WordForm form, T value) {
    rows.computeIfAbsent(form.folded(), k -> new ArrayList<>()).add(new Row<>(form, value));
  }

  public int size() {
    return rows.size();
  }

  /** Everything that begins at this word, in the order it was added. */
  public List<Hit<T>> at(Sentence sentence, int index) {
    Word word = sentence.word(index);
    if (!word.isStem()) {
      return List.of();
    }
    List<Hit<T>> hits = new ArrayList<>();
    collect(sentence, index, word.folded(), true, hits);
    if (hits.isEmpty() || word.pos() != Pos.VERB) {
      String bare = bare(word);
      if (!bare.equals(word.folded())) {
        collect(sentence, index, bare, false, hits);
      }
    }
    return hits;
  }

  /** The folded form without ال, also where the analysis did not see it. */
  public static String bare(Word word) {
    String folded = word.folded();
    return folded.length() > 4 && folded.startsWith(ARTICLE) ? folded.substring(2) : folded;
  }

  private void collect(Sentence sentence, int index, String folded, boolean verbs, List<Hit<T>> hits) {
    for (Row<T> row : rows.getOrDefault(folded, List.of())) {
      Shape shape = row.form().shape();
      if (shape == Shape.VERB && !verbs) {
        continue;
      }
      int end = rest(sentence, index, row.form());
      if (end > 0) {
        hits.add(new Hit<>(index, end, row.form(), row.value()));
      }
    }
  }

  /**
   * Where the form ends, or 0 if its further words are missing. Those of nouns stand next to it; a verb's may
   * stand a few words later, and are no part of it.
   */
  private static int rest(Sentence sentence, int index, WordForm form) {
    int at = index + 1;
    for (String wanted : form.rest()) {
      int found = -1;
      int limit = form.shape() == Shape.VERB ? REST_WITHIN * 2 : 1;
      for (int i = at; i < sentence.size() && limit > 0; i++) {
        Word word = sentence.word(i);
        if (word.folded().equals(wanted) || WordIndex.bare(word).equals(wanted)) {
          found = i;
          break;
        }
        boolean mark = word.isPunctuation();
        if (mark && !word.folded().equals("\"")) {
          break;
        }
        if (!mark && word.part() == Word.Part.STEM) {
          limit--;
        }
      }
      if (found < 0) {
        return 0;
      }
      at = found + 1;
    }
    return form.shape() == Shape.VERB ? index + 1 : at;
  }
}
