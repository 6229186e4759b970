package org.isnad.workbench.api;

/** How far the joining of occurrences is: joining, current or stale. */
public record OccurrenceState(String state, int count) {}
