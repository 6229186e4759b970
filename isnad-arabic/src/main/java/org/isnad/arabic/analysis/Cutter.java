package org.isnad.arabic.analysis;

import java.util.ArrayList;
import java.util.List;
import org.isnad.arabic.Pos;
import org.isnad.arabic.lexicon.Analysis;
import org.isnad.arabic.lexicon.Kind;
import org.isnad.arabic.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * Cuts clitics. Every string of clitics that may stand before and after a stem gives a candidate; a
 * linear model ranks them by what the lexicon says of the stem each would leave, by how often stem
 * and whole are seen alone in news, and by the letters at the seams. Immutable.
 */
public final class Cutter {
  /** Longer runs are not words; they are left whole. */
  private static final int LONGEST = 30;

  private static final int VERB = 1;
  private static final int NOUN = 2;
  private static final int ADJECTIVE = 4;
  private static final int NAME = 8;
  private static final int CLOSED = 16;
  private static final int ARTICLE = 32;

  private static final int NOUNS = 1 << Kind.NOUN.ordinal() | 1 << Kind.MASDAR.ordinal();
  private static final int ADJECTIVES =
      1 << Kind.AGENT.ordinal()
          | 1 << Kind.PATIENT.ordinal()
          | 1 << Kind.ADJECTIVE.ordinal()
          | 1 << Kind.ELATIVE.ordinal()
          | 1 << Kind.NISBA.ordinal();
  private static final int NAMES = 1 << Kind.PLACE.ordinal() | 1 << Kind.NAME.ordinal();

  private final Overlay overlay;
  private final Lexicon lexicon;
  private final Counts counts;
  private final Counts lemmas;
  private final String firsts;
  private final String seconds;

  Cutter(Overlay overlay, Lexicon lexicon, Counts counts, Counts lemmas) {
    this.lemmas = lemmas;
    this.overlay = overlay;
    this.lexicon = lexicon;
    this.counts = counts;
    this.firsts = String.join("", overlay.firstProclitics());
    this.seconds = String.join("", overlay.secondProclitics());
  }

  /**
   * @param word folded letters
   * @param open a figure, a quotation or a foreign word follows without a space: the run may be
   *     clitics alone
   */
  public List<Cut> candidates(String word, boolean open) {
    int n = word.length();
    List<Cut> cuts = new ArrayList<>();
    cuts.add(new Cut(0, 0, n, n));
    if (n > LONGEST || n == 0 || isWhole(word)) {
      return cuts;
    }
    Cut sure = particleWithPronoun(word);
    if (sure != null) {
      return List.of(sure);
    }
    for (int first = 0; first <= 1; first++) {
      if (first == 1 && firsts.indexOf(word.charAt(0)) < 0) {
        break;
      }
      for (int second = 0; second <= 1; second++) {
        if (second == 1 && (first >= n || seconds.indexOf(word.charAt(first)) < 0)) {
          break;
        }
        stems(word, first, second, open, cuts);
      }
    }
    return cuts;
  }

  /**
   * عليه, منهم, فإنها: a particle that is nothing else with a pronoun that is nothing else leaves
   * no choice.
   */
  private @Nullable Cut particleWithPronoun(String word) {
    int n = word.length();
    for (int first = 0; first <= 1 && first < n; first++) {
      if (first == 1 && firsts.indexOf(word.charAt(0)) < 0) {
        break;
      }
      for (String enclitic : overlay.enclitics()) {
        int end = n - enclitic.length();
        if (end - first >= 2
            && enclitic.charAt(enclitic.length() - 1) != '\u064A'
            && word.endsWith(enclitic)) {
          for (Overlay.Closed closed : overlay.closed(word.substring(first, end))) {
            if (closed.only()
                && closed.bound()
                && closed.reading().pos() == Pos.ADP
                && overlay.closed(word).isEmpty()) {
              return new Cut(first, 0, end, n);
            }
          }
        }
      }
    }
    return null;
  }

