package org.isnad.workbench.api;

import java.util.Optional;

/** The earlier article whose text one prints. */
public record CopyOf(String id, String kind, double containment, Optional<String> wire) {}
