package org.isnad.arabic.time;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.arabic.Morphology;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Script;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;
import org.isnad.knowledge.Entry;
import org.isnad.model.Span;

/**
 * Whether the clause around a day speaks of what is to come: the nearest finite verb before it is a
 * future, or a word such as "scheduled" stands between. A day at the beginning looks at the first
 * verb after it.
 */
final class Prospect {
  /** How many words a verb may stand before its day. */
  private static final int REACH = 14;

  /** How many words may stand before a day that begins its sentence. */
  private static final int LEAD = 2;

  private final Set<String> future = new HashSet<>();
  private final Set<String> clitics = new HashSet<>();
  private final Set<String> past = new HashSet<>();

  Prospect(List<Entry> entries) {
    for (Entry entry : entries) {
      Set<String> into =
          switch (entry.property("kind").orElse("")) {
            case "future" -> future;
            case "future-clitic" -> clitics;
            case "past" -> past;
            default -> new HashSet<>();
          };
      entry.texts("form").forEach(form -> into.add(Script.fold(form)));
    }
  }

  boolean isAhead(Sentence sentence, Span day) {
    int at = indexAt(sentence, day.start());
    for (int i = at - 1; i >= Math.max(0, at - REACH); i--) {
      Word word = sentence.word(i);
      if (isFuture(word)) {
        return true;
      }
      if (isEnd(word) || past.contains(word.folded())) {
        return false;
      }
      if (isFinite(word)) {
        // the future's particle stands right before its verb; "scheduled to" some words before a
        // subjunctive
        if (i > 0 && isFuture(sentence.word(i - 1))) {
          return true;
        }
        if (i == 0
            || !isSubordinating(sentence.word(i - 1))
            || word.morphology().tense() != Morphology.Tense.IMPERFECT) {
          return false;
        }
      }
    }
    if (at > LEAD && !isEnd(sentence.word(at - 1)) && !isEnd(sentence.word(at - 2))) {
      return false;
    }
    for (int i = at; i < Math.min(sentence.size(), at + REACH / 2); i++) {
      Word word = sentence.word(i);
      if (word.span().start() >= day.end()) {
        if (isFuture(word)) {
          return true;
        }
        if (isFinite(word) || isEnd(word)) {
          return false;
        }
      }
    }
    return false;
  }

  private static boolean isSubordinating(Word word) {
    // what stands right before a finite verb under any of these tags is a conjunction
    return word.pos() == Pos.SCONJ || word.pos() == Pos.PART || word.pos() == Pos.ADP;
  }

  private boolean isFuture(Word word) {
    return word.part() == Word.Part.PROCLITIC
        ? clitics.contains(word.folded())
        : future.contains(word.folded());
  }

  private static boolean isFinite(Word word) {
    return (word.pos() == Pos.VERB || word.pos() == Pos.AUX)
        && (word.morphology().tense() == Morphology.Tense.PERFECT
            || word.morphology().tense() == Morphology.Tense.IMPERFECT);
  }

  private static boolean isEnd(Word word) {
    return word.isPunctuation()
        && (word.folded().equals(".") || word.folded().equals(";") || word.folded().equals(":"));
  }

  /** The first word that ends after an offset. */
  private static int indexAt(Sentence sentence, int offset) {
    int low = 0;
    int high = sentence.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentence.word(middle).span().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
