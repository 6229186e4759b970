package org.isnad.workbench.index;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.model.Article;
import org.isnad.store.review.Reviewed;

/**
 * An article as lists and views need it.
 *
 * @param article with its text
 * @param number in order of import
 * @param events those that stand, in text order
 * @param statements how many stand
 * @param sources ids of the sources of its statements, with how many each
 * @param mentions ids of all its actors, with how often each is mentioned
 * @param names how the text names them, by actor
 * @param entries the actors, by id
 * @param raw ids of its actors before people's decisions about who is who
 */
public record ArticleEntry(
    Article article,
    long number,
    String sha256,
    String source,
    List<EventEntry> events,
    int statements,
    Map<String, Integer> sources,
    Map<String, Integer> mentions,
    Map<String, Set<String>> names,
    Map<String, ActorEntry> entries,
    Set<String> raw,
    Reviewed.Progress progress,
    long version) {
  public ArticleEntry {
    events = List.copyOf(events);
    sources = Map.copyOf(sources);
    mentions = Map.copyOf(mentions);
    names = Map.copyOf(names);
    entries = Map.copyOf(entries);
    raw = Set.copyOf(raw);
  }

  public String id() {
    return article.id();
  }

  public String published() {
    return article.published().map(Object::toString).orElse("");
  }

  public Optional<EventEntry> event(String id) {
    return events.stream().filter(e -> e.id().equals(id)).findFirst();
  }

  /** Where its review stands. */
  public ReviewStage stage() {
    if (progress.disputed() > 0) {
      return ReviewStage.DISPUTED;
    }
    if (progress.isDone()) {
      return ReviewStage.DONE;
    }
    return progress.decided() > 0 ? ReviewStage.STARTED : ReviewStage.OPEN;
  }

  /** Where the review of an article stands. */
  public enum ReviewStage {
    OPEN,
    STARTED,
    DONE,
    DISPUTED
  }
}
