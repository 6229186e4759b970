package org.isnad.workbench.api;

/** A search kept under a name. */
public record SavedSearch(String name, String query, String view, String who, String at) {}
