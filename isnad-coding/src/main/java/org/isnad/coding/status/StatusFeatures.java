package org.isnad.coding.status;

import org.isnad.arabic.Pos;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;
import org.isnad.coding.learn.Features;
import org.isnad.coding.status.Ascent.Step;
import org.isnad.coding.status.Judgement.Sight;
import org.isnad.model.Status;

/** What the status model sees: classes of words and links rather than words. */
final class StatusFeatures {
  private StatusFeatures() {}

  static Features of(Sight sight, Verdict rule) {
    Point point = sight.point();
    Features f = new Features();
    String shape =
        point.isVerb()
            ? "V" + point.tense()
            : point.shape().name().substring(0, 1)
                + (point.isDefinite() ? "d" : point.hasPronoun() ? "p" : "i");
    String kind = point.isVerb() ? "V" : point.isDefinite() ? "D" : "I";
    Status status = rule.status();
    f.add("bias");
    f.add("shape", shape);
    f.add("type", point.type() + kind);
    f.add("rule", status);
    f.add("rule-shape", status + shape);
    f.add("rule-type", status + point.type().name());
    String act = point.holder().map(h -> h.act().name()).orElse("none");
    f.add("act", act + kind);
    f.add("act-rule", act + status);
    f.add("cued", point.isCue());
    f.add("ahead", point.ahead() + kind);
    f.add("future", point.future());
    f.add("condition", sight.condition());
    f.add("inherent", point.inherent().map(Status::name).orElse("-"));
    f.add("top", sight.ascent().top() + kind);
    StringBuilder path = new StringBuilder();
    int level = 0;
    boolean hard = false;
    for (Step step : sight.ascent().steps()) {
      level++;
      String effect = step.effect().map(Effect::name).orElse(step.verbal() ? "verb" : "noun");
      if (level <= 3) {
        path.append(effect).append('/').append(step.link()).append(' ');
        f.add("step" + level, effect + kind);
        f.add("step" + level + "-link", effect + step.link());
      }
      if (level == 1) {
        f.add("link", step.link() + kind);
        f.add("first", effect + step.link() + kind);
        f.add("first-type", effect + point.type());
        f.add("first-rule", effect + status);
      }
      step.cue().ifPresent(c -> f.add("cue", c.id()));
      if (step.cue().isPresent() && level <= 2) {
        f.add("cue-kind", step.cue().get().id() + kind);
      }
      hard = hard || step.effect().isPresent();
      f.add("any", effect);
    }
    f.add("path", path + kind);
    f.add("levels", Math.min(5, level));
    f.add("hard", hard + kind);
    before(point, f, kind);
    after(point, f, kind);
    return f;
  }

  private static void before(Point point, Features f, String kind) {
    Sentence s = point.sentence();
    if (point.from() > 0) {
      Word word = s.word(point.from() - 1);
      f.add("before", (closed(word) ? word.folded() : word.pos().name()) + kind);
    }
  }

  private static void after(Point point, Features f, String kind) {
    Sentence s = point.sentence();
    if (point.end() < s.size()) {
      Word word = s.word(point.end());
      f.add("next", (closed(word) ? word.folded() : word.pos().name()) + kind);
    }
  }

  private static boolean closed(Word word) {
    return word.pos() != Pos.NOUN
        && word.pos() != Pos.VERB
        && word.pos() != Pos.PROPN
        && word.pos() != Pos.ADJ
        && word.pos() != Pos.NUM
        && word.pos() != Pos.X;
  }
}
