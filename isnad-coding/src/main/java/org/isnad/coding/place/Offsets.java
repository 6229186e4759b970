package org.isnad.coding.place;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.isnad.coding.place.PlaceWords.Noun;
import org.isnad.coding.place.PlaceWords.Relation;

/**
 * Moves points as words say, and widens the circle in which the place lies: the farther from what
 * is named, the less sure. A direction from a town is taken as ten kilometres, from a region as
 * half its radius.
 */
final class Offsets {
  private static final double TOWN_STEP_KM = 10;
  private static final double NEAR_KM = 15;
  private static final double FACILITY_KM = 25;

  private final GazetteerIndex index;

  Offsets(GazetteerIndex index) {
    this.index = index;
  }

  /**
   * What the phrase itself says about the entry it names: nouns before it, direction, countryside.
   */
  Pin worded(Pin pin, Wording wording) {
    if (wording.exact()) {
      return pin;
    }
    Pin at = announced(pin, wording);
    if (wording.is(Relation.COUNTRYSIDE)) {
      at = countryside(at);
      return wording.bearing().isPresent() ? turned(at, wording.bearing().getAsDouble(), 3) : at;
    }
    if (wording.bearing().isPresent()) {
      return turned(at, wording.bearing().getAsDouble(), at.resolution());
    }
    return related(at, wording.relation());
  }

  /** What the words before the phrase say. */
  Pin at(Pin pin, Position position) {
    if (position.km().isPresent()) {
      return distant(pin, position, pin);
    }
    Pin at =
        position.is(Relation.COUNTRYSIDE) ? countryside(pin) : related(pin, position.relation());
    return position.bearing().isPresent()
        ? turned(at, position.bearing().getAsDouble(), at.resolution())
        : at;
  }

  /** So many kilometres from the place, in a direction or in any. */
  Pin distant(Pin from, Position position, Pin described) {
    if (from.point().isEmpty() || position.km().isEmpty()) {
      return from;
    }
    double km = position.km().getAsDouble();
    OptionalDouble bearing = position.bearing();
    Point point =
        bearing.isPresent()
            ? from.point().get().towards(bearing.getAsDouble(), km)
            : from.point().get();
    double radius = bearing.isPresent() ? Math.max(5, km / 4) : km + 5;
    String name =
        String.format(
            Locale.ROOT,
            "%.0f km %s%s",
            km,
            bearing.isPresent() ? compass(bearing.getAsDouble()) + " of " : "from ",
            from.en());
    boolean same = described == from;
    return new Pin(
        same ? from.entry() : described.entry(),
        same ? name : described.en(),
        same ? Optional.empty() : described.ar(),
        from.code(),
        Optional.of(point),
        Math.max(4, described.resolution()),
        OptionalDouble.of(radius));
  }

  Pin between(Pin a, Pin b) {
    Point p = a.point().orElseThrow();
    Point q = b.point().orElseThrow();
    return new Pin(
        a.entry(),
        "between " + a.en() + " and " + b.en(),
        Optional.empty(),
        a.code().equals(b.code()) ? a.code() : Optional.empty(),
        Optional.of(p.middle(q)),
        5,
        OptionalDouble.of(Math.max(3, p.to(q) / 2)));
  }

  /**
   * A place the gazetteer does not know, inside one that it knows; somewhere in a country is no
   * point.
   */
  Pin within(Pin unknown, Pin outer, Wording wording) {
    if (wording.core().isEmpty() && !wording.nouns().isEmpty() && outer.entry().isPresent()) {
      Optional<Locality> own = facility(outer.entry().get(), wording.nouns().get(0).kinds().get(0));
      if (own.isPresent()) {
        return Pin.at(own.get());
      }
    }
    Optional<String> pattern =
        wording.nouns().stream().flatMap(n -> n.pattern().stream()).findFirst();
    boolean country = outer.resolution() == 1;
    return new Pin(
        Optional.empty(),
        wording.core().isEmpty() && pattern.isPresent()
            ? pattern.get().replace("{}", outer.en())
            : unknown.en(),
        Optional.empty(),
        outer.code().or(unknown::code),
        country ? Optional.empty() : outer.point(),
        Math.max(unknown.resolution(), outer.resolution()),
        country ? OptionalDouble.empty() : outer.km());
  }

