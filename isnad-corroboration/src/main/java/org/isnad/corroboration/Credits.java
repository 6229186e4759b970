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
 * Reads the agency credit of an article: its metadata, or an agency's name in the first or last
 * words of the text (where papers credit a wire). Which names are agencies is knowledge: {@code
 * actors/media}, {@code media=agency}.
 */
public final class Credits {
  private static final int EDGE = 160;

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
    String head = plain(text.substring(0, Math.min(EDGE, text.length())));
    String tail = plain(text.substring(Math.max(0, text.length() - EDGE)));
    return find(head).or(() -> find(tail));
  }

  private Optional<String> find(String text) {
    for (Map.Entry<String, String> agency : agencies.entrySet()) {
      if (text.contains(agency.getKey())) {
        return Optional.of(agency.getValue());
      }
    }
    return Optional.empty();
  }

  /** Folded, everything but letters and digits a single space, with a space at both ends. */
  private static String plain(String text) {
    StringBuilder out = new StringBuilder(" ");
    String folded = Script.fold(text);
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        out.append(c);
      } else if (out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    if (out.charAt(out.length() - 1) != ' ') {
      out.append(' ');
    }
    return out.toString();
  }
}
