package org.isnad.corroboration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

/** Coded articles of one event each, for tests. */
final class Tell {
  private final String id;
  private final int day;
  private final String text;
  private String trigger = "";
  private EventType type = EventType.ASSAULT;
  private Status status = Status.ASSERTED;
  private Optional<Party> actor = Optional.empty();
  private Optional<Party> recipient = Optional.empty();
  private Optional<Place> place = Optional.empty();
  private Optional<Party> source = Optional.empty();
  private Toll toll = Toll.NONE;
  private Act act = Act.SAY;
  private final List<Entity> entities = new ArrayList<>();

  private Tell(String id, int day, String text) {
    this.id = id;
    this.day = day;
    this.text = text;
  }

  /** An article of March 2020. */
  static Tell article(String id, int day, String text) {
    return new Tell(id, day, text);
  }

  Tell by(EventType event, String word) {
    type = event;
    trigger = word;
    return this;
  }

  Tell status(Status told) {
    status = told;
    return this;
  }

  Tell actor(String name, String registry, String code, String sector) {
    actor = Optional.of(party(name, registry, code, sector));
    return this;
  }

  Tell recipient(String name, String registry, String code, String sector) {
    recipient = Optional.of(party(name, registry, code, sector));
    return this;
  }

  Tell says(String name, String registry, String code, String sector) {
    source = Optional.of(party(name, registry, code, sector));
    return this;
  }

  Tell denies(String name, String registry, String code, String sector) {
    act = Act.DENY;
    status = Status.NEGATED;
    return says(name, registry, code, sector);
  }

  Tell in(String name, double lat, double lon) {
    place =
        Optional.of(
            new Place(
                new Span(0, 1),
                name,
                name,
                name,
                Optional.of("LBY"),
                OptionalLong.empty(),
                OptionalDouble.of(lat),
                OptionalDouble.of(lon),
                4,
                OptionalDouble.empty()));
    return this;
  }

  Tell killed(long number) {
    toll = new Toll(Map.of(Toll.Harm.KILLED, new Toll.Count(number, number)));
    return this;
  }

  private Party party(String name, String registry, String code, String sector) {
    int at = text.indexOf(name);
    Span span = new Span(Math.max(0, at), Math.max(0, at) + name.length());
    String entity = "a" + entities.size();
    entities.add(
        new Entity(
            entity,
            Kind.ORGANIZATION,
            registry,
            name,
            Optional.of(code),
            List.of(sector),
            Optional.empty(),
            Optional.of(registry),
            List.of(span)));
    return new Party(span, name, Optional.of(entity), Optional.of(code), List.of(sector));
  }

  Event event() {
    int at = text.indexOf(trigger);
    List<Link> links = new ArrayList<>();
    source.ifPresent(s ->
        links.add(
            new Link.Speaker(s.entity(), s.text(), Evidence.EXPLICIT, Optional.of(s.span()))));
    links.add(
        new Link.Publisher(Optional.empty(), "outlet " + id, Evidence.DOCUMENT, Optional.empty()));
    return new Event(
        "e1",
        type,
        List.of(),
        List.of(),
        Optional.empty(),
        type.baseScore(),
        new Span(at, at + trigger.length()),
        actor.stream().toList(),
        recipient.stream().toList(),
        place,
        Optional.empty(),
        status,
        false,
        toll,
        source.map(s -> "s1"),
        1,
        0.9,
        new Chain(links),
        List.of());
  }

  Coded coded() {
    List<Statement> statements = new ArrayList<>();
    source.ifPresent(s ->
        statements.add(
            new Statement(
                "s1",
                act,
                Form.INDIRECT,
                new Span(0, 1),
                source,
                false,
                Anonymity.NAMED,
                List.of(new Span(0, text.length())),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of())));
    return new Coded(
        Article.of(id, text).publishedOn(LocalDate.of(2020, 3, day)).by("outlet " + id),
        List.of(new Span(0, text.length())),
        statements,
        List.of(event()),
        entities,
        List.of());
  }

  Occurrence.Mention mention() {
    return new Occurrence.Mention(id, LocalDate.of(2020, 3, day).toString(), event());
  }
}
