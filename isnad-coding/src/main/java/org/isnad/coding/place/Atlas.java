package org.isnad.coding.place;

import java.util.Map;
import java.util.Optional;
import org.isnad.coding.cast.Mention;
import org.isnad.model.Place;

/**
 * The article's places on the map.
 *
 * @param places by {@link Mention#index()}
 */
public record Atlas(Map<Integer, Place> places) {
  public Optional<Place> of(Mention mention) {
    return Optional.ofNullable(places.get(mention.index()));
  }
}
