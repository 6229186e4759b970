package org.isnad.workbench.api;

/** Something that was no article. */
public record RefusalView(String where, String why) {}
