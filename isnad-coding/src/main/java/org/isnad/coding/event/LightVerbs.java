package org.isnad.coding.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.isnad.arabic.Sentence;
import org.isnad.coding.clause.Role;
import org.isnad.coding.clause.WordForms;
import org.isnad.coding.clause.WordIndex;
import org.isnad.knowledge.Entry;
import org.isnad.knowledge.Knowledge;
import org.isnad.knowledge.KnowledgeFile.Problem;

/** Verbs whose act stands in the noun beside them (شن هجوما), from {@code events/light-verbs}. */
final class LightVerbs {
  /**
   * What a light verb says of the noun's parties.
   *
   * @param by how the noun hangs on it: {@code object}, {@code subject}, or a preposition's name
   */
  record Light(
      String id,
      String where,
      String by,
      Role subject,
      Role object,
      Map<String, Role> prepositions) {}

  private final WordIndex<Light> index = new WordIndex<>();

  LightVerbs(Knowledge knowledge) {
    List<Problem> problems = new ArrayList<>();
    for (Entry entry : knowledge.file("events/light-verbs")) {
      Map<String, Role> prepositions = new TreeMap<>();
      entry
          .properties()
          .forEach(
              (key, value) -> Role.parse(value).ifPresent(role -> prepositions.put(key, role)));
      Light light =
          new Light(
              entry.id(),
              entry.where(),
              entry.property("trigger").orElse("object"),
              role(entry, "subject"),
              role(entry, "object"),
              prepositions);
      WordForms.of(entry, problems).forEach(form -> index.add(form, light));
    }
  }

  private static Role role(Entry entry, String key) {
    return entry.property(key).flatMap(Role::parse).orElse(Role.NONE);
  }

  /** Readings of this word as a light verb. */
  List<WordIndex.Hit<Light>> at(Sentence sentence, int word) {
    return index.at(sentence, word);
  }

  /** The first reading that takes its noun this way. */
  Optional<WordIndex.Hit<Light>> at(Sentence sentence, int word, String by) {
    return at(sentence, word).stream().filter(h -> h.value().by().equals(by)).findFirst();
  }
}
