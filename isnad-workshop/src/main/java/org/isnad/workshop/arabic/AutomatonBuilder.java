package org.isnad.workshop.arabic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.isnad.arabic.lexicon.Automaton;

/**
 * Builds the minimal automaton of a sorted list of words: states with equal futures are stored
 * once.
 */
final class AutomatonBuilder {
  private final Map<Node, Integer> register = new HashMap<>();
  private int[] arcs = new int[1 << 16];
  private int used = 1;
  private String alphabet = "";

  /** A state by what leaves it; equal states are merged. */
  private record Node(List<Integer> arcs) {}

  private AutomatonBuilder() {}

  static Automaton build(List<String> sorted) {
    return new AutomatonBuilder().run(sorted);
  }

  private Automaton run(List<String> sorted) {
    TreeSet<Character> letters = new TreeSet<>();
    for (String word : sorted) {
      for (int i = 0; i < word.length(); i++) {
        letters.add(word.charAt(i));
      }
    }
    StringBuilder all = new StringBuilder();
    letters.forEach(all::append);
    alphabet = all.toString();
    if (alphabet.length() > 64) {
      throw new IllegalArgumentException("more than 64 letters: " + alphabet);
    }
    int root = state(sorted, 0, sorted.size(), 0);
    return new Automaton(alphabet, Arrays.copyOf(arcs, used), root);
  }

  /**
   * The state for the words from..to, which share their first {@code depth} letters and go on after
   * them.
   */
  private int state(List<String> words, int from, int to, int depth) {
    List<Integer> out = new ArrayList<>();
    int i = from;
    while (i < to) {
      char c = words.get(i).charAt(depth);
      int j = i;
      while (j < to && words.get(j).charAt(depth) == c) {
        j++;
      }
      boolean ends = words.get(i).length() == depth + 1;
      int rest = ends ? i + 1 : i;
      int target = rest < j ? state(words, rest, j, depth + 1) : 0;
      out.add(Automaton.arc(alphabet.indexOf(c), target, ends, j == to));
      i = j;
    }
    return register.computeIfAbsent(new Node(out), this::store);
  }

  private int store(Node node) {
    int at = used;
    if (used + node.arcs().size() > arcs.length) {
      arcs = Arrays.copyOf(arcs, 2 * arcs.length);
    }
    for (int arc : node.arcs()) {
      arcs[used++] = arc;
    }
    return at;
  }
}
