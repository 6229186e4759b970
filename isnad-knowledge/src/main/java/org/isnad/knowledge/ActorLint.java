package org.isnad.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What must hold of the actor registry as a whole, beyond the grammar: a name leads to one actor,
 * codes and sectors are PLOVER's, no name is an ordinary word, offices exist, and no office had two
 * holders at once.
 *
 * <p>A wrong merge is worse than a missed name, so the linter is strict about names that stand for
 * themselves ({@code form}, {@code alias}, {@code short}) and free about those that only count once
 * the actor was named ({@code > short named}).
 */
public final class ActorLint {
  private static final Set<String> KINDS =
      Set.of("person", "organization", "group", "state", "place", "office");
  private static final Set<String> SECTORS =
      Set.of(
          "GOV", "MIL", "COP", "REB", "PRM", "UAF", "SPY", "JUD", "LEG", "PTY", "OPP", "CVL", "CRM",
          "BUS", "JRN", "REL", "REF", "EDU", "MED", "SOC", "LAB", "ELI", "UNK", "AGR", "PRE");
  private static final Set<String> CODES = codes();
  private static final Set<String> SLOTS =
      Set.of("form", "alias", "short", "office", "example", "not");
  private static final Set<String> STATE_SLOTS = Set.of("nisba", "people", "capital");
  private static final int EARLIEST = 1900;
  private static final int LATEST = 2026;

  private final List<Entry> entries;
  private final Map<String, Entry> byId = new HashMap<>();
  private final List<KnowledgeFile.Problem> problems = new ArrayList<>();

  /** Words of the language that no actor may be called by alone. */
  private final Map<String, Entry> ordinary = new HashMap<>();

  private ActorLint(Knowledge knowledge) {
    this.entries = knowledge.folder("actors");
    for (String file :
        List.of("arabic/closed-class", "agents/roles", "agents/modifiers", "agents/particles")) {
      for (Entry entry : knowledge.file(file)) {
        if (entry.property("pos").filter("PROPN"::equals).isPresent()) {
          continue; // a name that stands there only so that it is not cut
        }
        entry.texts(KnowledgeFile.FORM).forEach(word -> ordinary.putIfAbsent(fold(word), entry));
      }
    }
  }

  /** Checks every entry of the folder {@code actors}. */
  public static List<KnowledgeFile.Problem> check(Knowledge knowledge) {
    ActorLint lint = new ActorLint(knowledge);
    lint.run();
    return List.copyOf(lint.problems);
  }

  /** Prints the problems of the shipped registry; the exit status says whether there were any. */
  public static void main(String[] arguments) {
    Knowledge knowledge = Knowledge.standard();
    List<KnowledgeFile.Problem> all = new ArrayList<>();
    knowledge.problems().stream().filter(p -> p.file().startsWith("actors/")).forEach(all::add);
    all.addAll(check(knowledge));
    all.forEach(System.err::println);
    Map<String, Integer> counts = new TreeMap<>();
    knowledge
        .folder("actors")
        .forEach(e -> counts.merge(e.property("kind").orElse("?"), 1, Integer::sum));
    System.err.println(counts + ", problems: " + all.size());
    if (!all.isEmpty()) {
      System.exit(1);
    }
  }

  private void run() {
    for (Entry entry : entries) {
      Entry before = byId.putIfAbsent(entry.id(), entry);
      if (before != null) {
        problem(entry, "the id '" + entry.id() + "' is also at " + before.where());
      }
    }
    entries.forEach(this::properties);
    names();
    holders();
  }

  private void properties(Entry entry) {
    String kind = entry.property("kind").orElse("");
    if (!KINDS.contains(kind)) {
      problem(entry, "kind must be one of " + sorted(KINDS) + ", not '" + kind + "'");
    }
    if (entry.property("en").orElse("").isBlank()) {
      problem(entry, "no English name (en=…)");
    }
    String code = entry.property("code").orElse("");
    if (!code.equals("none") && !CODES.contains(code)) {
      problem(
          entry,
          "code must be ISO 3166-1 alpha-3, KOS, UNO EUR IGO NGO ISM IMG MNC or none, not '"
              + code
              + "'");
    }
    for (String sector : entry.list("sector")) {
      if (!SECTORS.contains(sector)) {
        problem(entry, "no PLOVER sector: '" + sector + "'");
      }
    }
    entry
        .property("wikidata")
        .filter(id -> !id.matches("Q[1-9][0-9]{0,9}"))
        .ifPresent(id -> problem(entry, "no Wikidata id: '" + id + "'"));
    entry
        .property("parent")
        .filter(id -> !byId.containsKey(id))
        .ifPresent(id -> problem(entry, "its parent has no entry: '" + id + "'"));
    for (String slot : entry.slots().keySet()) {
      if (!SLOTS.contains(slot) && !(kind.equals("state") && STATE_SLOTS.contains(slot))) {
        problem(entry, "actors have no slot '" + slot + "'");
      }
    }
    if (entry.texts(KnowledgeFile.FORM).isEmpty()) {
      problem(entry, "no Arabic name");
    }
  }

