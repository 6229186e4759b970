package org.isnad.coding.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;
import org.isnad.coding.clause.ClauseMap;
import org.isnad.coding.clause.Prepositions;

/**
 * What a trigger hangs on: the nouns it stands in construct under (احتمال إرسال), the preposition
 * or particle before the phrase they head, and the predicate to the left that governs it.
 *
 * @param nouns words in construct before it, nearest first
 * @param link a preposition's name, {@code and}, {@code that}, {@code verb} (directly after a
 *     verb), {@code start} (of a sentence or after a stop), {@code comma}, {@code particle}, or
 *     {@code noun} (after some other noun phrase)
 * @param first first word of the phrase, its particle or preposition included
 * @param governor word index of the predicate to the left, -1 where none is near enough
 */
record Hanging(List<Integer> nouns, String link, int first, int governor) {
  private static final int REACH = 22;

  static Hanging of(Trigger trigger, Scene scene, Prepositions prepositions) {
    return of(trigger.sentence(), trigger.from(), trigger.isVerb(), scene, prepositions);
  }

  /** What the predicate at this word hangs on. */
  static Hanging of(int sentence, int from, boolean verb, Scene scene, Prepositions prepositions) {
    Sentence s = scene.sentence(sentence);
    List<Integer> nouns = new ArrayList<>();
    int i = from - 1;
    String link = "start";
    boolean open = true;
    while (open && i >= 0) {
      Word word = s.word(i);
      Optional<Prepositions.Found> preposition = prepositions.before(s, i + 1);
      if (word.isPunctuation() && (word.folded().equals("\"") || word.folded().equals("("))
          || word.pos() == Pos.DET
          || word.pos() == Pos.NUM
          || scene.particles().is("that-one", word)) {
        i--;
      } else if (preposition.isPresent()) {
        link = preposition.get().name();
        i = preposition.get().from();
        open = false;
      } else if (word.isPunctuation()) {
        link = word.folded().equals(",") ? "comma" : "start";
        open = false;
      } else if (word.pos() == Pos.CCONJ) {
        link = "and";
        open = false;
      } else if (scene.particles().isThat(word)) {
        link = "that";
        open = false;
      } else if (word.pos() == Pos.VERB && !scene.inName(sentence, i)) {
        link = "verb";
        open = false;
      } else if (word.pos() == Pos.PART
          || word.pos() == Pos.AUX
          || word.pos() == Pos.SCONJ
          || scene.particles().is("before-verb", word)) {
        link = "particle";
        open = false;
      } else if (!verb
          && word.part() == Word.Part.STEM
          && isConstruct(word)
          && !scene.namedAt(sentence, i)) {
        nouns.add(i);
        i--;
      } else {
        link = "noun";
        open = false;
      }
    }
    int first =
        Math.max(
            0,
            open
                    || link.equals("noun")
                    || link.equals("verb")
                    || link.equals("comma")
                    || link.equals("start")
                ? i + 1
                : i);
    return new Hanging(List.copyOf(nouns), link, first, governor(s, first, scene));
  }

  private static boolean isConstruct(Word word) {
    return (word.pos() == Pos.NOUN || word.pos() == Pos.X)
        && !word.morphology().definite()
        && word.folded().length() > 1;
  }

  private static int governor(Sentence s, int before, Scene scene) {
    ClauseMap clauses = scene.clauses().get(s.index());
    for (int i = before - 1; i >= Math.max(0, before - REACH); i--) {
      if (clauses.crossed(ClauseMap.Edge.STOP, i, before - 1) > 0
          || clauses.crossed(ClauseMap.Edge.WHILE, i, before - 1) > 0
          || clauses.crossed(ClauseMap.Edge.RELATIVE, i, before - 1) > 1) {
        return -1;
      }
      if (scene.inName(s.index(), i)) {
        continue;
      }
      if (s.word(i).pos() == Pos.VERB) {
        return i;
      }
      for (Trigger t : scene.triggers().get(s.index())) {
        if (t.from() == i && !t.isVerb()) {
          return i;
        }
      }
    }
    return -1;
  }
}
