package org.isnad.formats.out;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.isnad.formats.CodePoints;
import org.isnad.model.Article;
import org.isnad.model.Coded;
import org.isnad.model.Event;
import org.isnad.model.Link;
import org.isnad.model.Party;
import org.isnad.model.Place;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * PLOVER 2.0 interchange, one event a line, with status and chain as additional fields. PLOVER
 * demands a date: where the text gives none it is the day of publication, and {@code date_basis}
 * says so.
 */
public final class PloverJson implements RecordFormat {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final String coder;

  public PloverJson(String coder) {
    this.coder = coder;
  }

  @Override
  public String write(Coded coded) {
    Names names = new Names(coded);
    CodePoints points = new CodePoints(coded.article().text());
    StringBuilder lines = new StringBuilder();
    for (Event event : coded.events()) {
      StringWriter out = new StringWriter();
      try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
        event(json, coded, event, names, points);
      }
      lines.append(out).append('\n');
    }
    return lines.toString();
  }

  private void event(JsonGenerator json, Coded coded, Event event, Names names, CodePoints points) {
    Article article = coded.article();
    json.writeStartObject();
    json.writeStringProperty("id", article.id() + "-" + event.id());
    Optional<String> own = event.date().map(d -> d.value());
    Optional<String> date = own.or(() -> article.published().map(Object::toString));
    optional(json, "date", date);
    json.writeStringProperty(
        "date_basis", own.isPresent() ? "text" : date.isPresent() ? "published" : "none");
    parties(json, "actor", event.actors(), names);
    parties(json, "recipient", event.recipients(), names);
    json.writeStringProperty("event", event.type().name());
    strings(json, "mode", event.mode());
    strings(json, "context", event.context());
    json.writeStringProperty("quad_code", event.type().quad().label());
    json.writeName("event_scale");
    json.writeNumber(JsonRecord.decimal(event.scale(), 2));
    event.cameo().ifPresent(c -> json.writeStringProperty("cameo", c));
    event.place().ifPresent(p -> place(json, p));
    json.writeObjectPropertyStart("text_info");
    json.writeStringProperty("trigger", event.trigger().in(article.text()));
    json.writeNumberProperty("start", points.of(event.trigger().start()));
    json.writeNumberProperty("end", points.of(event.trigger().end()));
    coded.sentences().stream()
        .filter(s -> s.contains(event.trigger()))
        .findFirst()
        .ifPresent(s -> json.writeStringProperty("sentence", s.in(article.text())));
    json.writeStringProperty("language", article.language());
    json.writeEndObject();
    json.writeObjectPropertyStart("cite_info");
    json.writeStringProperty("document", article.id());
    optional(json, "publication", article.outlet());
    optional(json, "published", article.published().map(Object::toString));
    optional(json, "url", article.url());
    json.writeEndObject();
    json.writeStringProperty("coder", coder);
    json.writeStringProperty("status", JsonRecord.lower(event.status()));
    json.writeBooleanProperty("historical", event.historical());
    json.writeName("confidence");
    json.writeNumber(JsonRecord.decimal(event.confidence(), 3));
    json.writeNumberProperty("occurrence", event.occurrence());
    json.writeArrayPropertyStart("chain");
    for (Link link : event.chain().links()) {
      json.writeString(names.english(link));
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void place(JsonGenerator json, Place place) {
    json.writeObjectPropertyStart("event_loc");
    json.writeStringProperty("name", place.name());
    json.writeStringProperty("text", place.text());
    optional(json, "country", place.country());
    if (place.lat().isPresent() && place.lon().isPresent()) {
      json.writeName("lat");
      json.writeNumber(JsonRecord.decimal(place.lat().getAsDouble(), 5));
      json.writeName("lon");
      json.writeNumber(JsonRecord.decimal(place.lon().getAsDouble(), 5));
    }
    if (place.geonameid().isPresent()) {
      json.writeNumberProperty("geonameid", place.geonameid().getAsLong());
    }
    json.writeNumberProperty("resolution", place.resolution());
    json.writeEndObject();
  }

  private static void parties(JsonGenerator json, String name, List<Party> parties, Names names) {
    json.writeArrayPropertyStart(name);
    for (Party party : parties) {
      json.writeStartObject();
      json.writeStringProperty("name", names.english(party));
      json.writeStringProperty("text", party.text());
      optional(json, "country", party.code());
      strings(json, "sector", party.sector());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void strings(JsonGenerator json, String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  private static void optional(JsonGenerator json, String name, Optional<String> value) {
    if (value.isPresent()) {
      json.writeStringProperty(name, value.get());
    } else {
      json.writeNullProperty(name);
    }
  }
}
