package org.isnad.store;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.isnad.model.Span;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a person decided about one event or statement of the machine's record. It names its target
 * by where it stands in the text, not by the machine's running number, so that it finds it again
 * after re-coding.
 *
 * @param article id
 * @param target what it is about
 * @param span the event's trigger or the statement's cue as it was when decided, UTF-16
 * @param field {@code verdict} (accept, reject), {@code type}, {@code status}, {@code act}, {@code
 *     historical}
 * @param note why, in the person's words
 */
public record Decision(
    String article, Target target, Span span, String field, String value, Optional<String> note) {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** What a decision can be about. */
  public enum Target {
    EVENT,
    STATEMENT
  }

  String toJson() {
    Map<String, Object> fields = new TreeMap<>();
    fields.put("target", target.name());
    fields.put("start", span.start());
    fields.put("end", span.end());
    fields.put("field", field);
    fields.put("value", value);
    note.ifPresent(n -> fields.put("note", n));
    return MAPPER.writeValueAsString(fields);
  }

  static Decision fromJson(String article, String json) {
    try {
      JsonNode node = MAPPER.readTree(json);
      return new Decision(
          article,
          Target.valueOf(node.path("target").asString()),
          new Span(node.path("start").asInt(), node.path("end").asInt()),
          node.path("field").asString(),
          node.path("value").asString(),
          node.path("note").isString()
              ? Optional.of(node.path("note").asString())
              : Optional.empty());
    } catch (JacksonException | IllegalArgumentException e) {
      throw new CaseProblem(
          "a decision about " + article + " cannot be read: " + e.getMessage(), e);
    }
  }
}
