package org.isnad.workshop.coding;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers the question name corpora ask, from coded articles: which words are a name, of a person,
 * a place or a body, each word in one name at most. A record holds more: descriptions, and names
 * inside names.
 *
 * <p>The corpora are running text cut into sentences. So many sentences in a row are coded as one
 * article, because a surname is understood after the full name, and the answer is cut again.
 *
 * <pre>
 * AnswerNames join COUNT SENTENCES.jsonl ARTICLES.jsonl
 * AnswerNames answer COUNT SENTENCES.jsonl CODED.jsonl ANSWERED.jsonl
 * </pre>
 */
public final class AnswerNames {
  private record Named(int start, int end, ObjectNode entity) {
    boolean within(Named other) {
      boolean inside = other.start <= start && end <= other.end;
      return inside && other.end - other.start > end - start;
    }
  }

  private final JsonMapper mapper = JsonMapper.shared();
  private final int count;
  private final List<JsonNode> sentences = new ArrayList<>();

  private AnswerNames(int count, Path sentences) throws IOException {
    this.count = count;
    for (String line : Files.readAllLines(sentences, StandardCharsets.UTF_8)) {
      this.sentences.add(mapper.readTree(line));
    }
  }

  public static void main(String[] args) throws IOException {
    AnswerNames names = new AnswerNames(Integer.parseInt(args[1]), Path.of(args[2]));
    Path to = Path.of(args[args.length - 1]);
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(to, StandardCharsets.UTF_8))) {
      if (args[0].equals("join")) {
        names.join(out);
      } else {
        names.answer(Path.of(args[3]), out);
      }
    }
  }

  private void join(PrintWriter out) {
    for (int i = 0; i < sentences.size(); i += count) {
      StringBuilder text = new StringBuilder();
      for (JsonNode s : sentences.subList(i, Math.min(sentences.size(), i + count))) {
        text.append(s.path("text").asString()).append('\n');
      }
      ObjectNode article = mapper.createObjectNode();
      article.put("id", Integer.toString(i));
      article.put("text", text.toString());
      out.println(mapper.writeValueAsString(article));
    }
  }

  private void answer(Path coded, PrintWriter out) throws IOException {
    Map<Integer, List<Named>> found = new HashMap<>();
    for (String line : Files.readAllLines(coded, StandardCharsets.UTF_8)) {
      if (!line.isBlank()) {
        JsonNode record = mapper.readTree(line);
        found.put(
            Integer.parseInt(record.path("document").path("id").asString()),
            names(record.path("entities")));
      }
    }
    int at = 0;
    for (int i = 0; i < sentences.size(); i++) {
      String text = sentences.get(i).path("text").asString();
      at = i % count == 0 ? 0 : at;
      int end = at + text.codePointCount(0, text.length());
      ObjectNode answer = mapper.createObjectNode();
      answer.putObject("document").put("id", sentences.get(i).path("id").asString());
      ArrayNode entities = answer.putArray("entities");
      for (Named name : found.getOrDefault(i - i % count, List.of())) {
        if (at <= name.start && name.end <= end) {
          ObjectNode entity = name.entity.deepCopy();
          entity
              .putArray("mentions")
              .addObject()
              .put("start", name.start - at)
              .put("end", name.end - at);
          entities.add(entity);
        }
      }
      out.println(mapper.writeValueAsString(answer));
      at = end + 1;
    }
  }

  /** The names of a record that lie in no longer name. */
  private static List<Named> names(JsonNode entities) {
    List<Named> names = new ArrayList<>();
    for (JsonNode entity : entities) {
      for (JsonNode mention : entity.path("mentions")) {
        if (mention.path("name").asBoolean() && !entity.path("kind").asString().equals("generic")) {
          names.add(
              new Named(
                  mention.path("start").asInt(), mention.path("end").asInt(), (ObjectNode) entity));
        }
      }
    }
    List<Named> outer = new ArrayList<>(names);
    outer.removeIf(n -> names.stream().anyMatch(n::within));
    return outer;
  }
}
