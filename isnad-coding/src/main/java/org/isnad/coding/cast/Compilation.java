package org.isnad.coding.cast;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.arabic.Morphology.Gender;
import org.isnad.arabic.Morphology.Number;
import org.isnad.arabic.Script;
import org.isnad.knowledge.Entry;
import org.isnad.knowledge.Knowledge;
import org.isnad.knowledge.KnowledgeFile;
import org.isnad.model.Kind;

/**
 * Reads the knowledge files into the phrasebook and the registry, once, when the program starts.
 */
final class Compilation {
  private final Knowledge knowledge;
  private final Phrasebook book = new Phrasebook();
  private final List<String> endings = new ArrayList<>();
  private final Map<String, Actor> actors = new LinkedHashMap<>();
  private final Map<String, Set<String>> bodiesByWord = new LinkedHashMap<>();

  private final Set<String> towns = new HashSet<>();

  Compilation(Knowledge knowledge) {
    this.knowledge = knowledge;
    for (Entry entry : knowledge.folder("places")) {
      entry.texts(KnowledgeFile.FORM).forEach(form -> towns.add(Script.fold(form)));
    }
    agents();
    for (Entry entry : knowledge.folder("actors")) {
      actor(entry);
    }
    for (Entry entry : knowledge.folder("places")) {
      place(entry);
    }
  }

  /** Endings of foreign names. */
  List<String> endings() {
    return List.copyOf(endings);
  }

  Phrasebook book() {
    return book;
  }

  Registry registry() {
    return new Registry(actors);
  }

  private void agents() {
    for (Entry entry : knowledge.file("agents/bodies")) {
      Sense.Noun noun = Sense.Noun.of(entry);
      for (String form : entry.texts(KnowledgeFile.FORM)) {
        Inflection.masculine(form, false, false).stream()
            .filter(f -> !isTown(f.words(), form))
            .forEach(f -> book.add(f.words(), new Sense.Body(noun, f.number())));
        if (Inflection.split(form).size() == 1) {
          bodiesByWord
              .computeIfAbsent(Script.fold(form), k -> new LinkedHashSet<>())
              .add(noun.id());
        }
      }
      for (String form : entry.texts("plural")) {
        Inflection.plural(form, Gender.UNKNOWN)
            .forEach(f -> book.add(f.words(), new Sense.Body(noun, Number.PLURAL)));
      }
    }
    for (Entry entry : knowledge.file("agents/roles")) {
      role(entry);
    }
    for (Entry entry : knowledge.file("agents/facilities")) {
      Sense.Noun noun = Sense.Noun.of(entry);
      for (String form : entry.texts(KnowledgeFile.FORM)) {
        Inflection.masculine(form, false, false)
            .forEach(f -> book.add(f.words(), new Sense.Facility(noun, f.number())));
      }
      for (String form : entry.texts("plural")) {
        Inflection.plural(form, Gender.UNKNOWN)
            .forEach(f -> book.add(f.words(), new Sense.Facility(noun, Number.PLURAL)));
      }
    }
    plain("agents/titles", Sense.Title::new);
    plain("agents/crowds", Sense.Quantity::new);
    plain("agents/portfolios", Sense.Portfolio::new);
    plain("agents/place-nouns", Sense.PlaceNoun::new);
    for (Entry entry : knowledge.file("agents/place-backs")) {
      Sense.Noun noun = Sense.Noun.of(entry);
      for (String form : entry.texts(KnowledgeFile.FORM)) {
        book.add(
            Inflection.split(form),
            new Sense.PlaceBack(noun, entry.flag("own"), entry.list("between")));
      }
    }
    for (Entry entry : knowledge.file("agents/particles")) {
      for (String form : entry.texts(KnowledgeFile.FORM)) {
        book.add(Inflection.split(form), new Sense.Particle(entry.id()));
      }
    }
    for (Entry entry : knowledge.file("agents/modifiers")) {
      Sense.Noun noun = Sense.Noun.of(entry);
      for (String form : entry.texts(KnowledgeFile.FORM)) {
        Inflection.masculine(form, true, true)
            .forEach(f -> book.add(f.words(), new Sense.Modifier(noun)));
      }
      for (String form : entry.texts("forms")) {
        Inflection.plural(form, Gender.UNKNOWN)
            .forEach(f -> book.add(f.words(), new Sense.Modifier(noun)));
      }
    }
    for (Entry entry : knowledge.file("agents/nisbas")) {
      nisba(
          entry,
          KnowledgeFile.FORM,
          new Sense.Tribe(
              entry.property("code"),
              entry.list("sector"),
              entry.property("en").orElse(entry.id()),
              entry.property("actor"),
              entry.list("between")));
    }
    for (Entry entry : knowledge.file("agents/names")) {
      entry.texts("ending").forEach(e -> endings.add(Script.fold(e)));
      boolean given = entry.flag("given");
      boolean sure = entry.flag("sure");
      for (String form : entry.texts(KnowledgeFile.FORM)) {
        book.add(Inflection.split(form), new Sense.PersonName(given, sure));
      }
    }
  }

