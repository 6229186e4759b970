package org.isnad.coding.event;

import java.util.List;
import java.util.function.Supplier;
import org.isnad.coding.cast.Mention;
import org.isnad.coding.learn.Features;
import org.isnad.coding.learn.LinearModel;
import org.isnad.coding.status.Point;
import org.isnad.model.When;

/**
 * A trigger in one sense, with everything that was considered for it and the features that speak
 * for each choice: what the models are trained on.
 *
 * @param acceptance whether it is an event of the frame's type
 * @param parties each noun phrase that could be a party
 * @param places each that could be where
 * @param dates each time expression of the sentence
 * @param point of which the status is asked
 */
public record Proposal(
    Trigger trigger,
    Features acceptance,
    Supplier<Company> parties,
    Supplier<Company> places,
    Supplier<List<Candidate<When>>> dates,
    Point point) {

  /**
   * Everybody who could be a party of one event, or every place where it could have happened.
   *
   * @param nobody what speaks for the event naming none at all
   */
  public record Company(List<Candidate<Mention>> candidates, Features nobody) {
    /** How likely each candidate is beside the others and beside none of them. */
    double[] compete(LinearModel model, int label) {
      double[] scores = new double[candidates.size() + 1];
      for (int i = 0; i < scores.length - 1; i++) {
        scores[i] = model.scores(candidates.get(i).features())[label];
      }
      scores[scores.length - 1] = model.scores(nobody)[label];
      return LinearModel.softmax(scores, 1);
    }
  }

  /** One choice with its features. */
  public record Candidate<T>(T choice, Features features) {}
}
