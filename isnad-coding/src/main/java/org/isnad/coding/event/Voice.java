package org.isnad.coding.event;

import java.util.Map;
import java.util.Optional;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;
import org.isnad.coding.cast.Mention;
import org.isnad.coding.cast.Mention.Trait;
import org.isnad.coding.clause.WordForms.Shape;

/**
 * Whether the subject of a verb is who acts or who suffers. Unvocalised script writes قَتَل and
 * قُتِل alike: for verbs that the lexicon knows as often passive, an object, an attached pronoun or
 * any noun after the subject shows the active; nothing of the kind, or an agent (على يد), the
 * passive.
 */
enum Voice {
  ACTIVE,
  PASSIVE,
  /** Often passive, and nothing shows which. */
  OPEN;

  static Voice of(Trigger t, Map<Integer, Slot> own, Scene scene) {
    if (t.form().passive() || t.form().shape() == Shape.PASSIVE_PARTICIPLE) {
      return PASSIVE;
    }
    if (!t.isVerb() || !t.frame().passive()) {
      return ACTIVE;
    }
    Optional<Mention> subject = Optional.empty();
    boolean agent = false;
    for (var entry : own.entrySet()) {
      Slot slot = entry.getValue();
      boolean active = slot.is("object") && slot.hops() == 0 || slot.is("pronoun");
      if (active || slot.is("subject") && slot.how().equals("source")) {
        return ACTIVE;
      }
      agent = agent || slot.is("agent") && slot.hops() == 0;
      if (slot.is("subject")) {
        subject = Optional.of(scene.cast().mentions().get(entry.getKey()));
      }
    }
    if (t.hasPronoun()) {
      return ACTIVE;
    }
    if (agent) {
      return PASSIVE;
    }
    if (nounFollows(t, subject, scene)) {
      return ACTIVE;
    }
    return subject.filter(Voice::isOrganised).isPresent() && t.frame().toll().isEmpty()
        ? OPEN
        : PASSIVE;
  }

  /**
   * Whether a verb that takes an object has none: its subject may be who suffers, even of verbs
   * that are mostly active (القاعدة ضربت بصواريخ).
   */
  static boolean isBare(Trigger t, Map<Integer, Slot> own, Scene scene) {
    if (!t.isVerb() || t.hasPronoun()) {
      return false;
    }
    Optional<Mention> subject = Optional.empty();
    for (var entry : own.entrySet()) {
      Slot slot = entry.getValue();
      if (slot.is("object") && slot.hops() == 0 || slot.is("pronoun")) {
        return false;
      }
      if (slot.is("subject")) {
        subject = Optional.of(scene.cast().mentions().get(entry.getKey()));
      }
    }
    return !nounFollows(t, subject, scene);
  }

  /** Bodies, forces and states act more often than they suffer. */
  private static boolean isOrganised(Mention m) {
    return switch (m.kind()) {
      case PERSON, GENERIC, PLACE -> false;
      default -> !m.is(Trait.CROWD) && !m.is(Trait.COUNTED);
    };
  }

  /** Whether a noun stands where the object would: after the verb, or after the subject. */
  private static boolean nounFollows(Trigger t, Optional<Mention> subject, Scene scene) {
    Sentence s = scene.sentence(t);
    int i = t.end();
    while (i < s.size()) {
      Word word = s.word(i);
      int at = i;
      boolean inSubject =
          subject.filter(m -> m.sentence() == t.sentence() && m.covers(at)).isPresent();
      if (inSubject) {
        i = subject.get().to();
      } else if (word.folded().equals("\"")
          || word.folded().equals("(")
          || word.pos() == Pos.ADV
          || subject.isEmpty() && scene.particles().is("quantity", word)
          || subject.filter(m -> m.from() > at).isPresent()
          || scene.inTime(word)) {
        i++;
      } else {
        return !word.isPunctuation()
            && word.part() == Word.Part.STEM
            && (word.pos() == Pos.NOUN || word.pos() == Pos.NUM || word.pos() == Pos.PROPN)
            && scene
                .cast()
                .widest(t.sentence(), i)
                .filter(m -> m.to() > at + 1 && m.from() < at)
                .isEmpty();
      }
    }
    return false;
  }
}
