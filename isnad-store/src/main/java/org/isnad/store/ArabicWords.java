package org.isnad.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.isnad.arabic.Arabic;
import org.isnad.arabic.Script;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;

/**
 * Lucene's analysis by our own reading: each word without its clitics and article, and at the same
 * place its lemma. So القوات finds والقوات and بقواتها, however the hamza is spelled.
 */
final class ArabicWords extends Analyzer {
  private final Arabic arabic;

  ArabicWords(Arabic arabic) {
    this.arabic = arabic;
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    return new TokenStreamComponents(new Words(arabic));
  }

  private record Token(String term, int increment, int start, int end) {}

  private static final class Words extends Tokenizer {
    private static final List<String> ARTICLES =
        List.of(
            "\u0648\u0627\u0644",
            "\u0628\u0627\u0644",
            "\u0643\u0627\u0644",
            "\u0641\u0627\u0644",
            "\u0644\u0644",
            "\u0627\u0644");
    private final Arabic arabic;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private List<Token> tokens = List.of();
    private int next;
    private int length;

    Words(Arabic arabic) {
      this.arabic = arabic;
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      if (next >= tokens.size()) {
        return false;
      }
      Token token = tokens.get(next++);
      term.setEmpty().append(token.term);
      increment.setPositionIncrement(token.increment);
      offset.setOffset(correctOffset(token.start), correctOffset(token.end));
      return true;
    }

    @Override
    public void reset() throws java.io.IOException {
      super.reset();
      StringBuilder text = new StringBuilder();
      char[] buffer = new char[4096];
      int n;
      while ((n = input.read(buffer)) > 0) {
        text.append(buffer, 0, n);
      }
      tokens = read(text.toString());
      length = text.length();
      next = 0;
    }

    @Override
    public void end() throws java.io.IOException {
      super.end();
      offset.setOffset(correctOffset(length), correctOffset(length));
    }

    private List<Token> read(String text) {
      List<Token> found = new ArrayList<>();
      for (Sentence sentence : arabic.read(text).sentences()) {
        Map<Integer, StringBuilder> whole = new HashMap<>();
        for (Word word : sentence.words()) {
          if (!word.isPunctuation()) {
            whole
                .computeIfAbsent(word.token(), k -> new StringBuilder())
                .append(Script.fold(word.form()));
          }
        }
        for (Word word : sentence.words()) {
          if (word.isStem()) {
            int start = word.span().start();
            int end = word.span().end();
            // The word as written stands beside its reading: a query of one word may be cut
            // otherwise than in a sentence.
            Set<String> terms = new LinkedHashSet<>();
            terms.add(loose(word.bare()));
            terms.add(loose(Script.fold(word.lemma())));
            String written = String.valueOf(whole.get(word.token()));
            terms.add(loose(written));
            // Where the reading left a clitic on a word, its mere letters still find it.
            terms.add(loose(withoutArticle(written)));
            terms.remove("");
            int increment = 1;
            for (String each : terms) {
              found.add(new Token(each, increment, start, end));
              increment = 0;
            }
          }
        }
      }
      return found;
    }

    /** Without the article and what is written before it: وال بال كال فال لل. */
    private static String withoutArticle(String word) {
      for (String article : ARTICLES) {
        if (word.startsWith(article) && word.length() >= article.length() + 2) {
          return word.substring(article.length());
        }
      }
      return word;
    }

    /** ة and ه at the end are one in careless spelling. */
    private static String loose(String word) {
      String bare = word.toLowerCase(Locale.ROOT);
      return bare.endsWith("\u0629") ? bare.substring(0, bare.length() - 1) + "\u0647" : bare;
    }
  }
}
