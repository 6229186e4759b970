package org.isnad.workbench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.isnad.model.Article;
import org.isnad.model.Entity;
import org.isnad.model.Event;
import org.isnad.model.Link;
import org.isnad.model.Party;
import org.isnad.model.Place;
import org.isnad.model.Span;
import org.isnad.model.Statement;
import org.isnad.model.Toll;
import org.isnad.model.When;
import org.isnad.store.StoredArticle;
import org.isnad.store.review.Reviewed;
import org.isnad.workbench.api.EntryView;
import org.isnad.workbench.index.ActorEntry;
import org.isnad.workbench.index.PlaceEntry;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A record as the page reads it: shaped as isnad/1, offsets in UTF-16, with the case's actors, and
 * with what people decided beside each event and statement; the rejected stay in it.
 */
final class RecordJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final StoredArticle stored;
  private final Reviewed reviewed;
  private final Map<String, String> actorOf;
  private final Function<String, String> words;
  private final Function<String, Optional<ActorEntry>> actors;
  private final Function<String, Optional<String>> occurrence;
  private final JsonMapper mapper;
  private final String text;

  /**
   * @param actorOf ids of the case's actors by entity
   * @param words id of the case's actor for somebody who is no entity of the record
   * @param actors the case's actors by id
   * @param occurrence id of the occurrence that an event belongs to
   */
  RecordJson(
      StoredArticle stored,
      Reviewed reviewed,
      Map<String, String> actorOf,
      Function<String, String> words,
      Function<String, Optional<ActorEntry>> actors,
      Function<String, Optional<String>> occurrence,
      JsonMapper mapper) {
    this.stored = stored;
    this.reviewed = reviewed;
    this.actorOf = actorOf;
    this.words = words;
    this.actors = actors;
    this.occurrence = occurrence;
    this.mapper = mapper;
    this.text = stored.article().text();
  }

  ObjectNode write() {
    ObjectNode json = JSON.objectNode();
    json.put("schema", "isnad/1");
    json.put("offsets", "utf-16");
    json.set("document", document());
    ArrayNode sentences = json.putArray("sentences");
    int number = 0;
    for (Span sentence : reviewed.record().sentences()) {
      bounds(sentences.addObject().put("s", ++number), sentence);
    }
    ArrayNode statements = json.putArray("statements");
    reviewed.statements().forEach(s -> statements.add(statement(s)));
    ArrayNode events = json.putArray("events");
    reviewed.events().forEach(e -> events.add(event(e)));
    ArrayNode entities = json.putArray("entities");
    reviewed.record().entities().forEach(e -> entities.add(entity(e)));
    ArrayNode times = json.putArray("times");
    reviewed.record().times().forEach(t -> times.add(when(t)));
    return json;
  }

  private ObjectNode document() {
    Article article = stored.article();
    ObjectNode json = JSON.objectNode();
    json.put("id", article.id());
    json.put("outlet", article.outlet().orElse(null));
    json.put("published", article.published().map(Object::toString).orElse(null));
    json.put("title", article.title().orElse(null));
    json.put("language", article.language());
    json.put("sha256", stored.sha256());
    json.put("coder", stored.coder());
    json.put("knowledge", stored.knowledge());
    return json;
  }

  private ObjectNode statement(Reviewed.Item<Statement> item) {
    Statement s = item.value();
    ObjectNode json = statement(s);
    json.put("version", item.version());
    json.set("review", review(item, s.id(), item.machine().map(m -> changed(statement(m), json))));
    return json;
  }

  private ObjectNode statement(Statement s) {
    ObjectNode json = JSON.objectNode();
    json.put("id", s.id());
    json.put("act", Entries.lower(s.act()));
    json.put("form", Entries.lower(s.form()));
    json.set("cue", piece(s.cue()));
    json.set("source", s.source().map(p -> party(p)).orElse(null));
    json.put("elided", s.elided());
    json.put("anonymity", s.anonymity().label());
    ArrayNode content = json.putArray("content");
    s.content().forEach(c -> bounds(content.addObject(), c));
    json.set("relay", parties(s.relay()));
    json.set("date", s.date().map(d -> when(d)).orElse(null));
    json.put("parent", s.parent().orElse(null));
    json.set("why", strings(s.why()));
    json.set("reasons", Answers.JSON.valueToTree(WhyLine.of(s.why())));
    return json;
  }

  private ObjectNode event(Reviewed.Item<Event> item) {
    Event e = item.value();
    ObjectNode json = event(e);
    json.put("occurrence_id", occurrence.apply(e.id()).orElse(null));
    json.put("version", item.version());
    json.set("review", review(item, e.id(), item.machine().map(m -> changed(event(m), json))));
    return json;
  }

  private ObjectNode event(Event e) {
    ObjectNode json = JSON.objectNode();
    json.put("id", e.id());
    json.put("type", e.type().name());
    json.set("mode", strings(e.mode()));
    json.set("context", strings(e.context()));
    json.put("cameo", e.cameo().orElse(null));
    json.put("quad", e.type().quad().label());
    json.put("scale", e.scale());
    json.set("trigger", piece(e.trigger()));
    json.set("actors", parties(e.actors()));
    json.set("recipients", parties(e.recipients()));
    json.set("place", e.place().map(p -> place(p)).orElse(null));
    json.set("date", e.date().map(d -> when(d)).orElse(null));
    json.put("status", Entries.lower(e.status()));
    json.put("historical", e.historical());
    json.set("toll", toll(e.toll()));
    json.put("statement", e.statement().orElse(null));
    json.put("occurrence", e.occurrence());
    json.put("confidence", e.confidence());
    ArrayNode chain = json.putArray("chain");
    e.chain().links().forEach(l -> chain.add(link(l)));
    json.set("why", strings(e.why()));
    json.set("reasons", Answers.JSON.valueToTree(WhyLine.of(e.why())));
    return json;
  }

  private ObjectNode review(Reviewed.Item<?> item, String id, Optional<ObjectNode> machine) {
    ObjectNode json = JSON.objectNode();
    json.put("state", Entries.lower(item.state()));
    json.put("disputed", item.disputed());
    json.put("adjudicated", item.adjudicated());
    json.put("wrong", item.wrong());
    ArrayNode decisions = json.putArray("decisions");
    for (EntryView entry : Entries.of(item, id)) {
      decisions.add(mapper.<ObjectNode>valueToTree(entry));
    }
    machine.filter(m -> !m.isEmpty()).ifPresent(m -> json.set("machine", m));
    return json;
  }

  /** The machine's values of the fields that are other now. */
  private static ObjectNode changed(ObjectNode machine, ObjectNode now) {
    ObjectNode changed = JSON.objectNode();
    machine
        .properties()
        .forEach(field -> {
          if (!field.getKey().equals("why") && !field.getValue().equals(now.get(field.getKey()))) {
            changed.set(field.getKey(), field.getValue());
          }
        });
    return changed;
  }

  private ObjectNode entity(Entity e) {
    ObjectNode json = JSON.objectNode();
    json.put("id", e.id());
    json.put("kind", Entries.lower(e.kind()));
    Optional<ActorEntry> actor = Optional.ofNullable(actorOf.get(e.id())).flatMap(actors);
    json.put("name", actor.map(ActorEntry::name).orElse(e.name()));
    json.put("name_ar", actor.map(ActorEntry::nameAr).orElse(e.nameAr()));
    json.put("code", actor.flatMap(ActorEntry::code).or(e::code).orElse(null));
    json.set("sector", strings(actor.map(ActorEntry::sector).orElse(e.sector())));
    json.put("wikidata", e.wikidata().orElse(null));
    json.put("registry", e.registry().orElse(null));
    json.put("actor", actorOf.get(e.id()));
    ArrayNode mentions = json.putArray("mentions");
    e.mentions().forEach(m -> bounds(mentions.addObject(), m));
    return json;
  }

  private ArrayNode parties(List<Party> parties) {
    ArrayNode json = JSON.arrayNode();
    parties.forEach(p -> json.add(party(p)));
    return json;
  }

  private ObjectNode party(Party p) {
    ObjectNode json = piece(p.span());
    json.put("entity", p.entity().orElse(null));
    named(json, p.entity(), p.text());
    json.put("code", p.code().orElse(null));
    json.set("sector", strings(p.sector()));
    return json;
  }

  private void named(ObjectNode json, Optional<String> entity, String text) {
    Optional<String> id = entity.map(actorOf::get).or(() -> Optional.of(words.apply(text)));
    Optional<ActorEntry> actor = id.flatMap(actors);
    json.put("actor", id.orElse(null));
    json.put("name", actor.map(ActorEntry::name).orElse(text));
    json.put("name_ar", actor.map(ActorEntry::nameAr).orElse(text));
  }

  private ObjectNode link(Link link) {
    ObjectNode json = JSON.objectNode();
    json.put("role", link.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT));
    json.put("entity", link.entity().orElse(null));
    if (link instanceof Link.Publisher && link.entity().isEmpty()) {
      json.putNull("actor");
    } else {
      named(json, link.entity(), link.text());
    }
    json.put("text", link.text());
    json.put("evidence", Entries.lower(link.evidence()));
    link.span().ifPresent(s -> bounds(json, s));
    return json;
  }

  private ObjectNode place(Place p) {
    ObjectNode json = piece(p.span());
    json.put("id", PlaceEntry.id(p));
    json.put("name", p.name());
    json.put("name_ar", p.nameAr());
    json.put("country", p.country().orElse(null));
    if (p.geonameid().isPresent()) {
      json.put("geonameid", p.geonameid().getAsLong());
    } else {
      json.putNull("geonameid");
    }
    decimal(json, "lat", p.lat());
    decimal(json, "lon", p.lon());
    json.put("resolution", p.resolution());
    decimal(json, "uncertainty_km", p.uncertaintyKm());
    return json;
  }

  private static void decimal(ObjectNode json, String name, OptionalDouble value) {
    if (value.isPresent()) {
      json.put(name, value.getAsDouble());
    } else {
      json.putNull(name);
    }
  }

  private ObjectNode when(When when) {
    return piece(when.span())
        .put("value", when.value())
        .put("precision", Entries.lower(when.precision()));
  }

  private static ObjectNode toll(Toll toll) {
    ObjectNode json = JSON.objectNode();
    toll.figures()
        .forEach((harm, count) -> {
          if (count.min() == count.max()) {
            json.put(Entries.lower(harm), count.min());
          } else {
            json.putArray(Entries.lower(harm)).add(count.min()).add(count.max());
          }
        });
    return json;
  }

  private ObjectNode piece(Span span) {
    ObjectNode json = JSON.objectNode();
    bounds(json, span);
    json.put("text", span.in(text));
    return json;
  }

  private static void bounds(ObjectNode json, Span span) {
    json.put("start", span.start()).put("end", span.end());
  }

  private static ArrayNode strings(List<String> values) {
    ArrayNode json = JSON.arrayNode();
    values.forEach(json::add);
    return json;
  }
}
