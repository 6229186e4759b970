package org.isnad.arabic;

import java.util.ArrayList;
import java.util.List;
import org.isnad.model.Span;

/**
 * Reads Arabic: the way into this module. Immutable and safe to share between threads.
 *
 * <pre>{@code
 * Text text = Arabic.standard().read(article.text());
 * }</pre>
 */
public final class Arabic {
  private Arabic() {}

  private static final class Shipped {
    static final Arabic ARABIC = new Arabic();
  }

  /** The shipped lexicon and weights, loaded once. */
  public static Arabic standard() {
    return Shipped.ARABIC;
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
    int from = 0;
    int paragraph = -1;
    int line = -1;
    for (int end : ends) {
      List<Word> words = new ArrayList<>();
      for (Atom atom : atoms.subList(from, end)) {
        boolean mark = atom.kind() == Atom.Kind.PUNCTUATION;
        Pos pos = mark ? Pos.PUNCT : atom.kind() == Atom.Kind.NUMBER ? Pos.NUM : Pos.NOUN;
        words.add(
            new Word(
                words.size(),
                new Span(atom.start(), atom.end()),
                raw.substring(atom.start(), atom.end()),
                atom.folded(),
                mark ? Word.Part.PUNCTUATION : Word.Part.STEM,
                atom.token(),
                pos,
                Morphology.UNMARKED,
                atom.folded(),
                List.of(new Word.Reading(atom.folded(), pos, Morphology.UNMARKED))));
      }
      if (atoms.get(from).line() != line) {
        line = atoms.get(from).line();
        paragraph++;
      }
      Span span = new Span(atoms.get(from).start(), atoms.get(end - 1).end());
      sentences.add(new Sentence(sentences.size(), paragraph, span, words));
      from = end;
    }
    return new Text(raw, sentences);
  }
}
