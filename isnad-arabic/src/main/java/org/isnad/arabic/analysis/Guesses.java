package org.isnad.arabic.analysis;

import org.isnad.arabic.Morphology;
import org.isnad.arabic.Morphology.Gender;
import org.isnad.arabic.Morphology.Number;
import org.isnad.arabic.Morphology.Person;
import org.isnad.arabic.Morphology.Tense;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Word.Reading;

/** What a word may be that no dictionary knows, told by its first and last letters. */
final class Guesses {
  private static final char ALIF = '\u0627';
  private static final char TA = '\u062A';
  private static final char TA_MARBUTA = '\u0629';
  private static final char YA = '\u064A';
  private static final char WAW = '\u0648';
  private static final char NUN = '\u0646';

  private Guesses() {}

  /**
   * Adds every guess.
   *
   * @param folded the word's letters, folded
   * @param letters the same with hamza as written
   * @param bound an enclitic follows
   * @param article its first letters are the article
   */
  static void add(String folded, String letters, boolean bound, boolean article, Options found) {
    String base = article ? folded.substring(2) : folded;
    int n = base.length();
    Gender gender = Gender.UNKNOWN;
    Number number = Number.UNKNOWN;
    String lemma = base;
    String given = folded;
    Pos first = Pos.NOUN;
    if (n > 3 && base.charAt(n - 1) == TA_MARBUTA) {
      gender = Gender.FEMININE;
      number = Number.SINGULAR;
      if (base.charAt(n - 2) == YA) {
        first = Pos.ADJ;
        found.add(
            new Reading(
                base.substring(0, n - 1),
                Pos.ADJ,
                new Morphology(Tense.NONE, Person.NONE, gender, number, article)),
            folded,
            5);
      }
    } else if (n > 4 && base.charAt(n - 2) == ALIF && base.charAt(n - 1) == TA) {
      gender = Gender.FEMININE;
      number = Number.PLURAL;
      lemma = base.substring(0, n - 2) + TA_MARBUTA;
    } else if (n > 4
        && base.charAt(n - 1) == NUN
        && (base.charAt(n - 2) == WAW || base.charAt(n - 2) == YA)) {
      lemma = base.substring(0, n - 2);
      number = Number.PLURAL;
      gender = Gender.MASCULINE;
      found.add(
          new Reading(
              lemma, Pos.NOUN, new Morphology(Tense.NONE, Person.NONE, gender, number, article)),
          folded,
          4);
      lemma = base;
      number = Number.UNKNOWN;
      gender = Gender.UNKNOWN;
    } else if (n > 3 && base.charAt(n - 1) == YA) {
      first = Pos.ADJ;
      found.add(
          new Reading(
              base,
              Pos.ADJ,
              new Morphology(Tense.NONE, Person.NONE, Gender.MASCULINE, Number.SINGULAR, article)),
          folded,
          5);
    } else if (bound && base.charAt(n - 1) == TA) {
      lemma = base.substring(0, n - 1) + TA_MARBUTA;
      given = lemma;
      gender = Gender.FEMININE;
      number = Number.SINGULAR;
    }
    Morphology morphology = new Morphology(Tense.NONE, Person.NONE, gender, number, article);
    Morphology plain = Morphology.UNMARKED;
    Morphology named =
        new Morphology(plain.tense(), plain.person(), plain.gender(), plain.number(), article);
    found.add(new Reading(lemma, first == Pos.ADJ ? Pos.NOUN : first, morphology), given, 3);
    found.add(new Reading(base, Pos.PROPN, named), folded, 3);
    if (first != Pos.ADJ) {
      found.add(new Reading(lemma, Pos.ADJ, morphology), given, 1);
    }
    boolean imperfect = n > 3 && (letters.charAt(0) == YA || letters.charAt(0) == TA) && !article;
    if (imperfect) {
      Gender subject = letters.charAt(0) == YA ? Gender.MASCULINE : Gender.FEMININE;
      found.add(
          new Reading(
              base.substring(1),
              Pos.VERB,
              new Morphology(Tense.IMPERFECT, Person.THIRD, subject, Number.SINGULAR, false)),
          folded,
          1);
    }
  }
}
