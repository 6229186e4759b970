package org.isnad.workbench.api;

/**
 * Events outside the steps of time of a view.
 *
 * @param day the farthest day on which one begins
 * @param count how many there are
 */
public record BeyondView(String day, int count) {}
