package org.isnad.coding.clause;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.arabic.Morphology.Number;
import org.isnad.arabic.Morphology.Tense;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Text;
import org.isnad.arabic.Word;
import org.isnad.coding.cast.Cast;
import org.isnad.coding.cast.Mention;
import org.isnad.coding.cast.Mention.Trait;
import org.isnad.model.Kind;
import org.isnad.model.When;

/**
 * Who does what a verb says. Four places are looked at, in this order:
 *
 * <ol>
 *   <li>after the verb: the first noun phrase that is in no prepositional phrase, if it agrees
 *       (قالت الوزارة);
 *   <li>before a relative pronoun (الوزارة التي قالت);
 *   <li>before the verb: subject first (إن الوزارة ستعلن, وكان الوزير قد قال);
 *   <li>nowhere, the subject is dropped or a pronoun: the nearest subject to the left that agrees,
 *       in this sentence, then in the ones before.
 * </ol>
 *
 * <p>One instance serves one article; answers are remembered. Not thread-safe.
 */
public final class Subjects {
  private static final int REACH = 14;
  private static final int SENTENCES_BACK = 3;

  private final Particles particles;
  private final Text text;
  private final Cast cast;
  private final List<When> times;
  private final Map<Long, Optional<Subject>> known = new HashMap<>();

  public Subjects(Particles particles, Text text, Cast cast, List<When> times) {
    this.particles = particles;
    this.text = text;
    this.cast = cast;
    this.times = times;
  }

  /** The subject of the verb at this word, by what its form shows. */
  public Optional<Subject> of(int sentence, int verb) {
    return of(sentence, verb, Agreement.of(text.sentences().get(sentence).word(verb)));
  }

  /** The subject of the verb at this word, which shows this agreement. */
  public Optional<Subject> of(int sentence, int verb, Agreement agreement) {
    long key = (long) sentence << 32 | verb;
    Optional<Subject> found = known.get(key);
    if (found == null) {
      known.put(key, Optional.empty()); // an antecedent that leads back here is none
      found = explicit(sentence, verb, agreement).or(() -> antecedent(sentence, verb, agreement));
      known.put(key, found);
    }
    return found;
  }

  /** The subject as the verb's own clause names it: after it, or before it. */
  public Optional<Subject> explicit(int sentence, int verb, Agreement agreement) {
    if (hasPronoun(sentence, verb)) {
      return Optional.empty();
    }
    return right(sentence, verb, agreement)
        .or(() -> after(sentence, verb, agreement))
        .or(() -> before(sentence, verb, agreement));
  }

  /**
   * Whether this word after a verb can only be its object: the subject is a pronoun before it, or
   * the word is oblique.
   */
  public boolean isObject(int sentence, int verb, int word) {
    return hasPronoun(sentence, verb) || isOblique(text.sentences().get(sentence).word(word));
  }

  /** لكنها اتهمت قوات: the pronoun before the verb is its subject, what follows is the object. */
  private boolean hasPronoun(int sentence, int verb) {
    Sentence s = text.sentences().get(sentence);
    int i = verb - 1;
    while (i > 1 && beforeVerb(s.word(i))) {
      i--;
    }
    return i > 0
        && s.word(i).part() == Word.Part.ENCLITIC
        && (particles.isThat(s.word(i - 1)) || particles.is("contrast", s.word(i - 1)));
  }

  /** A sound plural or dual in the oblique case (ودعت الطرفين) is no subject. */
  private static boolean isOblique(Word head) {
    return (head.morphology().number() == Number.DUAL
            || head.morphology().number() == Number.PLURAL)
        && head.pos() != Pos.PROPN
        && head.folded().endsWith("\u064A\u0646");
  }

  /**
   * The subject that a participle or a possessive pronoun shares: that of its clause's main verb.
   */
  public Optional<Subject> controller(int sentence, int word, Agreement agreement) {
    return antecedent(sentence, word, agreement);
  }

  /**
   * Right before the verb, with nothing between but قد: where a phrase that opens its clause stands
   * so, it is it.
   */
  private Optional<Subject> right(int sentence, int verb, Agreement agreement) {
    Sentence s = text.sentences().get(sentence);
    int before = verb - 1;
    while (before > 0
        && (beforeVerb(s.word(before))
            || s.word(before).pos() == Pos.ADV && !inTime(s.word(before)))) {
      before--;
    }
    int i = beforeSide(s, before);
    if (i < 0 || s.word(i).isPunctuation() || s.word(i).pos() == Pos.CCONJ) {
      return Optional.empty();
    }
    return ending(sentence, i, 0)
        .filter(agreement::fitsPreceding)
        .filter(m -> opensClause(sentence, m.from()) || isIndefinite(s, m) && i == verb - 1)
        .map(m -> Subject.of(m, false, "subject right before the verb"));
  }

