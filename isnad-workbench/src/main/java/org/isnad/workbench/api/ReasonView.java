package org.isnad.workbench.api;

import java.util.List;
import java.util.Map;
import org.isnad.corroboration.Reason;

/**
 * Why something was decided, for a page that says it in its reader's language.
 *
 * @param code the ground it rests on
 * @param with what the ground speaks of
 * @param signs what spoke for and against joining two tellings
 */
public record ReasonView(String code, Map<String, String> with, List<SignView> signs) {
  /**
   * @param weight above 0 for joining, below 0 against it
   */
  public record SignView(String sign, double weight) {}

  public static ReasonView of(Reason reason) {
    return new ReasonView(
        reason.ground().label(),
        reason.with(),
        reason.signs().stream()
            .map(s -> new SignView(s.sign(), Math.round(s.weight() * 10) / 10.0))
            .toList());
  }
}
