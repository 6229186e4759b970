package org.isnad.workbench.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/** A link of a chain. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record LinkView(
    String role,
    Optional<String> entity,
    Optional<String> actor,
    Optional<String> name,
    Optional<String> nameAr,
    String text,
    String evidence,
    Optional<Integer> start,
    Optional<Integer> end) {}