  /** من جانبه, بدوره: stands between a subject and its verb and is skipped. */
  private int beforeSide(Sentence s, int last) {
    boolean side =
        last >= 2
            && s.word(last).part() == Word.Part.ENCLITIC
            && particles.is("side", s.word(last - 1))
            && s.word(last - 2).pos() == Pos.ADP;
    return side ? last - 3 : last;
  }

  /** An indefinite noun before a verb is qualified by it: مجموعات تقول. */
  private static boolean isIndefinite(Sentence s, Mention mention) {
    Word head = s.word(mention.from());
    boolean governed = mention.from() > 0 && s.word(mention.from() - 1).pos() == Pos.ADP;
    boolean possessed = s.word(mention.to() - 1).part() == Word.Part.ENCLITIC;
    boolean bare = head.pos() == Pos.NOUN && !head.morphology().definite() && !possessed;
    return bare
        && mention.kind() == Kind.GENERIC
        && !(governed
            && mention.to() == mention.from() + 1
            && s.word(mention.from()).folded().length() < 4);
  }

  // --- after the verb

  private Optional<Subject> after(int sentence, int verb, Agreement agreement) {
    if (agreement.number() == Number.PLURAL || agreement.number() == Number.DUAL) {
      return Optional.empty(); // before its subject a verb stays singular
    }
    Sentence s = text.sentences().get(sentence);
    int i = verb + 1;
    int end = Math.min(s.size(), verb + 1 + REACH);
    boolean adjacent = true;
    while (i < end) {
      Word word = s.word(i);
      boolean near = adjacent;
      Optional<Mention> mention =
          cast.at(sentence, i)
              .filter(m -> canAct(m) || near && canSpeak(m))
              .filter(m -> word.pos() != Pos.ADP || m.to() > m.from() + 1);
      if (word.part() == Word.Part.ENCLITIC || inTime(word) || word.folded().equals("#")) {
        i++;
      } else if (word.isPunctuation()) {
        if (!word.folded().equals(",") && !opensName(s, i)) {
          return Optional.empty();
        }
        i++;
      } else if (particles.is("coordinate-all", word)
          && i + 1 < s.size()
          && s.word(i + 1).pos() == Pos.ADP) {
        i += 2; // كل من فلان وفلان
      } else if (mention.isEmpty() && counted(sentence, i) > i) {
        i = counted(sentence, i); // أكثر من 200 صحفي
      } else if (mention.isPresent()) {
        return agreement.fitsFollowing(mention.get()) && !isOblique(s.word(mention.get().head()))
            ? Optional.of(Subject.of(mention.get(), false, "subject after the verb"))
            : Optional.empty();
      } else if (word.pos() == Pos.ADP) {
        i = afterPrepositional(sentence, i);
        adjacent = false;
      } else if (word.pos() == Pos.ADV || word.pos() == Pos.PART && !opener(word)) {
        i++;
      } else {
        return Optional.empty(); // a clause, or a noun the cast does not know
      }
    }
    return Optional.empty();
  }

  /** Where the counted begins, after the number and the words around it that begin here. */
  private int counted(int sentence, int from) {
    Sentence s = text.sentences().get(sentence);
    int i = from;
    while (i < s.size()
        && cast.at(sentence, i).isEmpty()
        && (s.word(i).pos() == Pos.NUM || particles.is("quantity", s.word(i)))) {
      i++;
    }
    boolean found = i < s.size() && cast.at(sentence, i).isPresent();
    return found && s.word(from).pos() != Pos.ADP ? i : from;
  }

  /** A mark that opens a name and no speech: the mention after it ends where the mark closes. */
  private boolean opensName(Sentence s, int mark) {
    String form = s.word(mark).folded();
    if (!form.equals("\"") && !form.equals("(")) {
      return false;
    }
    Optional<Mention> name = mark + 1 < s.size() ? cast.at(s.index(), mark + 1) : Optional.empty();
    if (name.isEmpty()) {
      return false;
    }
    int close = name.get().to();
    return close < s.size() && s.word(close).isPunctuation() || s.word(close - 1).isPunctuation();
  }

