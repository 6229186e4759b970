package org.isnad.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One entry of a knowledge file.
 *
 * @param file name of the file, for messages and {@code why}
 * @param line line of the header, counted from 1
 * @param id unique in its file
 * @param properties Latin {@code key=value} pairs of the header, in order
 * @param slots Arabic lines by slot; the slot before the first {@code >} line is {@code "form"}
 */
public record Entry(
    String file,
    int line,
    String id,
    Map<String, String> properties,
    Map<String, List<Value>> slots) {

  /**
   * One value of a slot.
   *
   * @param text as written
   * @param line where it stands
   * @param note what followed the slot's name: {@code > example negated} gives {@code negated}
   */
  public record Value(String text, int line, Optional<String> note) {}

  public Optional<String> property(String key) {
    return Optional.ofNullable(properties.get(key));
  }

  /** A property that holds a comma-separated list; empty when absent. */
  public List<String> list(String key) {
    String value = properties.get(key);
    return value == null || value.isEmpty() ? List.of() : List.of(value.split(","));
  }

  public boolean flag(String key) {
    return "yes".equals(properties.get(key));
  }

  public List<Value> slot(String name) {
    return slots.getOrDefault(name, List.of());
  }

  /** The texts of a slot. */
  public List<String> texts(String name) {
    return slot(name).stream().map(Value::text).toList();
  }

  /** Where it stands, as {@code why} prints it: {@code events/assault:31}. */
  public String where() {
    return file + ":" + line;
  }
}
