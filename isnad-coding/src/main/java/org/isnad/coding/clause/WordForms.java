package org.isnad.coding.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.isnad.arabic.Morphology.Gender;
import org.isnad.arabic.Morphology.Number;
import org.isnad.arabic.Morphology.Person;
import org.isnad.arabic.Morphology.Tense;
import org.isnad.arabic.Script;
import org.isnad.knowledge.Entry;
import org.isnad.knowledge.KnowledgeFile.Problem;

/**
 * The written forms under which an entry's words stand in a text. A knowledge file gives dictionary
 * forms, by slot: {@code verb} (perfect and imperfect: قتل يقتل; {@code verb perfect} and {@code
 * verb imperfect} take the forms of one tense only), {@code masdar} and {@code noun} (singular;
 * broken plurals as forms of their own), {@code participle}, {@code participle passive}, {@code
 * phrase} (fixed words that do not inflect). Words after the inflected one must follow it in the
 * text, next to it or after a few words.
 */
public final class WordForms {
  private WordForms() {}

  /** What kind of word it is. */
  public enum Shape {
    VERB,
    MASDAR,
    NOUN,
    PARTICIPLE,
    PASSIVE_PARTICIPLE,
    PHRASE;

    /** Whether it can carry the article. */
    public boolean isNominal() {
      return this != VERB;
    }
  }

  /**
   * One written form.
   *
   * @param folded without article
   * @param lemma folded dictionary form
   * @param rest folded words that must follow, in order
   * @param tense {@code NONE} unless a verb
   * @param future carries سـ
   * @param passive can only be read as passive
   */
  public record WordForm(
      String folded,
      String lemma,
      Shape shape,
      List<String> rest,
      Tense tense,
      Person person,
      Gender gender,
      Number number,
      boolean future,
      boolean passive) {}

  /** All forms of the entry's words; what cannot be read is added to {@code problems}. */
  public static List<WordForm> of(Entry entry, List<Problem> problems) {
    List<WordForm> forms = new ArrayList<>();
    for (Shape shape : Shape.values()) {
      if (shape == Shape.PASSIVE_PARTICIPLE) {
        continue; // a participle with a note
      }
      for (Entry.Value value : entry.slot(shape.name().toLowerCase(Locale.ROOT))) {
        boolean passive = value.note().filter("passive"::equals).isPresent();
        add(
            value,
            shape == Shape.PARTICIPLE && passive ? Shape.PASSIVE_PARTICIPLE : shape,
            entry,
            forms,
            problems);
      }
    }
    return forms;
  }

  private static void add(
      Entry.Value value, Shape shape, Entry entry, List<WordForm> forms, List<Problem> problems) {
    String[] words = value.text().strip().split("\\s+");
    if (shape == Shape.VERB) {
      Optional<Conjugation> conjugation = Conjugation.parse(value.text());
      if (conjugation.isEmpty()) {
        problems.add(
            new Problem(
                entry.file(),
                value.line(),
                "a verb needs its perfect and its imperfect: " + value.text()));
        return;
      }
      List<String> rest = folded(words, 2);
      Optional<Tense> only =
          value.note().map(n -> n.toUpperCase(Locale.ROOT)).flatMap(WordForms::tense);
      for (Conjugation.Form f : conjugation.get().forms()) {
        if (only.isPresent() && f.tense() != only.get()) {
          continue;
        }
        forms.add(
            new WordForm(
                f.folded(),
                conjugation.get().lemma(),
                shape,
                rest,
                f.tense(),
                f.person(),
                f.gender(),
                f.number(),
                f.future(),
                f.passive()));
      }
      return;
    }
    List<String> rest = folded(words, 1);
    String lemma = Script.fold(words[0]);
    if (lemma.isEmpty()) {
      return;
    }
    List<Declension.Form> declined =
        switch (shape) {
          case PHRASE -> List.of(new Declension.Form(lemma, Gender.UNKNOWN, Number.UNKNOWN));
          case PARTICIPLE, PASSIVE_PARTICIPLE -> Declension.participle(lemma);
          default -> Declension.noun(lemma);
        };
    for (Declension.Form f : declined) {
      forms.add(
          new WordForm(
              f.folded(),
              lemma,
              shape,
              rest,
              Tense.NONE,
              Person.NONE,
              f.gender(),
              f.number(),
              false,
              false));
    }
  }

  private static Optional<Tense> tense(String name) {
    for (Tense tense : Tense.values()) {
      if (tense.name().equals(name)) {
        return Optional.of(tense);
      }
    }
    return Optional.empty();
  }

  private static List<String> folded(String[] words, int from) {
    List<String> out = new ArrayList<>();
    for (int i = from; i < words.length; i++) {
      out.add(Script.fold(words[i]));
    }
    return List.copyOf(out);
  }
}
