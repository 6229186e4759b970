package org.isnad.coding.place;

import java.util.ArrayList;
import java.util.List;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;

/**
 * Words of a sentence as the gazetteer matches them: clitics joined to their token again, marks
 * left out.
 */
record Phrase(List<String> words, List<Boolean> glued) {

  static Phrase of(Sentence sentence, int from, int to) {
    List<String> words = new ArrayList<>();
    List<Boolean> glued = new ArrayList<>();
    int token = -1;
    for (int i = Math.max(0, from); i < Math.min(to, sentence.size()); i++) {
      Word word = sentence.word(i);
      String key = GazetteerIndex.key(word.folded());
      if (word.isPunctuation() || key.isEmpty()) {
        continue;
      }
      words.add(key);
      glued.add(word.token() == token);
      token = word.token();
    }
    return new Phrase(List.copyOf(words), List.copyOf(glued));
  }

  int size() {
    return words.size();
  }

  String word(int index) {
    return words.get(index);
  }

  /**
   * The words as they are written: blanks between tokens, none inside; a split-off ه is a final ة
   * again.
   */
  String key(int from, int end) {
    StringBuilder out = new StringBuilder();
    for (int i = from; i < end; i++) {
      if (i > from && !glued.get(i)) {
        out.append(' ');
      }
      out.append(words.get(i));
    }
    return GazetteerIndex.key(out);
  }
}
