package org.isnad.coding.event;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Text;
import org.isnad.arabic.Word;
import org.isnad.coding.cast.Cast;
import org.isnad.coding.cast.Mention;
import org.isnad.coding.clause.ClauseMap;
import org.isnad.coding.clause.Particles;
import org.isnad.coding.clause.Subjects;
import org.isnad.coding.place.Atlas;
import org.isnad.model.Article;
import org.isnad.model.Kind;
import org.isnad.model.Place;
import org.isnad.model.Span;
import org.isnad.model.Statement;
import org.isnad.model.When;

/**
 * One article with everything read of it so far: what the steps of event coding share. Not
 * thread-safe.
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

  /** Whether the word is part of a name or title: what looks like a verb there is none. */
  boolean inName(int sentence, int word) {
    for (Mention m : cast.in(sentence)) {
      if (m.covers(word) && m.head() != word && !m.is(Mention.Trait.NISBA)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a name ends here: of a person, body, group, state or place. */
  boolean namedAt(int sentence, int word) {
    for (Mention m : cast.in(sentence)) {
      if (m.to() == word + 1 && m.kind() != Kind.GENERIC && !m.is(Mention.Trait.NISBA)) {
        return true;
      }
    }
    return false;
  }

  /** Whether some other words from {@code a} up to {@code b} may name an event. */
  int triggersBetween(Trigger trigger, int a, int b) {
    int from = Math.min(a, b) + 1;
    int to = Math.max(a, b);
    int count = 0;
    int last = -1;
    for (Trigger other : triggers.get(trigger.sentence())) {
      if (other.from() >= from
          && other.from() < to
          && other.from() != trigger.from()
          && other.from() != last) {
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

  /**
   * The point on the map of a place mention; the name alone where the atlas does not know it, and
   * its own words where it has no name (مواقعه حول العاصمة).
   */
  Optional<Place> place(Mention m) {
    Optional<Place> known = atlas.of(m);
    boolean named = m.kind() != Kind.GENERIC;
    return known.isPresent()
        ? known
        : Optional.of(
            new Place(
                m.span(),
                m.text(),
                named ? cast.entity(m).name() : m.text(),
                named ? cast.entity(m).nameAr() : m.text(),
                m.code().filter(c -> m.kind() == Kind.STATE || m.is(Mention.Trait.FACILITY)),
                OptionalLong.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                m.kind() == Kind.STATE ? 1 : 5,
                OptionalDouble.empty()));
  }

  /** The statement whose cue this span is. */
  Optional<Statement> cued(Span span) {
    return statements.stream().filter(s -> s.cue().overlaps(span)).findFirst();
  }
}
