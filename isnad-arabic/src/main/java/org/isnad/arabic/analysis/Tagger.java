package org.isnad.arabic.analysis;

import java.util.List;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Word;

/**
 * Parts of speech, once through the sentence in reading order: each piece gets the best of the tags
 * it may have, seen its letters, its neighbours and the tags already given. Immutable.
 */
public final class Tagger {
  private static final Pos[] TAGS = Pos.values();
  private static final int NONE = 1 << 20;

  private final Weights weights;

  Tagger(Weights weights) {
    this.weights = weights;
  }

  /** One tag for each piece. */
  Pos[] tag(List<Piece> pieces, FeatureList features, float[] sums) {
    Pos[] tags = new Pos[pieces.size()];
    for (int i = 0; i < tags.length; i++) {
      Piece piece = pieces.get(i);
      if (Integer.bitCount(piece.tags()) == 1) {
        tags[i] = TAGS[Integer.numberOfTrailingZeros(piece.tags())];
        continue;
      }
      features(pieces, i, tags, features);
      weights.scores(features, sums);
      tags[i] = best(piece, sums);
    }
    return tags;
  }

  /** The allowed tag with the highest sum. */
  public static Pos best(Piece piece, float[] sums) {
    Pos best = Pos.X;
    float top = Float.NEGATIVE_INFINITY;
    for (Pos tag : TAGS) {
      if (piece.mayBe(tag) && sums[tag.ordinal()] > top) {
        top = sums[tag.ordinal()];
        best = tag;
      }
    }
    return best;
  }

  /** The features of one decision; {@code tags} are given up to {@code i}. */
  public static void features(List<Piece> pieces, int i, Pos[] tags, FeatureList into) {
    into.clear();
    Piece piece = pieces.get(i);
    String word = piece.folded();
    int n = word.length();
    int w = word.hashCode();
    int shape = piece.shape();
    int t1 = i > 0 ? tags[i - 1].ordinal() : 30;
    int t2 = i > 1 ? tags[i - 2].ordinal() : 30;
    int p1 = word(pieces, i - 1);
    int p2 = word(pieces, i - 2);
    int n1 = word(pieces, i + 1);
    int n2 = word(pieces, i + 2);
    int ps = shape(pieces, i - 1);
    int ns = shape(pieces, i + 1);
    int ns2 = shape(pieces, i + 2);
    boolean definite = n > 3 && word.charAt(0) == '\u0627' && word.charAt(1) == '\u0644';
    int end1 = n > 0 ? word.charAt(n - 1) : 0;
    int end2 = n > 2 ? end1 << 12 ^ word.charAt(n - 2) : 0;
    int end3 = n > 3 ? end2 << 6 ^ word.charAt(n - 3) : 0;
    int front = definite ? 2 : 0;
    int start1 = n > front ? word.charAt(front) : 0;
    int start2 = n > front + 1 ? start1 << 12 ^ word.charAt(front + 1) : 0;
    int enclitic = i + 1 < pieces.size() && pieces.get(i + 1).part() == Word.Part.ENCLITIC ? 1 : 0;
    int proclitic = i > 0 && pieces.get(i - 1).part() == Word.Part.PROCLITIC ? p1 : 0;
    int stem = lastStem(pieces, i);
    int ts = stem < 0 ? 30 : tags[stem].ordinal();
    int stemWord = word(pieces, stem);
    boolean stemDefinite = stem >= 0 && isDefinite(pieces.get(stem).folded());
    int agree =
        (definite ? 1 : 0)
            | (stemDefinite ? 2 : 0)
            | (end1 == '\u0629' ? 4 : 0)
            | (stem >= 0 && endsWithTa(pieces.get(stem).folded()) ? 8 : 0);

    into.add(1, w);
    into.add(2, piece.letters().hashCode());
    into.add(3, shape);
    into.add(4, t1, w);
    into.add(5, t1, t2);
    into.add(6, t1, shape);
    into.add(7, t1, t2, shape);
    into.add(8, p1, w);
    into.add(9, n1, w);
    into.add(10, p1);
    into.add(11, n1);
    into.add(12, p2);
    into.add(13, n2);
    into.add(14, p1, shape);
    into.add(15, n1, shape);
    into.add(16, ps, shape);
    into.add(17, ns, shape);
    into.add(18, ns, ns2, shape);
    into.add(19, end1, definite ? 1 : 0);
    into.add(20, end2, definite ? 1 : 0);
    into.add(21, end3, definite ? 1 : 0);
    into.add(22, start1, definite ? 1 : 0);
    into.add(23, start2, definite ? 1 : 0);
    into.add(24, Math.min(n, 9), shape);
    into.add(25, enclitic, shape, proclitic);
    into.add(26, ts, agree, shape);
    into.add(27, ts, stemWord, definite ? 1 : 0);
    into.add(28, ts, ns, shape);
    into.add(29, t1, end2, definite ? 1 : 0);
    into.add(30, t1, start2, definite ? 1 : 0);
    into.add(31, i == 0 ? 1 : i == 1 && pieces.get(0).part() == Word.Part.PROCLITIC ? 2 : 0, shape);
    into.add(32, t1, ts, agree);
    into.add(33, ts, w);
    into.add(34, t1, n1, shape);
    int kinds = piece.kinds();
    int pk = stem < 0 ? NONE : pieces.get(stem).kinds();
    int nk = i + 1 < pieces.size() ? pieces.get(i + 1).kinds() : NONE;
    into.add(35, kinds, definite ? 1 : 0);
    into.add(36, kinds, t1, definite ? 1 : 0);
    into.add(37, kinds, ts, agree);
    into.add(38, kinds, pk, agree);
    into.add(39, kinds, nk, t1);
    into.add(40, kinds, end1, ts);
    into.add(41, kinds, n1);
    into.add(42, kinds, p1);
    int profile = piece.profile();
    for (int nibble = 0; nibble < 6; nibble++) {
      int step = profile >>> 4 * nibble & 15;
      into.add(43 + nibble, step, shape);
      into.add(49 + nibble, step, definite ? 1 : 0, kinds);
    }
    into.add(55, profile & 0xFFF);
    into.add(56, profile & 0xF, profile >>> 12 & 0xF, ts);
  }

  private static boolean isDefinite(String word) {
    return word.length() > 3 && word.charAt(0) == '\u0627' && word.charAt(1) == '\u0644';
  }

  private static boolean endsWithTa(String word) {
    return !word.isEmpty() && word.charAt(word.length() - 1) == '\u0629';
  }

  private static int lastStem(List<Piece> pieces, int i) {
    for (int j = i - 1; j >= 0 && j >= i - 3; j--) {
      if (pieces.get(j).part() == Word.Part.STEM) {
        return j;
      }
    }
    return -1;
  }

  private static int word(List<Piece> pieces, int i) {
    return i < 0 ? NONE : i >= pieces.size() ? NONE + 1 : pieces.get(i).folded().hashCode();
  }

  private static int shape(List<Piece> pieces, int i) {
    return i < 0 ? NONE : i >= pieces.size() ? NONE + 1 : pieces.get(i).shape();
  }
}
