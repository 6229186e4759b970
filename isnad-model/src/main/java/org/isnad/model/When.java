package org.isnad.model;

/**
 * A time expression of the text and the day, month, year or range it resolves to.
 *
 * @param value {@code 2019-12-20}, {@code 2019-12}, {@code 2019} or {@code 2019-12-15/2019-12-21}
 */
public record When(Span span, String text, String value, Precision precision) {

  /** How exact a value is. */
  public enum Precision {
    DAY,
    WEEK,
    MONTH,
    YEAR,
    RANGE
  }
}
