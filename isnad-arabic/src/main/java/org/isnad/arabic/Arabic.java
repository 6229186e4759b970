package org.isnad.arabic;

import java.util.ArrayList;
import java.util.List;
import org.isnad.arabic.analysis.Analyser;
import org.isnad.arabic.analysis.Atom;
import org.isnad.arabic.analysis.Piece;
import org.isnad.arabic.analysis.Tokenizer;
import org.isnad.knowledge.Knowledge;
import org.isnad.model.Span;

/**
 * Reads Arabic: the way into this module. Immutable and safe to share between threads.
 *
 * <pre>{@code
 * Text text = Arabic.standard().read(article.text());
 * }</pre>
 */
public final class Arabic {
  private final Analyser analyser;

  private Arabic(Analyser analyser) {
    this.analyser = analyser;
  }

  private static final class Shipped {
    static final Arabic ARABIC = new Arabic(Analyser.standard(Knowledge.standard()));
  }

  /** The shipped lexicon and weights, loaded once. */
  public static Arabic standard() {
    return Shipped.ARABIC;
  }

  /** With an analyser of one's own: other weights, or knowledge with a case folder laid over it. */
  public static Arabic with(Analyser analyser) {
    return new Arabic(analyser);
  }

  /** Splits into sentences and words; every span points into {@code raw} as received. */
  public Text read(String raw) {
    List<Atom> atoms = Tokenizer.tokenize(raw);
    return read(raw, atoms, Sentences.ends(atoms));
  }

  /** Reads text whose sentences are already split: one sentence for each line. */
  public Text readLines(List<String> lines) {
    String raw = String.join("\n", lines);
    List<Atom> atoms = Tokenizer.tokenize(raw);
    List<Integer> ends = new ArrayList<>();
    for (int i = 1; i <= atoms.size(); i++) {
      if (i == atoms.size() || atoms.get(i).line() != atoms.get(i - 1).line()) {
        ends.add(i);
      }
    }
    return read(raw, atoms, ends);
  }

  private Text read(String raw, List<Atom> atoms, List<Integer> ends) {
    List<Sentence> sentences = new ArrayList<>();
    Analyser.Desk desk = new Analyser.Desk();
    int from = 0;
    int paragraph = -1;
    int line = -1;
    for (int end : ends) {
      if (atoms.get(from).line() != line) {
        line = atoms.get(from).line();
        paragraph++;
      }
      Span span = new Span(atoms.get(from).start(), atoms.get(end - 1).end());
      List<Word> words = words(raw, atoms, from, end, desk);
      sentences.add(new Sentence(sentences.size(), paragraph, span, words));
      from = end;
    }
    return new Text(raw, sentences);
  }

  private List<Word> words(String raw, List<Atom> atoms, int from, int end, Analyser.Desk desk) {
    List<Piece> pieces = new ArrayList<>();
    List<Atom> owners = new ArrayList<>();
    for (int i = from; i < end; i++) {
      Atom atom = atoms.get(i);
      boolean open = i + 1 < atoms.size() && !atoms.get(i + 1).spaceBefore();
      for (Piece piece : analyser.pieces(atom, raw, open, desk)) {
        pieces.add(piece);
        owners.add(atom);
      }
    }
    Pos[] tags = analyser.tag(pieces, desk);
    List<Word> words = new ArrayList<>(tags.length);
    for (int i = 0; i < tags.length; i++) {
      Piece piece = pieces.get(i);
      Atom atom = owners.get(i);
      Span span = span(raw, atom, piece);
      List<Word.Reading> readings = Analyser.readings(piece, tags[i]);
      Word.Reading first = readings.get(0);
      words.add(
          new Word(
              i,
              span,
              span.in(raw),
              Analyser.folded(piece, tags[i]),
              piece.part(),
              atom.token(),
              tags[i],
              first.morphology(),
              first.lemma(),
              readings));
    }
    return words;
  }

  /** Where a piece's letters lie in the text: marks belong to the letter before them. */
  private static Span span(String raw, Atom atom, Piece piece) {
    int length = atom.folded().length();
    int start = piece.from() == 0 ? atom.start() : offset(raw, atom, piece.from());
    int end = piece.to() == length ? atom.end() : offset(raw, atom, piece.to());
    return new Span(start, Math.max(start, end));
  }

  /** The UTF-16 offset of the letter that gives the n-th folded letter of an atom. */
  private static int offset(String raw, Atom atom, int n) {
    if (atom.end() - atom.start() == atom.folded().length()) {
      return atom.start() + n;
    }
    StringBuilder folded = new StringBuilder();
    for (int i = atom.start(); i < atom.end(); i++) {
      int before = folded.length();
      Script.fold(raw.charAt(i), folded);
      if (folded.length() > n && before <= n) {
        return i;
      }
    }
    return atom.end();
  }
}
