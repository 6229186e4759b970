package org.isnad.workbench.api;

import java.util.List;

/** One page of actors. */
public record ActorList(int total, int offset, List<ActorRow> actors) {}
