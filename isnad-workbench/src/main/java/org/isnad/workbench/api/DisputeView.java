package org.isnad.workbench.api;

/** A contradiction. */
public record DisputeView(String kind, String why, RefView a, RefView b) {}
