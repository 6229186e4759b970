package org.isnad.model;

import java.util.Map;
import java.util.TreeMap;

/** Figures that the text gives for an event: killed, wounded, arrested, abducted, displaced. */
public record Toll(Map<Harm, Count> figures) {
  public static final Toll NONE = new Toll(Map.of());

  public Toll {
    figures = java.util.Collections.unmodifiableMap(new TreeMap<>(figures));
  }

  /** What befell those counted. */
  public enum Harm {
    KILLED,
    WOUNDED,
    ARRESTED,
    ABDUCTED,
    DISPLACED
  }

  /**
   * A figure, or a range where the text gives one ("tens of"): {@code min == max} is an exact
   * figure.
   */
  public record Count(long min, long max) {}

  public boolean isEmpty() {
    return figures.isEmpty();
  }
}
