package org.isnad.coding.event;

import java.util.List;
import java.util.Optional;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;
import org.isnad.coding.cast.Mention;
import org.isnad.coding.cast.Mention.Trait;
import org.isnad.coding.clause.Prepositions;
import org.isnad.coding.clause.Role;
import org.isnad.coding.clause.WordForms.Shape;
import org.isnad.coding.learn.Features;
import org.isnad.model.Statement;

/** What speaks for or against a word being an event of its frame's type here. */
final class AcceptFeatures {
  private final Scene scene;
  private final Prepositions prepositions;

  AcceptFeatures(Scene scene, Prepositions prepositions) {
    this.scene = scene;
    this.prepositions = prepositions;
  }

  Features of(Setting setting) {
    Trigger t = setting.trigger();
    Frame frame = t.frame();
    Sentence s = scene.sentence(t);
    Word word = s.word(t.from());
    Features f = new Features();
    String shape = t.form().shape().name();
    String type = frame.type().name();
    f.add("bias");
    f.add("type", type);
    f.add("shape", shape);
    f.add("type-shape", type + shape);
    f.add("frame", frame.id());
    f.add("frame-shape", frame.id() + shape);
    f.add("lemma", t.form().lemma() + (t.isVerb() ? "V" : "N"));
    f.add("pos", shape + word.pos());
    f.add("pos-right", (word.pos() == Pos.VERB) == t.isVerb());
    f.add("rivals", Math.min(3, t.rival()));
    f.add("low", frame.low() + type);
    f.add("light", frame.light());
    f.add("words", t.to() - t.from());
    boolean definite =
        word.morphology().definite() || word.folded().length() > t.form().folded().length();
    f.add("definite", definite + shape);
    f.add("definite-type", definite + type);
    f.add("number", t.form().number() + shape);
    f.add("tense", t.form().tense().name() + t.form().person());
    f.add("pronoun", t.hasPronoun() + shape);
    hanging(setting, s, f, type, shape);
    parties(setting, f, type);
    around(t, s, f, type);
    attribution(t, f, type);
    place(t, s, f, definite);
    return f;
  }

  private void hanging(Setting setting, Sentence s, Features f, String type, String shape) {
    Hanging h = setting.hanging();
    f.add("link", h.link() + shape);
    f.add("link-type", h.link() + type);
    if (!h.nouns().isEmpty()) {
      Word noun = s.word(h.nouns().getFirst());
      f.add("under", noun.lemma());
      f.add("under-type", noun.lemma() + type);
    }
    f.add("under-any", !h.nouns().isEmpty() + type);
    setting.light().ifPresent(l -> f.add("light-verb", l.id()));
    f.add("has-light", setting.light().isPresent() + type);
    setting.describing().ifPresent(l -> f.add("described", l.id()));
    if (h.governor() >= 0) {
      String kind = "verb";
      for (Trigger other : scene.triggers().get(s.index())) {
        if (other.from() == h.governor()) {
          kind = other.frame().type().name();
        }
      }
      f.add("governor", kind + type);
      f.add("governor-lemma", s.word(h.governor()).lemma() + type);
    }
  }

  private void parties(Setting setting, Features f, String type) {
    boolean actor = false;
    boolean recipient = false;
    boolean place = false;
    for (var entry : setting.own().entrySet()) {
      if (entry.getValue().hops() == 0) {
        Role role = setting.role(entry.getValue(), prepositions);
        actor = actor || role == Role.ACTOR;
        recipient = recipient || role == Role.RECIPIENT;
        place = place || role == Role.PLACE;
        Mention m = scene.cast().mentions().get(entry.getKey());
        f.add("slot-sort", entry.getValue().name() + PartyFeatures.sort(m));
        f.add("slot-sort-type", entry.getValue().name() + PartyFeatures.sort(m) + type);
      }
    }
    f.add("roles", (actor ? "a" : "") + (recipient ? "r" : "") + (place ? "p" : ""));
    f.add("roles-type", (actor ? "a" : "") + (recipient ? "r" : "") + type);
    f.add(
        "roles-frame",
        (actor ? "a" : "") + (recipient ? "r" : "") + setting.trigger().frame().id());
  }

