package org.isnad.coding.event;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Sentence;
import org.isnad.coding.clause.ClauseMap;
import org.isnad.coding.clause.Prepositions;
import org.isnad.coding.clause.Role;
import org.isnad.coding.clause.WordForms.Shape;
import org.isnad.coding.clause.WordIndex;
import org.isnad.coding.event.LightVerbs.Light;

/**
 * A trigger in its clause: what stands in its own slots, what it hangs on and what stands in that predicate's
 * slots, and the verb that describes it (هجوم نفذه التنظيم).
 *
 * @param own slots by mention index
 * @param above slots of the governing predicate, by mention index
 * @param light the governing predicate as a light verb that takes the trigger's noun
 * @param below slots of the verb that describes the trigger
 * @param describing that verb, as a light verb where it is one
 * @param describes word index of that verb, -1 if none
 */
record Setting(
    Trigger trigger,
    Map<Integer, Slot> own,
    Hanging hanging,
    Map<Integer, Slot> above,
    Optional<Light> light,
    Map<Integer, Slot> below,
    Optional<Light> describing,
    int describes) {
  private static final int NEAR = 6;

  static Setting of(Trigger t, Scene scene, Valency valency, Prepositions prepositions, LightVerbs lights) {
    Sentence s = scene.sentence(t);
    Hanging hanging = Hanging.of(t, scene, prepositions);
    int governor = hanging.governor();
    Map<Integer, Slot> above = Map.of();
    Optional<Light> light = Optional.empty();
    if (governor >= 0) {
      above = slots(governor, t.sentence(), scene, valency);
      if (!t.isVerb()) {
        light = light(lights, s, governor, hanging);
      }
    }
    int describes = t.isVerb() ? -1 : describing(t, s, scene);
    Map<Integer, Slot> below = describes < 0 ? Map.of() : valency.ofVerb(t.sentence(), describes);
    Optional<Light> describing =
        describes < 0
            ? Optional.empty()
            : lights.at(s, describes).stream().map(WordIndex.Hit::value).findFirst();
    return new Setting(t, valency.of(t), hanging, above, light, below, describing, describes);
  }

  /** Slots of the predicate at a word: a trigger's, else a verb's. */
  static Map<Integer, Slot> slots(int word, int sentence, Scene scene, Valency valency) {
    if (scene.sentence(sentence).word(word).pos() == Pos.VERB) {
      return valency.ofVerb(sentence, word);
    }
    for (Trigger other : scene.triggers().get(sentence)) {
      if (other.from() == word) {
        return valency.of(other);
      }
    }
    return Map.of();
  }

  private static Optional<Light> light(LightVerbs lights, Sentence s, int governor, Hanging hanging) {
    List<WordIndex.Hit<Light>> hits = lights.at(s, governor);
    for (WordIndex.Hit<Light> hit : hits) {
      String by = hit.value().by();
      boolean bare =
          hanging.link().equals("noun") || hanging.link().equals("verb") || hanging.link().equals("and")
              || hanging.link().equals("start");
      if (by.equals(hanging.link()) || (by.equals("object") || by.equals("subject")) && bare) {
        return Optional.of(hit.value());
      }
    }
    return Optional.empty();
  }

  /** The verb that follows the noun and says something of it. */
  private static int describing(Trigger t, Sentence s, Scene scene) {
    ClauseMap clauses = scene.clauses(t);
    for (int i = t.end(); i < s.size() && clauses.stemsBetween(t.from(), i) <= NEAR; i++) {
      if (clauses.crossed(ClauseMap.Edge.COMMA, t.from(), i) > 0
          || clauses.crossed(ClauseMap.Edge.STOP, t.from(), i) > 0
          || clauses.crossed(ClauseMap.Edge.AND_VERB, t.from(), i) > 0
          || clauses.crossed(ClauseMap.Edge.THAT, t.from(), i) > 0) {
        return -1;
      }
      if (s.word(i).pos() == Pos.VERB) {
        return i;
      }
    }
    return -1;
  }

  /** What the frame makes of a slot of the trigger itself. */
  Role role(Slot slot, Prepositions prepositions) {
    Frame frame = trigger.frame();
    boolean passive = trigger.form().passive() || trigger.form().shape() == Shape.PASSIVE_PARTICIPLE;
    Role acting = passive ? frame.object() : frame.subject();
    return switch (slot.name()) {
      case "subject" -> acting;
      case "object", "second" -> frame.object();
      case "idafa" -> frame.idafa();
      case "nisba" -> frame.nisba();
      case "pronoun" -> trigger.isVerb() ? frame.object() : frame.idafa();
      case "head" ->
          trigger.form().shape() == Shape.MASDAR || trigger.form().shape() == Shape.NOUN ? Role.NONE : acting;
      case "near" -> Role.NONE;
      default -> frame.prepositions().getOrDefault(slot.name(), prepositions.otherwise(slot.name()));
    };
  }

  /** What a light verb makes of a slot of its own. */
  static Role role(Slot slot, Light light, Prepositions prepositions) {
    return switch (slot.name()) {
      case "subject" -> light.subject();
      case "object" -> light.object();
      case "idafa", "second", "nisba", "pronoun", "head", "near" -> Role.NONE;
      default -> light.prepositions().getOrDefault(slot.name(), prepositions.otherwise(slot.name()));
    };
  }
}
