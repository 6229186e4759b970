package org.isnad.coding.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.arabic.Script;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;
import org.isnad.knowledge.Entry;
import org.isnad.knowledge.Knowledge;

/** Nouns that words stand in or travel through, from {@code statements/documents}. Immutable. */
final class Documents {
  /** What a noun is to the words. */
  enum Kind {
    /** A paper, a post, a recording. */
    DOCUMENT,
    /** An interview, a speech. */
    OCCASION,
    /** Where posts stand. */
    PLATFORM,
    /** An agency, a paper, a channel. */
    MEDIUM,
    /** An agreement, a law, a plan: under it things are done; it is no source. */
    LAW
  }

  /**
   * A phrase found; {@code weak}: names nobody by itself; {@code report}: tells others' content.
   */
  record Found(Kind kind, int length, boolean weak, boolean report, String where) {}

  private record Pattern(List<String> words, Found found) {}

  private final Map<String, List<Pattern>> patterns = new HashMap<>();

  Documents(Knowledge knowledge) {
    for (Entry entry : knowledge.file("statements/documents")) {
      Kind kind =
          Kind.valueOf(
              entry.property("kind").orElse("document").toUpperCase(java.util.Locale.ROOT));
      for (String form : entry.texts("form")) {
        List<String> words = List.of(Script.fold(form.strip()).split("\\s+"));
        Found found =
            new Found(
                kind,
                words.size(),
                entry.flag("weak"),
                entry.flag("report"),
                entry.where() + " " + entry.id());
        patterns
            .computeIfAbsent(words.getFirst(), k -> new ArrayList<>())
            .add(new Pattern(words, found));
      }
    }
    patterns
        .values()
        .forEach(l -> l.sort((a, b) -> Integer.compare(b.words().size(), a.words().size())));
  }

  /** The longest phrase of the list that begins at this word, the article ال disregarded. */
  Optional<Found> at(Sentence sentence, int at) {
    Word word = sentence.word(at);
    if (!word.isStem()) {
      return Optional.empty();
    }
    return match(sentence, at, word.folded()).or(() -> match(sentence, at, word.bare()));
  }

  /** The phrase that begins at this word, if the word is read as {@code first}. */
  Optional<Found> beginning(Sentence sentence, int at, String first) {
    return match(sentence, at, first);
  }

  private Optional<Found> match(Sentence sentence, int at, String first) {
    for (Pattern pattern : patterns.getOrDefault(first, List.of())) {
      if (matches(sentence, at, pattern.words())) {
        return Optional.of(pattern.found());
      }
    }
    return Optional.empty();
  }

  private static boolean matches(Sentence sentence, int at, List<String> words) {
    int i = at + 1;
    for (String expected : words.subList(1, words.size())) {
      if (i >= sentence.size() || !sentence.word(i).folded().equals(expected)) {
        return false;
      }
      i++;
    }
    return true;
  }

  /** Whether these words begin with a paper or post, and not with an outlet or platform. */
  boolean isPaper(String text) {
    String first = Script.fold(text.strip()).split("\\s+", 2)[0];
    String bare =
        first.startsWith("\u0627\u0644") && first.length() > 4 ? first.substring(2) : first;
    for (String form : List.of(first, bare, stripPronoun(bare))) {
      for (Pattern pattern : patterns.getOrDefault(form, List.of())) {
        if (pattern.words().size() == 1) {
          return pattern.found().kind() == Kind.DOCUMENT;
        }
      }
    }
    return false;
  }

  /** بيانه, شهادتها: without the pronoun. */
  private static String stripPronoun(String word) {
    if (word.endsWith("\u0647\u0627") || word.endsWith("\u0647\u0645")) {
      return word.substring(0, word.length() - 2);
    }
    return word.endsWith("\u0647") ? word.substring(0, word.length() - 1) : word;
  }

  boolean is(Kind kind, Sentence sentence, int at) {
    return at(sentence, at).map(f -> f.kind() == kind).orElse(false);
  }
}
