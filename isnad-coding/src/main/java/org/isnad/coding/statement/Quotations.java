package org.isnad.coding.statement;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Text;
import org.isnad.arabic.Word;
import org.isnad.coding.cast.Cast;
import org.isnad.coding.cast.Mention;
import org.isnad.model.Kind;
import org.isnad.model.Span;

/**
 * The quotations of an article, paired paragraph by paragraph.
 *
 * <p>Quotation marks are a poor sign of speech: in the article this project began from, seven pairs
 * of seventeen are. The others mark names, terms and distance. And they are carelessly typed: curly
 * marks the wrong way round, straight ones without spaces, quotations that never close. So a mark's
 * direction is taken from its shape where it has one, else from the spaces around it; a mark that
 * opens while one is open and unnested starts afresh; and what is open at the end of a paragraph
 * ends there, so that a forgotten mark never swallows the article.
 */
final class Quotations {
  private static final int LONGEST_NAME = 5;

  private final List<Quotation> all;

  private Quotations(List<Quotation> all) {
    this.all = List.copyOf(all);
  }

  /** An open mark waiting for its partner. */
  private record Open(int sentence, int word, boolean curly) {}

  static Quotations read(Text text, Cast cast) {
    List<Quotation> found = new ArrayList<>();
    Deque<Open> open = new ArrayDeque<>();
    int paragraph = -1;
    Sentence last = null;
    for (Sentence sentence : text.sentences()) {
      if (sentence.paragraph() != paragraph && last != null) {
        closeAll(text, open, last, found);
      }
      paragraph = sentence.paragraph();
      last = sentence;
      for (Word word : sentence.words()) {
        if (word.isPunctuation() && word.folded().equals("\"")) {
          mark(text, sentence, word, open, found);
        }
      }
    }
    if (last != null) {
      closeAll(text, open, last, found);
    }
    found.sort(Comparator.comparing((Quotation q) -> q.inner()));
    return new Quotations(found.stream().map(q -> isName(q, text, cast) ? q.asName() : q).toList());
  }

  private static void mark(
      Text text, Sentence sentence, Word word, Deque<Open> open, List<Quotation> found) {
    char c = word.form().charAt(0);
    boolean opens = looksOpening(text.raw(), word.span());
    boolean shapeOpens = c == '\u00AB' || c == '\u201C' || c == '\u201E' || c == '\u2039';
    boolean shapeCloses = c == '\u00BB' || c == '\u201D' || c == '\u203A';
    Open mark = new Open(sentence.index(), word.index(), shapeOpens);
    if (open.isEmpty()) {
      if (!shapeCloses || opens) {
        open.push(mark);
      }
    } else if (shapeOpens) {
      open.push(mark);
    } else if (shapeCloses) {
      close(text, open.pop(), sentence.index(), word.index(), true, found);
    } else if (opens && !looksClosing(text.raw(), word.span())) {
      if (!open.peek().curly()) { // straight marks do not nest: the first was left open
        Open forgotten = open.pop();
        if (forgotten.sentence() == sentence.index()) {
          close(text, forgotten, sentence.index(), word.index(), false, found);
        }
      }
      open.push(mark);
    } else {
      close(text, open.pop(), sentence.index(), word.index(), true, found);
    }
  }

  private static boolean looksOpening(String raw, Span mark) {
    boolean spaceBefore =
        mark.start() == 0 || isGap(raw.charAt(mark.start() - 1)) || isProclitic(raw, mark.start());
    boolean letterAfter =
        mark.end() < raw.length() && Character.isLetterOrDigit(raw.charAt(mark.end()));
    return spaceBefore && letterAfter;
  }

  private static boolean looksClosing(String raw, Span mark) {
    boolean letterBefore =
        mark.start() > 0 && !isGap(raw.charAt(mark.start() - 1)) && !isProclitic(raw, mark.start());
    boolean gapAfter =
        mark.end() >= raw.length() || !Character.isLetterOrDigit(raw.charAt(mark.end()));
    return letterBefore || gapAfter;
  }

  private static boolean isGap(char c) {
    return Character.isWhitespace(c) || c == ':' || c == '(' || c == '\u00A0';
  }

  /** One letter, with or without tatweel, between a space and the mark: بـ"الحيوان", و"نحن". */
  private static boolean isProclitic(String raw, int mark) {
    int i = mark - 1;
    while (i >= 0 && raw.charAt(i) == '\u0640') {
      i--;
    }
    return i >= 0
        && Character.isLetter(raw.charAt(i))
        && (i == 0 || Character.isWhitespace(raw.charAt(i - 1)));
  }

