package org.isnad.workbench;

import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** How answers become JSON. */
final class Answers {
  /** Fields in snake case; an empty Optional is null unless a record says otherwise. */
  static final JsonMapper JSON =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  private Answers() {}
}
