package org.isnad.coding.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Sentence;
import org.isnad.coding.cast.Mention;
import org.isnad.coding.clause.Prepositions;

/**
 * To which predicate of its sentence a place or day belongs (the nearest in one of whose slots it
 * stands), and how that predicate and an event hang together: the event itself, what governs it,
 * what it governs, or another branch.
 *
 * <p>What is said to be somewhere is often not the event but its neighbour: بدأت الاشتباكات بعد
 * مقتل شخص عند حاجز. Remembers what it has worked out; not thread-safe.
 */
final class Hosts {
  private static final int LEVELS = 4;

  private final Scene scene;
  private final Valency valency;
  private final Prepositions prepositions;
  private final Map<Integer, List<Integer>> predicates = new HashMap<>();
  private final Map<Long, List<Integer>> ascents = new HashMap<>();
  private final Map<Integer, Optional<Host>> hosts = new HashMap<>();

  Hosts(Scene scene, Valency valency, Prepositions prepositions) {
    this.scene = scene;
    this.valency = valency;
    this.prepositions = prepositions;
  }

  /** A predicate, by word, and the slot. */
  record Host(int word, Slot slot) {}

  /** The predicate the mention belongs to. */
  Optional<Host> of(Mention m) {
    Optional<Host> known = hosts.get(m.index());
    if (known == null) {
      known = find(m);
      hosts.put(m.index(), known);
    }
    return known;
  }

  private Optional<Host> find(Mention m) {
    Host best = null;
    int distance = Integer.MAX_VALUE;
    for (int p : predicates(m.sentence())) {
      Slot slot = Setting.slots(p, m.sentence(), scene, valency).get(m.index());
      if (slot == null || slot.hops() > 0 || slot.is("near") || slot.is("before-that")) {
        continue;
      }
      int away = p < m.from() ? m.from() - p : 2 * (p - m.from());
      if (away < distance) {
        distance = away;
        best = new Host(p, slot);
      }
    }
    return Optional.ofNullable(best);
  }

  /** The last predicate before a word. */
  int before(int sentence, int word) {
    int last = -1;
    for (int p : predicates(sentence)) {
      last = p < word ? p : last;
    }
    return last;
  }

  private List<Integer> predicates(int sentence) {
    List<Integer> known = predicates.get(sentence);
    if (known != null) {
      return known;
    }
    Sentence s = scene.sentence(sentence);
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < s.size(); i++) {
      int at = i;
      boolean trigger = scene.triggers().get(sentence).stream().anyMatch(t -> t.from() == at);
      if (!scene.inName(sentence, i) && (trigger || s.word(i).pos() == Pos.VERB)) {
        found.add(i);
      }
    }
    predicates.put(sentence, found);
    return found;
  }

  /** Steps up from each of two predicates to what governs both: {@code 0/1} the first governs. */
  String between(int sentence, int a, int b) {
    List<Integer> up = ascent(sentence, a);
    List<Integer> other = ascent(sentence, b);
    for (int i = 0; i < up.size(); i++) {
      int j = other.indexOf(up.get(i));
      if (j >= 0) {
        return i + "/" + j;
      }
    }
    return "apart";
  }

  private List<Integer> ascent(int sentence, int word) {
    long key = (long) sentence << 32 | word;
    List<Integer> known = ascents.get(key);
    if (known != null) {
      return known;
    }
    Sentence s = scene.sentence(sentence);
    List<Integer> up = new ArrayList<>();
    int at = word;
    for (int level = 0; level <= LEVELS && at >= 0; level++) {
      up.add(at);
      at = Hanging.of(sentence, at, s.word(at).pos() == Pos.VERB, scene, prepositions).governor();
    }
    ascents.put(key, up);
    return up;
  }
}
