package org.isnad.coding.clause;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.arabic.Script;
import org.isnad.arabic.Sentence;
import org.isnad.knowledge.Entry;
import org.isnad.knowledge.Knowledge;

/**
 * The prepositions that frames know by name, simple (على) and compound (على يد), from {@code
 * events/prepositions}.
 */
public final class Prepositions {
  /**
   * A preposition found in a sentence.
   *
   * @param from first word
   * @param to word after the last: where what it governs begins
   * @param otherwise role of what it governs where a frame is silent
   */
  public record Found(String name, int from, int to, Role otherwise) {}

  private record Row(String name, List<String> words, Role otherwise) {}

  /** By first word, longest first. */
  private final Map<String, List<Row>> rows = new HashMap<>();

  private final Map<String, Role> names = new TreeMap<>();

  public Prepositions(Knowledge knowledge) {
    for (Entry entry : knowledge.file("events/prepositions")) {
      Role otherwise = entry.property("default").flatMap(Role::parse).orElse(Role.NONE);
      names.put(entry.id(), otherwise);
      for (String form : entry.texts("form")) {
        List<String> words = List.of(Script.fold(form).split("\\s+"));
        add(entry.id(), words, otherwise);
        cut(words).ifPresent(parts -> add(entry.id(), parts, otherwise));
      }
    }
    rows.values().forEach(list -> list.sort(Comparator.comparingInt((Row r) -> -r.words().size())));
  }

  private void add(String name, List<String> words, Role otherwise) {
    rows.computeIfAbsent(words.getFirst(), k -> new ArrayList<>())
        .add(new Row(name, words, otherwise));
  }

  /** بواسطة as the text has it after clitics are cut off: ب واسطة. */
  private Optional<List<String>> cut(List<String> words) {
    String first = words.getFirst();
    if (first.length() < 3 || !rows.containsKey(first.substring(0, 1))) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    parts.add(first.substring(0, 1));
    parts.add(first.substring(1));
    parts.addAll(words.subList(1, words.size()));
    return Optional.of(parts);
  }

  public Set<String> names() {
    return names.keySet();
  }

  /** The role of what a preposition governs where a frame is silent. */
  public Role otherwise(String name) {
    return names.getOrDefault(name, Role.NONE);
  }

  /** The longest preposition that begins at this word. */
  public Optional<Found> at(Sentence sentence, int index) {
    for (Row row : rows.getOrDefault(sentence.word(index).folded(), List.of())) {
      int end = index + row.words().size();
      boolean all = end <= sentence.size();
      for (int i = 1; all && i < row.words().size(); i++) {
        all = sentence.word(index + i).folded().equals(row.words().get(i));
      }
      if (all) {
        return Optional.of(new Found(row.name(), index, end, row.otherwise()));
      }
    }
    return Optional.empty();
  }

  /** The preposition that governs what begins at this word. */
  public Optional<Found> before(Sentence sentence, int word) {
    for (int length = Math.min(3, word); length >= 1; length--) {
      Optional<Found> found = at(sentence, word - length).filter(f -> f.to() == word);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
