package org.isnad.workshop.arabic;

import org.isnad.arabic.Morphology;
import org.isnad.arabic.Morphology.Gender;
import org.isnad.arabic.Morphology.Number;
import org.isnad.arabic.Morphology.Person;
import org.isnad.arabic.Morphology.Tense;
import org.jspecify.annotations.Nullable;

/**
 * What the letters of a conjugated verb show: person from the prefix of the imperfect, number and
 * gender from the ending. Ayaspell's suffix flags name the endings; a stem that carries its ending
 * in itself is read from its letters.
 */
final class VerbForms {
  private static final char ALIF = '\u0627';
  private static final char TA = '\u062A';
  private static final char NUN = '\u0646';
  private static final char WAW = '\u0648';
  private static final char YA = '\u064A';
  private static final char MIM = '\u0645';

  private VerbForms() {}

  /**
   * @param ending the letters that follow the stem: of a suffix rule, or those found at the end of
   *     the stem
   * @return null when this form cannot be of this tense
   */
  static @Nullable Morphology morphology(Tense tense, String form, String lemma, String ending) {
    return switch (tense) {
      case PERFECT -> perfect(ending.isEmpty() ? inner(form, lemma, true) : ending);
      case IMPERFECT ->
          imperfect(form.charAt(0), ending.isEmpty() ? inner(form, lemma, false) : ending);
      case IMPERATIVE ->
          new Morphology(tense, Person.SECOND, Gender.UNKNOWN, Number.UNKNOWN, false);
      case NONE -> null;
    };
  }

  private static @Nullable Morphology perfect(String ending) {
    if (ending.isEmpty()) {
      return of(Tense.PERFECT, Person.THIRD, Gender.MASCULINE, Number.SINGULAR);
    }
    char first = ending.charAt(0);
    char last = ending.charAt(ending.length() - 1);
    if (first == ALIF) {
      return ending.length() == 1
          ? of(Tense.PERFECT, Person.THIRD, Gender.MASCULINE, Number.DUAL)
          : null;
    }
    if (first == WAW) {
      return of(Tense.PERFECT, Person.THIRD, Gender.MASCULINE, Number.PLURAL);
    }
    if (first == NUN) {
      if (ending.length() == 1) {
        return of(Tense.PERFECT, Person.THIRD, Gender.FEMININE, Number.PLURAL);
      }
      return ending.length() == 2 && last == ALIF
          ? of(Tense.PERFECT, Person.FIRST, Gender.UNKNOWN, Number.PLURAL)
          : null;
    }
    if (first == MIM) {
      return of(Tense.PERFECT, Person.SECOND, Gender.MASCULINE, Number.PLURAL);
    }
    if (first == TA) {
      if (ending.length() == 1) {
        // also first and second person: the third is by far the commonest in news
        return of(Tense.PERFECT, Person.THIRD, Gender.FEMININE, Number.SINGULAR);
      }
      if (last == ALIF && ending.length() == 2) {
        return of(Tense.PERFECT, Person.THIRD, Gender.FEMININE, Number.DUAL);
      }
      return of(Tense.PERFECT, Person.SECOND, Gender.UNKNOWN, Number.PLURAL);
    }
    return null;
  }

  private static @Nullable Morphology imperfect(char prefix, String ending) {
    Person person;
    Gender gender;
    Number number = Number.SINGULAR;
    switch (prefix) {
      case YA -> {
        person = Person.THIRD;
        gender = Gender.MASCULINE;
      }
      case TA -> {
        person = Person.THIRD;
        gender = Gender.FEMININE;
      }
      case NUN -> {
        return ending.isEmpty()
            ? of(Tense.IMPERFECT, Person.FIRST, Gender.UNKNOWN, Number.PLURAL)
            : null;
      }
      case ALIF -> {
        return ending.isEmpty()
            ? of(Tense.IMPERFECT, Person.FIRST, Gender.UNKNOWN, Number.SINGULAR)
            : null;
      }
      default -> {
        return null;
      }
    }
    if (!ending.isEmpty()) {
      switch (ending.charAt(0)) {
        case WAW -> {
          number = Number.PLURAL;
          if (gender == Gender.FEMININE) {
            person = Person.SECOND;
            gender = Gender.MASCULINE;
          }
        }
        case ALIF -> number = Number.DUAL;
        case NUN -> {
          if (ending.length() > 1) {
            return null;
          }
          number = Number.PLURAL;
          gender = Gender.FEMININE;
        }
        case YA -> {
          if (gender == Gender.MASCULINE) {
            return null;
          }
          person = Person.SECOND;
        }
        default -> {
          return null;
        }
      }
    }
    return of(Tense.IMPERFECT, person, gender, number);
  }

  /** The personal ending inside a stem, found by what it has beyond the lemma. */
  private static String inner(String form, String lemma, boolean perfect) {
    String[] endings =
        perfect
            ? new String[] {
              "\u0648\u0627",
              "\u062A\u0645",
              "\u062A\u0645\u0627",
              "\u062A\u0646",
              "\u0646\u0627",
              "\u062A\u0627",
              "\u062A"
            }
            : new String[] {"\u0648\u0646", "\u0648\u0627", "\u0627\u0646", "\u064A\u0646"};
    for (String ending : endings) {
      if (form.endsWith(ending)
          && !lemma.endsWith(ending)
          && form.length() - ending.length() >= 2) {
        return ending;
      }
    }
    return "";
  }

  private static Morphology of(Tense tense, Person person, Gender gender, Number number) {
    return new Morphology(tense, person, gender, number, false);
  }
}
