package org.isnad.coding.event;

import java.util.ArrayList;
import java.util.List;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;
import org.isnad.coding.clause.WordForms.Shape;
import org.isnad.coding.clause.WordIndex;
import org.isnad.model.Span;

/** Finds the words of a sentence that may name events, with every sense they may have. */
final class Triggers {
  private final TriggerLexicon lexicon;

  Triggers(TriggerLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** In text order; senses of the same words in the order of the knowledge files. */
  List<Trigger> find(Sentence sentence) {
    List<Trigger> found = new ArrayList<>();
    int i = 0;
    while (i < sentence.size()) {
      int first = i;
      int before = found.size();
      boolean more = true;
      while (more) {
        List<WordIndex.Hit<Frame>> hits = best(lexicon.at(sentence, i), sentence.word(i));
        hits.forEach(hit -> found.add(trigger(sentence, hit, hits.size() - 1)));
        i++;
        more =
            i < sentence.size()
                && sentence.word(i).token() == sentence.word(first).token()
                && !sentence.word(i).isPunctuation()
                && !sentence.word(first).isPunctuation();
      }
      if (found.size() == before && !sentence.word(first).isPunctuation()) {
        otherwise(sentence, first, i, found);
      }
    }
    return found;
  }

  /** The words of a token that name no event, divided in another way. */
  private void otherwise(Sentence sentence, int first, int end, List<Trigger> found) {
    List<WordIndex.Hit<Frame>> hits =
        best(lexicon.otherwise(sentence, first, end), sentence.word(first));
    for (WordIndex.Hit<Frame> hit : hits) {
      Span whole = sentence.word(first).span().cover(sentence.word(hit.to() - 1).span());
      boolean joined = end == first + 1;
      Span span = joined ? new Span(whole.start() + 1, whole.end()) : whole;
      found.add(
          new Trigger(
              sentence.index(),
              first,
              hit.to(),
              hit.to(),
              span,
              hit.value(),
              hit.form(),
              hits.size() - 1,
              false));
    }
  }

  /** One reading for each frame: the one whose shape the word's part of speech bears out. */
  private static List<WordIndex.Hit<Frame>> best(List<WordIndex.Hit<Frame>> hits, Word word) {
    List<WordIndex.Hit<Frame>> kept = new ArrayList<>();
    for (WordIndex.Hit<Frame> hit : hits) {
      int rival = -1;
      for (int i = 0; i < kept.size(); i++) {
        if (kept.get(i).value() == hit.value()) {
          rival = i;
        }
      }
      if (rival < 0) {
        kept.add(hit);
      } else if (rank(hit, word) > rank(kept.get(rival), word)) {
        kept.set(rival, hit);
      }
    }
    return kept;
  }

  private static int rank(WordIndex.Hit<Frame> hit, Word word) {
    boolean verb = hit.form().shape() == Shape.VERB;
    int fit = (word.pos() == Pos.VERB) == verb ? 4 : 0;
    if (verb && hit.form().tense() == word.morphology().tense()) {
      fit += 2;
    }
    if (word.pos() == Pos.ADJ
        && (hit.form().shape() == Shape.PARTICIPLE
            || hit.form().shape() == Shape.PASSIVE_PARTICIPLE)) {
      fit += 1;
    }
    return fit * 8 + (hit.to() - hit.from());
  }

  private static Trigger trigger(Sentence sentence, WordIndex.Hit<Frame> hit, int rivals) {
    int from = hit.from();
    while (from < hit.to() - 1 && sentence.word(from).part() == Word.Part.PROCLITIC) {
      from++;
    }
    int end = hit.to();
    while (end < sentence.size() && sentence.word(end).part() == Word.Part.ENCLITIC) {
      end++;
    }
    Span span = sentence.word(from).span().cover(sentence.word(end - 1).span());
    // the future prefix belongs to the verb, whether the reading cut it off or not
    if (from > 0
        && hit.form().shape() == Shape.VERB
        && sentence.word(from - 1).part() == Word.Part.PROCLITIC
        && sentence.word(from - 1).pos() == Pos.AUX) {
      span = span.cover(sentence.word(from - 1).span());
    }
    boolean verbal = hit.form().shape() == Shape.PHRASE && sentence.word(from).pos() == Pos.VERB;
    return new Trigger(
        sentence.index(), from, hit.to(), end, span, hit.value(), hit.form(), rivals, verbal);
  }
}
