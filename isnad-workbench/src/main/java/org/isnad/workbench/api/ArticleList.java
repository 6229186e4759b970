package org.isnad.workbench.api;

import java.util.List;
import java.util.Map;

/** One page of the inbox. */
public record ArticleList(
    int total, int offset, List<ArticleRow> articles, Map<String, List<FacetValue>> facets) {}
