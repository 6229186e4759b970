package org.isnad.workbench.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A happening in a list. */
public record OccurrenceRow(
    String id,
    String type,
    String quad,
    String what,
    Optional<PlaceView> place,
    Optional<String> from,
    Optional<String> to,
    List<NameView> actors,
    List<NameView> recipients,
    int mentions,
    int articles,
    int outlets,
    int witnesses,
    List<String> disputes,
    Map<String, Integer> statuses,
    long version) {}
