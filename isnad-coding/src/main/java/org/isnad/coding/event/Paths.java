package org.isnad.coding.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;
import org.isnad.coding.cast.Mention;
import org.isnad.coding.cast.Mention.Trait;
import org.isnad.coding.clause.Prepositions;

/**
 * What lies between a trigger and a noun phrase, as a short line of signs: {@code M} another
 * somebody, {@code V} verb, {@code E} noun of an event, {@code n} any other noun, {@code &} and,
 * {@code R} relative pronoun, {@code T} that, prepositions by name. Adjectives, numbers and times
 * are no step on the way.
 */
final class Paths {
  private static final int LONGEST = 7;

  private final Scene scene;
  private final Prepositions prepositions;

  Paths(Scene scene, Prepositions prepositions) {
    this.scene = scene;
    this.prepositions = prepositions;
  }

  /** Signs from the trigger to the mention; {@code long} where they are too many. */
  String between(Trigger t, Mention m) {
    boolean after = m.from() >= t.end();
    int from = after ? t.end() : m.to();
    int to = after ? m.from() : t.from();
    List<String> signs = signs(t.sentence(), from, to);
    if (signs.size() > LONGEST) {
      return "long";
    }
    return (after ? ">" : "<") + String.join(" ", signs);
  }

  private List<String> signs(int sentence, int from, int to) {
    Sentence s = scene.sentence(sentence);
    List<String> signs = new ArrayList<>();
    int i = from;
    while (i < to) {
      Word word = s.word(i);
      Optional<Mention> mention = scene.cast().at(sentence, i);
      if (mention.isPresent() && !mention.get().is(Trait.NISBA)) {
        signs.add("M");
        i = Math.min(to, mention.get().to());
        continue;
      }
      if (scene.inTime(word)) {
        i++;
        continue;
      }
      Optional<Prepositions.Found> preposition = prepositions.at(s, i);
      if (preposition.isPresent() && preposition.get().to() <= to) {
        signs.add(preposition.get().name());
        i = preposition.get().to();
        continue;
      }
      String sign = sign(sentence, word, i);
      boolean again = !signs.isEmpty() && signs.getLast().equals(sign) && sign.equals("n");
      if (!sign.isEmpty() && !again) {
        signs.add(sign);
      }
      i++;
    }
    return signs;
  }

  private String sign(int sentence, Word word, int at) {
    if (word.isPunctuation()) {
      return switch (word.folded()) {
        case "," -> ",";
        case "\"", "(", ")" -> "";
        default -> ".";
      };
    }
    if (scene.particles().isRelative(word)) {
      return "R";
    }
    if (scene.particles().isThat(word)) {
      return "T";
    }
    if (word.part() == Word.Part.ENCLITIC) {
      return "p";
    }
    if (word.pos() == Pos.CCONJ) {
      return "&";
    }
    if (word.pos() == Pos.VERB) {
      return "V";
    }
    for (Trigger t : scene.triggers().get(sentence)) {
      if (t.from() == at) {
        return "E";
      }
    }
    return switch (word.pos()) {
      case NOUN, PROPN, X -> "n";
      case SCONJ -> "S";
      case PART -> "P";
      default -> "";
    };
  }
}
