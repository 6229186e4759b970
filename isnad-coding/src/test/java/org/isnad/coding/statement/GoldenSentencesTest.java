package org.isnad.coding.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.knowledge.Entry;
import org.isnad.knowledge.KnowledgeFile;
import org.isnad.model.Anonymity;
import org.isnad.model.Party;
import org.isnad.model.Statement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The golden sentences of {@code src/test/resources}: each exercises one construction and reads as
 * its rule.
 */
@DisplayName("golden sentences")
class GoldenSentencesTest {
  private static final String FOLDER = "/org/isnad/coding/statement/";

  @TestFactory
  Stream<DynamicNode> each_sentence_is_read_as_written_beside_it() throws IOException {
    List<DynamicNode> files = new ArrayList<>();
    for (String name : resource("index.txt").strip().split("\n")) {
      KnowledgeFile file = KnowledgeFile.parse(name, resource(name + ".txt"));
      assertThat(file.problems()).isEmpty();
      files.add(
          DynamicContainer.dynamicContainer(
              name,
              file.entries().stream().map(e -> DynamicTest.dynamicTest(title(e), () -> check(e)))));
    }
    return files.stream();
  }

  private static String title(Entry entry) {
    return entry.where() + " " + String.join(" ", entry.texts("form"));
  }

  private static void check(Entry entry) {
    String raw = String.join("\n", entry.texts("form"));
    List<Statement> found = Reading.statements(raw);
    boolean nesting = !entry.slot("within").isEmpty();
    List<String> expected = expected(entry);
    List<String> actual = found.stream().map(s -> line(raw, s, found, nesting)).toList();
    if (!alike(expected, actual)) {
      assertThat(actual)
          .as(title(entry) + "\n" + found.stream().map(Statement::why).toList())
          .containsExactlyElementsOf(expected);
    }
  }

  /**
   * Line by line the same; a source or relay may be written shorter or longer than it was found,
   * since where a name ends is the cast's to say and tested there.
   */
  private static boolean alike(List<String> expected, List<String> actual) {
    if (expected.size() != actual.size()) {
      return false;
    }
    for (int i = 0; i < expected.size(); i++) {
      String[] e = expected.get(i).split(" \\| | > relay ");
      String[] a = actual.get(i).split(" \\| | > relay ");
      if (e.length != a.length) {
        return false;
      }
      for (int k = 0; k < e.length; k++) {
        boolean name = k == 2 || expected.get(i).contains(" > relay ") && k == e.length - 1;
        boolean same = e[k].equals(a[k]) || name && (e[k].contains(a[k]) || a[k].contains(e[k]));
        if (!same) {
          return false;
        }
      }
    }
    return true;
  }

  /** Statements of the entry as lines, in the order they are written. */
  private static List<String> expected(Entry entry) {
    record Told(int line, String slot, String note, List<String> values) {}
    List<Told> told = new ArrayList<>();
    entry
        .slots()
        .forEach((slot, values) -> {
          if (!slot.equals("form") && !slot.equals("nothing")) {
            values.stream()
                .collect(Collectors.groupingBy(Entry.Value::line))
                .forEach((line, v) ->
                    told.add(
                        new Told(
                            line,
                            slot,
                            v.getFirst().note().orElse(""),
                            v.stream().map(Entry.Value::text).toList())));
          }
        });
    told.sort((a, b) -> Integer.compare(a.line(), b.line()));
    List<String> lines = new ArrayList<>();
    for (Told t : told) {
      String values = String.join(" | ", t.values());
      if (t.slot().equals("relay") || t.slot().equals("within")) {
        lines.add(lines.removeLast() + " > " + t.slot() + " " + values);
      } else {
        lines.add(t.slot() + " " + t.note() + " | " + values);
      }
    }
    return lines;
  }

  private static String line(String raw, Statement s, List<Statement> all, boolean nesting) {
    List<String> parts = new ArrayList<>();
    StringBuilder head = new StringBuilder();
    head.append(s.act().name().toLowerCase(Locale.ROOT))
        .append(' ')
        .append(s.form().name().toLowerCase(Locale.ROOT));
    if (s.elided()) {
      head.append(" elided");
    }
    if (s.source().isEmpty()) {
      head.append(" nobody");
    } else if (s.anonymity() != Anonymity.NAMED) {
      String[] words = s.anonymity().label().split(" ");
      head.append(' ').append(words[words.length - 1]);
    }
    parts.add(head.toString());
    parts.add(s.cue().in(raw));
    s.source().map(Party::text).ifPresent(parts::add);
    s.content().forEach(c -> parts.add(c.in(raw)));
    String line = String.join(" | ", parts);
    if (!s.relay().isEmpty()) {
      line += " > relay " + s.relay().stream().map(Party::text).collect(Collectors.joining(" | "));
    }
    String parent =
        s.parent()
            .map(id -> all.stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow())
            .map(p -> p.cue().in(raw))
            .orElse("");
    return parent.isEmpty() || !nesting ? line : line + " > within " + parent;
  }

  private static String resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            GoldenSentencesTest.class.getResourceAsStream(FOLDER + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
