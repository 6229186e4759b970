package org.isnad.coding.event;

/**
 * Where a noun phrase stands by a predicate.
 *
 * @param name {@code subject}, {@code object}, {@code idafa}, {@code second} (the noun after the
 *     one in construct), {@code nisba}, {@code head} (the noun that a relative clause or participle
 *     describes), {@code pronoun} (what the attached pronoun refers to), or a preposition's name
 * @param how {@code after}, {@code before}, {@code relative}, {@code dropped}: where a subject was
 *     found; {@code pronoun} where a preposition governs a pronoun that refers to it; else empty
 * @param embedded it stands inside a phrase whose head nobody knows (on positions of the group)
 * @param coordinated it is joined by "and" to one that stands there
 * @param hops other predicates between: it may belong to them
 */
record Slot(String name, String how, boolean embedded, boolean coordinated, int hops) {
  static Slot of(String name) {
    return new Slot(name, "", false, false, 0);
  }

  static Slot subject(String how) {
    return new Slot("subject", how, false, false, 0);
  }

  /** What a pronoun behind a preposition refers to. */
  static Slot governed(String preposition) {
    return new Slot(preposition, "pronoun", false, false, 0);
  }

  Slot joined() {
    return new Slot(name, how, embedded, true, hops);
  }

  Slot inside() {
    return new Slot(name, how, true, coordinated, hops);
  }

  Slot after(int predicates) {
    return new Slot(name, how, embedded, coordinated, predicates);
  }

  boolean is(String other) {
    return name.equals(other);
  }

  /** For features and {@code why}. */
  String label() {
    return name + (how.isEmpty() ? "" : "." + how) + (embedded ? "+in" : "");
  }
}
