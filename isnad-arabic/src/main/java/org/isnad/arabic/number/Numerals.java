package org.isnad.arabic.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.isnad.arabic.Morphology;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;
import org.isnad.knowledge.Knowledge;
import org.isnad.model.Span;
import org.isnad.model.When;

/**
 * Finds the counts of a sentence: numbers in digits and words, vague ones (tens, hundreds), ranges,
 * "one of", and nouns whose ending says two.
 *
 * <p>Numbers that are names are left out (resolution 2254, MiG-29, 10:30, numeric dates). Days and
 * years are not: whoever counts persons leaves out what {@code Times} found. A noun without number
 * (a soldier was killed) is the caller's to judge. Immutable; thread-safe.
 */
public final class Numerals {
  /** How far behind a number "at least" may stand: three persons at least. */
  private static final int AFTER = 3;

  /** Letters glued before digits are proclitics and the article; longer ones are a name. */
  private static final int LONGEST_PROCLITIC = 3;

  private final NumberReader reader;

  public Numerals(Knowledge knowledge) {
    this(new NumberReader(knowledge));
  }

  public Numerals(NumberReader reader) {
    this.reader = reader;
  }

  /** The counts of a sentence that are no part of a day, month or year of these. */
  public List<Quantity> find(Sentence sentence, List<When> times) {
    List<Quantity> counts = new ArrayList<>(find(sentence));
    counts.removeIf(count -> times.stream().anyMatch(when -> when.span().overlaps(count.span())));
    return counts;
  }

  /** In text order, not overlapping. */
  public List<Quantity> find(Sentence sentence) {
    int base = sentence.span().start();
    Tokens tokens = Tokens.of(letters(sentence));
    List<Quantity> found = new ArrayList<>();
    int covered = 0;
    int i = 0;
    while (i < tokens.size()) {
      int next = i + 1;
      if (begins(tokens, i) && !isName(tokens, i)) {
        Optional<NumberReader.Reading> read = reader.cardinal(tokens, i);
        if (read.isPresent()) {
          NumberReader.Reading last = range(tokens, read.get());
          Span letters =
              new Span(
                  base + tokens.offset(i, read.get().prefix()),
                  base + tokens.get(last.next() - 1).end());
          Optional<Quantity> quantity = quantity(sentence, tokens, read.get(), last, letters);
          if (quantity.isPresent()) {
            addDuals(sentence, covered, quantity.get().from(), found);
            found.add(quantity.get());
            covered = quantity.get().to();
          }
          next = afterMeasure(tokens, last.next());
        } else {
          next = reader.ordinal(tokens, i).map(NumberReader.Reading::next).orElse(next);
        }
      }
      i = next;
    }
    addDuals(sentence, covered, sentence.size(), found);
    return List.copyOf(found);
  }

  /** Behind "in the hundred", which is itself a number. */
  private int afterMeasure(Tokens tokens, int i) {
    for (Phrases.Match<NumberWord> match : reader.words().at(tokens, i)) {
      if (match.value().kind() == NumberWord.Kind.MEASURE) {
        return match.next();
      }
    }
    return i;
  }

  private boolean begins(Tokens tokens, int i) {
    return tokens.get(i).isDigits()
        || tokens.get(i).isWord() && !reader.words().at(tokens, i).isEmpty();
  }

  /** Digits that are part of a name, a clock time, a date or a score. */
  private boolean isName(Tokens tokens, int i) {
    if (!tokens.get(i).isDigits()) {
      return false;
    }
    Token token = tokens.get(i);
    Token before = tokens.get(i - 1);
    if (!token.spaced()) {
      boolean joint = tokens.is(i - 1, '-') || tokens.is(i - 1, '/') || tokens.is(i - 1, ':');
      if (joint && !before.spaced() && !(tokens.is(i - 1, '-') && tokens.get(i - 2).isDigits())) {
        return true;
      }
      if (before.isWord()
          && (before.folded().charAt(0) < 0x250 || before.folded().length() > LONGEST_PROCLITIC)) {
        return true;
      }
    }
    Token after = tokens.get(i + 1);
    if (!after.spaced()
        && (tokens.is(i + 1, ':') || tokens.is(i + 1, '/'))
        && tokens.get(i + 2).isDigits()
        && !tokens.get(i + 2).spaced()) {
      return true;
    }
    return is(tokens, i - 1, NumberWord.Kind.LABEL) || isYearOf(tokens, i);
  }

