package org.isnad.coding.cast;

import java.util.ArrayList;
import java.util.List;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Script;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;
import org.isnad.arabic.lexicon.Lexicon;
import org.isnad.model.Span;

/**
 * A sentence as the grammar of names reads it: words by their folded letters, and beside the
 * segmentation of the reader the letters of whole tokens, because a name that no dictionary knows
 * is easily cut (بوتين is not ب + وتين) or left uncut (ولافروف).
 */
final class Line {
  private static final String ARTICLE = "\u0627\u0644";
  private static final String JOINED_ARTICLE = "\u0644\u0644";
  private static final String CONJUNCTIONS = "\u0648\u0641";
  private static final String PREPOSITIONS = "\u0628\u0644\u0643";
  private static final char ALIF_HAMZA = '\u0623';
  private static final char ALIF_HAMZA_BELOW = '\u0625';
  private static final char ALIF_MADDA = '\u0622';
  private static final char ALIF_MAQSURA = '\u0649';
  private static final String OURS = "\u0646\u0627";
  private static final String THEIRS = "\u0647\u0645";
  private static final String HERS = "\u0647\u0627";
  private static final String NOT = "\u0644\u0627";
  private static final String NOR = "\u0645\u0627";
  private static final int VERB = 0x10001 << org.isnad.arabic.lexicon.Kind.VERB.ordinal();
  private static final int SHORTEST_STRIPPED = 4;

  /** Letters of a word after what may be a proclitic the reader left on it. */
  record Stripped(String key, int letters) {}

  private final String raw;
  private final Lexicon lexicon;
  private final Sentence sentence;
  private final List<Word> words;
  private final String[] keys;
  private final int[] tokenEnds;

  Line(String raw, Sentence sentence, Lexicon lexicon) {
    this.raw = raw;
    this.lexicon = lexicon;
    this.sentence = sentence;
    this.words = sentence.words();
    int n = words.size();
    this.keys = new String[n];
    this.tokenEnds = new int[n];
    for (int i = n - 1; i >= 0; i--) {
      Word word = words.get(i);
      keys[i] = word.folded();
      boolean joined =
          i + 1 < n
              && !word.isPunctuation()
              && !words.get(i + 1).isPunctuation()
              && words.get(i + 1).token() == word.token()
              && words.get(i + 1).span().start() == word.span().end();
      tokenEnds[i] = joined ? tokenEnds[i + 1] : i + 1;
    }
  }

  int index() {
    return sentence.index();
  }

  int size() {
    return words.size();
  }

  Word word(int i) {
    return words.get(i);
  }

  String key(int i) {
    return keys[i];
  }

  /** Index after the last word of this word's token. */
  int tokenEnd(int i) {
    return tokenEnds[i];
  }

  /** The letters from this word to the end of its token. */
  String whole(int i) {
    return Script.fold(
        raw.substring(words.get(i).span().start(), words.get(tokenEnds[i] - 1).span().end()));
  }

  /**
   * What stays when one or two letters that may be proclitics are taken off a word the reader left
   * whole.
   */
  List<Stripped> stripped(int i) {
    Word word = words.get(i);
    String key = keys[i];
    if (tokenEnds[i] != i + 1
        || word.part() != Word.Part.STEM
        || !unknown(i)
        || i > 0 && words.get(i - 1).token() == word.token() && words.get(i - 1).isStem()) {
      return List.of();
    }
    List<Stripped> found = new ArrayList<>(2);
    int cut = 0;
    if (key.length() > SHORTEST_STRIPPED && CONJUNCTIONS.indexOf(key.charAt(0)) >= 0) {
      cut = 1;
      found.add(new Stripped(key.substring(1), 1));
    }
    if (key.startsWith(JOINED_ARTICLE, cut) && key.length() > cut + SHORTEST_STRIPPED) {
      found.add(new Stripped(ARTICLE + key.substring(cut + 2), cut + 1));
    } else if (key.length() > cut + SHORTEST_STRIPPED
        && PREPOSITIONS.indexOf(key.charAt(cut)) >= 0) {
      found.add(new Stripped(key.substring(cut + 1), cut + 1));
    }
    return found;
  }

  boolean definite(int i) {
    if (!keys[i].startsWith(ARTICLE) || keys[i].length() <= 3 || words.get(i).pos() == Pos.PRON) {
      return false;
    }
    String form = words.get(i).form();
    char first = form.isEmpty() ? ARTICLE.charAt(0) : form.charAt(0);
    return first != ALIF_HAMZA && first != ALIF_HAMZA_BELOW;
  }

  String bare(int i) {
    return definite(i) ? keys[i].substring(2) : keys[i];
  }

  boolean isWord(int i) {
    return i >= 0 && i < words.size() && !words.get(i).isPunctuation();
  }

  boolean isStem(int i) {
    return i >= 0 && i < words.size() && words.get(i).isStem();
  }

  boolean isProclitic(int i) {
    return i >= 0 && i < words.size() && words.get(i).part() == Word.Part.PROCLITIC;
  }

  boolean isEnclitic(int i) {
    return i >= 0 && i < words.size() && words.get(i).part() == Word.Part.ENCLITIC;
  }

