package org.isnad.formats.out;

import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.corroboration.Occurrence;
import org.isnad.corroboration.Reason;
import org.isnad.formats.CodePoints;
import org.isnad.model.Event;
import org.isnad.model.Link;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Occurrences as JSON Lines; offsets count code points of each article's text. */
public final class OccurrenceJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final Map<String, String> texts;
  private final Map<String, CodePoints> points = new HashMap<>();

  /**
   * @param texts the articles' texts by id
   */
  public OccurrenceJson(Map<String, String> texts) {
    this.texts = texts;
  }

  public String write(Occurrence occurrence) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("id", occurrence.id());
      json.writeStringProperty("type", occurrence.type().name());
      json.writeStringProperty("what", occurrence.what());
      if (occurrence.place().isPresent()) {
        json.writeObjectPropertyStart("place");
        json.writeStringProperty("name", occurrence.place().get().name());
        json.writeStringProperty("name_ar", occurrence.place().get().nameAr());
        occurrence.place().get().country().ifPresent(c -> json.writeStringProperty("country", c));
        json.writeEndObject();
      } else {
        json.writeNullProperty("place");
      }
      strings(
          json,
          "days",
          occurrence.firstDay().isEmpty()
              ? List.of()
              : List.of(occurrence.firstDay(), occurrence.lastDay()));
      strings(json, "actors", occurrence.actors());
      strings(json, "recipients", occurrence.recipients());
      json.writeArrayPropertyStart("mentions");
      occurrence.mentions().forEach(m -> mention(json, m));
      json.writeEndArray();
      json.writeNumberProperty("independent", occurrence.independent());
      json.writeArrayPropertyStart("witnesses");
      for (Occurrence.Witness witness : occurrence.witnesses()) {
        json.writeStartObject();
        json.writeStringProperty("origin", witness.origin());
        json.writeBooleanProperty("counted", witness.counted());
        json.writeStringProperty("why", witness.why());
        json.writeName("reason");
        reason(json, witness.reason());
        strings(json, "articles", witness.articles());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayPropertyStart("disputes");
      for (Occurrence.Dispute dispute : occurrence.disputes()) {
        json.writeStartObject();
        json.writeStringProperty("kind", dispute.kind());
        json.writeStringProperty("a", dispute.a());
        json.writeStringProperty("b", dispute.b());
        json.writeStringProperty("why", dispute.why());
        json.writeName("reason");
        reason(json, dispute.reason());
        json.writeEndObject();
      }
      json.writeEndArray();
      strings(json, "why", occurrence.why());
      json.writeArrayPropertyStart("reasons");
      occurrence.reasons().forEach(r -> reason(json, r));
      json.writeEndArray();
      json.writeEndObject();
    }
    return out + "\n";
  }

  /** The same as the line beside it, for programs that say it in another language. */
  private static void reason(JsonGenerator json, Reason reason) {
    json.writeStartObject();
    json.writeStringProperty("code", reason.ground().label());
    json.writeObjectPropertyStart("with");
    reason.with().forEach(json::writeStringProperty);
    json.writeEndObject();
    json.writeArrayPropertyStart("signs");
    for (Reason.Weighed sign : reason.signs()) {
      json.writeStartObject();
      json.writeStringProperty("sign", sign.sign());
      json.writeNumberProperty("weight", Math.round(sign.weight() * 10) / 10.0);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void mention(JsonGenerator json, Occurrence.Mention mention) {
    Event event = mention.event();
    String text = texts.getOrDefault(mention.article(), "");
    CodePoints at = points.computeIfAbsent(mention.article(), a -> new CodePoints(text));
    json.writeStartObject();
    json.writeStringProperty("article", mention.article());
    json.writeStringProperty("event", event.id());
    json.writeNumberProperty("start", at.of(event.trigger().start()));
    json.writeNumberProperty("end", at.of(event.trigger().end()));
    json.writeStringProperty("text", event.trigger().in(text));
    json.writeStringProperty("status", JsonRecord.lower(event.status()));
    strings(json, "chain", event.chain().links().stream().map(Link::text).toList());
    json.writeEndObject();
  }

  private static void strings(JsonGenerator json, String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }
}
