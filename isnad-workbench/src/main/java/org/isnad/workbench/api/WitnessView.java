package org.isnad.workbench.api;

import java.util.List;

/** Somebody on whose word it stands, and why that counts or not. */
public record WitnessView(String origin, boolean counted, String why, List<String> articles) {}
