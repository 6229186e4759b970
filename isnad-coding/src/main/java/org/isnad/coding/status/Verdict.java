package org.isnad.coding.status;

import org.isnad.model.Status;

/**
 * What was judged of an event and by what.
 *
 * @param why the entry and rule that decided; empty where nothing spoke against an assertion
 */
public record Verdict(Status status, String why) {}
