package org.isnad.coding.event;

import java.util.List;
import java.util.Optional;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Text;
import org.isnad.arabic.Word;
import org.isnad.coding.cast.Cast;
import org.isnad.coding.clause.ClauseMap;
import org.isnad.coding.clause.Particles;
import org.isnad.coding.clause.Subjects;
import org.isnad.coding.place.Atlas;
import org.isnad.model.Article;
import org.isnad.model.Span;
import org.isnad.model.Statement;
import org.isnad.model.When;

/**
 * One article with everything read of it so far: what the steps of event coding share. Not thread-safe.
 *
 * @param triggers by sentence: every word that may name an event, in every sense
 */
record Scene(
    Article article,
    Text text,
    Cast cast,
    Atlas atlas,
    List<When> times,
    List<Statement> statements,
    Subjects subjects,
    Particles particles,
    List<ClauseMap> clauses,
    List<List<Trigger>> triggers) {

  Sentence sentence(int index) {
    return text.sentences().get(index);
  }

  Sentence sentence(Trigger trigger) {
    return sentence(trigger.sentence());
  }

  ClauseMap clauses(Trigger trigger) {
    return clauses.get(trigger.sentence());
  }

  boolean inTime(Word word) {
    return times.stream().anyMatch(t -> t.span().contains(word.span()));
  }

  /** Whether some other words from {@code a} up to {@code b} may name an event. */
  int triggersBetween(Trigger trigger, int a, int b) {
    int from = Math.min(a, b) + 1;
    int to = Math.max(a, b);
    int count = 0;
    int last = -1;
    for (Trigger other : triggers.get(trigger.sentence())) {
      if (other.from() >= from && other.from() < to && other.from() != trigger.from() && other.from() != last) {
        count++;
        last = other.from();
      }
    }
    return count;
  }

  /** The innermost statement whose content holds this span: the one with the shortest content. */
  Optional<Statement> holder(Span span) {
    Statement best = null;
    int length = Integer.MAX_VALUE;
    for (Statement s : statements) {
      for (Span content : s.content()) {
        // equal lengths: coordinated sources, the first of them stands for all
        if (content.contains(span) && content.length() < length) {
          best = s;
          length = content.length();
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** The statement whose cue this span is. */
  Optional<Statement> cued(Span span) {
    return statements.stream().filter(s -> s.cue().overlaps(span)).findFirst();
  }
}
