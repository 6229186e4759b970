package org.isnad.arabic.lexicon;

/** What sort of word an entry of the lexicon is. */
public enum Kind {
  VERB,
  NOUN,
  /** Verbal noun. */
  MASDAR,
  /** Active participle, or an intensive of it. */
  AGENT,
  /** Passive participle. */
  PATIENT,
  ADJECTIVE,
  /** The pattern of more and most. */
  ELATIVE,
  /** Adjective of relation in ـيّ. */
  NISBA,
  /** Country, capital, continent. */
  PLACE,
  /** Name of a person. */
  NAME;

  public boolean isVerb() {
    return this == VERB;
  }

  public boolean isName() {
    return this == PLACE || this == NAME;
  }

  /** May stand as an adjective without further ado. */
  public boolean isAdjectival() {
    return this == AGENT
        || this == PATIENT
        || this == ADJECTIVE
        || this == ELATIVE
        || this == NISBA;
  }
}
