package org.isnad.workbench.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** An entry of the journal. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record EntryView(
    long seq,
    String at,
    String who,
    String kind,
    String subject,
    String hash,
    boolean undone,
    Optional<String> action,
    Optional<String> target,
    Optional<String> item,
    Optional<JsonNode> before,
    Optional<JsonNode> after,
    Optional<String> what,
    Optional<String> reason,
    Optional<String> note,
    Optional<Boolean> adjudicates,
    Optional<String> summary) {}
