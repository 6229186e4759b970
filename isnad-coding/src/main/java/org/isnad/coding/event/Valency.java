package org.isnad.coding.event;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.arabic.Morphology.Person;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;
import org.isnad.coding.cast.Mention;
import org.isnad.coding.cast.Mention.Trait;
import org.isnad.coding.clause.Agreement;
import org.isnad.coding.clause.ClauseMap;
import org.isnad.coding.clause.Prepositions;
import org.isnad.coding.clause.Subject;
import org.isnad.coding.clause.WordForms.Shape;
import org.isnad.model.Party;
import org.isnad.model.Span;
import org.isnad.model.Statement;

/**
 * Which noun phrases stand where by a predicate, verb or noun. The words after it are walked once
 * from left to right in reading order; prepositions, coordination and other predicates on the way
 * decide the slots. The subject of a verb comes from {@link org.isnad.coding.clause.Subjects}.
 *
 * <p>One instance serves one article; answers are remembered. Not thread-safe.
 */
final class Valency {
  private static final int REACH = 40;

  private final Scene scene;
  private final Prepositions prepositions;
  private final Map<Long, Map<Integer, Slot>> known = new HashMap<>();

  Valency(Scene scene, Prepositions prepositions) {
    this.scene = scene;
    this.prepositions = prepositions;
  }

  /** Slots by mention index, for the trigger. */
  Map<Integer, Slot> of(Trigger t) {
    Map<Integer, Slot> slots =
        of(
            t.sentence(),
            t.from(),
            t.end(),
            t.isVerb(),
            Agreement.of(scene.sentence(t).word(t.from())));
    Optional<Mention> speaker = speaker(t);
    if (speaker.isPresent()) {
      Map<Integer, Slot> spoken = new LinkedHashMap<>(slots);
      spoken.values().removeIf(x -> x.is("subject") && !x.how().equals("after"));
      spoken.put(speaker.get().index(), Slot.subject("source"));
      return spoken;
    }
    if ((t.form().shape() == Shape.PARTICIPLE || t.form().shape() == Shape.PASSIVE_PARTICIPLE)
        && slots.values().stream().noneMatch(s -> s.is("head"))) {
      Map<Integer, Slot> controlled = new LinkedHashMap<>(slots);
      scene
          .subjects()
          .controller(t.sentence(), t.from(), Agreement.of(t.form()))
          .flatMap(Subject::mention)
          .ifPresent(m -> controlled.putIfAbsent(m.index(), Slot.subject("control")));
      return controlled;
    }
    return slots;
  }

