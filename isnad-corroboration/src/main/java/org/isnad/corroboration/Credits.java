package org.isnad.corroboration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.isnad.arabic.Script;
import org.isnad.knowledge.Entry;
import org.isnad.knowledge.Knowledge;
import org.isnad.model.Article;

/**
 * Reads the agency credit of an article: its metadata, or an agency's name set off by a mark at the
 * very head or tail of the text, where papers credit a wire: {@code (Reuters) -}, {@code / AFP}. An
 * agency that a sentence there merely quotes is no credit. Which names are agencies is knowledge:
 * {@code actors/media}, {@code media=agency}.
 */
public final class Credits {
  /** Letters of the head and of the tail in which a credit stands. */
  private static final int HEAD = 40;

  private static final int TAIL = 40;

  /** Stands for a mark between words. */
  private static final char MARK = '|';

  private final Map<String, String> agencies =
      new TreeMap<>(
          java.util.Comparator.comparingInt(String::length)
              .reversed()
              .thenComparing(java.util.Comparator.naturalOrder()));

  public Credits(Knowledge knowledge) {
    for (Entry entry : knowledge.folder("actors")) {
      if (entry.property("media").filter("agency"::equals).isPresent()) {
        for (String slot : List.of("form", "alias", "short")) {
          entry.texts(slot).forEach(form -> agencies.put(plain(form), entry.id()));
        }
      }
    }
  }

  /** Id of the agency credited. */
  public Optional<String> of(Article article) {
    Optional<String> stated = article.agency().flatMap(a -> find(plain(a)));
    if (stated.isPresent()) {
      return stated;
    }
    String text = article.text();
    String head = plain(text.substring(0, Math.min(2 * HEAD, text.length())));
    String tail = plain(text.substring(Math.max(0, text.length() - 2 * TAIL)));
    return credit(head, 0, HEAD).or(() -> credit(tail, tail.length() - TAIL, tail.length()));
  }

  /** An agency between these places that a mark or the text's edge sets off from the sentence. */
  private Optional<String> credit(String text, int from, int to) {
    for (Map.Entry<String, String> agency : agencies.entrySet()) {
      int at = text.indexOf(agency.getKey(), Math.max(0, from));
      int end = at + agency.getKey().length();
      if (at < 0 || at > to) {
        continue;
      }
      boolean before = at > 0 && text.charAt(at - 1) == MARK;
      boolean after = end < text.length() && text.charAt(end) == MARK;
      if (before || after) {
        return Optional.of(agency.getValue());
      }
    }
    return Optional.empty();
  }

  private Optional<String> find(String text) {
    for (Map.Entry<String, String> agency : agencies.entrySet()) {
      if (text.contains(agency.getKey())) {
        return Optional.of(agency.getValue());
      }
    }
    return Optional.empty();
  }

  /**
   * Folded; between words a single space, and {@link #MARK} where a mark other than a full stop or
   * a quotation mark stands; a space at both ends.
   */
  private static String plain(String text) {
    StringBuilder out = new StringBuilder(" ");
    String folded = Script.fold(text);
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      char last = out.charAt(out.length() - 1);
      if (Character.isLetterOrDigit(c)) {
        out.append(c);
      } else if (Character.isWhitespace(c) || c == '.' || c == '"') {
        if (last != ' ') {
          out.append(' ');
        }
      } else if (out.length() < 2 || out.charAt(out.length() - 2) != MARK) {
        out.append(last == ' ' ? "" : " ").append(MARK).append(' ');
      }
    }
    if (out.charAt(out.length() - 1) != ' ') {
      out.append(' ');
    }
    return out.toString();
  }
}