  private void stems(String word, int first, int second, boolean open, List<Cut> cuts) {
    int n = word.length();
    int start = first + second;
    if (open && start == n && n > 0) {
      cuts.add(new Cut(first, second, n, n));
      return;
    }
    if (start > 0 && n - start >= 2 && mayFollow(word, first, second, n)) {
      cuts.add(new Cut(first, second, n, n));
    }
    for (String enclitic : overlay.enclitics()) {
      int end = n - enclitic.length();
      if (end < start || !word.endsWith(enclitic)) {
        continue;
      }
      boolean preposition = end == start && second == 1 && !isFuture(word, first);
      if (preposition || end - start >= 2 && mayFollow(word, first, second, end)) {
        cuts.add(new Cut(first, second, end, n));
      }
    }
  }

  /** The future particle stands before an imperfect and nothing else. */
  private boolean mayFollow(String word, int first, int second, int end) {
    if (second == 0 || !isFuture(word, first)) {
      return true;
    }
    int mask = lexicon.mask(word, first + second, end);
    int verb = 1 << Kind.VERB.ordinal() | 1 << Kind.VERB.ordinal() + 16;
    return (mask & verb) != 0
        && "\u064A\u062A\u0646\u0627".indexOf(word.charAt(first + second)) >= 0;
  }

  private static boolean isFuture(String word, int at) {
    return word.charAt(at) == '\u0633';
  }

  /** Words that only look as if they began or ended with a clitic. */
  private boolean isWhole(String word) {
    for (Overlay.Closed closed : overlay.closed(word)) {
      if (closed.whole()) {
        return true;
      }
    }
    return overlay.isName(word);
  }

  /** The cut the weights rank highest; of equals the one with fewer pieces. */
  Cut best(String word, boolean open, Weights weights, FeatureList features) {
    List<Cut> cuts = candidates(word, open);
    if (cuts.size() == 1) {
      return cuts.get(0);
    }
    Cut best = cuts.get(0);
    float top = Float.NEGATIVE_INFINITY;
    int whole = kinds(word, 0, word.length(), false);
    int familiar = familiar(word, 0, word.length(), false);
    for (Cut cut : cuts) {
      features.clear();
      features(word, cut, whole, familiar, features);
      float score = weights.score(features);
      if (score > top) {
        top = score;
        best = cut;
      }
    }
    return best;
  }

  /** The features of one candidate. */
  public void features(String word, Cut cut, FeatureList into) {
    into.clear();
    int n = word.length();
    features(word, cut, kinds(word, 0, n, false), familiar(word, 0, n, false), into);
  }

  private void features(String word, Cut cut, int whole, int wholeFamiliar, FeatureList into) {
    int start = cut.stemStart();
    int end = cut.stem();
    int front =
        (cut.first() > 0 ? word.charAt(0) : 0)
            | (cut.second() > 0 ? word.charAt(cut.first()) : 0) << 11;
    int back = word.substring(end).hashCode();
    int kinds = kinds(word, start, end, cut.hasEnclitic());
    int stem = word.substring(start, end).hashCode();
    int length = Math.min(end - start, 7);
    int stemCount = counts.of(word, start, end);
    int wholeCount = counts.of(word);
    int uncut = cut.boundaries() == 0 ? 1 : 0;
    boolean restored = isRestored(word, cut);
    into.add(1, front, back);
    into.add(2, front, kinds);
    into.add(3, back, kinds);
    into.add(4, front, back, kinds);
    into.add(5, front, kinds, whole);
    into.add(6, back, kinds, whole);
    into.add(7, front, back, length);
    into.add(8, stem, front, back);
    into.add(9, word.hashCode(), front, back);
    into.add(10, kinds);
    if (cut.hasStem()) {
      char firstLetter = word.charAt(start);
      char lastLetter = word.charAt(end - 1);
      into.add(11, front, firstLetter);
      into.add(12, back, lastLetter);
      into.add(13, front, firstLetter, end - start > 1 ? word.charAt(start + 1) : 0);
      into.add(14, back, lastLetter, end - start > 1 ? word.charAt(end - 2) : 0);
      into.add(15, stem);
      into.add(16, front, Math.min(stemCount, 12), uncut);
      into.add(17, back, Math.min(stemCount, 12), uncut);
      into.add(18, front == 0 ? 0 : 1, back == 0 ? 0 : 1, bucket(stemCount - wholeCount));
      into.add(19, front, bucket(stemCount - wholeCount), kinds);
      into.add(20, back, bucket(stemCount - wholeCount), kinds);
      int withArticle = counts.of("\u0627\u0644" + word.substring(start, end));
      into.add(21, front, Math.min(withArticle, 10), uncut);
      int withTa =
          lastLetter == '\u062A' ? counts.of(word.substring(start, end - 1) + '\u0629') : 0;
      into.add(22, back, withTa);
      into.add(23, front, restored ? 1 : 0, kinds);
      into.add(24, length, whole == 0 ? 1 : 0, kinds == 0 ? 1 : 0);
    }
    into.add(25, front, back, Math.min(wholeCount, 12));
    int familiar = uncut == 1 ? wholeFamiliar : familiar(word, start, end, cut.hasEnclitic());
    into.add(26, front, back, familiar);
    into.add(27, front == 0 ? 0 : 1, back == 0 ? 0 : 1, bucket(familiar - wholeFamiliar));
    into.add(28, uncut, familiar, wholeFamiliar);
  }

