package org.isnad.workbench.api;

/** An event of an article. */
public record RefView(String article, String event) {}
