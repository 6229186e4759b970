package org.isnad.workbench.api;

/** An invisible character of the text. */
public record Invisible(int at, String code) {}
