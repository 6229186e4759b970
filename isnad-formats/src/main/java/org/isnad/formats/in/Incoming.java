package org.isnad.formats.in;

import java.util.Optional;
import org.isnad.model.Article;

/** What a reader found at one place of the input: an article, or something it had to refuse. */
public sealed interface Incoming permits Incoming.Read, Incoming.Refused {
  /**
   * An article.
   *
   * @param notice something the user should know, e.g. that the text was windows-1256
   * @param original the bytes it came as, and from where
   */
  record Read(Article article, Optional<String> notice, Original original) implements Incoming {
    Read(Article article, Optional<String> notice) {
      this(article, notice, Original.UNKNOWN);
    }

    Read from(Original place) {
      return new Read(article, notice, place);
    }
  }

  /**
   * Something that is no Arabic article.
   *
   * @param where file and record: {@code news.jsonl, line 17}
   * @param why the cause in a sentence
   */
  record Refused(String where, String why) implements Incoming {
    public String message() {
      return where + ": " + why;
    }
  }
}
