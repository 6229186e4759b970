package org.isnad.store.review;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.isnad.model.Anonymity;
import org.isnad.model.Coded;
import org.isnad.model.Entity;
import org.isnad.model.Party;
import org.isnad.model.Place;
import org.isnad.model.Span;
import org.isnad.model.Toll;
import org.isnad.model.When;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Values of a record's fields to JSON and back, shaped as in isnad/1 with UTF-16 offsets. What
 * refers to something else of the record (a party's entity, an event's statement) is kept as the
 * place in the text where that stands, because ids change when an article is coded again.
 */
final class Fields {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Fields() {}

  static ObjectNode of(Span span) {
    return JSON.objectNode().put("start", span.start()).put("end", span.end());
  }

  static JsonNode of(Party party) {
    ObjectNode json = of(party.span());
    party.entity().ifPresent(e -> json.put("entity", e));
    json.put("code", party.code().orElse(null));
    json.set("sector", strings(party.sector()));
    return json;
  }

  static JsonNode parties(List<Party> parties) {
    ArrayNode json = JSON.arrayNode();
    parties.forEach(p -> json.add(of(p)));
    return json;
  }

  static JsonNode spans(List<Span> spans) {
    ArrayNode json = JSON.arrayNode();
    spans.forEach(s -> json.add(of(s)));
    return json;
  }

  static ArrayNode strings(List<String> values) {
    ArrayNode json = JSON.arrayNode();
    values.forEach(json::add);
    return json;
  }

  static JsonNode of(Optional<Place> place) {
    if (place.isEmpty()) {
      return JSON.nullNode();
    }
    Place p = place.get();
    ObjectNode json = of(p.span());
    json.put("name", p.name()).put("name_ar", p.nameAr());
    json.put("country", p.country().orElse(null));
    p.geonameid().ifPresent(g -> json.put("geonameid", g));
    p.lat().ifPresent(l -> json.put("lat", l));
    p.lon().ifPresent(l -> json.put("lon", l));
    json.put("resolution", p.resolution());
    p.uncertaintyKm().ifPresent(u -> json.put("uncertainty_km", u));
    return json;
  }

  static JsonNode date(Optional<When> date) {
    if (date.isEmpty()) {
      return JSON.nullNode();
    }
    return of(date.get().span())
        .put("value", date.get().value())
        .put("precision", lower(date.get().precision()));
  }

  static JsonNode of(Toll toll) {
    ObjectNode json = JSON.objectNode();
    toll.figures()
        .forEach((harm, count) ->
            json.set(lower(harm), JSON.arrayNode().add(count.min()).add(count.max())));
    return json;
  }

  static Span span(JsonNode json, String text) {
    if (!json.path("start").isInt() || !json.path("end").isInt()) {
      throw new IllegalArgumentException("start and end are missing");
    }
    int start = json.path("start").asInt();
    int end = json.path("end").asInt();
    if (start < 0 || end <= start || end > text.length()) {
      throw new IllegalArgumentException("not a stretch of the text: " + start + " to " + end);
    }
    return new Span(start, end);
  }

  static Party party(JsonNode json, Coded coded) {
    String text = coded.article().text();
    Span span = span(json, text);
    Optional<Entity> entity =
        string(json.path("entity"))
            .flatMap(id -> coded.entities().stream().filter(e -> e.id().equals(id)).findFirst())
            .filter(e ->
                json.path("entity_name").isMissingNode()
                    || e.nameAr().equals(json.path("entity_name").asString()))
            .or(() ->
                string(json.path("entity_name"))
                    .flatMap(name ->
                        coded.entities().stream().filter(e -> e.nameAr().equals(name)).findFirst()))
            .or(() ->
                coded.entities().stream()
                    .filter(e -> e.mentions().stream().anyMatch(span::equals))
                    .findFirst());
    Optional<String> code =
        json.has("code") ? string(json.path("code")) : entity.flatMap(Entity::code);
    List<String> sector =
        json.path("sector").isArray()
            ? strings(json.path("sector"))
            : entity.map(Entity::sector).orElse(List.of());
    return new Party(span, span.in(text), entity.map(Entity::id), code, sector);
  }

