package org.isnad.workbench.api;

/** A name as the texts have it. */
public record NameCount(String text, int count) {}
