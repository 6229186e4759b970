package org.isnad.coding.clause;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.isnad.arabic.Script;
import org.isnad.arabic.Word;
import org.isnad.knowledge.Entry;
import org.isnad.knowledge.Knowledge;

/**
 * The closed sets of words that build clauses, from the knowledge file {@code clause/particles}.
 * Immutable.
 */
public final class Particles {
  private final Map<String, Set<String>> sets = new HashMap<>();

  public Particles(Knowledge knowledge) {
    for (Entry entry : knowledge.file("clause/particles")) {
      Set<String> words = new HashSet<>();
      entry.texts("form").forEach(word -> words.add(Script.fold(word)));
      sets.put(entry.id(), Set.copyOf(words));
    }
  }

  /** Whether the word is one of this set. */
  public boolean is(String set, Word word) {
    return is(set, word.folded());
  }

  /** Whether the folded word is one of this set. */
  public boolean is(String set, String folded) {
    Set<String> words = sets.get(set);
    if (words == null) {
      throw new IllegalArgumentException("no such set in clause/particles: " + set);
    }
    return words.contains(folded);
  }

  public boolean isRelative(Word word) {
    return is("relative", word);
  }

  /** أن, إن and what contains them. */
  public boolean isThat(Word word) {
    return is("that", word);
  }
}