  static List<Party> parties(JsonNode json, Coded coded) {
    List<Party> parties = new ArrayList<>();
    json.forEach(p -> parties.add(party(p, coded)));
    return parties;
  }

  static List<Span> spans(JsonNode json, String text) {
    List<Span> spans = new ArrayList<>();
    json.forEach(s -> spans.add(span(s, text)));
    spans.sort(null);
    return spans;
  }

  static Optional<Place> place(JsonNode json, String text) {
    if (json.isNull() || json.isMissingNode()) {
      return Optional.empty();
    }
    Span span = span(json, text);
    String words = span.in(text);
    return Optional.of(
        new Place(
            span,
            words,
            string(json.path("name")).orElse(words),
            string(json.path("name_ar")).orElse(words),
            string(json.path("country")),
            json.path("geonameid").isNumber()
                ? OptionalLong.of(json.path("geonameid").asLong())
                : OptionalLong.empty(),
            decimal(json.path("lat")),
            decimal(json.path("lon")),
            json.path("resolution").asInt(4),
            decimal(json.path("uncertainty_km"))));
  }

  static Optional<When> date(JsonNode json, String text) {
    if (json.isNull() || json.isMissingNode()) {
      return Optional.empty();
    }
    String value = json.path("value").asString("");
    if (!value.matches("\\d{4}(-\\d{2}(-\\d{2}(/\\d{4}-\\d{2}-\\d{2})?)?)?")) {
      throw new IllegalArgumentException(
          "a date is written 2019, 2019-12, 2019-12-20 or 2019-12-15/2019-12-21, not '"
              + value
              + "'");
    }
    When.Precision precision =
        value.contains("/")
            ? When.Precision.RANGE
            : switch (value.length()) {
              case 4 -> When.Precision.YEAR;
              case 7 -> When.Precision.MONTH;
              default -> When.Precision.DAY;
            };
    Optional<String> stated = string(json.path("precision"));
    if (stated.isPresent()) {
      precision = constant(When.Precision.class, stated.get(), "precision");
    }
    Span span = json.has("start") ? span(json, text) : new Span(0, 0);
    return Optional.of(new When(span, span.in(text), value, precision));
  }

  static Toll toll(JsonNode json) {
    Map<Toll.Harm, Toll.Count> figures = new EnumMap<>(Toll.Harm.class);
    json.properties()
        .forEach(p -> {
          Toll.Harm harm = constant(Toll.Harm.class, p.getKey(), "harm");
          JsonNode n = p.getValue();
          if (n.isArray() && n.size() == 2) {
            figures.put(harm, new Toll.Count(n.get(0).asLong(), n.get(1).asLong()));
          } else if (n.isIntegralNumber()) {
            figures.put(harm, new Toll.Count(n.asLong(), n.asLong()));
          } else if (!n.isNull()) {
            throw new IllegalArgumentException(
                "a toll is a number or [least, most]: " + p.getKey());
          }
        });
    return figures.isEmpty() ? Toll.NONE : new Toll(figures);
  }

  static Anonymity anonymity(String label) {
    for (Anonymity a : Anonymity.values()) {
      if (a.label().equals(label)) {
        return a;
      }
    }
    throw new IllegalArgumentException("'" + label + "' is no anonymity");
  }

  static <E extends Enum<E>> E constant(Class<E> type, String value, String field) {
    try {
      return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("'" + value + "' is no " + field, e);
    }
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  static List<String> strings(JsonNode json) {
    List<String> values = new ArrayList<>();
    json.forEach(v -> values.add(v.asString()));
    return values;
  }

  static Optional<String> string(JsonNode json) {
    return json.isString() ? Optional.of(json.asString()) : Optional.empty();
  }

  private static OptionalDouble decimal(JsonNode json) {
    return json.isNumber() ? OptionalDouble.of(json.asDouble()) : OptionalDouble.empty();
  }
}
