package org.isnad.store;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.isnad.arabic.Arabic;
import org.isnad.arabic.Script;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;

/**
 * Lucene's analysis by our own reading: each word without its clitics and article, and at the same place its lemma. So
 * القوات finds والقوات and بقواتها, however the hamza is spelled.
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
    private final Arabic arabic;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
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
        for (Word word : sentence.words()) {
          if (!word.isStem()) {
            continue;
          }
          int start = word.span().start();
          int end = word.span().end();
          String bare = loose(word.bare());
          found.add(new Token(bare, 1, start, end));
          String lemma = loose(Script.fold(word.lemma()));
          if (!lemma.equals(bare) && !lemma.isEmpty()) {
            found.add(new Token(lemma, 0, start, end));
          }
        }
      }
      return found;
    }

    /** ة and ه at the end are one in careless spelling. */
    private static String loose(String bare) {
      return bare.endsWith("\u0629") ? bare.substring(0, bare.length() - 1) + "\u0647" : bare;
    }
  }
}
