package org.isnad.workshop.corroboration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A key of occurrences across articles, as {@code eval/cross.py} reads it. */
record CrossKey(List<Happened> occurrences) {
  /** One happening of the key. */
  record Happened(
      String id, String type, String what, int independent, boolean disputed, List<At> mentions) {}

  /**
   * Where it is told.
   *
   * @param start code points, which are UTF-16 units in these texts
   */
  record At(String article, int start, int end, String status, String text) {}

  static CrossKey read(Path file) throws IOException {
    List<Happened> all = new ArrayList<>();
    JsonNode root = JsonMapper.builder().build().readTree(file.toFile());
    for (JsonNode o : root.path("occurrences")) {
      List<At> mentions = new ArrayList<>();
      for (JsonNode m : o.path("mentions")) {
        mentions.add(
            new At(
                m.path("article").asString(),
                m.path("start").asInt(),
                m.path("end").asInt(),
                m.path("status").asString(""),
                m.path("text").asString()));
      }
      all.add(
          new Happened(
              o.path("id").asString(),
              o.path("type").asString(),
              o.path("what").asString(),
              o.path("independent").asInt(),
              !o.path("disputes").isEmpty(),
              mentions));
    }
    return new CrossKey(all);
  }
}