  /**
   * The word after a preposition and the phrase it governs, with the names in construct or
   * apposition to it.
   */
  private int afterPrepositional(int sentence, int preposition) {
    Sentence s = text.sentences().get(sentence);
    int i = preposition + 1;
    boolean closed = false;
    while (i < s.size()) {
      Optional<Mention> mention = cast.at(sentence, i);
      Word word = s.word(i);
      if (mention.isPresent() && !closed) {
        i = mention.get().to();
        closed = true;
      } else if (word.part() == Word.Part.ENCLITIC) {
        i++;
        closed = true;
      } else if (closed && particles.is("quantity", word)) {
        break; // في النزاع أكثر من 80: a new phrase
      } else if (word.pos() == Pos.ADJ || isNominal(word) && !closed) {
        closed = word.morphology().definite();
        i++;
      } else if (opensName(s, i)) {
        i = cast.at(sentence, i + 1).map(Mention::to).orElse(i) + 1;
        closed = true;
      } else {
        break;
      }
    }
    return Math.max(i, preposition + 1);
  }

  // --- before the verb

  private Optional<Subject> before(int sentence, int verb, Agreement agreement) {
    Sentence s = text.sentences().get(sentence);
    int i = verb - 1;
    while (i >= 0 && (beforeVerb(s.word(i)) || s.word(i).pos() == Pos.ADV || inTime(s.word(i)))) {
      i--;
    }
    if (i < 0) {
      return Optional.empty();
    }
    Word word = s.word(i);
    if (particles.isRelative(word)) {
      if (i > 0 && particles.is("he-she-they", s.word(i - 1))) {
        i--; // الشعب هو الذي طالب
      }
      return ending(sentence, i - 1, 3)
          .filter(agreement::fitsPreceding)
          .map(m -> Subject.of(m, false, "antecedent of the relative clause"));
    }
    if (word.pos() == Pos.CCONJ || word.part() == Word.Part.ENCLITIC && !nameEndsAt(sentence, i)) {
      return Optional.empty();
    }
    // subject first, with nothing or a comma between: its phrase must open the clause
    int last = i;
    return ending(sentence, last, 1)
        .filter(agreement::fitsPreceding)
        .filter(m -> opensClause(sentence, m.from()))
        .map(m -> Subject.of(m, false, "subject before the verb"))
        .or(() -> afterApposition(sentence, last, agreement));
  }

  /** فلان، وزير كذا، قال: the name stands before a comma and an apposition or a relative clause. */
  private Optional<Subject> afterApposition(int sentence, int last, Agreement agreement) {
    Sentence s = text.sentences().get(sentence);
    if (!s.word(last).folded().equals(",")) {
      return Optional.empty();
    }
    int i = last - 1;
    int limit = Math.max(0, last - 2 * REACH);
    while (i >= limit && !s.word(i).folded().equals(",")) {
      i--;
    }
    return i < limit
        ? Optional.empty()
        : ending(sentence, i - 1, 1)
            .filter(agreement::fitsPreceding)
            .filter(m -> opensClause(sentence, m.from()))
            .map(m -> Subject.of(m, false, "subject before the verb, with an insertion"));
  }

  /**
   * The widest actor mention that ends at this word, or up to {@code slack} punctuation marks
   * before it.
   */
  private Optional<Mention> ending(int sentence, int last, int slack) {
    Sentence s = text.sentences().get(sentence);
    int i = last;
    int left = slack;
    while (i >= 0 && left > 0 && s.word(i).isPunctuation()) {
      i--;
      left--;
    }
    if (i < 0) {
      return Optional.empty();
    }
    int at = i;
    boolean mark = s.word(i).folded().equals("\"") || s.word(i).folded().equals(")");
    return cast.in(sentence).stream()
        .filter(m -> canAct(m) && (m.to() == at + 1 || mark && m.to() == at))
        .max(java.util.Comparator.comparingInt((Mention m) -> m.to() - m.from()));
  }

  private boolean nameEndsAt(int sentence, int word) {
    return cast.in(sentence).stream().anyMatch(m -> m.to() == word + 1 && canAct(m));
  }

  /**
   * A clause opens here: nothing governs the phrase as its preposition, its noun in construct or
   * its verb.
   */
  private boolean opensClause(int sentence, int from) {
    Sentence s = text.sentences().get(sentence);
    int i = from - 1;
    while (i >= 0 && s.word(i).folded().equals("\"")) {
      i--;
    }
    if (i < 0) {
      return true;
    }
    Word word = s.word(i);
    return word.isPunctuation()
        || opener(word)
        || beforeVerb(word)
        || word.pos() == Pos.CCONJ
        || word.pos() == Pos.SCONJ
        || word.pos() == Pos.AUX
        || word.pos() == Pos.PART
        || word.pos() == Pos.ADV
        || inTime(word);
  }

  // --- dropped

