package org.isnad.coding.event;

import java.util.Optional;
import org.isnad.coding.learn.LinearModel;

/**
 * The learned part of event coding. Where one is missing the rules decide alone.
 *
 * @param acceptance is this word, in this sense, an event of the frame's type
 * @param parties is this noun phrase actor, recipient or neither
 * @param choice which of the noun phrases is actor, which recipient, or is nobody: scores that
 *     compete
 * @param places is this where it happened
 * @param where which of the places it is, or none: scores that compete
 * @param dates is this when it happened
 * @param status asserted, negated, planned, demanded, possible
 */
public record Weights(
    Optional<LinearModel> acceptance,
    Optional<LinearModel> parties,
    Optional<LinearModel> choice,
    Optional<LinearModel> places,
    Optional<LinearModel> where,
    Optional<LinearModel> dates,
    Optional<LinearModel> status) {
  /** No weights: frames and rules alone. */
  public static final Weights NONE =
      new Weights(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Those that the program carries. */
  public static Weights shipped() {
    return new Weights(
        load("acceptance"),
        load("parties"),
        load("choice"),
        load("places"),
        load("where"),
        load("dates"),
        load("status"));
  }

  private static Optional<LinearModel> load(String name) {
    return LinearModel.shipped(Weights.class, name + ".model");
  }
}
