package org.isnad.arabic.number;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.arabic.Script;
import org.isnad.knowledge.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Phrases of one or more words with what they mean, found at a token also behind a proclitic.
 * Immutable once built.
 */
public final class Phrases<T> {
  private static final class Node<T> {
    final Map<String, Node<T>> next = new HashMap<>();
    final List<T> values = new ArrayList<>(1);
  }

  private final Node<T> root = new Node<>();
  private final List<String> proclitics;
  private final List<String> elided;
  private final String article;

  /**
   * A phrase found.
   *
   * @param next index of the token after it
   * @param prefix how many folded letters of its first token are a proclitic
   */
  public record Match<T>(T value, int next, int prefix) {}

  private Phrases(List<String> proclitics, List<String> elided, String article) {
    this.proclitics = proclitics;
    this.elided = elided;
    this.article = article;
  }

  /** What one entry of a file means, once for each of its forms. */
  public interface Meaning<T> {
    /** The meaning, or null where the entry is none of these phrases. */
    @Nullable T of(Entry entry);
  }

  /**
   * Reads the entries of a knowledge file. Entries of kind {@code proclitic}, {@code elided} and
   * {@code article} say what may stand before a phrase.
   */
  public static <T> Phrases<T> read(List<Entry> entries, Meaning<T> meaning) {
    Phrases<T> phrases =
        new Phrases<>(forms(entries, "proclitic"), forms(entries, "elided"), article(entries));
    for (Entry entry : entries) {
      T value = meaning.of(entry);
      if (value != null) {
        for (String form : entry.texts("form")) {
          phrases.add(form, value);
        }
      }
    }
    return phrases;
  }

  /** The article as the file gives it. */
  public static String article(List<Entry> entries) {
    List<String> forms = forms(entries, "article");
    return forms.isEmpty() ? "" : forms.getFirst();
  }

  private static List<String> forms(List<Entry> entries, String kind) {
    List<String> forms = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.property("kind").orElse("").equals(kind)) {
        entry.texts("form").forEach(form -> forms.add(Script.fold(form)));
      }
    }
    return List.copyOf(forms);
  }

  void add(String form, T value) {
    Tokens tokens = Tokens.of(form);
    Node<T> node = root;
    for (int i = 0; i < tokens.size(); i++) {
      node = node.next.computeIfAbsent(tokens.folded(i), k -> new Node<>());
    }
    if (!node.values.contains(value)) {
      node.values.add(value);
    }
  }

  /**
   * All phrases that begin at a token: without proclitic first, longer ones before shorter ones.
   */
  public List<Match<T>> at(Tokens tokens, int i) {
    Token token = tokens.get(i);
    String word = token.folded();
    List<Match<T>> found = collect(tokens, i, root.next.get(word), 0, List.of());
    if (token.isWord() && word.length() > 2) {
      for (String proclitic : proclitics) {
        if (word.startsWith(proclitic)) {
          Node<T> node = root.next.get(word.substring(proclitic.length()));
          found = collect(tokens, i, node, proclitic.length(), found);
        }
      }
      for (String form : elided) {
        if (word.startsWith(form)) {
          Node<T> node = root.next.get(article.concat(word.substring(form.length())));
          found = collect(tokens, i, node, form.length() - 1, found);
        }
      }
    }
    return found;
  }

  private List<Match<T>> collect(
      Tokens tokens, int i, @Nullable Node<T> first, int prefix, List<Match<T>> before) {
    if (first == null) {
      return before;
    }
    List<Match<T>> here = new ArrayList<>(2);
    Node<T> node = first;
    int next = i + 1;
    while (node != null) {
      for (T value : node.values) {
        here.add(0, new Match<>(value, next, prefix));
      }
      node = node.next.isEmpty() ? null : node.next.get(tokens.folded(next));
      next++;
    }
    if (before.isEmpty()) {
      return here;
    }
    List<Match<T>> all = new ArrayList<>(before);
    all.addAll(here);
    return all;
  }
}
