package org.isnad.workbench.api;

/**
 * A contradiction.
 *
 * @param why the reason as an English line
 */
public record DisputeView(String kind, String why, ReasonView reason, RefView a, RefView b) {}
