package org.isnad.workbench.api;

import java.util.Optional;

/** The articles before and after one in order of publication. */
public record Neighbours(Optional<String> previous, Optional<String> next) {}
