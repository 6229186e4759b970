package org.isnad.workbench.api;

import java.util.List;

/**
 * Somebody on whose word it stands, and why that counts or not.
 *
 * @param why the reason as an English line
 */
public record WitnessView(
    String origin, boolean counted, String why, ReasonView reason, List<String> articles) {}