  /**
   * The Duma without its article is the town of Douma: a form made from a name is dropped where a
   * place has it.
   */
  private boolean isTown(List<String> words, String form) {
    return words.size() == 1
        && !words.equals(Inflection.split(form))
        && towns.contains(words.get(0));
  }

  private interface NounSense {
    Sense of(Sense.Noun noun);
  }

  private void plain(String file, NounSense sense) {
    for (Entry entry : knowledge.file(file)) {
      Sense.Noun noun = Sense.Noun.of(entry);
      entry
          .slots()
          .values()
          .forEach(vs -> vs.forEach(v -> book.add(Inflection.split(v.text()), sense.of(noun))));
    }
  }

  private void role(Entry entry) {
    Sense.Noun noun = Sense.Noun.of(entry);
    boolean sound = "sound".equals(entry.property("plural").orElse(""));
    boolean dual = !"no".equals(entry.property("dual").orElse(""));
    List<Inflection.Form> forms = new ArrayList<>();
    for (String form : entry.texts(KnowledgeFile.FORM)) {
      forms.addAll(written(form, Inflection.masculine(form, sound, false)));
    }
    forms.removeIf(f -> !dual && f.number() == Number.DUAL);

    for (String form : entry.texts("plural")) {
      List<Inflection.Form> plurals = Inflection.plural(form, Gender.MASCULINE);
      // مالكو, مالكي: the construct of a sound plural takes no article
      Inflection.Form first = plurals.get(0);
      String word = first.words().get(0);
      String stem = word.substring(0, word.length() - 1);
      boolean construct =
          first.words().size() == 1
              && forms.stream()
                  .anyMatch(f -> f.words().size() == 1 && f.words().get(0).equals(stem));
      if (construct && (word.endsWith("\u0648") || word.endsWith("\u064A"))) {
        forms.add(new Inflection.Form(first.words(), first.gender(), first.number(), true));
      } else {
        forms.addAll(written(form, plurals));
      }
    }
    for (String form : entry.texts("feminine")) {
      forms.addAll(written(form, Inflection.feminine(form)));
    }
    forms.forEach(f ->
        book.add(
            f.words(),
            new Sense.Role(
                noun, f.gender(), f.number(), f.construct(), f.accusative(), f.first())));
  }

  private static List<Inflection.Form> written(String text, List<Inflection.Form> forms) {
    return forms.stream().map(f -> f.written(text.charAt(0))).toList();
  }

  private void nisba(Entry entry, String slot, Sense.Tribe tribe) {
    for (String form : entry.texts(slot)) {
      for (Inflection.Form f : Inflection.masculine(form, true, true)) {
        if (!f.construct()) {
          book.add(f.words(), new Sense.Nisba(tribe, f.gender(), f.number(), false));
        }
      }
    }
    for (String form : entry.texts("people")) {
      Inflection.plural(form, Gender.MASCULINE)
          .forEach(
              f -> book.add(f.words(), new Sense.Nisba(tribe, f.gender(), Number.PLURAL, true)));
    }
  }

  private void actor(Entry entry) {
    String kind = entry.property("kind").orElse("organization");
    List<String> forms = entry.texts(KnowledgeFile.FORM);
    Set<String> bodies = new LinkedHashSet<>();
    for (String form : forms) {
      bodies.addAll(bodies(form));
    }
    for (String form : entry.texts("alias")) {
      bodies.addAll(bodies(form));
    }
    List<Actor.Tenure> offices = new ArrayList<>();
    for (String line : entry.texts("office")) {
      tenure(line).ifPresent(offices::add);
    }
    Actor actor =
        new Actor(
            entry.id(),
            kind(kind),
            kind.equals("office"),
            entry.property("code"),
            entry.list("sector"),
            entry.property("en").orElse(entry.id()),
            forms.isEmpty() ? entry.id() : forms.get(0),
            entry.property("wikidata"),
            entry.property("parent"),
            entry.property("since").flatMap(d -> day(d, false)),
            entry.property("until").flatMap(d -> day(d, true)),
            List.copyOf(offices),
            List.copyOf(bodies));
    actors.putIfAbsent(entry.id(), actor);
    forms.forEach(f -> name(f, actor, Sense.Use.NAME));
    entry.texts("alias").forEach(f -> name(f, actor, Sense.Use.NAME));
    // a short name with a note (> short named) is too common a word to stand for somebody not named
    // yet
    entry
        .slot("short")
        .forEach(
            v -> name(v.text(), actor, v.note().isPresent() ? Sense.Use.LATER : Sense.Use.SHORT));
    if (actor.kind() == Kind.STATE) {
      // an adjective with a note (> nisba named) is a common word too (مالي, financial): the
      // state's
      // only where the article speaks of it
      boolean common = entry.slot("nisba").stream().anyMatch(v -> v.note().isPresent());
      nisba(
          entry,
          "nisba",
          new Sense.Tribe(
              common ? Optional.empty() : actor.code(),
              List.of("GOV"),
              entry.property("adjective").orElse(actor.en()),
              Optional.of(actor.id()),
              common ? actor.code().map(List::of).orElse(List.of()) : List.of()));
      entry.texts("capital").forEach(c -> book.add(Inflection.split(c), new Sense.Capital(actor)));
    }
  }

