package org.isnad.model;

import java.util.List;

/** The chain of transmission: never empty, origin first, printing outlet last. */
public record Chain(List<Link> links) {
  public Chain {
    if (links.isEmpty()) {
      throw new IllegalArgumentException("a chain has at least its publisher");
    }
    links = List.copyOf(links);
  }

  public Link origin() {
    return links.getFirst();
  }
}
