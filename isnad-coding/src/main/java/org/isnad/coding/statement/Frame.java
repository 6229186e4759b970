package org.isnad.coding.statement;

/**
 * What brings content in after a cue. The names are those of the knowledge files, in lower case.
 */
enum Frame {
  /** A clause after أن or إن, with or without a preposition before it. */
  THAT,
  /** A quotation, or whatever follows a colon. */
  Q,
  /** An indirect question. */
  HOW,
  /** A noun phrase, the verb's object. */
  NP,
  /** A clause without conjunction. */
  BARE,
  BI,
  AN,
  ILA,
  ALA,
  MIN,
  FI,
  LI,
  MAA,
  /** حول, بشأن. */
  ABOUT,
  /** إزاء, حيال. */
  IZA,
  /** تقارير تفيد بأن. */
  TELL,
  /** The phrase that an adjective qualifies. */
  SELF,
  /** The clause before or around a phrase (بحسب). */
  AROUND;

  /** A preposition and the phrase it governs. */
  boolean isPrepositional() {
    return switch (this) {
      case BI, AN, ILA, ALA, MIN, FI, LI, MAA, ABOUT, IZA -> true;
      default -> false;
    };
  }

  /** Content that is a phrase and no clause. */
  boolean isPhrase() {
    return this == NP || this == SELF || isPrepositional();
  }
}
