package org.isnad.coding.statement;

import java.util.List;
import java.util.Optional;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Text;
import org.isnad.arabic.Word;
import org.isnad.coding.cast.Cast;
import org.isnad.coding.cast.Mention;
import org.isnad.coding.clause.Particles;
import org.isnad.coding.clause.Subjects;
import org.isnad.model.Article;
import org.isnad.model.Span;
import org.isnad.model.When;

/**
 * One article with everything read of it so far: what the steps of attribution share. Not
 * thread-safe.
 */
record Page(
    Article article,
    Text text,
    Cast cast,
    List<When> times,
    Quotations quotations,
    Subjects subjects,
    Particles particles,
    Constructions constructions,
    Documents documents) {

  Sentence sentence(int index) {
    return text.sentences().get(index);
  }

  boolean inTime(Word word) {
    return timeAt(word).isPresent();
  }

  Optional<When> timeAt(Word word) {
    for (When when : times) {
      if (when.span().contains(word.span())) {
        return Optional.of(when);
      }
    }
    return Optional.empty();
  }

  /** The widest mention that begins at this word. */
  Optional<Mention> mentionAt(int sentence, int word) {
    return cast.at(sentence, word);
  }

  /** The characters of these words, proclitics and edge marks included. */
  Span span(int sentence, int from, int to) {
    Sentence s = sentence(sentence);
    return new Span(s.word(from).span().start(), s.word(to - 1).span().end());
  }

  /** The word at or after an offset; the sentence's size if none. */
  static int wordAt(Sentence sentence, int offset) {
    for (Word word : sentence.words()) {
      if (word.span().end() > offset) {
        return word.index();
      }
    }
    return sentence.size();
  }

  /** The word after the pronouns attached here. */
  static int afterPronoun(Sentence sentence, int from) {
    int i = from;
    while (i < sentence.size() && sentence.word(i).part() == Word.Part.ENCLITIC) {
      i++;
    }
    return i;
  }
}
