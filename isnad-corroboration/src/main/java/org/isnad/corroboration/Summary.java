package org.isnad.corroboration;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.isnad.model.EventType;
import org.isnad.model.Place;

/** What the tellings of a group say together, as one telling. */
final class Summary {
  /** Share of those that name any which must name a party for it to count. */
  private static final double SHARE = 0.3;

  private Summary() {}

  /**
   * @param index number of the group
   */
  static Telling of(int index, List<Telling> members) {
    EventType type = most(members.stream().map(Telling::type).toList()).orElseThrow();
    String lexeme =
        most(members.stream().filter(t -> t.type() == type).map(Telling::lexeme).toList())
            .orElseThrow();
    Telling speaker =
        members.stream()
            .filter(t -> t.type() == type && t.lexeme().equals(lexeme))
            .findFirst()
            .orElseThrow();
    if (members.size() == 1) {
      return with(index, speaker, members, lexeme);
    }
    return with(index, speaker, members, lexeme);
  }

  private static Telling with(int index, Telling speaker, List<Telling> members, String lexeme) {
    Set<Long> numbers = new HashSet<>();
    members.forEach(t -> numbers.addAll(t.numbers()));
    List<Telling.Days> exact =
        members.stream()
            .flatMap(t -> t.days().stream())
            .filter(d -> d.length() <= 2)
            .toList();
    Optional<Telling.Days> days =
        exact.isEmpty()
            ? most(members.stream().flatMap(t -> t.days().stream()).toList())
            : most(exact);
    List<Place> places = members.stream().flatMap(t -> t.place().stream()).toList();
    List<Place> narrow = places.stream().filter(p -> p.resolution() >= 3).toList();
    return new Telling(
        index,
        members.size() == 1 ? speaker.article() : -1 - index,
        speaker.coded(),
        speaker.event(),
        members.stream().mapToInt(Telling::sentence).min().orElseThrow(),
        members.stream().mapToLong(Telling::published).min().orElseThrow(),
        days,
        shared(members, Telling::actors),
        shared(members, Telling::recipients),
        shared(members, Telling::forces),
        shared(members, Telling::targets),
        shared(members, Telling::named),
        mostNamed(narrow.isEmpty() ? places : narrow),
        mostNamed(members.stream().flatMap(t -> t.scene().stream()).toList()),
        lexeme,
        numbers,
        shared(members, Telling::deeds),
        index,
        middle(members, Telling::near),
        middle(members, Telling::clause),
        middle(members, Telling::wording),
        middle(members, Telling::names),
        middle(members, Telling::closeNames),
        middle(members, Telling::whole),
        List.of(),
        List.of(),
        List.of());
  }

  private static <T> Optional<T> most(Collection<T> values) {
    Map<T, Integer> counts = new HashMap<>();
    values.forEach(v -> counts.merge(v, 1, Integer::sum));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<T, Integer>comparingByValue()
                .thenComparing(e -> e.getKey().toString(), Comparator.reverseOrder()))
        .map(Map.Entry::getKey);
  }

  private static Optional<Place> mostNamed(List<Place> places) {
    Optional<String> name = most(places.stream().map(Place::name).toList());
    return name.flatMap(n -> places.stream().filter(p -> p.name().equals(n)).findFirst());
  }

  private static Set<String> shared(List<Telling> members, Function<Telling, Set<String>> of) {
    Map<String, Integer> counts = new TreeMap<>();
    int naming = 0;
    for (Telling member : members) {
      Set<String> own = of.apply(member);
      naming += own.isEmpty() ? 0 : 1;
      own.forEach(o -> counts.merge(o, 1, Integer::sum));
    }
    int least = (int) Math.ceil(naming * SHARE);
    Set<String> out = new TreeSet<>();
    counts.forEach((name, n) -> {
      if (n >= least) {
        out.add(name);
      }
    });
    return out;
  }

  private static Vector middle(List<Telling> members, Function<Telling, Vector> of) {
    if (members.size() == 1) {
      return of.apply(members.getFirst());
    }
    Map<Integer, Double> sum = new HashMap<>();
    for (Telling member : members) {
      Vector vector = of.apply(member);
      for (int i = 0; i < vector.ids().length; i++) {
        sum.merge(vector.ids()[i], (double) vector.weights()[i], Double::sum);
      }
    }
    return Vector.of(sum);
  }
}
