package org.isnad.coding.clause;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Text;
import org.isnad.arabic.Word;

/**
 * Lines within an article that advertise other stories (اقرأ.. ، قد يهمك/ ، رابط الخبر) and
 * headings between its paragraphs. Nothing in them is told by this article.
 *
 * <p>A line is one when it begins with a word of the set {@code teaser} and a mark, or, where the
 * article ends its paragraphs with full stops, when it is short and ends without any.
 */
public final class Teasers {
  private static final int SHORT = 14;

  private final Map<Integer, Integer> from = new HashMap<>();

  private Teasers() {}

  public static Teasers find(Text text, Particles particles) {
    Teasers teasers = new Teasers();
    List<Sentence> sentences = text.sentences();
    boolean stops = endsWithStops(sentences);
    for (Sentence sentence : sentences) {
      int at = advertised(sentence, particles);
      if (at >= 0) {
        teasers.from.put(sentence.index(), at);
      } else if (stops && isHeading(sentences, sentence)) {
        teasers.from.put(sentence.index(), 0);
      }
    }
    return teasers;
  }

  /** Whether this word belongs to another story. */
  public boolean covers(int sentence, int word) {
    Integer start = from.get(sentence);
    return start != null && word >= start;
  }

  private static int advertised(Sentence sentence, Particles particles) {
    for (int i = 0; i + 1 < sentence.size(); i++) {
      Word word = sentence.word(i);
      String two = word.folded() + " " + sentence.word(i + 1).folded();
      if (particles.is("teaser-link", two)) {
        return i;
      }
      boolean phrase = particles.is("teaser", two);
      if (i > 0 && !phrase) {
        continue;
      }
      int next = i + (phrase ? 2 : 1);
      boolean mark = next < sentence.size() && isMark(sentence.word(next));
      if (mark && (phrase || particles.is("teaser", word))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isMark(Word word) {
    return word.isPunctuation() && !word.folded().equals(",") && !word.folded().equals("\"");
  }

  private static boolean endsWithStops(List<Sentence> sentences) {
    int paragraphs = 0;
    int stopped = 0;
    for (int i = 0; i < sentences.size(); i++) {
      boolean last =
          i + 1 == sentences.size()
              || sentences.get(i + 1).paragraph() != sentences.get(i).paragraph();
      if (last && sentences.get(i).size() > SHORT) {
        paragraphs++;
        if (isStopped(sentences.get(i))) {
          stopped++;
        }
      }
    }
    return paragraphs >= 3 && stopped * 10 >= paragraphs * 8;
  }

  private static boolean isStopped(Sentence sentence) {
    for (int i = sentence.size() - 1; i >= Math.max(0, sentence.size() - 3); i--) {
      String mark = sentence.word(i).folded();
      if (mark.startsWith(".")
          || mark.equals("!")
          || mark.equals("?")
          || mark.equals("\"")
          || mark.equals(":")) {
        return true;
      }
    }
    return false;
  }

  /** A short line alone in its paragraph, between others, without a full stop or a colon. */
  private static boolean isHeading(List<Sentence> sentences, Sentence sentence) {
    int i = sentence.index();
    boolean alone =
        (i == 0 || sentences.get(i - 1).paragraph() != sentence.paragraph())
            && (i + 1 == sentences.size()
                || sentences.get(i + 1).paragraph() != sentence.paragraph());
    boolean colon = sentence.words().stream().anyMatch(w -> w.folded().equals(":"));
    return alone && i > 0 && sentence.size() <= SHORT && !isStopped(sentence) && !colon;
  }
}
