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
    List<Hit<T>> hits = new ArrayList<>();
    if (word.part() == Word.Part.PROCLITIC) {
      collectTokens(sentence, index, hits);
      return hits;
    }
    if (!word.isStem()) {
      return hits;
    }
    collect(sentence, index, word.folded(), true, hits);
    if (hits.isEmpty() || word.pos() != Pos.VERB) {
      String bare = Tokens.bare(word);
      if (!bare.equals(word.folded())) {
        collect(sentence, index, bare, false, hits);
      }
    }
    return hits;
  }

  /**
   * What these letters name where they stand for the words from {@code index} to {@code end}: a
   * token divided otherwise than it was read (فبركة is no ف + بركة).
   */
  public List<Hit<T>> read(Sentence sentence, int index, int end, String folded) {
    List<Hit<T>> hits = new ArrayList<>();
    for (Row<T> row : rows.getOrDefault(folded, List.of())) {
      int to = rest(sentence, end, row.form());
      if (to > 0) {
        hits.add(new Hit<>(index, to, row.form(), row.value()));
      }
    }
    return hits;
  }

  /** Fixed phrases that begin with a clitic (بهدف). */
  private void collectTokens(Sentence sentence, int index, List<Hit<T>> hits) {
    String token = Tokens.from(sentence, index);
    for (Row<T> row : rows.getOrDefault(token, List.of())) {
      int first = row.form().shape() == Shape.PHRASE ? Tokens.match(sentence, index, token) : -1;
      int end = first < 0 ? 0 : rest(sentence, first, row.form());
      if (end > 0) {
        hits.add(new Hit<>(index, end, row.form(), row.value()));
      }
    }
  }

  private void collect(
      Sentence sentence, int index, String folded, boolean verbs, List<Hit<T>> hits) {
    for (Row<T> row : rows.getOrDefault(folded, List.of())) {
      Shape shape = row.form().shape();
      if (shape == Shape.VERB && !verbs) {
        continue;
      }
      int end = rest(sentence, index + 1, row.form());
      if (end > 0) {
        hits.add(new Hit<>(index, end, row.form(), row.value()));
      }
    }
  }

  /**
   * Where the form ends, or 0 if its further words are missing. Those of nouns stand next to it; a
   * verb's may stand a few words later, and are no part of it.
   */
  private static int rest(Sentence sentence, int after, WordForm form) {
    int at = after;
    for (String wanted : form.rest()) {
      int found = -1;
      int limit = form.shape() == Shape.VERB ? REST_WITHIN : 1;
      for (int i = at; i < sentence.size() && limit > 0 && found < 0; i++) {
        found = Tokens.match(sentence, i, wanted);
        Word word = sentence.word(i);
        boolean mark = word.isPunctuation();
        if (found < 0 && mark && !word.folded().equals("\"")) {
          break;
        }
        if (!mark && word.part() == Word.Part.STEM) {
          limit--;
        }
      }
      if (found < 0) {
        return 0;
      }
      at = found;
    }
    return form.shape() == Shape.VERB ? after : at;
  }
}
