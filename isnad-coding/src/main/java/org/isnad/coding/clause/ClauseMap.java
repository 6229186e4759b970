package org.isnad.coding.clause;

import org.isnad.arabic.Pos;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;

/**
 * Where clauses of a sentence begin, and how many beginnings of which kind lie between two words.
 * It is no parse: it answers how far apart two words are in the grammar, which is what linking
 * needs to know.
 */
public final class ClauseMap {
  /** What begins a clause. */
  public enum Edge {
    /** A relative pronoun. */
    RELATIVE,
    /** أن, إن. */
    THAT,
    /** و or ف before a verb. */
    AND_VERB,
    /** فيما, بينما, لكن, حيث. */
    WHILE,
    COMMA,
    /** Colon, semicolon, full stop within a sentence. */
    STOP
  }

  private final int[][] before;
  private final int[] verbs;
  private final int[] stems;

  public ClauseMap(Sentence sentence, Particles particles) {
    int n = sentence.size();
    before = new int[Edge.values().length][n + 1];
    verbs = new int[n + 1];
    stems = new int[n + 1];
    for (int i = 0; i < n; i++) {
      for (int[] row : before) {
        row[i + 1] = row[i];
      }
      Word word = sentence.word(i);
      verbs[i + 1] = verbs[i] + (word.pos() == Pos.VERB ? 1 : 0);
      stems[i + 1] = stems[i] + (word.isStem() ? 1 : 0);
      Edge edge = edge(sentence, i, particles);
      if (edge != null) {
        before[edge.ordinal()][i + 1]++;
      }
    }
  }

  private static @org.jspecify.annotations.Nullable Edge edge(
      Sentence sentence, int i, Particles particles) {
    Word word = sentence.word(i);
    if (word.isPunctuation()) {
      return switch (word.folded()) {
        case "," -> Edge.COMMA;
        case ":", ";", ".", "!", "?" -> Edge.STOP;
        default -> null;
      };
    }
    if (particles.isRelative(word)) {
      return Edge.RELATIVE;
    }
    if (particles.isThat(word)) {
      return Edge.THAT;
    }
    if (word.pos() == Pos.CCONJ && i + 1 < sentence.size()) {
      Word next = sentence.word(i + 1);
      if (next.pos() == Pos.VERB || particles.is("before-verb", next)) {
        return Edge.AND_VERB;
      }
    }
    return particles.is("contrast", word) && word.pos() != Pos.ADP ? Edge.WHILE : null;
  }

  /** How many clauses of this kind begin after the first word and not after the second. */
  public int crossed(Edge edge, int a, int b) {
    int from = Math.min(a, b) + 1;
    int to = Math.max(a, b) + 1;
    return Math.max(0, before[edge.ordinal()][to] - before[edge.ordinal()][from]);
  }

  /** Beginnings of all kinds but commas. */
  public int crossed(int a, int b) {
    int sum = 0;
    for (Edge edge : Edge.values()) {
      if (edge != Edge.COMMA) {
        sum += crossed(edge, a, b);
      }
    }
    return sum;
  }

  /** Verbs strictly between two words. */
  public int verbsBetween(int a, int b) {
    return Math.max(0, verbs[Math.max(a, b)] - verbs[Math.min(a, b) + 1]);
  }

  /** Stems strictly between two words. */
  public int stemsBetween(int a, int b) {
    return Math.max(0, stems[Math.max(a, b)] - stems[Math.min(a, b) + 1]);
  }
}
