package org.isnad.workbench.api;

import java.util.Optional;

/** An actor by name. */
public record NameView(String id, String name, String nameAr, Optional<String> code) {}
