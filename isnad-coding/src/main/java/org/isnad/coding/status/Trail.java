package org.isnad.coding.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Sentence;
import org.isnad.coding.status.Ascent.Step;
import org.isnad.coding.status.Ascent.Top;
import org.isnad.coding.status.StatusCues.Cue;

/** What an {@link Ascent} has found so far: its steps, and how it ended. Not thread-safe. */
final class Trail {
  private final Sentence s;
  private final List<Step> steps = new ArrayList<>();
  private Top top = Top.NOWHERE;

  Trail(Point point) {
    this.s = point.sentence();
  }

  List<Step> steps() {
    return steps;
  }

  Top top() {
    return top;
  }

  void add(String link, Cue cue, boolean definite) {
    steps.add(
        new Step(
            link,
            Optional.of(cue),
            Optional.of(cue.effect()),
            cue.from(),
            definite,
            cue.verb(),
            cue.where() + " " + link));
  }

  void add(String link, Effect effect, int governor, boolean definite, String why) {
    steps.add(
        new Step(
            link, Optional.empty(), Optional.of(effect), governor, definite, isV(governor), why));
  }

  void unknown(String link, int governor, boolean definite) {
    steps.add(
        new Step(link, Optional.empty(), Optional.empty(), governor, definite, isV(governor), ""));
  }

  int end(Top how) {
    top = how;
    return -1;
  }

  int step(String link, Cue cue, boolean definite) {
    add(link, cue, definite);
    return cue.conditional() ? end(Top.CLAUSE) : cue.from();
  }

  boolean isV(int governor) {
    return governor >= 0 && s.word(governor).pos() == Pos.VERB;
  }
}
