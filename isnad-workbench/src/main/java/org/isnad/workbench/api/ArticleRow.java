package org.isnad.workbench.api;

import java.util.Map;
import java.util.Optional;

/** An article in a list. */
public record ArticleRow(
    String id,
    long number,
    Optional<String> title,
    String lead,
    Optional<String> snippet,
    Optional<String> outlet,
    Optional<String> published,
    Optional<String> url,
    String language,
    int length,
    int events,
    int statements,
    Map<String, Integer> types,
    ReviewStateView review,
    long version,
    Optional<CopyOf> copyOf,
    int copies) {}
