package org.isnad.store.review;

import java.util.List;
import java.util.Optional;
import org.isnad.model.Chain;
import org.isnad.model.Coded;
import org.isnad.model.Event;
import org.isnad.model.EventType;
import org.isnad.model.Evidence;
import org.isnad.model.Link;
import org.isnad.model.Span;
import org.isnad.model.Statement;
import org.isnad.model.Status;
import org.isnad.model.Toll;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The fields of an event that a person can set. */
final class EventFields {
  /** Their names, as in the record. */
  static final List<String> NAMES =
      List.of(
          "type",
          "mode",
          "context",
          "scale",
          "trigger",
          "actors",
          "recipients",
          "place",
          "date",
          "status",
          "historical",
          "toll",
          "statement");

  private EventFields() {}

  /** A field's present value. */
  static JsonNode get(Event e, String field, Coded coded) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    return switch (field) {
      case "type" -> json.stringNode(e.type().name());
      case "mode" -> Fields.strings(e.mode());
      case "context" -> Fields.strings(e.context());
      case "scale" -> json.numberNode(e.scale());
      case "trigger" -> Fields.of(e.trigger());
      case "actors" -> Fields.parties(e.actors());
      case "recipients" -> Fields.parties(e.recipients());
      case "place" -> Fields.of(e.place());
      case "date" -> Fields.date(e.date());
      case "status" -> json.stringNode(Fields.lower(e.status()));
      case "historical" -> json.booleanNode(e.historical());
      case "toll" -> Fields.of(e.toll());
      case "statement" -> StatementFields.reference(e.statement(), coded);
      default -> throw new IllegalArgumentException("no such field of an event: " + field);
    };
  }

  /**
   * The event with these fields set.
   *
   * @param statements of the record as it is so far, among which {@code statement} is looked up
   * @throws IllegalArgumentException when a value is none, with a sentence for the person
   */
  static Event set(Event e, ObjectNode after, Coded coded, List<Statement> statements, String why) {
    String text = coded.article().text();
    EventType type =
        after.has("type")
            ? Fields.constant(EventType.class, after.path("type").asString(), "type")
            : e.type();
    boolean retyped = type != e.type();
    List<String> mode =
        after.has("mode") ? Fields.strings(after.path("mode")) : retyped ? List.of() : e.mode();
    double scale =
        after.path("scale").isNumber()
            ? after.path("scale").asDouble()
            : retyped ? type.baseScore() : e.scale();
    return new Event(
        e.id(),
        type,
        mode,
        after.has("context") ? Fields.strings(after.path("context")) : e.context(),
        retyped ? Optional.empty() : e.cameo(),
        scale,
        after.has("trigger") ? Fields.span(after.path("trigger"), text) : e.trigger(),
        after.has("actors") ? Fields.parties(after.path("actors"), coded) : e.actors(),
        after.has("recipients") ? Fields.parties(after.path("recipients"), coded) : e.recipients(),
        after.has("place") ? Fields.place(after.path("place"), text) : e.place(),
        after.has("date") ? Fields.date(after.path("date"), text) : e.date(),
        after.has("status")
            ? Fields.constant(Status.class, after.path("status").asString(), "status")
            : e.status(),
        after.has("historical") ? after.path("historical").asBoolean() : e.historical(),
        after.has("toll") ? Fields.toll(after.path("toll")) : e.toll(),
        after.has("statement")
            ? StatementFields.resolve(after.path("statement"), statements)
            : e.statement(),
        e.occurrence(),
        1.0,
        e.chain(),
        List.of(why).equals(e.why()) ? e.why() : with(e.why(), why));
  }

  /** An event made of a person's fields alone. */
  static Event add(
      String id, ObjectNode after, Coded coded, List<Statement> statements, String why) {
    Span trigger = Fields.span(after.path("trigger"), coded.article().text());
    EventType type = Fields.constant(EventType.class, after.path("type").asString(""), "type");
    int occurrence = coded.events().stream().mapToInt(Event::occurrence).max().orElse(0) + 1;
    Optional<String> around =
        after.has("statement") ? Optional.empty() : innermost(trigger, statements);
    Event bare =
        new Event(
            id,
            type,
            List.of(),
            List.of(),
            Optional.empty(),
            type.baseScore(),
            trigger,
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Status.ASSERTED,
            false,
            Toll.NONE,
            around,
            occurrence,
            1.0,
            new Chain(
                List.of(
                    new Link.Publisher(
                        Optional.empty(),
                        coded.article().outlet().orElse("\u2014"),
                        Evidence.DOCUMENT,
                        Optional.empty()))),
            List.of(why));
    return set(bare, after, coded, statements, why);
  }

  /** The shortest statement whose content holds the place. */
  private static Optional<String> innermost(Span place, List<Statement> statements) {
    String id = null;
    int length = Integer.MAX_VALUE;
    for (Statement s : statements) {
      for (Span content : s.content()) {
        if (content.contains(place) && content.length() < length) {
          id = s.id();
          length = content.length();
        }
      }
    }
    return Optional.ofNullable(id);
  }

  static Event withStatementAndChain(Event e, Optional<String> statement, Chain chain) {
    return new Event(
        e.id(),
        e.type(),
        e.mode(),
        e.context(),
        e.cameo(),
        e.scale(),
        e.trigger(),
        e.actors(),
        e.recipients(),
        e.place(),
        e.date(),
        e.status(),
        e.historical(),
        e.toll(),
        statement,
        e.occurrence(),
        e.confidence(),
        chain,
        e.why());
  }

  /** The event as a person found it right. */
  static Event accepted(Event e, String why) {
    return new Event(
        e.id(),
        e.type(),
        e.mode(),
        e.context(),
        e.cameo(),
        e.scale(),
        e.trigger(),
        e.actors(),
        e.recipients(),
        e.place(),
        e.date(),
        e.status(),
        e.historical(),
        e.toll(),
        e.statement(),
        e.occurrence(),
        1.0,
        e.chain(),
        with(e.why(), why));
  }

  static List<String> with(List<String> lines, String line) {
    return java.util.stream.Stream.concat(lines.stream(), java.util.stream.Stream.of(line))
        .toList();
  }
}
