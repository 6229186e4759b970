package org.isnad.workbench;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What requests carry, read with care. */
final class Bodies {
  private Bodies() {}

  /** The body as a JSON object; an empty body is an empty one. */
  static ObjectNode object(Context ctx) {
    String body = ctx.body();
    if (body.isBlank()) {
      return JsonNodeFactory.instance.objectNode();
    }
    try {
      if (Answers.JSON.readTree(body) instanceof ObjectNode object) {
        return object;
      }
    } catch (JacksonException e) {
      throw Problem.badRequest("the body is no JSON: " + e.getOriginalMessage());
    }
    throw Problem.badRequest("the body is no JSON object");
  }

  static String text(JsonNode body, String field) {
    return optional(body, field)
        .orElseThrow(() -> Problem.badRequest("'" + field + "' is missing"));
  }

  static Optional<String> optional(JsonNode body, String field) {
    JsonNode value = body.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isString()) {
      throw Problem.badRequest("'" + field + "' is no text");
    }
    return Optional.of(value.asString().strip()).filter(v -> !v.isEmpty());
  }

  static long version(JsonNode body) {
    if (!body.path("version").isIntegralNumber()) {
      throw Problem.badRequest("'version' is missing: the one you saw");
    }
    return body.path("version").asLong();
  }

  static List<String> texts(JsonNode body, String field, int least) {
    List<String> values = new ArrayList<>();
    for (JsonNode value : body.path(field)) {
      if (!value.isString() || value.asString().isBlank()) {
        throw Problem.badRequest("'" + field + "' holds something that is no text");
      }
      values.add(value.asString());
    }
    if (values.size() < least) {
      throw Problem.badRequest("'" + field + "' has at least " + least + " values");
    }
    return values;
  }
}
