package org.isnad.formats.in;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.isnad.model.Act;
import org.isnad.model.Anonymity;
import org.isnad.model.Article;
import org.isnad.model.Chain;
import org.isnad.model.Coded;
import org.isnad.model.Entity;
import org.isnad.model.Event;
import org.isnad.model.EventType;
import org.isnad.model.Evidence;
import org.isnad.model.Form;
import org.isnad.model.Kind;
import org.isnad.model.Link;
import org.isnad.model.Party;
import org.isnad.model.Place;
import org.isnad.model.Span;
import org.isnad.model.Statement;
import org.isnad.model.Status;
import org.isnad.model.Toll;
import org.isnad.model.When;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a record back: JSON of schema {@code isnad/1} and the article's text give the {@link Coded}
 * it was written from.
 */
public final class RecordReader {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final String text;
  private final int[] units;

  private RecordReader(String text) {
    this.text = text;
    this.units = text.codePoints().anyMatch(c -> c > 0xFFFF) ? starts(text) : new int[0];
  }

  /**
   * @throws IllegalArgumentException when the JSON is no record of schema isnad/1 or does not fit
   *     the text
   */
  public static Coded read(String json, Article article) {
    try {
      JsonNode root = MAPPER.readTree(json);
      if (!"isnad/1".equals(root.path("schema").asString(""))) {
        throw new IllegalArgumentException("not a record of schema isnad/1");
      }
      return new RecordReader(article.text()).coded(root, article);
    } catch (JacksonException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException(
          "the record of " + article.id() + " cannot be read: " + e.getMessage(), e);
    }
  }

  private Coded coded(JsonNode root, Article article) {
    List<Span> sentences = new ArrayList<>();
    root.path("sentences").forEach(n -> sentences.add(span(n)));
    List<Statement> statements = new ArrayList<>();
    root.path("statements").forEach(n -> statements.add(statement(n)));
    List<Event> events = new ArrayList<>();
    root.path("events").forEach(n -> events.add(event(n)));
    List<Entity> entities = new ArrayList<>();
    root.path("entities").forEach(n -> entities.add(entity(n)));
    List<When> times = new ArrayList<>();
    root.path("times").forEach(n -> times.add(when(n)));
    return new Coded(article, sentences, statements, events, entities, times);
  }

  private Statement statement(JsonNode n) {
    List<Span> content = new ArrayList<>();
    n.path("content").forEach(c -> content.add(span(c)));
    return new Statement(
        n.path("id").asString(),
        constant(Act.class, n.path("act")),
        constant(Form.class, n.path("form")),
        span(n.path("cue")),
        n.path("source").isObject() ? Optional.of(party(n.path("source"))) : Optional.empty(),
        n.path("elided").asBoolean(),
        anonymity(n.path("anonymity").asString()),
        content,
        parties(n.path("relay")),
        optionalWhen(n.path("date")),
        string(n.path("parent")),
        strings(n.path("why")));
  }

  private Event event(JsonNode n) {
    return new Event(
        n.path("id").asString(),
        EventType.valueOf(n.path("type").asString()),
        strings(n.path("mode")),
        strings(n.path("context")),
        string(n.path("cameo")),
        n.path("scale").asDouble(),
        span(n.path("trigger")),
        parties(n.path("actors")),
        parties(n.path("recipients")),
        n.path("place").isObject() ? Optional.of(place(n.path("place"))) : Optional.empty(),
        optionalWhen(n.path("date")),
        constant(Status.class, n.path("status")),
        n.path("historical").asBoolean(),
        toll(n.path("toll")),
        string(n.path("statement")),
        n.path("occurrence").asInt(),
        n.path("confidence").asDouble(),
        chain(n.path("chain")),
        strings(n.path("why")));
  }

  private Chain chain(JsonNode nodes) {
    List<Link> links = new ArrayList<>();
    for (JsonNode n : nodes) {
      Optional<String> entity = string(n.path("entity"));
      String name = n.path("text").asString();
      Evidence evidence = constant(Evidence.class, n.path("evidence"));
      Optional<Span> span = n.path("start").isNumber() ? Optional.of(span(n)) : Optional.empty();
      links.add(
          switch (n.path("role").asString()) {
            case "speaker" -> new Link.Speaker(entity, name, evidence, span);
            case "document" -> new Link.Document(entity, name, evidence, span);
            case "relay" -> new Link.Relay(entity, name, evidence, span);
            case "publisher" -> new Link.Publisher(entity, name, evidence, span);
            default ->
                throw new IllegalArgumentException("unknown role in a chain: " + n.path("role"));
          });
    }
    return new Chain(links);
  }

