package org.isnad.workbench.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An event in a list. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record EventRow(
    String article,
    String event,
    Optional<String> title,
    Optional<String> outlet,
    Optional<String> published,
    Optional<String> day,
    String dayBasis,
    String type,
    List<String> mode,
    String quad,
    double scale,
    String status,
    boolean historical,
    List<NameView> actors,
    List<NameView> recipients,
    Optional<PlaceView> place,
    List<LinkView> chain,
    Optional<String> occurrenceId,
    String text,
    String sentence,
    int sentenceStart,
    int start,
    int end,
    double confidence,
    String review,
    Optional<String> sha256,
    Optional<Map<String, List<Long>>> toll,
    Optional<String> statement) {}
