package org.isnad.coding.clause;

import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;

/**
 * Matches words of knowledge files, written with their clitics, against a sentence whose clitics
 * are cut off.
 */
public final class Tokens {
  private static final char LAM = '\u0644';
  private static final char TA = '\u062A';
  private static final char TA_MARBUTA = '\u0629';
  private static final String ARTICLE = "\u0627\u0644";

  private Tokens() {}

  /** The folded form without ال, also where the analysis did not see it. */
  public static String bare(Word word) {
    String folded = word.folded();
    boolean article =
        folded.length() > 4
            || folded.length() == 4 && word.morphology().definite(); // الرد, but الله
    return article && folded.startsWith(ARTICLE) ? folded.substring(2) : folded;
  }

  /**
   * The word after what {@code wanted} (folded) covers from this word on; -1 if it does not stand
   * here.
   */
  public static int match(Sentence sentence, int index, String wanted) {
    if (index < 0 || index >= sentence.size()) {
      return -1;
    }
    Word word = sentence.word(index);
    if (word.folded().equals(wanted) || bare(word).equals(wanted)) {
      return index + 1;
    }
    int token = word.token();
    StringBuilder letters = new StringBuilder(word.folded());
    int i = index + 1;
    while (i < sentence.size()
        && sentence.word(i).token() == token
        && letters.length() < wanted.length()
        && !sentence.word(i).isPunctuation()) {
      String next = sentence.word(i).folded();
      boolean assimilates =
          letters.charAt(letters.length() - 1) == LAM
              && next.startsWith(ARTICLE)
              && sentence.word(i).span().length() < next.length();
      int last = letters.length() - 1;
      if (letters.charAt(last) == TA_MARBUTA && sentence.word(i).part() == Word.Part.ENCLITIC) {
        letters.setCharAt(last, TA); // سيطرة + ها is written سيطرتها
      }
      letters.append(assimilates ? next.substring(1) : next);
      i++;
    }
    return i > index + 1 && letters.toString().equals(wanted) ? i : -1;
  }

  /**
   * The letters of the token's words from this word on, as one; the word alone where nothing
   * follows in it.
   */
  static String from(Sentence sentence, int index) {
    int token = sentence.word(index).token();
    StringBuilder letters = new StringBuilder();
    for (int i = index; i < sentence.size() && sentence.word(i).token() == token; i++) {
      letters.append(sentence.word(i).folded());
    }
    return letters.toString();
  }
}