  private void around(Trigger t, Sentence s, Features f, String type) {
    word(s, t.end(), 1, "next", f, type);
    word(s, t.from() - 1, -1, "previous", f, type);
    for (int i = Math.max(0, t.from() - 6); i < Math.min(s.size(), t.end() + 6); i++) {
      Word w = s.word(i);
      if ((i < t.from() || i >= t.end())
          && w.isStem()
          && (w.pos() == Pos.NOUN || w.pos() == Pos.ADJ || w.pos() == Pos.VERB)) {
        f.add("near", w.lemma() + type);
      }
    }
    String left = "none";
    String right = "none";
    for (Trigger other : scene.triggers().get(t.sentence())) {
      if (other.end() <= t.from() && t.from() - other.end() <= 2) {
        left = other.frame().type() + other.form().shape().name().substring(0, 1);
      }
      if (right.equals("none") && other.from() >= t.end() && other.from() - t.end() <= 2) {
        right = other.frame().type() + other.form().shape().name().substring(0, 1);
      }
    }
    f.add("left", left + type);
    f.add("right", right + type);
  }

  private static void word(Sentence s, int from, int step, String name, Features f, String type) {
    int i = from;
    while (i >= 0 && i < s.size() && s.word(i).folded().equals("\"")) {
      i += step;
    }
    if (i < 0 || i >= s.size()) {
      f.add(name, "edge");
      return;
    }
    Word w = s.word(i);
    f.add(name, w.isStem() ? w.lemma() : w.folded());
    f.add(name + "-type", (w.isStem() ? w.lemma() : w.folded()) + type);
    f.add(name + "-pos", w.pos() + type);
  }

  private void attribution(Trigger t, Features f, String type) {
    Optional<Statement> cued = scene.cued(t.span());
    f.add("cue", cued.map(c -> c.act().name()).orElse("none") + type);
    Optional<Statement> holder = scene.holder(t.span());
    f.add("holder", holder.map(c -> c.act().name()).orElse("none"));
    f.add("holder-type", holder.map(c -> c.act().name()).orElse("none") + type);
    f.add("quoted", holder.map(c -> c.form().name()).orElse("none"));
  }

  /** Where in the article it stands, and whether it is part of a name or a date. */
  private void place(Trigger t, Sentence s, Features f, boolean definite) {
    String inside = "no";
    String begins = "no";
    for (Mention m : scene.cast().in(t.sentence())) {
      if (m.from() < t.from() && m.to() > t.from()) {
        inside = m.kind() + (m.is(Trait.GUESSED) ? "?" : "");
      } else if (m.from() == t.from() && m.to() > t.from()) {
        begins = m.kind() + (m.is(Trait.GUESSED) ? "?" : "") + (m.to() > t.to() ? "+" : "");
      }
    }
    f.add("inside", inside);
    f.add("begins", begins + t.form().shape());
    f.add("in-time", scene.inTime(s.word(t.from())));
    f.step("sentence", t.sentence());
    f.step("length", s.size());
    int earlier = 0;
    for (int i = 0; i < t.sentence(); i++) {
      List<Trigger> others = scene.triggers().get(i);
      for (Trigger other : others) {
        if (other.frame() == t.frame()) {
          earlier++;
        }
      }
    }
    f.add("earlier", Math.min(2, earlier) + t.form().shape().name() + definite);
    boolean verb = s.words().stream().anyMatch(w -> w.pos() == Pos.VERB);
    f.add("verbless", !verb);
    boolean stops = s.size() > 0 && s.word(s.size() - 1).isPunctuation();
    f.add("unfinished", !stops + (verb ? "v" : ""));
    f.add("passive-noun", t.form().shape() == Shape.PASSIVE_PARTICIPLE);
  }
}
