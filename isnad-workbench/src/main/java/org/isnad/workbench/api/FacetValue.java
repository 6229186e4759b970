package org.isnad.workbench.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/** A value that a filter takes, with the number of articles that have it. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record FacetValue(String value, Optional<String> name, Optional<String> nameAr, int count) {}
