package org.isnad.arabic.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.arabic.Morphology;
import org.isnad.arabic.Morphology.Gender;
import org.isnad.arabic.Morphology.Number;
import org.isnad.arabic.Morphology.Person;
import org.isnad.arabic.Morphology.Tense;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Script;
import org.isnad.arabic.Word.Reading;
import org.isnad.arabic.lexicon.Lexicon;
import org.isnad.arabic.lexicon.Spelling;
import org.isnad.knowledge.Entry;
import org.isnad.knowledge.Knowledge;

/**
 * What our own knowledge files say about words, laid over the compiled lexicon: closed classes,
 * clitics, broken plurals, nouns the lexicon lacks, names. Immutable.
 */
final class Overlay {
  private static final Morphology NO_MORPHOLOGY = Morphology.UNMARKED;

  private final Map<String, List<Closed>> closed = new HashMap<>();
  private final Map<String, Reading> enclitics = new LinkedHashMap<>();
  private final Set<String> firstProclitics = new LinkedHashSet<>();
  private final Set<String> secondProclitics = new LinkedHashSet<>();
  private final Map<String, List<Plural>> plurals = new HashMap<>();
  private final Map<String, Noun> nouns = new HashMap<>();
  private final Set<String> names = new HashSet<>();

  /**
   * A word of a closed class.
   *
   * @param bound pronouns may be attached
   * @param whole looks as if it began with a clitic, but is one word
   * @param only never a noun or verb
   */
  record Closed(Reading reading, boolean bound, boolean whole, boolean only) {}

  /** A noun or adjective of our own: its part of speech and what its form shows. */
  record Noun(Pos pos, String lemma, Morphology morphology) {}

  /**
   * A form as a broken plural.
   *
   * @param rare it is oftener another word
   */
  record Plural(String singular, boolean rare, Spelling spelling) {}

  Overlay(Knowledge knowledge, Lexicon lexicon) {
    for (Entry entry : knowledge.file("arabic/closed-class")) {
      closedClass(entry);
    }
    for (Entry entry : knowledge.file("arabic/broken-plurals")) {
      for (String singular : entry.texts("form")) {
        plurals(Script.fold(singular), entry);
      }
    }
    for (Entry entry : knowledge.file("arabic/nouns")) {
      noun(entry);
    }
    for (Entry entry : knowledge.file("arabic/names")) {
      for (String name : entry.texts("form")) {
        String folded = Script.fold(name);
        if (folded.indexOf(' ') > 0) {
          foreignNames(folded, lexicon);
        } else if (!closed.containsKey(folded)) {
          names.add(folded);
        }
      }
    }
    for (String name : knowledge.names()) {
      if (name.startsWith("places/") || name.startsWith("actors/persons")) {
        for (Entry entry : knowledge.file(name)) {
          entry.texts("form").forEach(form -> foreignNames(Script.fold(form), lexicon));
        }
      }
    }
  }

  /** Parts of the names of places and persons that are not words of the language. */
  private void foreignNames(String name, Lexicon lexicon) {
    for (String part : name.split("[^\\u0620-\\u064A]+")) {
      int from = part.length() > 4 && part.startsWith("\u0627\u0644") ? 2 : 0;
      boolean word =
          part.length() < 3
              || closed.containsKey(part)
              || lexicon.mask(part, from, part.length()) != 0
              || lexicon.mask(part, 0, part.length()) != 0;
      if (!word) {
        names.add(part);
        names.add(part.substring(from));
      }
    }
  }

  private void closedClass(Entry entry) {
    switch (entry.id()) {
      case "proclitics-first" ->
          entry.texts("form").forEach(c -> firstProclitics.add(Script.fold(c)));
      case "proclitics-second" ->
          entry.texts("form").forEach(c -> secondProclitics.add(Script.fold(c)));
      default -> {
        Pos pos = Pos.valueOf(entry.property("pos").orElse("PART"));
        Morphology morphology = morphology(entry);
        Optional<String> lemma = entry.texts("lemma").stream().findFirst().map(Script::fold);
        boolean bound = entry.flag("bound");
        boolean whole = entry.flag("whole");
        boolean only = entry.flag("only");
        for (String form : entry.texts("form")) {
          String folded = Script.fold(form);
          List<Closed> all = closed.computeIfAbsent(folded, k -> new ArrayList<>());
          all.add(
              new Closed(new Reading(lemma.orElse(folded), pos, morphology), bound, whole, only));
          for (String also : entry.list("also")) {
            all.add(
                new Closed(
                    new Reading(lemma.orElse(folded), Pos.valueOf(also), morphology),
                    bound,
                    whole,
                    only));
          }
        }
        for (String form : entry.texts("enclitic")) {
          enclitics.put(
              Script.fold(form), new Reading(lemma.orElse(Script.fold(form)), pos, morphology));
        }
      }
    }
  }

  private void noun(Entry entry) {
    Pos pos = Pos.valueOf(entry.property("pos").orElse("NOUN"));
    Morphology morphology = morphology(entry);
    for (String form : entry.texts("form")) {
      String folded = Script.fold(form);
      nouns.put(folded, new Noun(pos, folded, morphology));
      plurals(folded, entry);
    }
  }

  private void plurals(String singular, Entry entry) {
    for (String plural : entry.texts("plural")) {
      plurals
          .computeIfAbsent(Script.fold(plural), k -> new ArrayList<>())
          .add(new Plural(singular, entry.flag("rare"), Spelling.of(plural)));
    }
  }

  private static Morphology morphology(Entry entry) {
    Person person =
        switch (entry.property("person").orElse("")) {
          case "1" -> Person.FIRST;
          case "2" -> Person.SECOND;
          case "3" -> Person.THIRD;
          default -> Person.NONE;
        };
    Gender gender =
        switch (entry.property("gender").orElse("")) {
          case "m" -> Gender.MASCULINE;
          case "f" -> Gender.FEMININE;
          default -> Gender.UNKNOWN;
        };
    Number number =
        switch (entry.property("number").orElse("")) {
          case "s" -> Number.SINGULAR;
          case "d" -> Number.DUAL;
          case "p" -> Number.PLURAL;
          default -> Number.UNKNOWN;
        };
    Tense tense =
        switch (entry.property("tense").orElse("")) {
          case "perfect" -> Tense.PERFECT;
          case "imperfect" -> Tense.IMPERFECT;
          default -> Tense.NONE;
        };
    Morphology morphology = new Morphology(tense, person, gender, number, false);
    return morphology.equals(NO_MORPHOLOGY) ? NO_MORPHOLOGY : morphology;
  }

  List<Closed> closed(String folded) {
    return closed.getOrDefault(folded, List.of());
  }

  Optional<Reading> enclitic(String folded) {
    return Optional.ofNullable(enclitics.get(folded));
  }

  Set<String> enclitics() {
    return enclitics.keySet();
  }

  Set<String> firstProclitics() {
    return firstProclitics;
  }

  Set<String> secondProclitics() {
    return secondProclitics;
  }

  /** What a form may be the broken plural of. */
  List<Plural> plurals(String folded) {
    return plurals.getOrDefault(folded, List.of());
  }

  Optional<Noun> noun(String folded) {
    return Optional.ofNullable(nouns.get(folded));
  }

  boolean isName(String folded) {
    return names.contains(folded);
  }
}