  /** محافظة before a city's name is its province; مطار before it the airport of the city. */
  private Pin announced(Pin pin, Wording wording) {
    if (pin.entry().isEmpty() || wording.nouns().isEmpty()) {
      return pin;
    }
    Locality place = pin.entry().get();
    Noun outer = wording.nouns().get(0);
    if (outer.kinds().contains(place.kind()) && !outer.kinds().get(0).facility()) {
      boolean district = outer.kinds().get(0) == PlaceKind.DISTRICT && place.kind().settlement();
      return district
          ? pin.moved(pin.en() + " district", place.point(), 3, Math.max(15, place.km()))
          : provinceOf(pin, outer);
    }
    if (outer.kinds().get(0) == PlaceKind.PROVINCE) {
      return provinceOf(pin, outer);
    }
    if (outer.kinds().get(0).facility() && !place.kind().facility()) {
      Optional<Locality> own = facility(place, outer.kinds().get(0));
      if (own.isPresent()) {
        return Pin.at(own.get());
      }
      String name = outer.pattern().orElse("{}").replace("{}", place.en());
      return pin.moved(name, place.point(), 5, place.km() + 5);
    }
    return pin;
  }

  private Pin provinceOf(Pin pin, Noun noun) {
    Locality place = pin.entry().orElseThrow();
    if (noun.kinds().get(0) != PlaceKind.PROVINCE || place.kind() == PlaceKind.PROVINCE) {
      return pin;
    }
    return index.parents(place).stream()
        .filter(p -> p.kind() == PlaceKind.PROVINCE)
        .findFirst()
        .map(Pin::at)
        .orElseGet(() ->
            pin.moved(pin.en() + " province", place.point(), 2, PlaceKind.PROVINCE.defaultKm()));
  }

  /**
   * An airport or port of the city that has an entry. Camps and bases are many, and each has its
   * own name.
   */
  Optional<Locality> facility(Locality city, PlaceKind kind) {
    if (kind != PlaceKind.AIRPORT && kind != PlaceKind.PORT) {
      return Optional.empty();
    }
    List<Locality> near =
        index.all().stream()
            .filter(p -> p.kind() == kind && p.code().equals(city.code()))
            .filter(p -> p.point().to(city.point()) < FACILITY_KM)
            .toList();
    return near.stream().min(Comparator.comparingDouble(p -> p.point().to(city.point())));
  }

  /** ريف حلب is the province outside the city. */
  private Pin countryside(Pin pin) {
    if (pin.entry().isEmpty()) {
      return pin;
    }
    Locality place = pin.entry().get();
    Optional<Locality> province =
        place.kind() == PlaceKind.PROVINCE
            ? Optional.of(place)
            : index.parents(place).stream().filter(p -> p.kind() == PlaceKind.PROVINCE).findFirst();
    return province
        .map(p -> Pin.at(p).moved(place.en() + " countryside", p.point(), 2, p.km()))
        .orElseGet(() -> pin.moved(place.en() + " countryside", place.point(), 3, 30));
  }

  private static Pin turned(Pin pin, double bearing, int finest) {
    if (pin.point().isEmpty()) {
      return pin;
    }
    double km = pin.km().orElse(TOWN_STEP_KM);
    boolean wide = pin.resolution() < 3 || km > 25;
    double step = wide ? km / 2 : TOWN_STEP_KM;
    String name =
        wide ? compass(bearing) + "ern " + pin.en() : compass(bearing) + " of " + pin.en();
    return pin.moved(
        name,
        pin.point().get().towards(bearing, step),
        Math.max(pin.resolution(), finest),
        wide ? km * 0.6 : km + TOWN_STEP_KM);
  }

  private static Pin related(Pin pin, Optional<Relation> relation) {
    if (relation.isEmpty() || pin.point().isEmpty()) {
      return pin;
    }
    double km = pin.km().orElse(NEAR_KM);
    return switch (relation.get()) {
      case NEAR -> pin.moved("near " + pin.en(), pin.point().get(), pin.resolution(), km + NEAR_KM);
      case CENTRE ->
          pin.resolution() == 4
              ? pin.moved("central " + pin.en(), pin.point().get(), 5, Math.max(2, km / 3))
              : pin.moved("central " + pin.en(), pin.point().get(), pin.resolution(), km / 2);
      default -> pin;
    };
  }

  static String compass(double bearing) {
    String[] names = {
      "north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest"
    };
    return names[(int) Math.round(bearing / 45) % 8];
  }
}