  /**
   * Who speaks: the source of the statement whose cue this is; "we" is the source of the one it
   * stands in.
   */
  private Optional<Mention> speaker(Trigger t) {
    Sentence s = scene.sentence(t);
    boolean we =
        t.form().person() == Person.FIRST
            || t.hasPronoun() && scene.particles().is("we", s.word(t.end() - 1));
    Optional<Statement> statement = we ? scene.holder(t.span()) : scene.cued(t.span());
    Optional<Span> source = statement.flatMap(Statement::source).map(Party::span);
    Mention best = null;
    for (Mention m : scene.cast().mentions()) {
      if (source.filter(m.span()::overlaps).isPresent()
          && (best == null
              || m.span().equals(source.get())
              || m.span().length() > best.span().length() && !best.span().equals(source.get()))) {
        best = m;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Slots by mention index, for a verb that is no trigger. */
  Map<Integer, Slot> ofVerb(int sentence, int word) {
    Sentence s = scene.sentence(sentence);
    int end = word + 1;
    while (end < s.size() && s.word(end).part() == Word.Part.ENCLITIC) {
      end++;
    }
    return of(sentence, word, end, true, Agreement.of(s.word(word)));
  }

  private Map<Integer, Slot> of(
      int sentence, int from, int end, boolean verb, Agreement agreement) {
    long key = ((long) sentence << 32 | (long) from << 12 | end) << 1 | (verb ? 1 : 0);
    Map<Integer, Slot> slots = known.get(key);
    if (slots == null) {
      slots = read(sentence, from, end, verb, agreement);
      known.put(key, slots);
    }
    return slots;
  }

  private Map<Integer, Slot> read(
      int sentence, int from, int end, boolean verb, Agreement agreement) {
    Map<Integer, Slot> slots = new LinkedHashMap<>();
    Sentence s = scene.sentence(sentence);
    Optional<Mention> subject = Optional.empty();
    if (verb) {
      Optional<Subject> found = scene.subjects().of(sentence, from, agreement);
      subject = found.flatMap(Subject::mention);
      found
          .flatMap(Subject::mention)
          .ifPresent(m -> {
            String how =
                found.get().elided()
                    ? "dropped"
                    : m.sentence() == sentence && m.from() >= end ? "after" : "before";
            slots.put(m.index(), Slot.subject(how));
          });
    }
    boolean pronoun = s.word(end - 1).part() == Word.Part.ENCLITIC;
    if (pronoun) {
      Agreement shown = Agreement.ofPronoun(s.word(end - 1).folded());
      int subjectIndex = subject.map(Mention::index).orElse(-1);
      scene
          .subjects()
          .controller(sentence, from, shown)
          .flatMap(Subject::mention)
          .filter(m -> m.index() != subjectIndex)
          .ifPresent(m -> slots.putIfAbsent(m.index(), Slot.of("pronoun")));
    }
    if (verb) {
      beforeThat(s, from).ifPresent(m -> slots.putIfAbsent(m.index(), Slot.of("before-that")));
    }
    boolean describes = verb || s.word(from).pos() == Pos.ADJ;
    if (describes) {
      head(sentence, from)
          .ifPresent(m -> {
            slots.putIfAbsent(m.index(), Slot.of("head"));
            joinedBefore(s, m)
                .ifPresent(n -> slots.putIfAbsent(n.index(), Slot.of("head").joined()));
          });
    }
    walk(s, from, end, verb, pronoun, subject, slots);
    return slots;
  }

  /** Who is named before the أن of the verb's own clause: طلب من المحكمة أن تؤجل. */
  private Optional<Mention> beforeThat(Sentence s, int verb) {
    int i = verb - 1;
    while (i >= 0 && verb - i < 4 && !scene.particles().isThat(s.word(i))) {
      i--;
    }
    if (i < 1 || !scene.particles().isThat(s.word(i))) {
      return Optional.empty();
    }
    Mention best = null;
    for (Mention m : scene.cast().in(s.index())) {
      if (m.to() <= i
          && m.to() >= i - 2
          && !m.is(Trait.NESTED)
          && (best == null || m.to() > best.to())) {
        best = m;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The noun phrase that ends before the word, or before the relative pronoun in front of it. */
  private Optional<Mention> head(int sentence, int word) {
    Sentence s = scene.sentence(sentence);
    int i = word - 1;
    int steps = 0;
    while (i >= 0
        && steps < 4
        && (s.word(i).isPunctuation()
            || scene.particles().isRelative(s.word(i))
            || scene.particles().is("before-verb", s.word(i))
            || s.word(i).part() == Word.Part.PROCLITIC
                && s.word(i).pos() != Pos.ADP
                && s.word(i).pos() != Pos.CCONJ)) {
      i--;
      steps++;
    }
    if (i > 1 && s.word(i).part() == Word.Part.ENCLITIC && s.word(i - 1).pos() == Pos.ADP) {
      i -= 2; // الموالين له الذين
    }
    if (i < 0) {
      return Optional.empty();
    }
    Mention best = null;
    for (Mention m : scene.cast().in(sentence)) {
      if (m.to() == i + 1 && !m.is(Trait.NESTED) && (best == null || m.from() < best.from())) {
        best = m;
      }
    }
    return Optional.ofNullable(best);
  }

  /** الجنود والموالون له الذين قتلوا: the one joined to it from before. */
  private Optional<Mention> joinedBefore(Sentence s, Mention m) {
    if (m.from() < 2 || s.word(m.from() - 1).pos() != Pos.CCONJ) {
      return Optional.empty();
    }
    Mention best = null;
    for (Mention n : scene.cast().in(s.index())) {
      if (n.to() == m.from() - 1
          && !n.is(Trait.NESTED)
          && (best == null || n.from() < best.from())) {
        best = n;
      }
    }
    return Optional.ofNullable(best);
  }

  private void walk(
      Sentence s,
      int from,
      int end,
      boolean verb,
      boolean pronoun,
      Optional<Mention> subject,
      Map<Integer, Slot> slots) {
    ClauseMap clauses = scene.clauses().get(s.index());
    boolean definite = !verb && s.word(from).morphology().definite();
    boolean construct = !verb && !definite;
    boolean adjacent = true; // nothing but numbers, quantity words and marks so far
    boolean objectFree = verb;
    // a trigger of several words may end with the preposition of its object: إلقاء القبض على
    String preposition =
        end > from + 1 ? prepositions.before(s, end).map(Prepositions.Found::name).orElse("") : "";
    boolean embedded = false;
    boolean and = false;
    int hops = 0;
    Slot last = null;
    int limit = Math.min(s.size(), end + REACH);
    int i = end;
    while (i < limit) {
      Word word = s.word(i);
      Optional<Mention> mention = scene.cast().at(s.index(), i);
      boolean partitive =
          i > 0 && scene.particles().is("quantity", s.word(i - 1)) && word.pos() == Pos.ADP;
      Optional<Prepositions.Found> found =
          mention.isPresent() || partitive && i > end || scene.inTime(word)
              ? Optional.empty()
              : prepositions.at(s, i);
      if (mention.isPresent()) {
        Mention m = mention.get();
        Slot slot;
        boolean isSubject = subject.filter(x -> x.index() == m.index()).isPresent();
        if (isSubject) {
          slot = Slot.subject("after");
        } else if (m.is(Trait.NISBA) && preposition.isEmpty() && !and) {
          slot = Slot.of(verb || !adjacent ? "near" : "nisba");
        } else if (and && last != null) {
          slot = last.joined();
        } else if (preposition.equals("plus") && last != null) {
          slot = last.joined();
        } else if (!preposition.isEmpty()) {
          slot = Slot.of(preposition);
        } else if (construct && adjacent) {
          slot = Slot.of(pronoun ? "second" : "idafa");
        } else if (!verb && last != null && last.is("idafa") && clauses.crossed(from, i) == 0) {
          slot = Slot.of("second");
        } else if (objectFree
            && clauses.crossed(ClauseMap.Edge.COMMA, from, i) <= 2
            && clauses.crossed(from, i) == 0) {
          slot = Slot.of("object");
        } else {
          slot = Slot.of("near");
        }
        if (slot.is("object")) {
          objectFree = false;
        }
        slot = slot.after(hops);
        slot = embedded && !slot.coordinated() ? slot.inside() : slot;
        slots.putIfAbsent(m.index(), slot);
        nested(s, m, slot, slots);
        last = m.is(Trait.NISBA) ? last : slot;
        adjacent = adjacent && m.is(Trait.NISBA);
        preposition = "";
        embedded = false;
        and = false;
        i = m.to();
        continue;
      }
      if (found.isPresent()) {
        preposition = found.get().name();
        embedded = false;
        adjacent = false;
        and = false;
        i = found.get().to();
        continue;
      }
      if (word.pos() == Pos.CCONJ || word.isPunctuation() && word.folded().equals(",")) {
        and =
            last != null
                && (word.pos() == Pos.CCONJ
                    || and
                    || listGoesOn(s, i) && !(objectFree && isPair(s, i)));
        adjacent = false;
      } else if (word.isPunctuation()) {
        if (!word.folded().equals("\"")
            && !word.folded().equals("(")
            && !word.folded().equals(")")) {
          preposition = "";
          and = false;
          adjacent = false;
        }
      } else if (isPredicate(s, i)) {
        hops++;
        preposition = "";
        embedded = false;
        and = false;
        adjacent = false;
        objectFree = false;
      } else if (word.pos() == Pos.NUM
          || scene.particles().is("quantity", word)
          || scene.particles().is("that-one", word)
          || word.pos() == Pos.DET
          || scene.inTime(word)) {
        // twelve persons, dozens of persons, these persons: still the same phrase
      } else if (word.part() == Word.Part.ENCLITIC) {
        preposition = ""; // فيه: what it governs is said
      } else if (word.part() == Word.Part.STEM) {
        boolean noun = word.pos() == Pos.NOUN || word.pos() == Pos.PROPN || word.pos() == Pos.X;
        if (noun && (!preposition.isEmpty() || construct && adjacent || objectFree)) {
          embedded =
              true; // a head that nobody knows: what follows it in construct stands in its place
          if (objectFree
              && preposition.isEmpty()
              && !(i + 1 < s.size() && scene.cast().at(s.index(), i + 1).isPresent())) {
            objectFree = subject.isEmpty() || !subject.get().covers(i);
          }
        } else if (noun || word.pos() == Pos.ADJ && !adjacent) {
          and = false;
        }
        if (word.pos() != Pos.ADJ && !embedded) {
          adjacent = false;
        }
      }
      i++;
    }
  }

  /** Whether the comma here stands in a list: something is named after it. */
  private boolean listGoesOn(Sentence s, int comma) {
    return comma + 1 < s.size() && scene.cast().at(s.index(), comma + 1).isPresent();
  }

  /**
   * Whether what is named after the comma stands alone: subject, object (دعا الرئيس، المبعوث إلى),
   * not a list.
   */
  private boolean isPair(Sentence s, int comma) {
    int end = scene.cast().at(s.index(), comma + 1).map(Mention::to).orElse(comma + 1);
    return end >= s.size() || s.word(end).pos() != Pos.CCONJ;
  }

  private void nested(Sentence s, Mention outer, Slot slot, Map<Integer, Slot> slots) {
    for (Mention m : scene.cast().in(s.index())) {
      if (m.index() != outer.index() && m.from() >= outer.from() && m.to() <= outer.to()) {
        slots.putIfAbsent(m.index(), slot.inside());
      }
    }
  }

  private boolean isPredicate(Sentence s, int word) {
    if (scene.inName(s.index(), word)) {
      return false;
    }
    if (s.word(word).pos() == Pos.VERB) {
      return true;
    }
    List<Trigger> triggers = scene.triggers().get(s.index());
    for (Trigger t : triggers) {
      if (t.from() == word) {
        return true;
      }
    }
    return false;
  }
}
