package org.isnad.workbench.api;

/** Who is working, and what they can take back. */
public record SessionView(String reviewer, String csrf, int undo, int redo) {}
