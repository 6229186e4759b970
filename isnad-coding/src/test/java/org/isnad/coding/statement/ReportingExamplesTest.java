package org.isnad.coding.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.isnad.knowledge.Entry;
import org.isnad.model.Statement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the examples that stand in the knowledge of reporting constructions. */
@DisplayName("reporting constructions")
class ReportingExamplesTest {
  private static final List<String> FILES =
      List.of("statements/verbs", "statements/nouns", "statements/phrases");

  private static List<Entry> entries() {
    List<Entry> all = new ArrayList<>();
    FILES.forEach(f -> all.addAll(Reading.knowledge().file(f)));
    return all;
  }

  @TestFactory
  Stream<DynamicTest> examples_are_read_as_their_entry_says() {
    return entries().stream()
        .flatMap(e ->
            e.texts("example").stream()
                .map(t ->
                    DynamicTest.dynamicTest(
                        e.where() + " " + t,
                        () -> {
                          assertThat(decidedBy(e, t))
                              .as("%s is not read in: %s", e.id(), t)
                              .isTrue();
                        })));
  }

  @TestFactory
  Stream<DynamicTest> sentences_that_only_look_like_it_are_not() {
    return entries().stream()
        .flatMap(e ->
            e.texts("not").stream()
                .map(t ->
                    DynamicTest.dynamicTest(
                        e.where() + " " + t,
                        () -> {
                          assertThat(decidedBy(e, t))
                              .as("%s is wrongly read in: %s", e.id(), t)
                              .isFalse();
                        })));
  }

  @Test
  void there_are_at_least_190_constructions_with_examples() {
    assertThat(entries().stream().filter(e -> !e.texts("example").isEmpty()).count())
        .isGreaterThanOrEqualTo(190);
  }

  private static boolean decidedBy(Entry entry, String sentence) {
    String name = entry.where() + " " + entry.id();
    return Reading.statements(sentence).stream()
        .map(Statement::why)
        .anyMatch(why -> why.contains(name));
  }
}