  boolean isMark(int i, String mark) {
    return i >= 0 && i < words.size() && words.get(i).isPunctuation() && keys[i].equals(mark);
  }

  /**
   * Whether the word may begin with this letter of the knowledge: أمام is not إمام, أمر is not آمر.
   */
  boolean startsLike(int i, int skip, char first) {
    if (first != ALIF_HAMZA && first != ALIF_HAMZA_BELOW && first != ALIF_MADDA || skip > 0) {
      return true;
    }
    String form = words.get(i).form();
    int at = definite(i) ? 2 : 0;
    if (form.length() <= at) {
      return true;
    }
    char letter = form.charAt(at);
    boolean hamza = letter == ALIF_HAMZA || letter == ALIF_HAMZA_BELOW || letter == ALIF_MADDA;
    return hamza ? letter == first : first != ALIF_MADDA;
  }

  /**
   * Whether this mark opens a quotation or bracket; straight marks tell it by the space beside
   * them, or by count.
   */
  boolean opens(int i) {
    char mark = words.get(i).form().isEmpty() ? ' ' : words.get(i).form().charAt(0);
    if ("\u201C\u00AB(\u2039\uFD3E".indexOf(mark) >= 0) {
      return true;
    }
    if ("\u201D\u00BB)\u203A".indexOf(mark) >= 0) {
      return false;
    }
    boolean spaceBefore = i == 0 || words.get(i - 1).span().end() < words.get(i).span().start();
    boolean spaceAfter =
        i + 1 == words.size() || words.get(i).span().end() < words.get(i + 1).span().start();
    if (spaceBefore != spaceAfter) {
      return spaceBefore;
    }
    int count = 0;
    for (int j = 0; j < i; j++) {
      if (keys[j].equals(keys[i])) {
        count++;
      }
    }
    return count % 2 == 0;
  }

  /** Whether some analysis of the word is a plural. */
  boolean endsLikePlural(int i) {
    return words.get(i).morphology().number() == org.isnad.arabic.Morphology.Number.PLURAL;
  }

  /** Whether the article of this word is written with the preposition before it: للبنان, للحلف. */
  boolean joinedArticle(int i) {
    return isProclitic(i - 1)
        && keys[i].startsWith(ARTICLE)
        && keys[i].length() > SHORTEST_STRIPPED
        && raw.charAt(words.get(i).span().start()) == JOINED_ARTICLE.charAt(0);
  }

  Pos pos(int i) {
    return words.get(i).pos();
  }

  boolean isNumber(int i) {
    return i < words.size() && words.get(i).pos() == Pos.NUM;
  }

  /** Whether no dictionary has the word, with or without its article: then it is likely a name. */
  boolean unknown(int i) {
    Word word = words.get(i);
    if (!word.isStem() || keys[i].length() < 3 || !Script.isArabicLetter(keys[i].charAt(0))) {
      return false;
    }
    String key = keys[i];
    if (isSmall(i) || key.endsWith(OURS) || key.endsWith(THEIRS) || key.endsWith(HERS)) {
      return false;
    }
    return lexicon.mask(key, 0, key.length()) == 0
        && !negated(key)
        && (!definite(i) || lexicon.mask(key, 2, key.length()) == 0);
  }

  /** A verb with its negation written to it: لايزال, ماكان. */
  private boolean negated(String key) {
    return key.length() > SHORTEST_STRIPPED
        && (key.startsWith(NOT) || key.startsWith(NOR))
        && (lexicon.mask(key, 2, key.length()) & VERB) != 0;
  }

  /** Whether some analysis of the word is a verb. */
  boolean mayBeVerb(int i) {
    if (i < 0 || i >= words.size()) {
      return false;
    }
    for (Word.Reading reading : words.get(i).readings()) {
      if (reading.pos() == Pos.VERB) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the reader takes it for a small word: a preposition, conjunction, pronoun, particle.
   */
  boolean isSmall(int i) {
    return switch (words.get(i).pos()) {
      case ADP, ADV, AUX, CCONJ, DET, PART, PRON, SCONJ, INTJ -> true;
      default -> false;
    };
  }

  /**
   * Written with the final letter of prepositions and verbs that no given name is told from (على,
   * علي).
   */
  boolean endsInAlif(int i) {
    String form = words.get(i).form();
    return !form.isEmpty() && form.charAt(form.length() - 1) == ALIF_MAQSURA;
  }

  boolean isVerb(int i) {
    return words.get(i).pos() == Pos.VERB || words.get(i).pos() == Pos.AUX;
  }

  /**
   * The letters from word {@code from}, less {@code skip} of its letters, to the end of word {@code
   * to - 1}.
   */
  Span span(int from, int skip, int to) {
    int start = words.get(from).span().start();
    int end = words.get(to - 1).span().end();
    for (int left = skip; left > 0 && start < end; start++) {
      if (!Script.isIgnorable(raw.charAt(start))) {
        left--;
      }
    }
    while (start < end && Script.isIgnorable(raw.charAt(start))) {
      start++;
    }
    return new Span(start, end);
  }

  String text(Span span) {
    return span.in(raw);
  }
}
