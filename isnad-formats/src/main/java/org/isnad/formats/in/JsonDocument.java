package org.isnad.formats.in;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One JSON document: an article, an item of ninjs, or an array of them, read item by item. An
 * object that only wraps a list ({@code {"items": [...]}}, {@code {"associations": …}}) gives its
 * items.
 */
final class JsonDocument implements Format {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final JsonArticle json;

  JsonDocument(JsonArticle json) {
    this.json = json;
  }

  @Override
  public void read(InputStream in, String name, Delivery delivery) throws IOException {
    in.mark(1 << 13);
    byte[] head = in.readNBytes(1 << 12);
    in.reset();
    long number = 0;
    try (JsonParser parser =
        MAPPER.createParser(new InputStreamReader(in, Decoding.ofHead(head)))) {
      JsonToken token = parser.nextToken();
      if (token == JsonToken.VALUE_STRING || token == null) {
        delivery.refuse(name, "holds no record");
        return;
      }
      boolean list = token == JsonToken.START_ARRAY;
      if (list) {
        token = parser.nextToken();
      }
      while (token != null && token != JsonToken.END_ARRAY) {
        number++;
        JsonNode node = parser.readValueAsTree();
        item(node, name, number, list, delivery);
        token = parser.nextToken();
      }
    } catch (JacksonException e) {
      throw new IOException(
          "broken JSON"
              + (number > 0 ? " after record " + number : "")
              + ": "
              + e.getOriginalMessage(),
          e);
    }
    if (number == 0) {
      delivery.refuse(name, "holds no record");
    }
  }

  private void item(JsonNode node, String name, long number, boolean list, Delivery delivery) {
    String stem = ArticleReader.stem(name);
    if (node.path("items").isArray() && !json.isArticle(node)) {
      long inner = 0;
      for (JsonNode each : node.path("items")) {
        inner++;
        one(each, name + ", record " + inner, stem + "-" + inner, delivery);
      }
      return;
    }
    one(
        node,
        list ? name + ", record " + number : name,
        list ? stem + "-" + number : stem,
        delivery);
  }

  private void one(JsonNode node, String where, String id, Delivery delivery) {
    byte[] bytes = MAPPER.writeValueAsString(node).getBytes(StandardCharsets.UTF_8);
    delivery.deliver(where, json.of(node, where, id, Optional.empty()), bytes);
  }
}
