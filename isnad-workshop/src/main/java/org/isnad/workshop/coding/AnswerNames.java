package org.isnad.workshop.coding;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers the question name corpora ask, from coded articles: which words are a name, of a person,
 * a place or a body, each word in one name at most. A record holds more: descriptions, and names
 * inside names.
 *
 * <pre>AnswerNames CODED.jsonl ANSWERED.jsonl</pre>
 */
public final class AnswerNames {
  private record Named(int start, int end, ObjectNode mention, ArrayNode into) {
    boolean within(Named other) {
      boolean inside = other.start <= start && end <= other.end;
      return inside && other.end - other.start > end - start;
    }
  }

  private AnswerNames() {}

  public static void main(String[] args) throws IOException {
    JsonMapper mapper = JsonMapper.shared();
    try (PrintWriter out =
        new PrintWriter(
            Files.newBufferedWriter(Path.of(args[1]), StandardCharsets.UTF_8))) {
      for (String line : Files.readAllLines(Path.of(args[0]), StandardCharsets.UTF_8)) {
        if (!line.isBlank()) {
          out.println(mapper.writeValueAsString(answer((ObjectNode) mapper.readTree(line))));
        }
      }
    }
  }

  private static ObjectNode answer(ObjectNode record) {
    List<Named> names = new ArrayList<>();
    for (JsonNode entity : record.path("entities")) {
      if (entity.path("kind").asString().equals("generic")) {
        continue;
      }
      ArrayNode kept = ((ObjectNode) entity).arrayNode();
      for (JsonNode mention : entity.path("mentions")) {
        if (mention.path("name").asBoolean()) {
          names.add(
              new Named(
                  mention.path("start").asInt(),
                  mention.path("end").asInt(),
                  (ObjectNode) mention,
                  kept));
        }
      }
      ((ObjectNode) entity).set("mentions", kept);
    }
    for (Named name : names) {
      if (names.stream().noneMatch(name::within)) {
        name.into.add(name.mention);
      }
    }
    ObjectNode answer = record.objectNode();
    answer.set("document", record.path("document"));
    answer.set("entities", record.path("entities"));
    return answer;
  }
}