  private void name(String form, Actor actor, Sense.Use use) {
    List<String> words = Inflection.split(form);
    boolean own =
        words.size() == 1 && Inflection.hasArticle(words.get(0)) && Inflection.ownLetters(form);
    book.add(words, new Sense.Known(actor, use, own));
  }

  /** Kinds of body that a name begins with: حركة of حركة حماس. */
  private Set<String> bodies(String form) {
    String first = Inflection.split(form).get(0);
    Set<String> found = bodiesByWord.getOrDefault(first, Set.of());
    if (found.isEmpty() && Inflection.hasArticle(first)) {
      found = bodiesByWord.getOrDefault(first.substring(2), Set.of());
    }
    return found;
  }

  private static Kind kind(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "person" -> Kind.PERSON;
      case "group" -> Kind.GROUP;
      case "state" -> Kind.STATE;
      case "office" -> Kind.GENERIC;
      default -> Kind.ORGANIZATION;
    };
  }

  /**
   * {@code RUS.president 2000/2008}: an office, first and last day, month or year; open ends are
   * empty.
   */
  static Optional<Actor.Tenure> tenure(String line) {
    String[] parts = line.strip().split("\\s+");
    if (parts.length == 0 || parts[0].isEmpty()) {
      return Optional.empty();
    }
    if (parts.length == 1) {
      return Optional.of(new Actor.Tenure(parts[0], Optional.empty(), Optional.empty()));
    }
    String[] ends = parts[1].split("/", -1);
    return Optional.of(
        new Actor.Tenure(
            parts[0],
            day(ends[0], false),
            ends.length > 1 ? day(ends[1], true) : Optional.empty()));
  }

  /** A day, or the first or last day of a month or year. */
  private static Optional<LocalDate> day(String text, boolean last) {
    try {
      String[] parts = text.split("-");
      int year = Integer.parseInt(parts[0]);
      if (parts.length == 1) {
        return Optional.of(last ? LocalDate.of(year, 12, 31) : LocalDate.of(year, 1, 1));
      }
      LocalDate first = LocalDate.of(year, Integer.parseInt(parts[1]), 1);
      if (parts.length == 2) {
        return Optional.of(last ? first.plusMonths(1).minusDays(1) : first);
      }
      return Optional.of(first.withDayOfMonth(Integer.parseInt(parts[2])));
    } catch (NumberFormatException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private void place(Entry entry) {
    String kind = entry.property("kind").orElse("city");
    if (kind.equals("country") && actors.containsKey(entry.id())) {
      return;
    }
    double population = 0;
    try {
      population = Double.parseDouble(entry.property("pop").orElse("0"));
    } catch (NumberFormatException e) {
      // the linter says so
    }
    List<String> forms = new ArrayList<>(entry.texts(KnowledgeFile.FORM));
    forms.addAll(entry.texts("alias"));
    List<String> risky = entry.texts("short");
    String ar = forms.isEmpty() ? (risky.isEmpty() ? entry.id() : risky.get(0)) : forms.get(0);
    double weight = Math.log10(population + 10);
    String en = entry.property("en").orElse(entry.id());
    Sense.Spot spot =
        new Sense.Spot(entry.id(), kind, entry.property("code"), en, ar, weight, false);
    forms.forEach(f -> book.add(Inflection.split(f), spot));
    Sense.Spot unsure =
        new Sense.Spot(entry.id(), kind, entry.property("code"), en, ar, weight, true);
    risky.forEach(f -> book.add(Inflection.split(f), unsure));
  }
}
