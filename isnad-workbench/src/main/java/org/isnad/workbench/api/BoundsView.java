package org.isnad.workbench.api;

/** A stretch of the text, UTF-16. */
public record BoundsView(int start, int end) {}