  private static Toll toll(JsonNode node) {
    Map<Toll.Harm, Toll.Count> figures = new EnumMap<>(Toll.Harm.class);
    for (Toll.Harm harm : Toll.Harm.values()) {
      JsonNode n = node.path(harm.name().toLowerCase(Locale.ROOT));
      if (n.isNumber()) {
        figures.put(harm, new Toll.Count(n.asLong(), n.asLong()));
      } else if (n.isArray()) {
        figures.put(harm, new Toll.Count(n.get(0).asLong(), n.get(1).asLong()));
      }
    }
    return figures.isEmpty() ? Toll.NONE : new Toll(figures);
  }

  private Place place(JsonNode n) {
    return new Place(
        span(n),
        n.path("text").asString(),
        n.path("name").asString(),
        n.path("name_ar").asString(),
        string(n.path("country")),
        n.path("geonameid").isNumber()
            ? OptionalLong.of(n.path("geonameid").asLong())
            : OptionalLong.empty(),
        decimal(n.path("lat")),
        decimal(n.path("lon")),
        n.path("resolution").asInt(),
        decimal(n.path("uncertainty_km")));
  }

  private Entity entity(JsonNode n) {
    List<Span> mentions = new ArrayList<>();
    List<Span> names = new ArrayList<>();
    Kind kind = constant(Kind.class, n.path("kind"));
    for (JsonNode m : n.path("mentions")) {
      Span span = span(m);
      mentions.add(span);
      if (m.path("name").asBoolean(kind != Kind.GENERIC)) { // records of 0.1 do not say
        names.add(span);
      }
    }
    return new Entity(
        n.path("id").asString(),
        kind,
        n.path("name").asString(),
        n.path("name_ar").asString(),
        string(n.path("code")),
        strings(n.path("sector")),
        string(n.path("wikidata")),
        string(n.path("registry")),
        mentions,
        names);
  }

  private List<Party> parties(JsonNode nodes) {
    List<Party> parties = new ArrayList<>();
    nodes.forEach(n -> parties.add(party(n)));
    return parties;
  }

  private Party party(JsonNode n) {
    return new Party(
        span(n),
        n.path("text").asString(),
        string(n.path("entity")),
        string(n.path("code")),
        strings(n.path("sector")));
  }

  private Optional<When> optionalWhen(JsonNode n) {
    return n.isObject() ? Optional.of(when(n)) : Optional.empty();
  }

  private When when(JsonNode n) {
    return new When(
        span(n),
        n.path("text").asString(),
        n.path("value").asString(),
        constant(When.Precision.class, n.path("precision")));
  }

  private Span span(JsonNode n) {
    return new Span(unit(n.path("start").asInt()), unit(n.path("end").asInt()));
  }

  private int unit(int codePoint) {
    if (units.length == 0) {
      if (codePoint > text.length()) {
        throw new IllegalArgumentException("an offset beyond the text: " + codePoint);
      }
      return codePoint;
    }
    return units[codePoint];
  }

  private static int[] starts(String text) {
    int[] starts = new int[text.codePointCount(0, text.length()) + 1];
    int point = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      starts[point++] = i;
    }
    starts[point] = text.length();
    return starts;
  }

  private static <E extends Enum<E>> E constant(Class<E> type, JsonNode n) {
    return Enum.valueOf(type, n.asString().toUpperCase(Locale.ROOT));
  }

  private static Anonymity anonymity(String label) {
    for (Anonymity a : Anonymity.values()) {
      if (a.label().equals(label)) {
        return a;
      }
    }
    throw new IllegalArgumentException("unknown anonymity: " + label);
  }

  private static OptionalDouble decimal(JsonNode n) {
    return n.isNumber() ? OptionalDouble.of(n.asDouble()) : OptionalDouble.empty();
  }

  private static List<String> strings(JsonNode nodes) {
    List<String> values = new ArrayList<>();
    nodes.forEach(n -> values.add(n.asString()));
    return values;
  }

  private static Optional<String> string(JsonNode n) {
    return n.isString() ? Optional.of(n.asString()) : Optional.empty();
  }
}
