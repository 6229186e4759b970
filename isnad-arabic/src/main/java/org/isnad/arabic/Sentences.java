package org.isnad.arabic;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.isnad.arabic.analysis.Atom;

/**
 * Finds where sentences end. A line break always ends one; a full stop, a question mark or an
 * exclamation mark does outside quotations and brackets. A quotation keeps its sentence together
 * whatever stands in it, if it is closed on the same line; a full stop right before the closing
 * mark ends the sentence with it.
 */
final class Sentences {
  /** A bracket left open by mistake protects no more than this. */
  private static final int LONGEST_BRACKET = 120;

  private final List<Atom> atoms;
  private final BitSet protectedAtoms;
  private final int[] lineEnds;
  private final int[] nextWords;

  private Sentences(List<Atom> atoms) {
    this.atoms = atoms;
    this.protectedAtoms = new BitSet(atoms.size());
    this.lineEnds = new int[atoms.size()];
    this.nextWords = new int[atoms.size()];
    for (int i = atoms.size() - 1; i >= 0; i--) {
      boolean last = i + 1 == atoms.size();
      lineEnds[i] =
          last || atoms.get(i + 1).line() != atoms.get(i).line() ? i + 1 : lineEnds[i + 1];
      boolean word = atoms.get(i).kind() != Atom.Kind.PUNCTUATION;
      nextWords[i] = word ? i : last ? atoms.size() : nextWords[i + 1];
    }
    for (int from = 0; from < atoms.size(); ) {
      int to = lineEnds[from];
      protectQuotations(from, to);
      protectBrackets(from, to);
      from = to;
    }
  }

  /** End indexes (exclusive) of the sentences, in order; the last is the number of atoms. */
  static List<Integer> ends(List<Atom> atoms) {
    return new Sentences(atoms).split();
  }

  private List<Integer> split() {
    List<Integer> ends = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < atoms.size(); i++) {
      int end = i + 1;
      boolean lineOver = end == atoms.size() || atoms.get(end).line() != atoms.get(i).line();
      if (!lineOver) {
        if (!isTerminator(i)) {
          continue;
        }
        end = withClosers(end);
        lineOver = end == atoms.size() || atoms.get(end).line() != atoms.get(i).line();
        if (!lineOver && (!endsSentence(i, end) || !hasWords(end, lineEnds[end]))) {
          continue;
        }
      }
      if (hasWords(from, end)
          || ends.isEmpty()
          || atoms.get(from).line() != atoms.get(from - 1).line()) {
        ends.add(end);
      } else {
        ends.set(ends.size() - 1, end);
      }
      from = end;
      i = end - 1;
    }
    return ends;
  }

  private boolean isTerminator(int i) {
    Atom atom = atoms.get(i);
    if (atom.kind() != Atom.Kind.PUNCTUATION) {
      return false;
    }
    String mark = atom.folded();
    char c = mark.charAt(0);
    return c == '.' && mark.length() == 1 || c == '!' || c == '?';
  }

  /** Closing quotation marks and brackets that follow without a space belong to the sentence. */
  private int withClosers(int from) {
    int end = from;
    while (end < atoms.size()
        && !atoms.get(end).spaceBefore()
        && (atoms.get(end).is('"') || atoms.get(end).is(')') || atoms.get(end).is(']'))) {
      end++;
    }
    return end;
  }

  private boolean endsSentence(int terminator, int end) {
    if (protectedAtoms.get(end - 1)) {
      return false;
    }
    Atom next = atoms.get(end);
    if (next.kind() == Atom.Kind.PUNCTUATION && !opens(next)) {
      return false;
    }
    if (terminator == 0) {
      return false;
    }
    Atom before = atoms.get(terminator - 1);
    boolean stop = atoms.get(terminator).is('.');
    if (stop && before.kind() == Atom.Kind.ARABIC && before.folded().length() == 1) {
      return false;
    }
    if (next.spaceBefore()) {
      return true;
    }
    // no space after the mark: only between two whole words
    return next.kind() == Atom.Kind.ARABIC
        && next.folded().length() > 1
        && (before.kind() == Atom.Kind.ARABIC && before.folded().length() > 2
            || before.kind() == Atom.Kind.NUMBER
            || before.is('"')
            || before.is(')')
            || end > terminator + 1);
  }

  private static boolean opens(Atom atom) {
    return atom.is('"')
        || atom.is('(')
        || atom.is('[')
        || atom.is('-')
        || atom.is('#')
        || atom.is('*');
  }

  private boolean hasWords(int from, int to) {
    return from < to && nextWords[from] < to;
  }

  /**
   * Marks everything inside a closed pair of quotation marks; the closing mark itself is outside.
   */
  private void protectQuotations(int from, int to) {
    int open = -1;
    for (int i = from; i < to; i++) {
      if (!atoms.get(i).is('"')) {
        continue;
      }
      boolean spaceAfter = i + 1 == to || atoms.get(i + 1).spaceBefore();
      boolean opensOnly = atoms.get(i).spaceBefore() && !spaceAfter;
      boolean closesOnly = !atoms.get(i).spaceBefore() && spaceAfter;
      if (open < 0) {
        open = closesOnly ? -1 : i;
      } else if (opensOnly) {
        // the mark that should have closed the former is missing
        open = i;
      } else {
        protectedAtoms.set(open, i);
        open = -1;
      }
    }
  }

  private void protectBrackets(int from, int to) {
    int open = -1;
    for (int i = from; i < to; i++) {
      if (atoms.get(i).is('(') || atoms.get(i).is('[')) {
        open = i;
      } else if (open >= 0 && (atoms.get(i).is(')') || atoms.get(i).is(']'))) {
        if (i - open <= LONGEST_BRACKET) {
          protectedAtoms.set(open, i);
        }
        open = -1;
      }
    }
  }
}
