package org.isnad.store.review;

import java.util.Locale;
import java.util.Optional;
import org.isnad.model.Span;
import org.isnad.store.CaseProblem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a person decided.
 *
 * <p>Before and after hold values, not instructions: making a decision stand or taking it back only
 * exchanges them.
 *
 * @param subject id of the article, occurrence or actor it is about
 * @param anchor the event or statement of the article; empty when it is about something else
 * @param before fields as they were, shaped as in the record isnad/1 with UTF-16 offsets
 * @param after fields as they are to be
 * @param what with {@link Action#WRONG}: which decision of the machine is wrong
 * @param reason with {@link Action#WRONG}: why
 * @param adjudicates whether it settles a difference between reviewers
 */
public record Decision(
    Target target,
    String subject,
    Optional<Anchor> anchor,
    Action action,
    ObjectNode before,
    ObjectNode after,
    Optional<String> what,
    Optional<String> reason,
    Optional<String> note,
    boolean adjudicates) {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final ObjectNode NOTHING = JsonNodeFactory.instance.objectNode();

  /** What a decision can be about. */
  public enum Target {
    EVENT,
    STATEMENT,
    ARTICLE,
    OCCURRENCE,
    ACTOR
  }

  /** What can be decided. */
  public enum Action {
    /** It is right as it is. */
    ACCEPT,
    /** It is not there. */
    REJECT,
    /** Some fields are other than they were. */
    EDIT,
    /** It is there, and the machine has not found it. */
    ADD,
    /** One decision of the machine is wrong; changes nothing by itself. */
    WRONG,
    NOTE,
    /** The review of the article is done. */
    DONE,
    REOPEN,
    MERGE,
    SPLIT,
    RENAME,
    ALIAS
  }

  /** About an event or statement, without fields. */
  public static Decision on(
      String article, Anchor anchor, Action action, Optional<String> note, boolean adjudicates) {
    return new Decision(
        anchor.target(),
        article,
        Optional.of(anchor),
        action,
        NOTHING,
        NOTHING,
        Optional.empty(),
        Optional.empty(),
        note,
        adjudicates);
  }

  /** About an article, occurrence or actor. */
  public static Decision about(
      Target target,
      String subject,
      Action action,
      ObjectNode before,
      ObjectNode after,
      Optional<String> note) {
    return new Decision(
        target,
        subject,
        Optional.empty(),
        action,
        before,
        after,
        Optional.empty(),
        Optional.empty(),
        note,
        false);
  }

  public Decision with(ObjectNode before, ObjectNode after) {
    return new Decision(
        target, subject, anchor, action, before, after, what, reason, note, adjudicates);
  }

  public Decision because(String wrong, String why) {
    return new Decision(
        target,
        subject,
        anchor,
        action,
        before,
        after,
        Optional.of(wrong),
        Optional.of(why),
        note,
        adjudicates);
  }

  /** Whether it says if the thing is right, wrong or mended. */
  boolean judges() {
    return action == Action.ACCEPT || action == Action.REJECT || action == Action.EDIT;
  }

  String toJson() {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("target", target.name());
    anchor.ifPresent(a -> {
      json.put("start", a.span().start());
      json.put("end", a.span().end());
      json.put("label", a.label());
    });
    json.put("action", action.name());
    if (!before.isEmpty()) {
      json.set("before", before);
    }
    if (!after.isEmpty()) {
      json.set("after", after);
    }
    what.ifPresent(w -> json.put("what", w));
    reason.ifPresent(r -> json.put("reason", r));
    note.ifPresent(n -> json.put("note", n));
    if (adjudicates) {
      json.put("adjudicates", true);
    }
    return MAPPER.writeValueAsString(json);
  }

  static Decision fromJson(String subject, String json) {
    try {
      JsonNode node = MAPPER.readTree(json);
      Target target = Target.valueOf(node.path("target").asString());
      Optional<Anchor> anchor =
          node.path("start").isNumber()
              ? Optional.of(
                  new Anchor(
                      target,
                      new Span(node.path("start").asInt(), node.path("end").asInt()),
                      node.path("label").asString("")))
              : Optional.empty();
      if (node.path("field").isString()) {
        return ofFirstVersion(subject, anchor.orElseThrow(), node);
      }
      return new Decision(
          target,
          subject,
          anchor,
          Action.valueOf(node.path("action").asString()),
          object(node.path("before")),
          object(node.path("after")),
          string(node.path("what")),
          string(node.path("reason")),
          string(node.path("note")),
          node.path("adjudicates").asBoolean(false));
    } catch (JacksonException | IllegalArgumentException | java.util.NoSuchElementException e) {
      throw new CaseProblem(
          "a decision about " + subject + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** The first version knew one field a decision, with a word as its value. */
  private static Decision ofFirstVersion(String subject, Anchor anchor, JsonNode node) {
    String field = node.path("field").asString();
    String value = node.path("value").asString();
    Optional<String> note = string(node.path("note"));
    if (field.equals("verdict")) {
      return on(subject, anchor, Action.valueOf(value.toUpperCase(Locale.ROOT)), note, false);
    }
    ObjectNode after = MAPPER.createObjectNode();
    switch (field) {
      case "type" -> after.put("type", value.toUpperCase(Locale.ROOT));
      case "historical" -> after.put("historical", Boolean.parseBoolean(value));
      default -> after.put(field, value.toLowerCase(Locale.ROOT));
    }
    return on(subject, anchor, Action.EDIT, note, false).with(NOTHING, after);
  }

  private static ObjectNode object(JsonNode node) {
    return node instanceof ObjectNode o ? o : NOTHING;
  }

  private static Optional<String> string(JsonNode node) {
    return node.isString() ? Optional.of(node.asString()) : Optional.empty();
  }
}
