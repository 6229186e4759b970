package org.isnad.corroboration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.arabic.Script;
import org.isnad.model.Coded;
import org.isnad.model.Event;
import org.isnad.model.Span;

/**
 * The words around a mention, weighted by how rare they are in the case: two tellings in nearly the
 * same rare words are of the same happening even where parties and places were not found.
 *
 * <p>Plain tf–idf cosine (Salton and Buckley 1988) over folded words without their commonest
 * proclitics; window of {@value #WORDS} words to each side, inside the sentence.
 */
final class Surroundings {
  private static final int WORDS = 12;

  private final Map<String, Integer> documents = new HashMap<>();
  private int total;

  Surroundings(List<Coded> articles) {
    for (Coded coded : articles) {
      Set<String> seen = new HashSet<>(words(coded.article().text()));
      seen.forEach(w -> documents.merge(w, 1, Integer::sum));
      total++;
    }
  }

  /** Weights by word, of length one. */
  Map<String, Double> of(Coded coded, Event event) {
    String text = coded.article().text();
    Span sentence =
        coded.sentences().stream()
            .filter(s -> s.contains(event.trigger()))
            .findFirst()
            .orElse(new Span(0, text.length()));
    List<String> before = words(text.substring(sentence.start(), event.trigger().start()));
    List<String> after = words(text.substring(event.trigger().end(), sentence.end()));
    List<String> window =
        new ArrayList<>(before.subList(Math.max(0, before.size() - WORDS), before.size()));
    window.addAll(words(event.trigger().in(text)));
    window.addAll(after.subList(0, Math.min(WORDS, after.size())));
    Map<String, Double> weights = new TreeMap<>();
    for (String word : window) {
      double idf = Math.log((1.0 + total) / (1.0 + documents.getOrDefault(word, 0)));
      weights.merge(word, Math.max(0.05, idf), Double::max);
    }
    double norm = Math.sqrt(weights.values().stream().mapToDouble(w -> w * w).sum());
    weights.replaceAll((w, v) -> v / Math.max(1e-9, norm));
    return weights;
  }

  static double cosine(Map<String, Double> a, Map<String, Double> b) {
    Map<String, Double> small = a.size() <= b.size() ? a : b;
    Map<String, Double> large = small == a ? b : a;
    double sum = 0;
    for (Map.Entry<String, Double> entry : small.entrySet()) {
      Double other = large.get(entry.getKey());
      if (other != null) {
        sum += entry.getValue() * other;
      }
    }
    return sum;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    String folded = Script.fold(text);
    for (int i = 0; i <= folded.length(); i++) {
      if (i < folded.length() && Character.isLetterOrDigit(folded.charAt(i))) {
        word.append(folded.charAt(i));
      } else if (!word.isEmpty()) {
        words.add(bare(word.toString()));
        word.setLength(0);
      }
    }
    return words;
  }

  /**
   * Without a leading conjunction or preposition and the article, where enough of the word is left.
   */
  private static String bare(String word) {
    String rest = word;
    if (rest.length() > 4 && (rest.charAt(0) == '\u0648' || rest.charAt(0) == '\u0641')) {
      rest = rest.substring(1);
    }
    if (rest.length() > 5
        && (rest.startsWith("\u0628\u0627\u0644") || rest.startsWith("\u0643\u0627\u0644"))) {
      return rest.substring(3);
    }
    if (rest.length() > 4 && (rest.startsWith("\u0627\u0644") || rest.startsWith("\u0644\u0644"))) {
      return rest.substring(2);
    }
    return rest;
  }
}
