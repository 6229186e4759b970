package org.isnad.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Parses the one grammar of all knowledge files.
 *
 * <pre>
 * # comment
 * = id key=value key="value with spaces"      header of an entry, Latin script
 * : key=value                                 more properties
 * arabic | arabic                             values of the slot "form"
 * &gt; slot note                                 the values below belong to this slot
 * arabic
 * </pre>
 *
 * <p>Errors are collected, not thrown: a bad line is reported with file and line and left out, the
 * rest is read.
 */
public final class KnowledgeFile {
  /** The slot of values that stand before the first slot line. */
  public static final String FORM = "form";

  private final String name;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Integer> ids = new LinkedHashMap<>();

  /** What is wrong in a file, and where. */
  public record Problem(String file, int line, String message) {
    @Override
    public String toString() {
      return file + ":" + line + ": " + message;
    }
  }

  private KnowledgeFile(String name) {
    this.name = name;
  }

  /**
   * @param name what messages call it, e.g. {@code events/assault}
   */
  public static KnowledgeFile parse(String name, String content) {
    KnowledgeFile file = new KnowledgeFile(name);
    file.read(content);
    return file;
  }

  /** What messages call it. */
  public String name() {
    return name;
  }

  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  private void read(String content) {
    Draft draft = null;
    int number = 0;
    for (String raw : (Iterable<String>) content.lines()::iterator) {
      number++;
      String line = raw.strip();
      if (number == 1 && line.startsWith("\uFEFF")) {
        line = line.substring(1).strip();
      }
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      char first = line.charAt(0);
      if (first == '=' || first == ':' || first == '>') {
        if (hasArabic(line)) {
          problem(
              number,
              "a line of Latin script holds Arabic letters: put them on a line of their own");
          continue;
        }
      }
      if (first == '=') {
        finish(draft);
        draft = header(number, line.substring(1).strip());
      } else if (draft == null) {
        problem(number, "a line before the first entry (entries begin with '= id')");
      } else if (first == ':') {
        properties(number, line.substring(1).strip(), draft.properties);
      } else if (first == '>') {
        String[] parts = line.substring(1).strip().split("\\s+", 2);
        if (parts[0].isEmpty()) {
          problem(number, "a slot without a name");
        } else {
          draft.slot = parts[0];
          draft.note = parts.length > 1 ? Optional.of(parts[1].strip()) : Optional.empty();
          draft.slots.computeIfAbsent(draft.slot, k -> new ArrayList<>());
        }
      } else {
        if (hasLatin(line) && hasArabic(line)) {
          problem(number, "a line mixes Arabic and Latin letters");
          continue;
        }
        List<Entry.Value> values = draft.slots.computeIfAbsent(draft.slot, k -> new ArrayList<>());
        int from = 0;
        while (from <= line.length()) {
          int bar = line.indexOf('|', from);
          int to = bar < 0 ? line.length() : bar;
          String part = line.substring(from, to).strip();
          if (part.isEmpty()) {
            problem(number, "an empty value beside '|'");
          } else {
            values.add(new Entry.Value(part, number, draft.note));
          }
          from = to + 1;
        }
      }
    }
    finish(draft);
  }

  private static final class Draft {
    final int line;
    final String id;
    final Map<String, String> properties = new LinkedHashMap<>();
    final Map<String, List<Entry.Value>> slots = new LinkedHashMap<>();
    String slot = FORM;
    Optional<String> note = Optional.empty();

    Draft(int line, String id) {
      this.line = line;
      this.id = id;
    }
  }

  private Draft header(int number, String rest) {
    String[] parts = rest.split("\\s+", 2);
    String id = parts[0];
    if (id.isEmpty() || id.contains("=") || id.contains("\"")) {
      problem(number, "an entry without an id (write '= id key=value …')");
      id = "line-" + number;
    }
    Integer before = ids.putIfAbsent(id, number);
    if (before != null) {
      problem(number, "the id '" + id + "' stands already on line " + before);
    }
    Draft draft = new Draft(number, id);
    if (parts.length > 1) {
      properties(number, parts[1], draft.properties);
    }
    return draft;
  }

  private void properties(int number, String text, Map<String, String> into) {
    int at = 0;
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
        continue;
      }
      int equals = text.indexOf('=', at);
      if (equals <= at) {
        problem(number, "expected key=value at '" + text.substring(at) + "'");
        return;
      }
      String key = text.substring(at, equals);
      if (key.chars().anyMatch(Character::isWhitespace)) {
        problem(number, "expected key=value at '" + text.substring(at) + "'");
        return;
      }
      int from = equals + 1;
      int end;
      String value;
      if (from < text.length() && text.charAt(from) == '"') {
        end = text.indexOf('"', from + 1);
        if (end < 0) {
          problem(number, "the value of '" + key + "' has no closing quotation mark");
          return;
        }
        value = text.substring(from + 1, end);
        end++;
      } else {
        end = from;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
          end++;
        }
        value = text.substring(from, end);
      }
      if (into.put(key, value) != null) {
        problem(number, "the property '" + key + "' is given twice");
      }
      at = end;
    }
  }

  private void finish(@org.jspecify.annotations.Nullable Draft draft) {
    if (draft != null) {
      entries.add(new Entry(name, draft.line, draft.id, draft.properties, draft.slots));
    }
  }

  private void problem(int line, String message) {
    problems.add(new Problem(name, line, message));
  }

  private static boolean hasArabic(String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c >= 0x0620 && c <= 0x064A || c >= 0x0671 && c <= 0x06D3) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasLatin(String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
        return true;
      }
    }
    return false;
  }
}
