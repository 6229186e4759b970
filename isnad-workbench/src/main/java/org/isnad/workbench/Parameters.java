package org.isnad.workbench;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Query parameters with the bounds that {@code openapi.yaml} gives them. */
final class Parameters {
  private static final int MOST = 1000;
  private static final int PAGE = 50;

  private Parameters() {}

  static Optional<String> text(Context ctx, String name) {
    return Optional.ofNullable(ctx.queryParam(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  static List<String> texts(Context ctx, String name) {
    return ctx.queryParams(name).stream().filter(v -> !v.isEmpty()).toList();
  }

  /** One of these values, the first if the parameter is missing. */
  static String choice(Context ctx, String name, List<String> values) {
    String value = text(ctx, name).orElse(values.getFirst());
    if (!values.contains(value)) {
      throw Problem.badRequest(
          name + " is one of " + String.join(", ", values) + ", not '" + value + "'");
    }
    return value;
  }

  static int number(Context ctx, String name, int least, int most, int otherwise) {
    Optional<String> value = text(ctx, name);
    if (value.isEmpty()) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(value.get());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw Problem.badRequest(
        name + " is a number from " + least + " to " + most + ", not '" + value.get() + "'");
  }

  static boolean flag(Context ctx, String name) {
    return choice(ctx, name, List.of("false", "true")).equals("true");
  }

  static int offset(Context ctx) {
    return number(ctx, "offset", 0, Integer.MAX_VALUE, 0);
  }

  static int limit(Context ctx) {
    return number(ctx, "limit", 1, MOST, PAGE);
  }

  /** The part of a list that was asked for. */
  static <T> List<T> page(Context ctx, List<T> all) {
    int from = Math.min(all.size(), offset(ctx));
    return all.subList(from, Math.min(all.size(), from + limit(ctx)));
  }

  /** All values are among these. */
  static List<String> choices(Context ctx, String name, Set<String> values) {
    List<String> given = texts(ctx, name);
    for (String value : given) {
      if (!values.contains(value)) {
        throw Problem.badRequest("'" + value + "' is no " + name);
      }
    }
    return given;
  }
}
