package org.isnad.store.review;

import java.util.List;
import java.util.Optional;
import org.isnad.model.Act;
import org.isnad.model.Anonymity;
import org.isnad.model.Coded;
import org.isnad.model.Form;
import org.isnad.model.Party;
import org.isnad.model.Span;
import org.isnad.model.Statement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The fields of a statement that a person can set. */
final class StatementFields {
  /** Their names, as in the record. */
  static final List<String> NAMES =
      List.of(
          "act",
          "form",
          "cue",
          "source",
          "elided",
          "anonymity",
          "content",
          "relay",
          "date",
          "parent");

  private StatementFields() {}

  /** A field's present value. */
  static JsonNode get(Statement s, String field, Coded coded) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    return switch (field) {
      case "act" -> json.stringNode(Fields.lower(s.act()));
      case "form" -> json.stringNode(Fields.lower(s.form()));
      case "cue" -> Fields.of(s.cue());
      case "source" -> s.source().map(Fields::of).orElse(json.nullNode());
      case "elided" -> json.booleanNode(s.elided());
      case "anonymity" -> json.stringNode(s.anonymity().label());
      case "content" -> Fields.spans(s.content());
      case "relay" -> Fields.parties(s.relay());
      case "date" -> Fields.date(s.date());
      case "parent" -> reference(s.parent(), coded);
      default -> throw new IllegalArgumentException("no such field of a statement: " + field);
    };
  }

  /**
   * The statement with these fields set.
   *
   * @throws IllegalArgumentException when a value is none, with a sentence for the person
   */
  static Statement set(
      Statement s, ObjectNode after, Coded coded, List<Statement> statements, String why) {
    String text = coded.article().text();
    Optional<Party> source =
        after.has("source")
            ? after.path("source").isNull()
                ? Optional.empty()
                : Optional.of(Fields.party(after.path("source"), coded))
            : s.source();
    Anonymity anonymity =
        after.has("anonymity")
            ? Fields.anonymity(after.path("anonymity").asString())
            : source.isEmpty()
                ? Anonymity.NONE
                : s.anonymity() == Anonymity.NONE ? Anonymity.NAMED : s.anonymity();
    List<Span> content =
        after.has("content") ? Fields.spans(after.path("content"), text) : s.content();
    if (content.isEmpty()) {
      throw new IllegalArgumentException("a statement has content");
    }
    Optional<String> parent =
        after.has("parent") ? resolve(after.path("parent"), statements) : s.parent();
    if (parent.isPresent() && within(parent.get(), s.id(), statements)) {
      throw new IllegalArgumentException("a statement cannot stand in itself");
    }
    return new Statement(
        s.id(),
        after.has("act")
            ? Fields.constant(Act.class, after.path("act").asString(), "act")
            : s.act(),
        after.has("form")
            ? Fields.constant(Form.class, after.path("form").asString(), "form")
            : s.form(),
        after.has("cue") ? Fields.span(after.path("cue"), text) : s.cue(),
        source,
        after.has("elided") ? after.path("elided").asBoolean() : s.elided(),
        anonymity,
        content,
        after.has("relay") ? Fields.parties(after.path("relay"), coded) : s.relay(),
        after.has("date") ? Fields.date(after.path("date"), text) : s.date(),
        parent,
        EventFields.with(s.why(), why));
  }

  /** A statement made of a person's fields alone. */
  static Statement add(
      String id, ObjectNode after, Coded coded, List<Statement> statements, String why) {
    String text = coded.article().text();
    Statement bare =
        new Statement(
            id,
            Act.SAY,
            Form.INDIRECT,
            Fields.span(after.path("cue"), text),
            Optional.empty(),
            false,
            Anonymity.NONE,
            Fields.spans(after.path("content"), text),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of());
    return set(bare, after, coded, statements, why);
  }

  static Statement withParent(Statement s, Optional<String> parent) {
    return new Statement(
        s.id(),
        s.act(),
        s.form(),
        s.cue(),
        s.source(),
        s.elided(),
        s.anonymity(),
        s.content(),
        s.relay(),
        s.date(),
        parent,
        s.why());
  }

  /** A statement named by its id, as the place of its cue. */
  static JsonNode reference(Optional<String> id, Coded coded) {
    return id.flatMap(i -> coded.statements().stream().filter(s -> s.id().equals(i)).findFirst())
        .<JsonNode>map(s -> Fields.of(s.cue()))
        .orElse(JsonNodeFactory.instance.nullNode());
  }

  /** The id of the statement whose cue stands there, or that has this id. */
  static Optional<String> resolve(JsonNode json, List<Statement> statements) {
    if (json.isNull()) {
      return Optional.empty();
    }
    if (json.isString()) {
      String id = json.asString();
      if (statements.stream().noneMatch(s -> s.id().equals(id))) {
        throw new IllegalArgumentException("no statement " + id + " in this article");
      }
      return Optional.of(id);
    }
    Span cue = new Span(json.path("start").asInt(), json.path("end").asInt());
    return statements.stream()
        .filter(s -> s.cue().equals(cue))
        .findFirst()
        .or(() -> statements.stream().filter(s -> s.cue().overlaps(cue)).findFirst())
        .map(Statement::id);
  }

  private static boolean within(String inner, String outer, List<Statement> statements) {
    Optional<String> at = Optional.of(inner);
    for (int depth = 0; at.isPresent() && depth <= statements.size(); depth++) {
      String id = at.get();
      if (id.equals(outer)) {
        return true;
      }
      at =
          statements.stream().filter(s -> s.id().equals(id)).findFirst().flatMap(Statement::parent);
    }
    return false;
  }
}
