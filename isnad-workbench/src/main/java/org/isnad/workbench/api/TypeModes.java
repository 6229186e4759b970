package org.isnad.workbench.api;

import java.util.List;

/** An event type with its modes. */
public record TypeModes(String type, String quad, double scale, List<String> modes) {}
