package org.isnad.arabic.number;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.isnad.knowledge.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What a word of {@code arabic/numbers} does in a number.
 *
 * @param value what it counts
 * @param most upper end where the word is vague
 * @param definite written with the article
 * @param oneOf "one of …": a number only before what it is one of
 * @param factor may be multiplied by a digit before it
 */
record NumberWord(
    Kind kind,
    double value,
    double most,
    boolean definite,
    boolean oneOf,
    boolean factor,
    Quantity.Bound bound) {

  enum Kind {
    DIGIT,
    TEN,
    TEEN,
    HUNDREDS,
    SCALE,
    DUAL,
    EITHER,
    VAGUE,
    FEW,
    FRACTION,
    ORDINAL,
    BEFORE,
    AFTER,
    BETWEEN,
    FROM,
    AND,
    TO,
    OR,
    LABEL,
    MEASURE,
    DUAL_ENDING,
    NEGATION
  }

  private static final List<String> GRAMMAR = List.of("proclitic", "article", "elided");

  static @Nullable NumberWord of(Entry entry) {
    String kind = entry.property("kind").orElse("");
    if (GRAMMAR.contains(kind)) {
      return null;
    }
    double value = number(entry, "value").orElse(0.0);
    Kind of = kind(entry, kind);
    return new NumberWord(
        of,
        value,
        number(entry, "most").orElse(value),
        of == Kind.ORDINAL && !entry.flag("bare"),
        entry.flag("of"),
        entry.flag("factor"),
        entry
            .property("bound")
            .map(b -> Quantity.Bound.valueOf(b.toUpperCase(Locale.ROOT)))
            .orElse(Quantity.Bound.EXACT));
  }

  private static Kind kind(Entry entry, String kind) {
    String name = kind.replace('-', '_').toUpperCase(Locale.ROOT);
    for (Kind known : Kind.values()) {
      if (known.name().equals(name)) {
        return known;
      }
    }
    throw new IllegalArgumentException(entry.where() + ": no kind of number word: " + kind);
  }

  NumberWord withArticle() {
    return new NumberWord(kind, value, most, true, oneOf, factor, bound);
  }

  private static Optional<Double> number(Entry entry, String key) {
    return entry.property(key).map(Double::valueOf);
  }
}
