package org.isnad.formats.out;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.isnad.formats.CodePoints;
import org.isnad.model.Article;
import org.isnad.model.Chain;
import org.isnad.model.Coded;
import org.isnad.model.Entity;
import org.isnad.model.Event;
import org.isnad.model.Link;
import org.isnad.model.Party;
import org.isnad.model.Place;
import org.isnad.model.Span;
import org.isnad.model.Statement;
import org.isnad.model.Toll;
import org.isnad.model.When;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The record as one JSON object on one line, schema {@code isnad/1}. */
public final class JsonRecord implements RecordFormat {
  /** Version of the record's contract; it only grows. */
  public static final String SCHEMA = "isnad/1";

  private static final JsonFactory FACTORY = new JsonFactory();

  private final String coder;
  private final String knowledge;

  /**
   * @param coder program and version
   * @param knowledge hash of the knowledge it was coded with
   */
  public JsonRecord(String coder, String knowledge) {
    this.coder = coder;
    this.knowledge = knowledge;
  }

  @Override
  public String write(Coded coded) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      new Body(json, coded).write();
    }
    return escapeLoneSurrogates(out.toString()) + "\n";
  }

  /** One record on its way out. */
  private final class Body {
    private final JsonGenerator json;
    private final Coded coded;
    private final String text;
    private final CodePoints points;

    Body(JsonGenerator json, Coded coded) {
      this.json = json;
      this.coded = coded;
      this.text = coded.article().text();
      this.points = new CodePoints(text);
    }

    void write() {
      json.writeStartObject();
      json.writeStringProperty("schema", SCHEMA);
      document(coded.article());
      json.writeArrayPropertyStart("sentences");
      int number = 0;
      for (Span sentence : coded.sentences()) {
        json.writeStartObject();
        json.writeNumberProperty("s", ++number);
        bounds(sentence);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayPropertyStart("statements");
      coded.statements().forEach(this::statement);
      json.writeEndArray();
      json.writeArrayPropertyStart("events");
      coded.events().forEach(this::event);
      json.writeEndArray();
      json.writeArrayPropertyStart("entities");
      coded.entities().forEach(this::entity);
      json.writeEndArray();
      json.writeArrayPropertyStart("times");
      for (When when : coded.times()) {
        json.writeStartObject();
        when(when);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }

    private void document(Article article) {
      json.writeObjectPropertyStart("document");
      json.writeStringProperty("id", article.id());
      optional("outlet", article.outlet());
      optional("published", article.published().map(Object::toString));
      optional("title", article.title());
      optional("url", article.url());
      json.writeStringProperty("language", article.language());
      json.writeStringProperty("sha256", sha256(article.text()));
      json.writeStringProperty("coder", coder);
      json.writeStringProperty("knowledge", knowledge);
      json.writeEndObject();
    }

    private void statement(Statement statement) {
      json.writeStartObject();
      json.writeStringProperty("id", statement.id());
      json.writeStringProperty("act", lower(statement.act()));
      json.writeStringProperty("form", lower(statement.form()));
      json.writeObjectPropertyStart("cue");
      spanAndText(statement.cue());
      json.writeEndObject();
      if (statement.source().isPresent()) {
        json.writeName("source");
        party(statement.source().get());
      } else {
        json.writeNullProperty("source");
      }
      json.writeBooleanProperty("elided", statement.elided());
      json.writeStringProperty("anonymity", statement.anonymity().label());
      json.writeArrayPropertyStart("content");
      for (Span span : statement.content()) {
        json.writeStartObject();
        bounds(span);
        json.writeEndObject();
      }
      json.writeEndArray();
      parties("relay", statement.relay());
      date(statement.date());
      optional("parent", statement.parent());
      strings("why", statement.why());
      json.writeEndObject();
    }

    private void event(Event event) {
      json.writeStartObject();
      json.writeStringProperty("id", event.id());
      json.writeStringProperty("type", event.type().name());
      strings("mode", event.mode());
      strings("context", event.context());
      optional("cameo", event.cameo());
      json.writeStringProperty("quad", event.type().quad().label());
      number("scale", event.scale(), 2);
      json.writeObjectPropertyStart("trigger");
      spanAndText(event.trigger());
      json.writeEndObject();
      parties("actors", event.actors());
      parties("recipients", event.recipients());
      if (event.place().isPresent()) {
        json.writeName("place");
        place(event.place().get());
      } else {
        json.writeNullProperty("place");
      }
      date(event.date());
      json.writeStringProperty("status", lower(event.status()));
      json.writeBooleanProperty("historical", event.historical());
      toll(event.toll());
      optional("statement", event.statement());
      json.writeNumberProperty("occurrence", event.occurrence());
      number("confidence", event.confidence(), 3);
      chain(event.chain());
      strings("why", event.why());
      json.writeEndObject();
    }

    private void place(Place place) {
      json.writeStartObject();
      bounds(place.span());
      json.writeStringProperty("text", place.text());
      json.writeStringProperty("name", place.name());
      json.writeStringProperty("name_ar", place.nameAr());
      optional("country", place.country());
      if (place.geonameid().isPresent()) {
        json.writeNumberProperty("geonameid", place.geonameid().getAsLong());
      } else {
        json.writeNullProperty("geonameid");
      }
      optional("lat", place.lat(), 5);
      optional("lon", place.lon(), 5);
      json.writeNumberProperty("resolution", place.resolution());
      optional("uncertainty_km", place.uncertaintyKm(), 1);
      json.writeEndObject();
    }

    private void toll(Toll toll) {
      json.writeObjectPropertyStart("toll");
      for (Map.Entry<Toll.Harm, Toll.Count> figure : toll.figures().entrySet()) {
        json.writeName(lower(figure.getKey()));
        Toll.Count count = figure.getValue();
        if (count.min() == count.max()) {
          json.writeNumber(count.min());
        } else {
          json.writeStartArray();
          json.writeNumber(count.min());
          json.writeNumber(count.max());
          json.writeEndArray();
        }
      }
      json.writeEndObject();
    }

    private void chain(Chain chain) {
      json.writeArrayPropertyStart("chain");
      for (Link link : chain.links()) {
        json.writeStartObject();
        json.writeStringProperty(
            "role",
            switch (link) {
              case Link.Speaker s -> "speaker";
              case Link.Document d -> "document";
              case Link.Relay r -> "relay";
              case Link.Publisher p -> "publisher";
            });
        optional("entity", link.entity());
        json.writeStringProperty("text", link.text());
        json.writeStringProperty("evidence", lower(link.evidence()));
        link.span().ifPresent(this::bounds);
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    private void entity(Entity entity) {
      json.writeStartObject();
      json.writeStringProperty("id", entity.id());
      json.writeStringProperty("kind", lower(entity.kind()));
      json.writeStringProperty("name", entity.name());
      json.writeStringProperty("name_ar", entity.nameAr());
      optional("code", entity.code());
      strings("sector", entity.sector());
      optional("wikidata", entity.wikidata());
      optional("registry", entity.registry());
      json.writeArrayPropertyStart("mentions");
      for (Span span : entity.mentions()) {
        json.writeStartObject();
        bounds(span);
        json.writeBooleanProperty("name", entity.names().contains(span));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }

    private void parties(String name, List<Party> parties) {
      json.writeArrayPropertyStart(name);
      parties.forEach(this::party);
      json.writeEndArray();
    }

    private void party(Party party) {
      json.writeStartObject();
      bounds(party.span());
      json.writeStringProperty("text", party.text());
      optional("entity", party.entity());
      optional("code", party.code());
      strings("sector", party.sector());
      json.writeEndObject();
    }

    private void date(Optional<When> date) {
      if (date.isPresent()) {
        json.writeObjectPropertyStart("date");
        when(date.get());
        json.writeEndObject();
      } else {
        json.writeNullProperty("date");
      }
    }

    private void when(When when) {
      bounds(when.span());
      json.writeStringProperty("text", when.text());
      json.writeStringProperty("value", when.value());
      json.writeStringProperty("precision", lower(when.precision()));
    }

    private void spanAndText(Span span) {
      bounds(span);
      json.writeStringProperty("text", span.in(text));
    }

    private void bounds(Span span) {
      json.writeNumberProperty("start", points.of(span.start()));
      json.writeNumberProperty("end", points.of(span.end()));
    }

    private void strings(String name, List<String> values) {
      json.writeArrayPropertyStart(name);
      values.forEach(json::writeString);
      json.writeEndArray();
    }

    private void optional(String name, Optional<String> value) {
      if (value.isPresent()) {
        json.writeStringProperty(name, value.get());
      } else {
        json.writeNullProperty(name);
      }
    }

    private void optional(String name, OptionalDouble value, int digits) {
      if (value.isPresent()) {
        number(name, value.getAsDouble(), digits);
      } else {
        json.writeNullProperty(name);
      }
    }

    private void number(String name, double value, int digits) {
      json.writeName(name);
      json.writeNumber(decimal(value, digits));
    }
  }

  /** A plain decimal without trailing zeros: 10, -8.5, 0.83. */
  static String decimal(double value, int digits) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Half a surrogate pair cannot be written as UTF-8; JSON can carry it as an escape. */
  private static String escapeLoneSurrogates(String json) {
    StringBuilder out = null;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      boolean lone = false;
      if (Character.isHighSurrogate(c)) {
        if (i + 1 < json.length() && Character.isLowSurrogate(json.charAt(i + 1))) {
          if (out != null) {
            out.append(c).append(json.charAt(i + 1));
          }
          i++;
          continue;
        }
        lone = true;
      } else if (Character.isLowSurrogate(c)) {
        lone = true;
      }
      if (lone && out == null) {
        out = new StringBuilder(json.length() + 16).append(json, 0, i);
      }
      if (out != null) {
        if (lone) {
          out.append("\\u").append(HexFormat.of().toHexDigits((short) c));
        } else {
          out.append(c);
        }
      }
    }
    return out == null ? json : out.toString();
  }
}
