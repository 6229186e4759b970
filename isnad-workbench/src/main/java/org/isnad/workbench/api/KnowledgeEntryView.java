package org.isnad.workbench.api;

import java.util.List;
import java.util.Map;

/** An entry of the knowledge. */
public record KnowledgeEntryView(
    String file,
    int line,
    String id,
    Map<String, String> properties,
    Map<String, List<String>> slots) {}