  /** "the year 2011": a unit before four digits. */
  private boolean isYearOf(Tokens tokens, int i) {
    String digits = tokens.folded(i);
    return digits.length() == 4
        && (digits.startsWith("19") || digits.startsWith("20"))
        && is(tokens, i - 1, NumberWord.Kind.MEASURE);
  }

  /** The upper end of a range, or the number itself. */
  private NumberReader.Reading range(Tokens tokens, NumberReader.Reading low) {
    int next = low.next();
    Optional<NumberReader.Reading> high = Optional.empty();
    if (is(tokens, low.from() - 1, NumberWord.Kind.BETWEEN)) {
      int at =
          is(tokens, next, NumberWord.Kind.AND) && tokens.get(next + 1).isDigits()
              ? next + 1
              : next;
      high = reader.cardinal(tokens, at);
    } else if (tokens.is(next, '-') && low.digits() && tokens.get(next + 1).isDigits()
        || is(tokens, next, NumberWord.Kind.OR)
        || is(tokens, next, NumberWord.Kind.TO)
            && !is(tokens, low.from() - 1, NumberWord.Kind.FROM)) {
      high = reader.cardinal(tokens, next + 1);
    }
    if (high.isEmpty() || high.get().oneOf()) {
      return low;
    }
    NumberReader.Reading top = high.get();
    // "20 to 30 thousand": the scale is said once
    double min =
        low.scale() == 1 && low.digits() && low.max() * top.scale() < top.max()
            ? low.min() * top.scale()
            : low.min();
    return min < top.max()
        ? new NumberReader.Reading(
            min,
            top.max(),
            low.from(),
            top.next(),
            low.prefix(),
            top.scale(),
            low.digits(),
            false,
            false)
        : low;
  }

  private Optional<Quantity> quantity(
      Sentence sentence,
      Tokens tokens,
      NumberReader.Reading first,
      NumberReader.Reading read,
      Span letters) {
    int from = firstAfter(sentence, letters.start());
    int to = from;
    while (to < sentence.size() && sentence.word(to).span().start() < letters.end()) {
      to++;
    }
    if (from == to) {
      return Optional.empty();
    }
    OptionalInt counted = counted(sentence, from, to, read);
    if (first.oneOf()
        && (counted.isEmpty()
            || counted.getAsInt() < to
            || is(tokens, first.from() - 1, NumberWord.Kind.NEGATION))) {
      return Optional.empty();
    }
    boolean measure =
        is(tokens, read.next(), NumberWord.Kind.MEASURE)
            || tokens.is(read.next(), '%')
            || tokens.is(first.from() - 1, '$')
            || tokens.is(read.next(), '$');
    return Optional.of(
        new Quantity(
            from,
            to,
            letters,
            read.low(),
            read.high(),
            bound(tokens, first.from(), read.next()),
            counted,
            measure,
            first.oneOf() ? Quantity.Form.ONE_OF : Quantity.Form.NUMBER));
  }

