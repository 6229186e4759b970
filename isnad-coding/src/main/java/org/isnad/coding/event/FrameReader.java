package org.isnad.coding.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.arabic.Script;
import org.isnad.coding.clause.Role;
import org.isnad.knowledge.Entry;
import org.isnad.knowledge.KnowledgeFile.Problem;
import org.isnad.model.EventType;
import org.isnad.model.Status;
import org.isnad.model.Toll;

/**
 * Reads {@link Frame}s from entries of the {@code events/<type>} knowledge files. What is not said
 * is filled in: the subject acts, the object suffers; a verbal noun's genitive is who suffers where
 * the frame has an object that does, else who acts; a nationality is who acts.
 */
final class FrameReader {
  private static final Set<String> PROPERTIES =
      Set.of(
          "type",
          "mode",
          "cameo",
          "subject",
          "object",
          "idafa",
          "nisba",
          "reciprocal",
          "passive",
          "toll",
          "future",
          "status",
          "needs",
          "weight",
          "light");

  private static final Map<String, Frame.Condition> SLOTS = conditions();

  private final Set<String> prepositions;
  private final List<Problem> problems;

  /**
   * @param prepositions names of prepositions that may be properties
   * @param problems where to put what cannot be read
   */
  FrameReader(Set<String> prepositions, List<Problem> problems) {
    this.prepositions = prepositions;
    this.problems = problems;
  }

  private static Map<String, Frame.Condition> conditions() {
    Map<String, Frame.Condition> slots = new LinkedHashMap<>();
    slots.put("with", new Frame.Condition(Frame.Condition.Where.NEAR, true, List.of()));
    slots.put("without", new Frame.Condition(Frame.Condition.Where.NEAR, false, List.of()));
    slots.put("next", new Frame.Condition(Frame.Condition.Where.NEXT, true, List.of()));
    slots.put("not-next", new Frame.Condition(Frame.Condition.Where.NEXT, false, List.of()));
    slots.put("before", new Frame.Condition(Frame.Condition.Where.BEFORE, true, List.of()));
    slots.put("not-before", new Frame.Condition(Frame.Condition.Where.BEFORE, false, List.of()));
    return slots;
  }

  /** The frame of an entry; empty, with a problem noted, when it names no event type. */
  Optional<Frame> read(Entry entry) {
    Optional<EventType> type = entry.property("type").flatMap(t -> constant(EventType.values(), t));
    if (type.isEmpty()) {
      problem(entry, "an event entry needs type= one of PLOVER's sixteen");
      return Optional.empty();
    }
    Map<String, Role> phrases = new TreeMap<>();
    entry
        .properties()
        .forEach((key, value) -> {
          if (prepositions.contains(key)) {
            phrases.put(key, role(entry, key, Role.NONE));
          } else if (!PROPERTIES.contains(key)) {
            problem(entry, "unknown property '" + key + "'");
          }
        });
    boolean reciprocal = entry.flag("reciprocal");
    Role subject = role(entry, "subject", Role.ACTOR);
    Role object = role(entry, "object", reciprocal ? Role.ACTOR : Role.RECIPIENT);
    Role idafa = role(entry, "idafa", object == Role.RECIPIENT ? Role.RECIPIENT : Role.ACTOR);
    return Optional.of(
        new Frame(
            entry.id(),
            entry.where(),
            type.get(),
            entry.list("mode"),
            entry.property("cameo"),
            subject,
            object,
            idafa,
            role(entry, "nisba", Role.ACTOR),
            phrases,
            reciprocal,
            entry.flag("passive"),
            entry.property("toll").flatMap(t -> known(entry, "toll", Toll.Harm.values(), t)),
            entry.property("future").flatMap(t -> known(entry, "future", EventType.values(), t)),
            entry.property("status").flatMap(t -> known(entry, "status", Status.values(), t)),
            entry.flag("light"),
            "low".equals(entry.properties().get("weight")),
            conditions(entry)));
  }

  private static List<Frame.Condition> conditions(Entry entry) {
    List<Frame.Condition> out = new ArrayList<>();
    SLOTS.forEach((slot, kind) -> {
      List<List<String>> phrases =
          entry.texts(slot).stream().map(t -> List.of(Script.fold(t).split("\\s+"))).toList();
      if (!phrases.isEmpty()) {
        out.add(new Frame.Condition(kind.where(), kind.wanted(), phrases));
      }
    });
    return out;
  }

  private Role role(Entry entry, String key, Role otherwise) {
    Optional<String> value = entry.property(key);
    if (value.isEmpty()) {
      return otherwise;
    }
    Optional<Role> role = Role.parse(value.get());
    if (role.isEmpty()) {
      problem(entry, "'" + key + "' must be actor, recipient, place, content or none");
    }
    return role.orElse(otherwise);
  }

  private <E extends Enum<E>> Optional<E> known(Entry entry, String key, E[] values, String name) {
    Optional<E> found = constant(values, name);
    if (found.isEmpty()) {
      problem(entry, "'" + key + "' cannot be '" + name + "'");
    }
    return found;
  }

  private static <E extends Enum<E>> Optional<E> constant(E[] values, String name) {
    String wanted = name.toUpperCase(Locale.ROOT);
    for (E value : values) {
      if (value.name().equals(wanted)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  private void problem(Entry entry, String message) {
    problems.add(new Problem(entry.file(), entry.line(), entry.id() + ": " + message));
  }
}
