package org.isnad.model;

import java.util.List;
import java.util.Optional;

/**
 * One mention of a politically relevant event: who did what to whom, where, when, and on whose
 * word.
 *
 * @param mode PLOVER modes, most certain first
 * @param context PLOVER contexts
 * @param cameo CAMEO code of the frame that found it
 * @param scale PLOVER score of the mode, else of the type
 * @param trigger the shortest words that name it
 * @param statement id of the innermost statement whose content contains it; empty in the outlet's
 *     own voice
 * @param occurrence number shared by the mentions of one occurrence in this article
 * @param confidence calibrated: of the events given 0.8 about eight in ten are right
 * @param why knowledge entries and rules that decided
 */
public record Event(
    String id,
    EventType type,
    List<String> mode,
    List<String> context,
    Optional<String> cameo,
    double scale,
    Span trigger,
    List<Party> actors,
    List<Party> recipients,
    Optional<Place> place,
    Optional<When> date,
    Status status,
    boolean historical,
    Toll toll,
    Optional<String> statement,
    int occurrence,
    double confidence,
    Chain chain,
    List<String> why) {
  public Event {
    mode = List.copyOf(mode);
    context = List.copyOf(context);
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
    why = List.copyOf(why);
  }
}
