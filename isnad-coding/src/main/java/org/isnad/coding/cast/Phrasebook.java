package org.isnad.coding.cast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All word sequences the knowledge knows, as a tree of folded words. The names an article
 * introduces are kept in a book of the same shape, so that one look-up serves both.
 */
final class Phrasebook {
  /**
   * A sequence found: it ends before word {@code end}.
   *
   * @param skip letters of the first word that do not belong to it: a proclitic the reader left on
   *     it
   */
  record Hit(int start, int end, int skip, Sense sense) {}

  /** Most nodes end a name and lead nowhere: they hold no map. */
  private static final class Node {
    Map<String, Node> next = Map.of();
    List<Sense> senses = List.of();

    Node to(String word) {
      Node node = next.get(word);
      if (node == null) {
        node = new Node();
        if (next.isEmpty()) {
          next = new HashMap<>(2);
        }
        next.put(word, node);
      }
      return node;
    }

    void add(Sense sense) {
      if (senses.isEmpty()) {
        senses = new ArrayList<>(1);
      }
      if (senses.isEmpty() || senses.get(senses.size() - 1) != sense) {
        senses.add(sense);
      }
    }
  }

  private final Node root = new Node();

  void add(List<String> words, Sense sense) {
    Node node = root;
    for (String word : words) {
      node = node.to(word);
    }
    node.add(sense);
  }

  /** The senses of exactly this sequence. */
  List<Sense> senses(List<String> words) {
    Node node = root;
    for (String word : words) {
      node = node.next.get(word);
      if (node == null) {
        return List.of();
      }
    }
    return node.senses;
  }

  /** Appends every sequence that starts at this word, shortest first. */
  void find(Line line, int start, List<Hit> into) {
    int before = into.size();
    walk(root, line, start, start, 0, into);
    if (into.size() == before) {
      for (Line.Stripped stripped : line.stripped(start)) {
        step(root.next.get(stripped.key()), line, start, start + 1, stripped.letters(), into);
      }
      if (line.joinedArticle(start)) { // للبنان has no article
        step(root.next.get(line.key(start).substring(1)), line, start, start + 1, 0, into);
      }
    }
  }

  private static void walk(Node node, Line line, int start, int at, int skip, List<Hit> into) {
    if (at >= line.size()) {
      return;
    }
    String key = line.key(at);
    step(node.next.get(key), line, start, at + 1, skip, into);
    int end = line.tokenEnd(at);
    if (end > at + 1) {
      String whole = line.whole(at);
      if (!whole.equals(key)) {
        step(node.next.get(whole), line, start, end, skip, into);
      }
    }
  }

  private static void step(
      @Nullable Node node, Line line, int start, int at, int skip, List<Hit> into) {
    if (node == null) {
      return;
    }
    for (Sense sense : node.senses) {
      into.add(new Hit(start, at, skip, sense));
    }
    if (!node.next.isEmpty()) {
      walk(node, line, start, at, skip, into);
    }
  }
}
