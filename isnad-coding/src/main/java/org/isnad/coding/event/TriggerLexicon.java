package org.isnad.coding.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;
import org.isnad.coding.clause.Prepositions;
import org.isnad.coding.clause.Tokens;
import org.isnad.coding.clause.WordForms;
import org.isnad.coding.clause.WordForms.Shape;
import org.isnad.coding.clause.WordForms.WordForm;
import org.isnad.coding.clause.WordIndex;
import org.isnad.knowledge.Entry;
import org.isnad.knowledge.Knowledge;
import org.isnad.knowledge.KnowledgeFile.Problem;
import org.isnad.model.EventType;

/**
 * Every word that can name an event, with its frames: the knowledge files {@code events/<type>},
 * one for each of PLOVER's types. Looks triggers up by their written forms. Immutable once made.
 */
public final class TriggerLexicon {
  private static final int NEAR = 10;

  /** Letters of a word that may hide a conjunction: it and three more. */
  private static final int LEAST = 4;

  /** و and ف. */
  private static final String CONJUNCTIONS = "\u0648\u0641";

  private final WordIndex<Frame> index = new WordIndex<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Frame> frames = new ArrayList<>();
  private final List<Example> examples = new ArrayList<>();

  /**
   * A sentence that the frame's words must, or must not, be found in.
   *
   * @param positive whether the frame must be found in it
   * @param note what follows the slot's name, e.g. a status
   */
  public record Example(
      Frame frame, boolean positive, Optional<String> note, String file, int line, String text) {}

  public TriggerLexicon(Knowledge knowledge) {
    FrameReader reader = new FrameReader(new Prepositions(knowledge).names(), problems);
    for (EventType type : EventType.values()) {
      for (Entry entry : knowledge.file("events/" + type.name().toLowerCase(Locale.ROOT))) {
        Optional<Frame> frame = reader.read(entry);
        if (frame.isPresent()) {
          add(entry, frame.get());
        }
      }
    }
  }

  private void add(Entry entry, Frame frame) {
    frames.add(frame);
    List<WordForm> forms = WordForms.of(entry, problems);
    if (forms.isEmpty()) {
      problems.add(new Problem(entry.file(), entry.line(), entry.id() + ": names no word"));
    }
    forms.forEach(form -> index.add(form, frame));
    entry.slot("example").forEach(v -> example(frame, true, entry, v));
    entry.slot("not").forEach(v -> example(frame, false, entry, v));
  }

  private void example(Frame frame, boolean positive, Entry entry, Entry.Value value) {
    examples.add(
        new Example(frame, positive, value.note(), entry.file(), value.line(), value.text()));
  }

  /** What could not be read. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  public List<Frame> frames() {
    return List.copyOf(frames);
  }

  public List<Example> examples() {
    return List.copyOf(examples);
  }

  /** Number of different written forms. */
  public int size() {
    return index.size();
  }

  /** The frames whose words begin here and whose conditions hold, in the order of the files. */
  public List<WordIndex.Hit<Frame>> at(Sentence sentence, int word) {
    List<WordIndex.Hit<Frame>> hits = new ArrayList<>();
    for (WordIndex.Hit<Frame> hit : index.at(sentence, word)) {
      if (holds(hit, sentence)) {
        hits.add(hit);
      }
    }
    return hits;
  }

  /**
   * The frames of a token divided otherwise than it was read: as one word, where clitics were cut
   * off, or without the conjunction before it, where none was.
   *
   * @param end word after the token's last
   */
  List<WordIndex.Hit<Frame>> otherwise(Sentence sentence, int word, int end) {
    StringBuilder whole = new StringBuilder();
    for (int i = word; i < end; i++) {
      whole.append(sentence.word(i).folded());
    }
    String letters = whole.toString();
    if (end == word + 1) {
      boolean joined = letters.length() >= LEAST && CONJUNCTIONS.indexOf(letters.charAt(0)) >= 0;
      letters = joined && sentence.word(word).isStem() ? letters.substring(1) : "";
    }
    List<WordIndex.Hit<Frame>> hits = new ArrayList<>();
    for (WordIndex.Hit<Frame> hit : index.read(sentence, word, end, letters)) {
      boolean beforeVerb =
          hit.form().shape() == Shape.VERB
              && end < sentence.size()
              && sentence.word(end).pos() == Pos.VERB;
      if (!beforeVerb && holds(hit, sentence)) {
        hits.add(hit);
      }
    }
    return hits;
  }

  private static boolean holds(WordIndex.Hit<Frame> hit, Sentence sentence) {
    for (Frame.Condition condition : hit.value().conditions()) {
      boolean found = false;
      for (List<String> phrase : condition.phrases()) {
        found =
            found
                || switch (condition.where()) {
                  case NEAR -> near(phrase, sentence, hit.from(), hit.to());
                  case NEXT -> begins(phrase, sentence, skipPronouns(sentence, hit.to()));
                  case BEFORE -> endsBefore(phrase, sentence, hit.from());
                };
      }
      if (found != condition.wanted()) {
        return false;
      }
    }
    return true;
  }

  private static int skipPronouns(Sentence sentence, int index) {
    int i = index;
    while (i < sentence.size() && sentence.word(i).part() == Word.Part.ENCLITIC) {
      i++;
    }
    return i;
  }

  private static boolean endsBefore(List<String> phrase, Sentence sentence, int word) {
    for (int i = word - 1; i >= Math.max(0, word - 3 * phrase.size()); i--) {
      int at = i;
      boolean all = true;
      for (String wanted : phrase) {
        at = all ? Tokens.match(sentence, at, wanted) : -1;
        all = all && at >= 0;
      }
      if (all && at == word) {
        return true;
      }
    }
    return false;
  }

  private static boolean near(List<String> phrase, Sentence sentence, int from, int to) {
    int first = Math.max(0, from - NEAR);
    int last = Math.min(sentence.size(), to + NEAR);
    for (int i = first; i < last; i++) {
      if ((i < from || i >= to) && begins(phrase, sentence, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(List<String> phrase, Sentence sentence, int index) {
    int i = index;
    for (String wanted : phrase) {
      int after = Tokens.match(sentence, i, wanted);
      if (after < 0 && phrase.size() == 1 && i >= 0 && i < sentence.size()) {
        after = sentence.word(i).lemma().equals(wanted) ? i + 1 : -1;
      }
      if (after < 0) {
        return false;
      }
      i = after;
    }
    return true;
  }
}
