package org.isnad.workbench.api;

import java.util.List;

/** One page of events. */
public record EventList(int total, int offset, List<EventRow> events) {}
