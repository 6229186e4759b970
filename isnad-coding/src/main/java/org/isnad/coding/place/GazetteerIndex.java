package org.isnad.coding.place;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.isnad.arabic.Script;
import org.isnad.knowledge.Entry;
import org.isnad.knowledge.Knowledge;

/**
 * The entries of the folder {@code places} by id and by name. Names are matched on folded letters
 * with final ة and ه taken as one, because papers write both.
 */
public final class GazetteerIndex {
  /**
   * One of the meanings of a name.
   *
   * @param brief the name means this place only where something else says so (a noun before it, its
   *     country in the text)
   */
  public record Name(Locality place, boolean brief) {}

  /**
   * A name found in a sequence of words.
   *
   * @param end after its last word
   */
  record Match(int end, List<Name> names) {}

  /** The middle of a land border and half its length. */
  record Border(Point middle, double km) {}

  private final Map<String, Locality> byId = new LinkedHashMap<>();
  private final Map<String, List<Name>> byName = new TreeMap<>();
  private final Map<String, Border> borders = new TreeMap<>();
  private final List<String> problems = new ArrayList<>();
  private int longest = 1;

  /** Entries that cannot be read are left out and listed in {@link #problems()}. */
  public GazetteerIndex(Knowledge knowledge) {
    for (Entry entry : knowledge.folder("places")) {
      try {
        add(Locality.of(entry));
      } catch (IllegalArgumentException e) {
        problems.add(String.valueOf(e.getMessage()));
      }
    }
    byId.values().forEach(this::checkLinks);
    for (Entry entry : knowledge.file("geography/borders")) {
      Point middle = new Point(number(entry, "lat"), number(entry, "lon"));
      String a = entry.property("a").orElse("");
      String b = entry.property("b").orElse("");
      borders.put(pair(a, b), new Border(middle, number(entry, "km")));
    }
  }

  private void add(Locality place) {
    Locality before = byId.putIfAbsent(place.id(), place);
    if (before != null) {
      problems.add(
          place.where() + ": the id '" + place.id() + "' stands already at " + before.where());
      return;
    }
    place.forms().forEach(form -> name(form, new Name(place, false)));
    place.shorts().forEach(form -> name(form, new Name(place, true)));
  }

  private void name(String form, Name name) {
    String key = key(form);
    List<Name> names = byName.computeIfAbsent(key, k -> new ArrayList<>(1));
    if (names.stream().noneMatch(n -> n.place() == name.place())) {
      names.add(name);
    }
    longest = Math.max(longest, key.split(" ").length);
  }

  private void checkLinks(Locality place) {
    place
        .parent()
        .filter(p -> !byId.containsKey(p))
        .ifPresent(p -> problems.add(place.where() + ": no entry '" + p + "' for parent"));
    place
        .capital()
        .filter(c -> !byId.containsKey(c))
        .ifPresent(c -> problems.add(place.where() + ": no entry '" + c + "' for capital"));
  }

  /** What is wrong in the files, as {@code file:line: message}. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  public List<Locality> all() {
    return List.copyOf(byId.values());
  }

  public Optional<Locality> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The entry of a state or territory. */
  public Optional<Locality> country(String code) {
    return byId(code).filter(p -> p.kind() == PlaceKind.COUNTRY);
  }

  /** Every meaning of exactly this name, in file order. */
  public List<Name> named(String text) {
    return List.copyOf(byName.getOrDefault(key(text), List.of()));
  }

  /** Names with more than one meaning, with the ids of their entries. */
  public Map<String, List<String>> ambiguous() {
    Map<String, List<String>> found = new TreeMap<>();
    byName.forEach((key, names) -> {
      if (names.size() > 1) {
        found.put(key, names.stream().map(n -> n.place().id()).toList());
      }
    });
    return found;
  }

  /** The longest name that begins with this word. */
  Optional<Match> longest(Phrase phrase, int from) {
    for (int end = Math.min(phrase.size(), from + longest * 2); end > from; end--) {
      List<Name> names = byName.get(phrase.key(from, end));
      if (names != null) {
        return Optional.of(new Match(end, Collections.unmodifiableList(names)));
      }
    }
    return Optional.empty();
  }

  /** Border of two states, in either order. */
  Optional<Border> border(String a, String b) {
    return Optional.ofNullable(borders.get(pair(a, b)));
  }

  /** What the place is part of, nearest first, its country last. */
  public List<Locality> parents(Locality place) {
    List<Locality> chain = new ArrayList<>();
    Optional<String> up = place.parent();
    while (up.isPresent() && chain.size() < 10) {
      Optional<Locality> parent = byId(up.get());
      if (parent.isEmpty() || chain.contains(parent.get())) {
        break;
      }
      chain.add(parent.get());
      up = parent.get().parent();
    }
    place
        .code()
        .flatMap(this::country)
        .filter(c -> c != place && !chain.contains(c))
        .ifPresent(chain::add);
    return List.copyOf(chain);
  }

  /** Folded, Latin to small letters, punctuation to blanks, final ه as ة. */
  static String key(CharSequence text) {
    StringBuilder out = new StringBuilder(text.length());
    String folded = Script.fold(text).toLowerCase(Locale.ROOT);
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        boolean last = i + 1 == folded.length() || !Character.isLetterOrDigit(folded.charAt(i + 1));
        out.append(last && c == '\u0647' && i > 1 ? '\u0629' : c);
      } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    return out.toString().strip();
  }

  private static String pair(String a, String b) {
    return a.compareTo(b) < 0 ? a + b : b + a;
  }

  private static double number(Entry entry, String property) {
    return Double.parseDouble(entry.property(property).orElse("0"));
  }
}
