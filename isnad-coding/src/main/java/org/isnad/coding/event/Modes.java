package org.isnad.coding.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.arabic.Sentence;
import org.isnad.coding.clause.ClauseMap;
import org.isnad.coding.clause.WordForms;
import org.isnad.coding.clause.WordIndex;
import org.isnad.knowledge.Entry;
import org.isnad.knowledge.Knowledge;
import org.isnad.knowledge.KnowledgeFile.Problem;
import org.isnad.model.EventType;

/**
 * PLOVER's modes: the frame's own, else what the words beside the trigger say of the means; from
 * {@code events/modes}.
 */
final class Modes {
  private static final int NEAR = 9;

  private record Cue(EventType type, String mode, String where) {}

  private final WordIndex<Cue> index = new WordIndex<>();
  private final Map<String, Double> scores = new HashMap<>();

  Modes(Knowledge knowledge) {
    List<Problem> problems = new ArrayList<>();
    for (Entry entry : knowledge.file("events/modes")) {
      for (String name : entry.list("type")) {
        EventType type = EventType.valueOf(name.toUpperCase(Locale.ROOT));
        String mode = entry.property("mode").orElse(entry.id());
        entry.property("score").ifPresent(s -> scores.put(type + mode, Double.parseDouble(s)));
        Cue cue = new Cue(type, mode, entry.where());
        WordForms.of(entry, problems).forEach(form -> index.add(form, cue));
      }
    }
  }

  /** Modes with the entries that named them, nearest first; the frame's own stand alone. */
  Map<String, String> of(Trigger t, Scene scene) {
    Map<String, String> found = new TreeMap<>();
    t.frame().mode().forEach(m -> found.put(m, t.frame().where()));
    if (!found.isEmpty()) {
      return found;
    }
    Sentence s = scene.sentence(t);
    ClauseMap clauses = scene.clauses(t);
    int best = Integer.MAX_VALUE;
    for (int i = 0; i < s.size(); i++) {
      int distance =
          clauses.stemsBetween(t.from(), i)
              + 3 * clauses.crossed(t.from(), i)
              + 2 * clauses.crossed(ClauseMap.Edge.COMMA, t.from(), i);
      if (i >= t.from() && i < t.to()) {
        distance = 0;
      }
      if (distance > NEAR || distance >= best) {
        continue;
      }
      for (WordIndex.Hit<Cue> hit : index.at(s, i)) {
        if (hit.value().type() == t.frame().type()) {
          best = distance;
          found.clear();
          found.put(hit.value().mode(), hit.value().where());
        }
      }
    }
    return found;
  }

  /** PLOVER's score of the first mode that has one, else of the type. */
  double scale(EventType type, Iterable<String> modes) {
    for (String mode : modes) {
      Double score = scores.get(type + mode);
      if (score != null) {
        return score;
      }
    }
    return type.baseScore();
  }

  /** Names of all modes of a type that the knowledge has. */
  Set<String> names(EventType type) {
    Set<String> names = new LinkedHashSet<>();
    scores.keySet().stream().filter(k -> k.startsWith(type.name())).sorted().forEach(names::add);
    return names;
  }
}
