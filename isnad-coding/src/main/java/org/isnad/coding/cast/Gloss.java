package org.isnad.coding.cast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.isnad.arabic.Morphology.Number;
import org.isnad.arabic.Script;
import org.isnad.knowledge.Entry;
import org.isnad.knowledge.Knowledge;
import org.isnad.knowledge.KnowledgeFile;
import org.isnad.model.Kind;

/**
 * English names of entities: the registry's, else a gloss of what the phrase says (Libyan military
 * source), else the Arabic letters in Latin ones, by the table in {@code agents/letters}.
 */
final class Gloss {
  private static final String VOWELS = "aeiou";

  private final Map<String, String> letters = new LinkedHashMap<>();
  private final Map<String, String> words = new LinkedHashMap<>();

  Gloss(Knowledge knowledge) {
    for (Entry entry : knowledge.file("agents/letters")) {
      String latin = entry.property("en").orElse(entry.id());
      entry.texts(KnowledgeFile.FORM).forEach(a -> letters.put(Script.fold(a), latin));
      entry.texts("word").forEach(a -> words.put(Script.fold(a), latin));
    }
  }

  String of(Identity.Character character) {
    if (character.actor.isPresent()) {
      return character.actor.get().en();
    }
    if (character.spot.isPresent()) {
      return character.spot.get().en();
    }
    Phrase phrase = character.phrases.get(0);
    for (Phrase other : character.phrases) {
      if (other.kind == Kind.PERSON && other.keys().size() > phrase.keys().size()) {
        phrase = other;
      }
    }
    if (character.kind == Kind.PERSON && !character.words.isEmpty()) {
      return romanise(character.words);
    }
    return describe(phrase);
  }

  /** What the phrase says, in English word order. */
  String describe(Phrase phrase) {
    if (phrase.actor.isPresent() && !phrase.is(Mention.Trait.NISBA)) {
      return phrase.actor.get().en();
    }
    if (phrase.spot.isPresent()) {
      return phrase.spot.get().en();
    }
    List<String> parts = new ArrayList<>();
    for (int i = phrase.adjectives.size() - 1; i >= 0; i--) {
      String adjective = phrase.adjectives.get(i);
      if (!adjective.equals("neutral") && !parts.contains(adjective)) {
        parts.add(adjective);
      }
    }
    phrase.portfolio.ifPresent(p -> parts.add(p.en()));
    Optional<String> noun = phrase.noun.map(Sense.Noun::en);
    if (noun.isEmpty() && phrase.portfolio.isPresent()) {
      noun = Optional.of("ministry");
    }
    if (noun.isEmpty() && parts.isEmpty()) {
      return romanise(phrase.keys());
    }
    boolean many =
        phrase.number == Number.PLURAL
            && phrase.kind == Kind.GENERIC
            && phrase.noun.filter(Gloss::countable).isPresent();
    String head = noun.orElse("people");
    parts.add(many ? plural(head) : head);
    String text = String.join(" ", parts);
    if (phrase.complement.isPresent() && phrase.complement.get() != phrase) {
      text = text + " of " + describe(phrase.complement.get());
    } else if (phrase.kind != Kind.GENERIC
        && phrase.noun.map(Sense.Noun::name).orElse(false)
        && phrase.keys().size() > 1
        && phrase.adjectives.isEmpty()) {
      text = text + " " + romanise(phrase.keys().subList(1, phrase.keys().size()));
    }
    return text;
  }

  /** People and bodies are counted; words of number are not. */
  private static boolean countable(Sense.Noun noun) {
    return !noun.from();
  }

  private static String plural(String noun) {
    if (noun.endsWith("person")) {
      return noun.substring(0, noun.length() - 6) + "people";
    }
    if (noun.endsWith("man") && !noun.endsWith("human")) {
      return noun.substring(0, noun.length() - 2) + "en";
    }
    if (noun.equals("child")) {
      return "children";
    }
    if (noun.equals("another")) {
      return "others";
    }
    if (noun.endsWith("s")
        || noun.equals("dead")
        || noun.equals("wounded")
        || noun.equals("people")) {
      return noun;
    }
    if (noun.endsWith("y") && VOWELS.indexOf(noun.charAt(noun.length() - 2)) < 0) {
      return noun.substring(0, noun.length() - 1) + "ies";
    }
    return noun + (noun.endsWith("ch") || noun.endsWith("sh") ? "es" : "s");
  }

  /** Arabic letters in Latin ones, an a where two consonants would meet. */
  String romanise(List<String> arabic) {
    List<String> out = new ArrayList<>();
    for (String word : arabic) {
      String latin = romanise(word);
      if (!latin.isEmpty()) {
        out.add(latin);
      }
    }
    return String.join(" ", out);
  }

  private String romanise(String word) {
    String known = words.get(word);
    if (known != null) {
      return known;
    }
    StringBuilder out = new StringBuilder();
    String rest = word;
    String prefix = "";
    if (Inflection.hasArticle(word)) {
      prefix = letters.getOrDefault(word.substring(0, 2), "");
      rest = word.substring(2);
    }
    boolean consonant = false;
    for (int i = 0; i < rest.length(); i++) {
      String latin = letters.getOrDefault(rest.substring(i, i + 1), "");
      if (latin.isEmpty()) {
        continue;
      }
      boolean glide = latin.equals("y") || latin.equals("w");
      String vowel = latin.equals("y") ? "i" : "u";
      if (glide && consonant) {
        out.append(vowel);
        consonant = false;
        continue;
      }
      boolean vocal = VOWELS.indexOf(latin.charAt(0)) >= 0;
      if (!vocal && consonant && i < rest.length()) {
        out.append('a');
      }
      out.append(latin);
      consonant = !vocal;
    }
    if (out.isEmpty()) {
      return prefix;
    }
    String body = out.substring(0, 1).toUpperCase(Locale.ROOT) + out.substring(1);
    return prefix + body;
  }
}
