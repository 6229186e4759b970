package org.isnad.coding.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.model.EventType;
import org.isnad.model.Party;
import org.isnad.model.Place;
import org.isnad.model.When;

/**
 * Which mentions of an article speak of one occurrence: same type, and neither parties, place, day
 * nor means that contradict; and something that ties them: the same sentence and one describing the
 * other, a word that refers back (الهجوم), or the same parties.
 */
final class Occurrences {
  /** A mention as far as it is known. */
  record Known(
      Setting setting,
      EventType type,
      List<Party> actors,
      List<Party> recipients,
      Optional<Place> place,
      Optional<When> date,
      Set<String> modes,
      boolean definite) {}

  private Occurrences() {}

  /** Numbers from 1, in the order of first mention. */
  static int[] number(List<Known> mentions) {
    int[] numbers = new int[mentions.size()];
    int next = 1;
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = 0;
      for (int j = i - 1; j >= 0 && numbers[i] == 0; j--) {
        if (same(mentions.get(j), mentions.get(i))) {
          numbers[i] = numbers[j];
        }
      }
      if (numbers[i] == 0) {
        numbers[i] = next++;
      }
    }
    return numbers;
  }

  private static boolean same(Known a, Known b) {
    if (a.type() != b.type()
        || clash(codes(a.actors()), codes(b.actors()))
        || clash(codes(a.recipients()), codes(b.recipients()))
        || a.place().isPresent() && b.place().isPresent() && apart(a.place().get(), b.place().get())
        || a.date().isPresent()
            && b.date().isPresent()
            && !a.date().get().value().equals(b.date().get().value())
        || clash(a.modes(), b.modes())) {
      return false;
    }
    Trigger x = a.setting().trigger();
    Trigger y = b.setting().trigger();
    boolean describes =
        x.sentence() == y.sentence()
            && (a.setting().describes() == y.from()
                || b.setting().hanging().governor() == x.from());
    boolean sameWord = x.frame() == y.frame();
    boolean sameParties =
        !codes(a.actors()).isEmpty()
            && codes(a.actors()).equals(codes(b.actors()))
            && codes(a.recipients()).equals(codes(b.recipients()));
    boolean samePlace = a.place().isPresent() && b.place().isPresent();
    return describes
        || sameWord && (b.definite() || samePlace || sameParties)
        || sameParties && samePlace
        || b.definite() && samePlace;
  }

  private static boolean apart(Place a, Place b) {
    return !a.name().equals(b.name()) && a.resolution() > 1 && b.resolution() > 1
        || a.country().isPresent() && b.country().isPresent() && !a.country().equals(b.country());
  }

  private static Set<String> codes(List<Party> parties) {
    return parties.stream()
        .map(p -> p.code().orElse("?") + (p.sector().isEmpty() ? "" : p.sector().getFirst()))
        .filter(c -> !c.startsWith("?"))
        .collect(Collectors.toSet());
  }

  private static boolean clash(Set<String> a, Set<String> b) {
    return !a.isEmpty() && !b.isEmpty() && a.stream().noneMatch(b::contains);
  }
}
