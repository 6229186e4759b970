package org.isnad.arabic;

/**
 * What the form of a word shows, and no more: each value is {@code NONE}/{@code UNKNOWN} where
 * undiacritised letters do not tell.
 *
 * @param definite carries the article ال
 */
public record Morphology(
    Tense tense, Person person, Gender gender, Number number, boolean definite) {
  public static final Morphology UNMARKED =
      new Morphology(Tense.NONE, Person.NONE, Gender.UNKNOWN, Number.UNKNOWN, false);

  /** Of verbs. */
  public enum Tense {
    NONE,
    PERFECT,
    IMPERFECT,
    IMPERATIVE
  }

  /** Of verbs and pronouns. */
  public enum Person {
    NONE,
    FIRST,
    SECOND,
    THIRD
  }

  /** Grammatical gender. */
  public enum Gender {
    UNKNOWN,
    MASCULINE,
    FEMININE
  }

  /** Grammatical number. */
  public enum Number {
    UNKNOWN,
    SINGULAR,
    DUAL,
    PLURAL
  }
}
