package org.isnad.coding.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The place files")
class PlaceFilesTest {
  private static final GazetteerIndex INDEX = PlaceReader.GAZETTEER.index();

  /**
   * Far-flung land: parts lie farther from the middle than the circle of the country's area
   * reaches.
   */
  private static final Set<String> WIDE =
      Set.of("alaska", "hawaii", "honolulu", "canary-islands", "okinawa", "papua", "kuching");

  @Test
  void can_all_be_read_and_link_to_entries_that_exist() {
    assertThat(INDEX.problems()).isEmpty();
    assertThat(
            PlaceReader.KNOWLEDGE.problems().stream()
                .filter(p -> p.file().startsWith("places/"))
                .toList())
        .isEmpty();
  }

  @Test
  void hold_the_middle_east_and_the_world() {
    Set<String> mena =
        Set.of(
            "SYR", "IRQ", "YEM", "LBY", "PSE", "ISR", "LBN", "JOR", "EGY", "SDN", "SAU", "ARE",
            "QAT", "BHR", "KWT", "OMN", "TUN", "DZA", "MAR", "ESH", "MRT", "TUR", "IRN");
    long middleEast =
        INDEX.all().stream().filter(p -> p.code().filter(mena::contains).isPresent()).count();
    assertThat(middleEast).isGreaterThan(2_500);
    assertThat(INDEX.all().size() - middleEast).isGreaterThan(650);
    assertThat(INDEX.all().stream().filter(p -> p.kind() == PlaceKind.COUNTRY))
        .hasSizeGreaterThan(245);
  }

  @Test
  void lie_where_their_country_lies() {
    List<String> astray = new ArrayList<>();
    for (Locality place : INDEX.all()) {
      Optional<Locality> country = place.code().flatMap(INDEX::country);
      if (country.isPresent() && !WIDE.contains(place.id())) {
        double reach = country.get().km() * 2.2 + 130;
        double km = place.point().to(country.get().point());
        if (km > reach) {
          astray.add(
              place.where()
                  + " "
                  + place.id()
                  + " is "
                  + Math.round(km)
                  + " km from the middle of its country");
        }
      }
    }
    assertThat(astray).isEmpty();
  }

  @Test
  void lie_in_what_they_are_said_to_be_part_of() {
    List<String> astray = new ArrayList<>();
    for (Locality place : INDEX.all()) {
      place
          .parent()
          .flatMap(INDEX::byId)
          .filter(parent -> place.point().to(parent.point()) > parent.km() * 2.2 + 15)
          .ifPresent(parent ->
              astray.add(place.where() + " " + place.id() + " lies far from " + parent.id()));
    }
    assertThat(astray).isEmpty();
  }

  @Test
  void give_one_entry_for_one_geonames_id() {
    Map<Long, String> seen = new HashMap<>();
    List<String> twice = new ArrayList<>();
    for (Locality place : INDEX.all()) {
      place
          .geonameid()
          .ifPresent(id -> {
            String before = seen.put(id, place.id());
            if (before != null) {
              twice.add(before + " and " + place.id() + " both have " + id);
            }
          });
    }
    assertThat(twice).isEmpty();
  }

  @Test
  void find_every_entry_by_each_of_its_names() {
    List<String> lost = new ArrayList<>();
    for (Locality place : INDEX.all()) {
      Set<String> names = new HashSet<>(place.forms());
      names.addAll(place.shorts());
      for (String name : names) {
        if (INDEX.named(name).stream().noneMatch(n -> n.place() == place)) {
          lost.add(place.where() + " " + name);
        }
      }
    }
    assertThat(lost).isEmpty();
  }

  @Test
  void give_a_sure_name_to_two_places_of_one_country_never() {
    List<String> unclear = new ArrayList<>();
    for (Locality place : INDEX.all()) {
      for (String form : place.forms()) {
        for (GazetteerIndex.Name name : INDEX.named(form)) {
          boolean same =
              name.place() != place && !name.brief() && name.place().code().equals(place.code());
          if (same && name.place().id().compareTo(place.id()) < 0) {
            unclear.add(place.where() + " " + form + ": also " + name.place().where());
          }
        }
      }
    }
    assertThat(unclear).isEmpty();
  }
}
