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

  /** The same record of the same text under another id. */
  public Coded underId(String id) {
    if (id.equals(article.id())) {
      return this;
    }
    Article renamed =
        new Article(
            id,
            article.outlet(),
            article.published(),
            article.title(),
            article.url(),
            article.language(),
            article.agency(),
            article.text());
    return new Coded(renamed, sentences, statements, events, entities, times);
  }
}