  /** The subject of the nearest verb before this word in its sentence that agrees. */
  public Optional<Subject> ofEarlierVerb(int sentence, int word, Agreement agreement) {
    for (int i = word - 1; i >= 0; i--) {
      Optional<Subject> found = subjectOfVerb(sentence, i, agreement);
      if (found.filter(x -> x.sentence() == sentence).isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The nearest subject between two words of one sentence that agrees. */
  public Optional<Subject> within(int sentence, int from, int word, Agreement agreement) {
    for (int i = word - 1; i >= from; i--) {
      Optional<Subject> found = subjectOfVerb(sentence, i, agreement);
      if (found.filter(x -> x.sentence() == sentence && x.from() >= from).isPresent()) {
        return found;
      }
    }
    return cast.in(sentence).stream()
        .filter(m -> m.from() >= from && m.to() <= word && canAct(m) && agreement.fitsPreceding(m))
        .filter(m -> m.from() == from || opensClause(sentence, m.from()))
        .findFirst()
        .map(m -> Subject.of(m, true, "subject of the content"));
  }

  /** The nearest subject to the left that agrees. */
  private Optional<Subject> antecedent(int sentence, int word, Agreement agreement) {
    for (int i = word - 1; i >= 0; i--) {
      Optional<Subject> found = subjectOfVerb(sentence, i, agreement);
      if (found.isPresent()) {
        return found;
      }
    }
    Sentence own = text.sentences().get(sentence);
    Optional<Subject> first =
        cast.in(sentence).stream()
            .filter(m ->
                m.to() <= word && canAct(m) && !m.is(Trait.NESTED) && agreement.fitsPreceding(m))
            .filter(
                m -> opensClause(sentence, m.from()) || own.word(m.from() - 1).pos() == Pos.VERB)
            .reduce((a, b) -> b)
            .map(m -> Subject.of(m, true, "nearest noun phrase that agrees"));
    if (first.isPresent()) {
      return first;
    }
    Optional<Subject> topic =
        cast.in(sentence).stream()
            .filter(m -> m.to() <= word && canAct(m) && agreement.fitsPreceding(m))
            .filter(m -> m.from() <= 2)
            .findFirst()
            .map(m -> Subject.of(m, true, "first noun phrase of the sentence"));
    if (topic.isPresent()) {
      return topic;
    }
    Optional<Subject> object =
        cast.in(sentence).stream()
            .filter(m -> m.to() <= word && canAct(m) && !m.is(Trait.NESTED) && agreement.shownBy(m))
            .reduce((a, b) -> b)
            .map(m -> Subject.of(m, true, "nearest noun phrase that shows the same"));
    if (object.isPresent()) {
      return object;
    }
    for (int back = sentence - 1; back >= Math.max(0, sentence - SENTENCES_BACK); back--) {
      Optional<Subject> found = inEarlier(back, agreement);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /**
   * In an earlier sentence: the subject of its first verb that agrees, else its first actor that
   * does.
   */
  private Optional<Subject> inEarlier(int sentence, Agreement agreement) {
    Sentence s = text.sentences().get(sentence);
    for (int i = 0; i < s.size(); i++) {
      Optional<Subject> found = subjectOfVerb(sentence, i, agreement);
      if (found.isPresent()) {
        return found;
      }
    }
    return cast.in(sentence).stream()
        .filter(m -> canAct(m) && !m.is(Trait.NESTED) && agreement.fitsPreceding(m))
        .findFirst()
        .map(m -> Subject.of(m, true, "actor of an earlier sentence that agrees"));
  }

  private Optional<Subject> subjectOfVerb(int sentence, int word, Agreement agreement) {
    Word verb = text.sentences().get(sentence).word(word);
    if (verb.pos() != Pos.VERB || verb.morphology().tense() == Tense.NONE) {
      return Optional.empty();
    }
    return of(sentence, word)
        .filter(s -> s.mention().map(agreement::fitsPreceding).orElse(false))
        .map(s ->
            new Subject(
                s.sentence(),
                s.from(),
                s.to(),
                s.mention(),
                true,
                "subject of an earlier verb that agrees"));
  }

  // --- words

  private static boolean canAct(Mention mention) {
    return !mention.is(Trait.NISBA)
        && (mention.kind() != Kind.PLACE || mention.is(Trait.ACTOR))
        && !mention.is(Trait.FACILITY);
  }

  /** A province or town as a body: right after its verb it is who speaks. */
  private static boolean canSpeak(Mention mention) {
    return mention.kind() == Kind.PLACE && !mention.is(Trait.NISBA);
  }

  private static boolean isNominal(Word word) {
    return switch (word.pos()) {
      case NOUN, PROPN, ADJ, NUM, DET, X -> true;
      default -> false;
    };
  }

  private boolean inTime(Word word) {
    for (When when : times) {
      if (when.span().contains(word.span())) {
        return true;
      }
    }
    return false;
  }

  private boolean opener(Word word) {
    return particles.is("clause-opener", word);
  }

  private boolean beforeVerb(Word word) {
    return particles.is("before-verb", word);
  }
}