  /** How common the commonest lemma is that the stretch may be a form of. */
  private int familiar(String word, int from, int to, boolean bound) {
    if (from >= to) {
      return 0;
    }
    int most = most(word.substring(from, to), bound);
    if (to - from > 3 && word.charAt(from) == '\u0627' && word.charAt(from + 1) == '\u0644') {
      most = Math.max(most, most(word.substring(from + 2, to), bound));
    }
    return most;
  }

  private int most(String form, boolean bound) {
    int most = 0;
    for (Analysis analysis : lexicon.analyses(form)) {
      if (bound ? analysis.bound() : analysis.free()) {
        String key = (analysis.kind() == Kind.VERB ? "v" : "n") + analysis.lemma();
        most = Math.max(most, lemmas.of(key));
      }
    }
    return most;
  }

  private static int bucket(int difference) {
    return Math.max(-6, Math.min(6, difference));
  }

  /** ل before a stem that begins with ل: the article's alif may be elided. */
  private static boolean isRestored(String word, Cut cut) {
    return cut.second() > 0
        && word.charAt(cut.first()) == '\u0644'
        && cut.hasStem()
        && word.charAt(cut.stemStart()) == '\u0644';
  }

  /** What the stretch may be, as a set. */
  private int kinds(String word, int from, int to, boolean bound) {
    if (from >= to) {
      return 0;
    }
    int set = set(lexicon.mask(word, from, to), bound);
    String stem = word.substring(from, to);
    for (Overlay.Closed closed : overlay.closed(stem)) {
      if (!bound || closed.bound()) {
        set |= CLOSED;
      }
    }
    if (overlay.isName(stem)) {
      set |= NAME;
    }
    if (!overlay.plurals(stem).isEmpty() || overlay.noun(stem).isPresent()) {
      set |= NOUN;
    }
    if (to - from > 3 && word.charAt(from) == '\u0627' && word.charAt(from + 1) == '\u0644') {
      int rest = set(lexicon.mask(word, from + 2, to), bound) & (NOUN | ADJECTIVE | NAME);
      if (rest != 0) {
        set |= ARTICLE | rest;
      }
    } else if (to - from > 2
        && from > 0
        && word.charAt(from) == '\u0644'
        && word.charAt(from - 1) == '\u0644'
        && (set(lexicon.mask(word, from + 1, to), bound) & (NOUN | ADJECTIVE | NAME)) != 0) {
      set |= ARTICLE;
    }
    return set;
  }

  private static int set(int mask, boolean bound) {
    int half = bound ? mask >>> 16 : mask & 0xFFFF;
    return ((half & 1 << Kind.VERB.ordinal()) != 0 ? VERB : 0)
        | ((half & NOUNS) != 0 ? NOUN : 0)
        | ((half & ADJECTIVES) != 0 ? ADJECTIVE : 0)
        | ((half & NAMES) != 0 ? NAME : 0);
  }
}