  /**
   * At the end of a paragraph: a quotation that is still open ends here, or, if others were opened
   * and closed after it, with its own sentence: its mark was forgotten there.
   */
  private static void closeAll(Text text, Deque<Open> open, Sentence last, List<Quotation> found) {
    while (!open.isEmpty()) {
      Open mark = open.pop();
      if (!open.isEmpty()) {
        continue; // inner ones left open are noise
      }
      boolean others =
          found.stream()
              .anyMatch(q ->
                  q.sentence() > mark.sentence()
                      || q.sentence() == mark.sentence() && q.open() > mark.word());
      Sentence own = text.sentences().get(mark.sentence());
      int stop = others ? fullStop(own, mark.word() + 1) : -1;
      if (stop > 0) {
        close(text, mark, own.index(), stop, false, found);
      } else {
        close(
            text,
            mark,
            others ? own.index() : last.index(),
            others ? own.size() : last.size(),
            false,
            found);
      }
    }
  }

  private static int fullStop(Sentence sentence, int from) {
    for (int i = from; i < sentence.size(); i++) {
      if (sentence.word(i).isPunctuation() && sentence.word(i).folded().startsWith(".")) {
        return i;
      }
    }
    return -1;
  }

  private static void close(
      Text text, Open mark, int sentence, int word, boolean closed, List<Quotation> found) {
    int start = text.sentences().get(mark.sentence()).word(mark.word()).span().end();
    Sentence s = text.sentences().get(sentence);
    int end = word < s.size() ? s.word(word).span().start() : s.span().end();
    while (start < end && Character.isWhitespace(text.raw().charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.raw().charAt(end - 1))) {
      end--;
    }
    if (end > start) {
      found.add(
          new Quotation(
              mark.sentence(), mark.word(), sentence, word, new Span(start, end), closed, false));
    }
  }

  /**
   * A name: short, and either a name the cast knows, or a phrase without a verb in apposition to
   * the noun before it (قاعدة "العديد", السفينة «درب الخير»).
   */
  private static boolean isName(Quotation quotation, Text text, Cast cast) {
    Sentence s = text.sentences().get(quotation.sentence());
    int from = quotation.open() + 1;
    int to = quotation.closeSentence() == quotation.sentence() ? quotation.close() : s.size();
    int length = to - from;
    if (!quotation.closed()
        || quotation.closeSentence() != quotation.sentence()
        || length > LONGEST_NAME + 3) {
      return false;
    }
    for (Mention mention : cast.in(quotation.sentence())) {
      if (mention.kind() != Kind.GENERIC
          && mention.from() <= from
          && mention.to() >= to - 1
          && mention.to() > from) {
        return true;
      }
    }
    if (length > LONGEST_NAME || quotation.open() == 0) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (s.word(i).pos() == Pos.VERB
          || s.word(i).pos() == Pos.PRON
          || s.word(i).pos() == Pos.SCONJ) {
        return false;
      }
    }
    Word before = s.word(quotation.open() - 1);
    Word first = s.word(from);
    boolean toSomebody =
        before.pos() == Pos.ADP && before.folded().length() > 1; // في تصريح إلى "الوطن"
    if (toSomebody && length == 1 && first.morphology().definite()) {
      return true;
    }
    if (length == 1 && isFor(before)) { // قال لـ"الوطن" إن
      return true;
    }
    boolean namelike =
        first.morphology().definite() || first.pos() == Pos.PROPN || first.form().charAt(0) < 0x80;
    boolean predicate =
        before.morphology().definite(); // الهجوم "جبان": an indefinite phrase says something of it
    for (int i = from; i < to; i++) {
      predicate =
          predicate && !s.word(i).morphology().definite() && s.word(i).form().charAt(0) >= 0x80;
    }
    return namelike
        && !predicate
        && (before.pos() == Pos.NOUN || before.pos() == Pos.PROPN || before.pos() == Pos.ADJ)
        && before.part() != Word.Part.PROCLITIC;
  }

  /** The preposition ل, with or without tatweel. */
  private static boolean isFor(Word word) {
    return word.pos() == Pos.ADP && word.folded().startsWith("\u0644") && word.folded().length() < 3;
  }

  List<Quotation> all() {
    return all;
  }

  /** The quotation whose opening mark is this word. */
  Optional<Quotation> openingAt(int sentence, int word) {
    return all.stream().filter(q -> q.sentence() == sentence && q.open() == word).findFirst();
  }

  /** The outermost quotation, not a name, that holds this word. */
  Optional<Quotation> around(int sentence, int word) {
    return all.stream().filter(q -> !q.name() && q.within(sentence, word)).findFirst();
  }

  /** Whether the word lies between any marks, a name's too. */
  boolean inAny(int sentence, int word) {
    return all.stream().anyMatch(q -> q.within(sentence, word));
  }

  /** Quotations, names left out, that this span touches. */
  List<Quotation> touching(Span span) {
    return all.stream().filter(q -> !q.name() && q.inner().overlaps(span)).toList();
  }
}
