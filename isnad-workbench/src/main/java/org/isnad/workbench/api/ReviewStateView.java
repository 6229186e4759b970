package org.isnad.workbench.api;

import java.util.List;

/** How far an article's review is. */
public record ReviewStateView(
    String state, int decided, int total, int disputed, List<String> doneBy) {}
