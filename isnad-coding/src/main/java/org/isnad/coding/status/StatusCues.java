package org.isnad.coding.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.isnad.arabic.Morphology.Tense;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Script;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;
import org.isnad.coding.clause.Tokens;
import org.isnad.coding.clause.WordForms;
import org.isnad.coding.clause.WordForms.Shape;
import org.isnad.coding.clause.WordIndex;
import org.isnad.knowledge.Entry;
import org.isnad.knowledge.Knowledge;
import org.isnad.knowledge.KnowledgeFile.Problem;

/**
 * Words that say of an event that it did not happen, will, should, or may, and words that pass on
 * what is said of themselves; from {@code status/cues}. Immutable.
 */
final class StatusCues {
  /**
   * One of them in a sentence.
   *
   * @param from first word
   * @param to word after the last
   * @param by names of the ways in which the event may hang on it
   * @param grants what is definite is taken for granted here
   * @param perfectStands a clause in the perfect is told
   * @param conditional opens a condition
   * @param verb read as a verb
   * @param noun read as a noun or verbal noun
   */
  record Cue(
      String id,
      String where,
      int from,
      int to,
      Effect effect,
      Set<String> by,
      boolean grants,
      boolean perfectStands,
      boolean conditional,
      boolean particle,
      boolean verb,
      boolean noun) {
    boolean by(String link) {
      return by.contains(link);
    }
  }

  private record Sense(
      String id,
      String where,
      Effect effect,
      Set<String> by,
      boolean grants,
      boolean perfectStands,
      boolean conditional) {}

  private record Particle(List<String> words, boolean spelled, char initial, Sense sense) {}

  private static final char ABOVE = '\u0623';
  private static final char BELOW = '\u0625';

  private final WordIndex<Sense> index = new WordIndex<>();
  private final List<Particle> particles = new ArrayList<>();

  StatusCues(Knowledge knowledge) {
    List<Problem> problems = new ArrayList<>();
    for (Entry entry : knowledge.file("status/cues")) {
      Sense sense =
          new Sense(
              entry.id(),
              entry.where(),
              Effect.valueOf(entry.property("effect").orElse("possible").toUpperCase(Locale.ROOT)),
              Set.copyOf(entry.list("by")),
              entry.property("definite").filter("stands"::equals).isPresent(),
              entry.property("perfect").filter("stands"::equals).isPresent(),
              entry.flag("conditional"));
      WordForms.of(entry, problems).forEach(form -> index.add(form, sense));
      for (String text : entry.texts("particle")) {
        particles.add(
            new Particle(
                List.of(Script.fold(text).split("\\s+")),
                entry.flag("spelled"),
                text.strip().charAt(0),
                sense));
      }
    }
  }

  /** All of a sentence, in text order; at one place those of the earlier entry first. */
  List<Cue> find(Sentence sentence) {
    List<Cue> cues = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      Word word = sentence.word(i);
      for (Particle particle : particles) {
        int end = i;
        for (String wanted : particle.words()) {
          end = end < 0 ? -1 : Tokens.match(sentence, end, wanted);
        }
        boolean here =
            end > 0
                && spelledAlike(particle, word)
                && (!particle.sense().by().contains("if-perfect") || opensCondition(sentence, end));
        if (here) {
          cues.add(cue(particle.sense(), i, end, true, false, false));
        }
      }
      for (WordIndex.Hit<Sense> hit : index.at(sentence, i)) {
        if (plausible(word, hit.form().shape())) {
          cues.add(
              cue(
                  hit.value(),
                  hit.from(),
                  hit.to(),
                  hit.form().shape() == Shape.PHRASE,
                  hit.form().shape() == Shape.VERB,
                  hit.form().shape() == Shape.NOUN || hit.form().shape() == Shape.MASDAR));
        }
      }
    }
    return cues;
  }

  /** A perfect or a negated jussive follows. */
  private static boolean opensCondition(Sentence sentence, int at) {
    if (at >= sentence.size()) {
      return false;
    }
    Word word = sentence.word(at);
    if (word.pos() == Pos.VERB) {
      return word.morphology().tense() == Tense.PERFECT;
    }
    return word.pos() == Pos.PART
        && at + 1 < sentence.size()
        && sentence.word(at + 1).morphology().tense() == Tense.IMPERFECT;
  }

  /** ألا and إلا, أن and إن are different words; a bare alif may be either, unless told apart. */
  private static boolean spelledAlike(Particle particle, Word word) {
    char wanted = particle.initial();
    char found = word.form().isEmpty() ? wanted : word.form().charAt(0);
    boolean hamza = wanted == ABOVE || wanted == BELOW;
    boolean other = found == (wanted == ABOVE ? BELOW : ABOVE);
    return !hamza || found == wanted || !particle.spelled() && !other;
  }

  private static Cue cue(
      Sense sense, int from, int to, boolean particle, boolean verb, boolean noun) {
    return new Cue(
        sense.id(),
        sense.where(),
        from,
        to,
        sense.effect(),
        sense.by(),
        sense.grants(),
        sense.perfectStands(),
        sense.conditional(),
        particle,
        verb,
        noun);
  }

  private static boolean plausible(Word word, Shape shape) {
    return shape != Shape.VERB
        || word.pos() == Pos.VERB
        || word.pos() == Pos.X
        || word.pos() == Pos.AUX;
  }
}