  /** The first word that ends after an offset. */
  private static int firstAfter(Sentence sentence, int offset) {
    int low = 0;
    int high = sentence.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentence.word(middle).span().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private Quantity.Bound bound(Tokens tokens, int from, int next) {
    for (int start = Math.max(0, from - 4); start < from; start++) {
      for (Phrases.Match<NumberWord> match : reader.words().at(tokens, start)) {
        if (match.value().kind() == NumberWord.Kind.BEFORE && match.next() == from) {
          return match.value().bound();
        }
      }
    }
    for (int start = next; start < next + AFTER; start++) {
      for (Phrases.Match<NumberWord> match : reader.words().at(tokens, start)) {
        if (match.value().kind() == NumberWord.Kind.AFTER) {
          return match.value().bound();
        }
      }
    }
    return Quantity.Bound.EXACT;
  }

  /**
   * The word that names what is counted: the noun after the number, also behind "of"; before the
   * number where it carries the article (the three soldiers, written "the soldiers the three").
   */
  private static OptionalInt counted(
      Sentence sentence, int from, int to, NumberReader.Reading read) {
    if (read.definite() && from > 0 && isNoun(sentence.word(from - 1)) && read.isWhole()) {
      return OptionalInt.of(from - 1);
    }
    if (read.max() == 1
        && !read.digits()
        && !read.oneOf()
        && from > 0
        && isNoun(sentence.word(from - 1))) {
      // "one soldier", written "soldier one"
      return OptionalInt.of(from - 1);
    }
    int at = to;
    if (at < sentence.size()
        && sentence.word(at).pos() == Pos.ADP
        && at + 1 < sentence.size()
        && sentence.word(at).token() != sentence.word(at + 1).token()) {
      at++;
      if (!sentence.word(at).morphology().definite() && sentence.word(at).pos() != Pos.PROPN) {
        return OptionalInt.empty();
      }
    }
    return at < sentence.size() && isNoun(sentence.word(at))
        ? OptionalInt.of(at)
        : OptionalInt.empty();
  }

  private static boolean isNoun(Word word) {
    return word.isStem()
        && (word.pos() == Pos.NOUN
            || word.pos() == Pos.ADJ
            || word.pos() == Pos.PROPN
            || word.pos() == Pos.X);
  }

  private void addDuals(Sentence sentence, int from, int to, List<Quantity> found) {
    for (int i = from; i < to; i++) {
      Word word = sentence.word(i);
      if (isDualNoun(sentence, i)
          && (reader.isDual(word.bare(), word.lemma())
              || isBeforeNoun(sentence, i)
                  && reader.isConstructDual(word.folded(), word.lemma()))) {
        found.add(
            new Quantity(
                i,
                i + 1,
                word.span(),
                2,
                2,
                Quantity.Bound.EXACT,
                OptionalInt.of(i),
                false,
                Quantity.Form.DUAL));
      }
    }
  }

  /**
   * A dual noun, or an adjective that stands for one: not beside a dual noun, with which it only
   * agrees.
   */
  private static boolean isDualNoun(Sentence sentence, int i) {
    Word word = sentence.word(i);
    if (!word.isStem() || word.morphology().number() != Morphology.Number.DUAL) {
      return false;
    }
    return word.pos() == Pos.NOUN
        || word.pos() == Pos.ADJ
            && word.mayBe(word.lemma(), Pos.NOUN)
            && (i == 0 || sentence.word(i - 1).morphology().number() != Morphology.Number.DUAL);
  }

  private static boolean isBeforeNoun(Sentence sentence, int i) {
    return i + 1 < sentence.size()
        && isNoun(sentence.word(i + 1))
        && sentence.word(i + 1).token() != sentence.word(i).token();
  }

  private boolean is(Tokens tokens, int i, NumberWord.Kind kind) {
    if (i < 0 || i >= tokens.size()) {
      return false;
    }
    for (Phrases.Match<NumberWord> match : reader.words().at(tokens, i)) {
      if (match.value().kind() == kind) {
        return true;
      }
    }
    return false;
  }

  /** The sentence's letters at their places; what no word covers is a space. */
  private static String letters(Sentence sentence) {
    int base = sentence.span().start();
    char[] letters = new char[sentence.span().length()];
    java.util.Arrays.fill(letters, ' ');
    for (Word word : sentence.words()) {
      String form = word.form();
      form.getChars(
          0,
          Math.min(form.length(), letters.length - (word.span().start() - base)),
          letters,
          word.span().start() - base);
    }
    return new String(letters);
  }
}