  /** Every name that stands for itself leads to one entry. */
  private void names() {
    Map<String, Entry> owner = new HashMap<>();
    Map<String, Entry> wikidata = new HashMap<>();
    for (Entry entry : entries) {
      for (String slot : List.of(KnowledgeFile.FORM, "alias", "short")) {
        for (Entry.Value value : entry.slot(slot)) {
          if (slot.equals("short") && value.note().isPresent()) {
            continue;
          }
          Entry word = value.text().indexOf(' ') < 0 ? ordinary.get(fold(value.text())) : null;
          if (word != null && !"state".equals(entry.property("kind").orElse(""))) {
            problem(
                entry,
                value.line(),
                "'" + value.text() + "' is a word of its own: " + word.where());
          }
          Entry other = owner.putIfAbsent(fold(value.text()), entry);
          if (other != null && other != entry && !follows(entry, other) && !follows(other, entry)) {
            problem(
                entry,
                value.line(),
                "the name '" + value.text() + "' is also one of " + other.where());
          }
        }
      }
      entry
          .property("wikidata")
          .ifPresent(id -> {
            Entry other = wikidata.putIfAbsent(id, entry);
            if (other != null) {
              problem(entry, id + " is also " + other.where());
            }
          });
    }
  }

  /** Whether one had ended when the other began: the day tells them apart. */
  private static boolean follows(Entry later, Entry earlier) {
    String since = later.property("since").orElse("");
    String until = earlier.property("until").orElse("");
    return !until.isEmpty() && until.compareTo(since) < 0; // years, months or days sort as text
  }

  private record Holder(Entry entry, Tenure tenure) {}

  /**
   * Offices exist, years are sane, and (but for {@code shared=yes}) nobody holds an office beside
   * another.
   */
  private void holders() {
    Map<String, List<Holder>> byOffice = new TreeMap<>();
    for (Entry entry : entries) {
      for (Entry.Value value : entry.slot("office")) {
        var tenure = Tenure.parse(value.text());
        if (tenure.isEmpty()) {
          problem(
              entry,
              value.line(),
              "expected 'office from/to', e.g. 'RUS.president 2012/', not '" + value.text() + "'");
          continue;
        }
        Entry office = byId.get(tenure.get().office());
        if (office == null || !office.property("kind").orElse("").equals("office")) {
          problem(entry, value.line(), "no such office: '" + tenure.get().office() + "'");
        } else if (!office.flag("shared")) {
          byOffice
              .computeIfAbsent(office.id(), k -> new ArrayList<>())
              .add(new Holder(entry, tenure.get()));
        }
        int from = tenure.get().from().getYear();
        int to = tenure.get().to().map(LocalDate::getYear).orElse(from);
        if (from < EARLIEST
            || to > LATEST
            || tenure.get().to().filter(t -> t.isBefore(tenure.get().from())).isPresent()) {
          problem(entry, value.line(), "years that cannot be: '" + value.text() + "'");
        }
      }
    }
    byOffice.values().forEach(this::overlaps);
  }

  private void overlaps(List<Holder> holders) {
    List<Holder> sorted = new ArrayList<>(holders);
    sorted.sort(
        Comparator.comparing((Holder h) -> h.tenure().from()).thenComparing(h -> h.entry().id()));
    for (int i = 1; i < sorted.size(); i++) {
      Holder earlier = sorted.get(i - 1);
      Holder later = sorted.get(i);
      LocalDate end = earlier.tenure().to().orElse(LocalDate.of(LATEST, 12, 31));
      // The year or month of a change belongs to both.
      LocalDate change = later.tenure().from().plusYears(1);
      if (end.isAfter(change)) {
        problem(
            later.entry(),
            later.tenure().office()
                + " is held at the same time by "
                + earlier.entry().where()
                + " (shared=yes allows it)");
      }
    }
  }

  private void problem(Entry entry, String message) {
    problem(entry, entry.line(), message);
  }

  private void problem(Entry entry, int line, String message) {
    problems.add(new KnowledgeFile.Problem(entry.file(), line, message));
  }

  private static List<String> sorted(Set<String> values) {
    return values.stream().sorted().toList();
  }

  /**
   * The spelling layer on which names are compared: as the engine folds, for the letters names are
   * made of.
   */
  static String fold(String name) {
    StringBuilder out = new StringBuilder(name.length());
    for (char c : name.toCharArray()) {
      switch (c) {
        case '\u0622', '\u0623', '\u0625', '\u0671' -> out.append('\u0627');
        case '\u0649' -> out.append('\u064A');
        case '"', '\u00AB', '\u00BB', '\u0640' -> {
          // not part of a name
        }
        default -> {
          if (c < '\u064B' || c > '\u0652') {
            out.append(c);
          }
        }
      }
    }
    return out.toString().strip();
  }

  private static Set<String> codes() {
    Set<String> all = new HashSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3));
    all.addAll(Arrays.asList("KOS", "UNO", "EUR", "IGO", "NGO", "ISM", "IMG", "MNC"));
    return all;
  }
}
