package org.isnad.coding.status;

import java.util.Optional;
import java.util.Set;
import org.isnad.arabic.Morphology.Tense;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;
import org.isnad.coding.clause.Particles;
import org.isnad.coding.clause.Prepositions;
import org.isnad.coding.status.Ascent.Top;
import org.isnad.coding.status.StatusCues.Cue;

/**
 * One step from a verb: its particles, أن or a relative pronoun before it, the verb it is joined
 * to, what stands before its subject.
 */
final class VerbSteps {
  private static final int REACH = 26;
  private final Vicinity near;
  private final Trail trail;
  private final Point point;
  private final Sentence s;
  private final Prepositions prepositions;
  private final Particles particles;
  private final NounSteps nouns;

  VerbSteps(Vicinity near, Trail trail, NounSteps nouns) {
    this.near = near;
    this.trail = trail;
    this.point = near.point();
    this.s = point.sentence();
    this.prepositions = near.prepositions();
    this.particles = near.particles();
    this.nouns = nouns;
  }

  int from(int at) {
    int i = at - 1;
    boolean own = point.future() && at == point.from();
    // what stands right before it
    while (i >= 0) {
      Word word = s.word(i);
      Optional<Cue> cue = near.ending(i + 1, "next").filter(c -> near.fits(c, at));
      if (cue.isPresent() && cue.get().effect() == Effect.NEGATED && near.only(at)) {
        i = cue.get().from() - 1;
      } else if (cue.isPresent() && cue.get().particle()) {
        trail.add("next", cue.get(), false);
        own = true;
        i = cue.get().from() - 1;
        if (cue.get().conditional()) {
          return trail.end(Top.CLAUSE);
        }
        if (cue.get().effect() == Effect.PURPOSE && i >= 0) {
          return nouns.govern(Set.of("li"), "li", i + 1, false);
        }
      } else if (particles.is("rather", word)) {
        break;
      } else if (word.pos() == Pos.ADV
          || word.pos() == Pos.PART
          || word.folded().equals("\"")
          || particles.is("was", word)
          || particles.is("before-verb", word)) {
        i--;
      } else {
        break;
      }
    }
    if (i < 0) {
      return trail.end(Top.CLAUSE);
    }
    Word word = s.word(i);
    if (particles.is("rather", word)) {
      return trail.end(Top.CLAUSE);
    }
    boolean imperfect = near.imperfect(at);
    Optional<Cue> phrase = near.ending(i + 1, "verb").filter(c -> !c.verb() || imperfect);
    if (phrase.isPresent()) {
      trail.add("verb", phrase.get(), false);
      return phrase.get().conditional() ? trail.end(Top.CLAUSE) : phrase.get().from();
    }
    if (word.part() == Word.Part.PROCLITIC && word.pos() != Pos.CCONJ && imperfect) {
      Optional<Prepositions.Found> li =
          prepositions.before(s, i + 1).filter(f -> f.name().equals("li"));
      if (li.isPresent()) {
        return nouns.purpose(li.get().from(), false);
      }
    }
    if (particles.isThat(word)) {
      return nouns.that(i);
    }
    if (particles.isRelative(word) || particles.is("relative-what", word)) {
      return trail.end(Top.RELATIVE);
    }
    if (word.pos() == Pos.CCONJ) {
      int masdar = own || imperfect || at != point.from() ? -1 : near.masdarJoined(at, i);
      if (masdar >= 0) {
        trail.unknown("and", masdar, false);
        return masdar;
      }
      return own ? trail.end(Top.CLAUSE) : verbSibling(at, i);
    }
    return overSubject(at, i, imperfect);
  }

  /** A verb joined to an earlier one of its tense shares its mood, if that hangs on something. */
  int verbSibling(int at, int and) {
    boolean imperfect = near.imperfect(at);
    for (int i = and - 1; i >= Math.max(0, and - REACH); i--) {
      Word word = s.word(i);
      if (Vicinity.isStop(word)) {
        return trail.end(Top.CLAUSE);
      }
      boolean finite = near.isVerb(word);
      if (finite && (word.morphology().tense() == Tense.IMPERFECT) == imperfect) {
        if (imperfect && near.subordinate(i)
            || near.conditional(i) && !s.word(and - 1).folded().equals(",")
            || particles.is("or", s.word(and))) {
          trail.unknown("and", i, false);
          return i;
        }
        return trail.end(Top.CLAUSE);
      }
      if (particles.isThat(word) && !imperfect) {
        return trail.end(Top.CLAUSE);
      }
    }
    return trail.end(Top.CLAUSE);
  }

  /** The subject stands before its verb: what is before the subject? */
  int overSubject(int at, int from, boolean imperfect) {
    for (int i = from; i >= Math.max(0, from - 16); i--) {
      Word word = s.word(i);
      if (Vicinity.isStop(word) || word.folded().equals(",")) {
        return trail.end(Top.CLAUSE);
      }
      if (particles.isThat(word)) {
        return nouns.that(i);
      }
      if (particles.isRelative(word)) {
        return trail.end(Top.RELATIVE);
      }
      Optional<Cue> cue = near.ending(i + 1, "verb").filter(c -> !c.verb() || imperfect);
      if (cue.isPresent()) {
        trail.add("verb", cue.get(), false);
        return cue.get().conditional() ? trail.end(Top.CLAUSE) : cue.get().from();
      }
      if (particles.is("was", word)) {
        continue;
      }
      if (near.isVerb(word)) {
        // a clause that describes its subject or object (وهم يقصفون, هجوم استهدف)
        boolean bare = at == point.from() && trail.steps().isEmpty();
        int head = imperfect && bare && i < from ? near.describedBy(from) : -1;
        if (head > i) {
          trail.unknown("relative", head, false);
          return head;
        }
        return trail.end(Top.RELATIVE);
      }
      if (word.pos() == Pos.CCONJ && i > 0 && s.word(i - 1).isPunctuation()) {
        return trail.end(Top.CLAUSE);
      }
    }
    return trail.end(Top.CLAUSE);
  }
}
