package org.isnad.coding.status;

import java.util.Optional;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;
import org.isnad.coding.learn.Features;
import org.isnad.coding.status.Ascent.Step;
import org.isnad.coding.status.Judgement.Sight;
import org.isnad.coding.status.StatusCues.Cue;
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
    words(sight, status, f, kind);
    return f;
  }

  private static void words(Sight sight, Status status, Features f, String kind) {
    Point point = sight.point();
    Sentence s = point.sentence();
    f.add("L:trigger", s.word(point.from()).lemma() + kind);
    int level = 0;
    for (Step step : sight.ascent().steps()) {
      level++;
      if (step.governor() >= 0 && level <= 3) {
        String lemma = s.word(step.governor()).lemma();
        f.add("L:gov", lemma + step.link());
        f.add("L:gov" + level, lemma + step.link());
        f.add("L:gov-rule", lemma + status);
      }
    }
    int stems = 0;
    for (int i = point.from() - 1; i >= 0 && stems < 3; i--) {
      if (s.word(i).isStem()) {
        stems++;
        f.add("L:w-" + stems, s.word(i).lemma() + kind);
        f.add("L:w", s.word(i).lemma());
      }
      if (s.word(i).isPunctuation()) {
        f.add("P:w-" + stems, s.word(i).folded());
      }
    }
    stems = 0;
    for (int i = point.end(); i < s.size() && stems < 2; i++) {
      if (s.word(i).isStem()) {
        stems++;
        f.add("L:w+" + stems, s.word(i).lemma() + kind);
      }
    }
    // the nearest verbs to the left
    int verbs = 0;
    int that = -1;
    for (int i = point.from() - 1; i >= 0; i--) {
      Word w = s.word(i);
      if (w.isPunctuation() && ":;.!?".contains(w.folded())) {
        break;
      }
      if (that < 0 && sight.particles().isThat(w)) {
        that = i;
        f.step("N:that", point.from() - i);
        f.add("N:that-form", w.folded() + kind);
      }
      if (w.pos() == Pos.VERB && verbs < 2) {
        verbs++;
        String tense = String.valueOf(w.morphology().tense());
        f.add("N:verb" + verbs, w.lemma() + (that >= 0));
        f.add("N:verb" + verbs + "-tense", tense + kind + (that >= 0));
        f.step("N:verb-far" + verbs, point.from() - i);
        for (int j = Math.max(0, i - 2); j < i; j++) {
          if (closed(s.word(j))) {
            f.add("N:verb" + verbs + "-particle", s.word(j).folded() + (that >= 0));
          }
        }
      }
    }
    if (point.isVerb()) {
      for (int j = Math.max(0, point.from() - 2); j < point.from(); j++) {
        f.add("N:own-particle", s.word(j).folded());
      }
    }
    for (Cue cue : sight.cues()) {
      int far = point.from() - cue.to();
      if (far >= 0 && far < 14) {
        f.add("C:left", cue.id() + kind);
        f.add("C:left-far", cue.id() + (far < 1 ? 0 : far < 4 ? 1 : far < 8 ? 2 : 3));
        f.add("C:effect", cue.effect() + kind + (far < 1 ? 0 : far < 4 ? 1 : far < 8 ? 2 : 3));
      }
      int after = cue.from() - point.end();
      if (after >= 0 && after < 5) {
        f.add("C:right", cue.id() + kind);
      }
    }
    point.holder().ifPresent(h -> {
      Optional<Word> cue =
          s.words().stream().filter(w -> w.span().overlaps(h.cue()) && w.isStem()).findFirst();
      f.add("H:cue", cue.map(Word::lemma).orElse("elsewhere") + kind);
      f.add("H:form", h.form() + kind);
      f.add("H:after", cue.filter(w -> w.index() < point.from()).isPresent());
    });
    f.add("S:first", s.word(0).lemma());
    f.step("S:at", point.from());
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
