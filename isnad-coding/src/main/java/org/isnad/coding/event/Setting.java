package org.isnad.coding.event;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;
import org.isnad.coding.cast.Mention;
import org.isnad.coding.clause.ClauseMap;
import org.isnad.coding.clause.Prepositions;
import org.isnad.coding.clause.Role;
import org.isnad.coding.clause.WordForms.Shape;
import org.isnad.coding.clause.WordIndex;
import org.isnad.coding.event.LightVerbs.Light;
import org.isnad.model.EventType;

/**
 * A trigger in its clause: what stands in its own slots, what it hangs on and what stands in that
 * predicate's slots, and the verb that describes it (هجوم نفذه التنظيم).
 *
 * @param voice whether its subject acts or suffers
 * @param own slots by mention index
 * @param above slots of the governing predicate, by mention index
 * @param light the governing predicate as a light verb that takes the trigger's noun
 * @param below slots of the verb that describes the trigger
 * @param describing that verb, as a light verb where it is one
 * @param describes word index of that verb, -1 if none
 * @param farther one level higher
 * @param control who answers for it if its own clause names nobody: the subject of the nearest
 *     predicate above that has one, or the object of one that makes others act (asked, accused), by
 *     mention index
 * @param topic slots of the sentence's first verb
 */
record Setting(
    Trigger trigger,
    Voice voice,
    Map<Integer, Slot> own,
    Hanging hanging,
    Map<Integer, Slot> above,
    Optional<Light> light,
    Map<Integer, Slot> below,
    Optional<Light> describing,
    int describes,
    Optional<Level> farther,
    Map<Integer, Slot> topic,
    Map<Integer, String> control) {
  private static final int NEAR = 6;
  private static final int LEVELS = 4;
  private static final Set<EventType> MUTUAL =
      EnumSet.of(EventType.CONSULT, EventType.AGREE, EventType.COOPERATE);
  private static final Set<EventType> HARMFUL =
      EnumSet.of(
          EventType.ASSAULT,
          EventType.SANCTION,
          EventType.COERCE,
          EventType.ACCUSE,
          EventType.THREATEN);

  /** Acts whose content others are to do, or have done. */
  private static final Set<EventType> OBJECT_CONTROL =
      EnumSet.of(EventType.REQUEST, EventType.ACCUSE, EventType.COERCE, EventType.RETREAT);

  /** The predicate that governs the governing one. */
  record Level(Hanging hanging, Map<Integer, Slot> slots) {}

  static Setting of(
      Trigger t, Scene scene, Valency valency, Prepositions prepositions, LightVerbs lights) {
    Sentence s = scene.sentence(t);
    Hanging hanging = Hanging.of(t, scene, prepositions);
    int governor = hanging.governor();
    Map<Integer, Slot> above = Map.of();
    Optional<Light> light = Optional.empty();
    if (governor >= 0) {
      above = slots(governor, t.sentence(), scene, valency);
      if (!t.isVerb()) {
        light = light(lights, s, governor, hanging, above);
      }
    }
    int describes = t.isVerb() ? -1 : describing(t, scene);
    Map<Integer, Slot> below = describes < 0 ? Map.of() : valency.ofVerb(t.sentence(), describes);
    Optional<Light> describing =
        describes < 0
            ? Optional.empty()
            : lights.at(s, describes).stream().map(WordIndex.Hit::value).findFirst();
    Optional<Level> farther = Optional.empty();
    if (governor >= 0) {
      boolean verb = s.word(governor).pos() == Pos.VERB;
      Hanging higher = Hanging.of(t.sentence(), governor, verb, scene, prepositions);
      if (higher.governor() >= 0) {
        farther =
            Optional.of(new Level(higher, slots(higher.governor(), t.sentence(), scene, valency)));
      }
    }
    Map<Integer, Slot> own = valency.of(t);
    return new Setting(
        t,
        Voice.of(t, own, scene),
        own,
        hanging,
        above,
        light,
        below,
        describing,
        describes,
        farther,
        topic(s, scene, valency),
        control(t, hanging, scene, valency, prepositions));
  }

  private static Map<Integer, String> control(
      Trigger t, Hanging hanging, Scene scene, Valency valency, Prepositions prepositions) {
    Map<Integer, String> control = new LinkedHashMap<>();
    Sentence s = scene.sentence(t);
    Hanging at = hanging;
    for (int level = 1; level <= LEVELS && at.governor() >= 0 && control.isEmpty(); level++) {
      int governor = at.governor();
      Optional<EventType> kin = kin(t.sentence(), governor, scene);
      boolean passesOn = kin.filter(OBJECT_CONTROL::contains).isPresent();
      Map<Integer, Slot> slots = slots(governor, t.sentence(), scene, valency);
      int word = governor;
      int up = level;
      slots.forEach((index, slot) -> {
        Mention m = scene.cast().mentions().get(index);
        boolean before = m.sentence() != t.sentence() || m.to() <= t.from();
        if (before && slot.hops() == 0) {
          if (slot.is("subject") || slot.is("head") && s.word(word).pos() != Pos.VERB) {
            control.put(index, (passesOn ? "s" : "S") + Math.min(2, up));
          } else if (slot.is("idafa") && !passesOn || slot.is("nisba") && !passesOn) {
            control.put(index, "I" + Math.min(2, up));
          } else if (passesOn && !slot.is("near") && !slot.is("fi") && !slot.is("bada")) {
            control.put(index, "O" + Math.min(2, up));
          }
        }
      });
      at =
          Hanging.of(
              t.sentence(), governor, s.word(governor).pos() == Pos.VERB, scene, prepositions);
    }
    return control;
  }

  private static Optional<EventType> kin(int sentence, int word, Scene scene) {
    for (Trigger other : scene.triggers().get(sentence)) {
      if (other.from() == word) {
        return Optional.of(other.frame().type());
      }
    }
    return Optional.empty();
  }

  private static Map<Integer, Slot> topic(Sentence s, Scene scene, Valency valency) {
    for (int i = 0; i < s.size(); i++) {
      if (s.word(i).pos() == Pos.VERB) {
        return valency.ofVerb(s.index(), i);
      }
    }
    return Map.of();
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

  private static Optional<Light> light(
      LightVerbs lights, Sentence s, int governor, Hanging hanging, Map<Integer, Slot> above) {
    boolean named =
        above.values().stream()
            .anyMatch(
                x -> x.is("subject") && (x.how().equals("after") || x.how().equals("before")));
    List<WordIndex.Hit<Light>> hits = lights.at(s, governor);
    for (WordIndex.Hit<Light> hit : hits) {
      String by = hit.value().by();
      if (by.equals("subject") && named) {
        continue; // somebody else is the subject
      }
      boolean bare =
          hanging.link().equals("noun")
              || hanging.link().equals("verb")
              || hanging.link().equals("and")
              || hanging.link().equals("start");
      if (by.equals(hanging.link()) || (by.equals("object") || by.equals("subject")) && bare) {
        return Optional.of(hit.value());
      }
    }
    return Optional.empty();
  }

  /** The verb that follows the noun and says something of it. */
  static int describing(Trigger t, Scene scene) {
    Sentence s = scene.sentence(t);
    ClauseMap clauses = scene.clauses(t);
    boolean noun = false; // another noun on the way, that the verb may describe instead
    for (int i = t.end(); i < s.size() && clauses.stemsBetween(t.from(), i) <= NEAR; i++) {
      if (clauses.crossed(ClauseMap.Edge.COMMA, t.from(), i) > 0
          || clauses.crossed(ClauseMap.Edge.STOP, t.from(), i) > 0
          || clauses.crossed(ClauseMap.Edge.AND_VERB, t.from(), i) > 0
          || clauses.crossed(ClauseMap.Edge.THAT, t.from(), i) > 0) {
        return -1;
      }
      Word word = s.word(i);
      if (word.pos() == Pos.VERB && !scene.inName(s.index(), i)) {
        return i;
      }
      if (scene.particles().isRelative(word)
          && i > 0
          && isNoun(s.word(i - 1), scene, s, i - 1)
          && noun) {
        return -1;
      }
      noun = noun || isNoun(word, scene, s, i);
    }
    return -1;
  }

  private static boolean isNoun(Word word, Scene scene, Sentence s, int at) {
    boolean nominal = word.pos() == Pos.NOUN || word.pos() == Pos.PROPN;
    return nominal
        && scene.cast().in(s.index()).stream()
            .noneMatch(m -> m.is(Mention.Trait.NISBA) && m.covers(at));
  }

  /** What the frame makes of a slot of the trigger itself. */
  Role role(Slot slot, Prepositions prepositions) {
    boolean owner = (slot.is("idafa") || slot.is("pronoun")) && !slot.embedded();
    return owner && hasObject()
        ? trigger.frame().subject()
        : role(slot, trigger, voice == Voice.PASSIVE, prepositions);
  }

  /**
   * Whether a verbal noun's object is named beside its genitive, which then is who acts: قصف
   * الطيران مخيما, محاربته للجماعات.
   */
  private boolean hasObject() {
    return trigger.form().shape() == Shape.MASDAR
        && trigger.frame().object() == Role.RECIPIENT
        && own.values().stream()
            .anyMatch(x ->
                x.hops() == 0
                    && !x.how().equals("pronoun")
                    && (x.is("second") || x.is("li") && !x.embedded()));
  }

  /** What the frame of a predicate makes of a slot of its own. */
  static Role role(Slot slot, Trigger predicate, boolean passive, Prepositions prepositions) {
    Frame frame = predicate.frame();
    Shape shape = predicate.form().shape();
    Role acting = passive ? frame.object() : frame.subject();
    return switch (slot.name()) {
      case "subject" -> acting;
      case "object", "second" -> frame.object();
      case "idafa" -> frame.idafa();
      case "nisba" -> frame.nisba();
      case "pronoun" -> predicate.isVerb() ? frame.object() : frame.idafa();
      case "head" -> shape == Shape.MASDAR || shape == Shape.NOUN ? Role.NONE : acting;
      case "near", "before-that" -> Role.NONE;
      default -> {
        Role said = frame.prepositions().get(slot.name());
        yield said != null ? said : usual(slot.name(), frame, passive, prepositions);
      }
    };
  }

  /** What a preposition mostly means beside an act of this type, where the frame does not say. */
  private static Role usual(
      String preposition, Frame frame, boolean passive, Prepositions prepositions) {
    return switch (preposition) {
      case "bayna" -> frame.reciprocal() || MUTUAL.contains(frame.type()) ? Role.ACTOR : Role.NONE;
      case "maa" -> frame.reciprocal() || MUTUAL.contains(frame.type()) ? Role.ACTOR : Role.NONE;
      case "ala" -> HARMFUL.contains(frame.type()) ? Role.RECIPIENT : Role.NONE;
      case "nahwa", "hiyal" -> Role.RECIPIENT;
      case "min" -> passive ? Role.ACTOR : Role.NONE;
      case "bi" -> frame.reciprocal() ? Role.ACTOR : Role.NONE;
      default -> prepositions.otherwise(preposition);
    };
  }

  /** What a light verb makes of a slot of its own. */
  static Role role(Slot slot, Light light, Prepositions prepositions) {
    return switch (slot.name()) {
      case "subject" -> light.subject();
      case "object" -> light.object();
      case "idafa", "second", "nisba", "pronoun", "head", "near" -> Role.NONE;
      default ->
          light.prepositions().getOrDefault(slot.name(), prepositions.otherwise(slot.name()));
    };
  }
}
