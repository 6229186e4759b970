package org.isnad.model;

import java.util.List;

/**
 * The sourced record of one article.
 *
 * @param sentences in text order
 * @param statements in text order of their cues
 * @param events in text order of their triggers
 * @param times every time expression resolved
 */
public record Coded(
    Article article,
    List<Span> sentences,
    List<Statement> statements,
    List<Event> events,
    List<Entity> entities,
    List<When> times) {
  public Coded {
    sentences = List.copyOf(sentences);
    statements = List.copyOf(statements);
    events = List.copyOf(events);
    entities = List.copyOf(entities);
    times = List.copyOf(times);
  }
}
