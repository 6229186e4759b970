package org.isnad.coding.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.isnad.arabic.Script;
import org.isnad.coding.cast.Cast;
import org.isnad.coding.cast.Mention;
import org.isnad.coding.cast.Mention.Trait;
import org.isnad.knowledge.Entry;
import org.isnad.knowledge.Knowledge;
import org.isnad.model.Anonymity;
import org.isnad.model.Kind;

/**
 * How far a source can be called to answer for its word. A named person or body is named, and so is
 * a definite office (وزير الدفاع); what stands in {@code statements/sources} is graded there, by
 * the longest form that begins the source; an unnamed source whose side is told is better than one
 * of whom nothing is.
 */
final class Anonymities {
  private record Form(String words, Anonymity grade) {}

  private final List<Form> forms = new ArrayList<>();

  Anonymities(Knowledge knowledge) {
    for (Entry entry : knowledge.file("statements/sources")) {
      Anonymity grade =
          switch (entry.property("grade").orElse("vague").toLowerCase(Locale.ROOT)) {
            case "official" -> Anonymity.UNNAMED_OFFICIAL;
            case "affiliated" -> Anonymity.UNNAMED_AFFILIATED;
            case "none" -> Anonymity.NONE;
            default -> Anonymity.VAGUE;
          };
      entry.texts("form").forEach(f -> forms.add(new Form(Script.fold(f.strip()), grade)));
    }
    forms.sort((a, b) -> Integer.compare(b.words().length(), a.words().length()));
  }

  /** The grade of a source; of "the source" that refers back, of the one it refers to. */
  Anonymity grade(Draft draft, Cast cast) {
    Anonymity own = grade(draft);
    if (own != Anonymity.VAGUE || draft.sourceMention.filter(m -> m.is(Trait.ANAPHOR)).isEmpty()) {
      return own;
    }
    int entity = draft.sourceMention.get().entity();
    String longest = "";
    for (Mention mention : cast.mentions()) {
      if (mention.entity() == entity && mention.text().length() > longest.length()) {
        longest = mention.text();
      }
    }
    String text = Script.fold(longest);
    for (Form form : forms) {
      if (begins(text, form.words()) && !isDefinite(text, 0)) {
        return form.grade();
      }
    }
    return own;
  }

  private Anonymity grade(Draft draft) {
    if (draft.source.isEmpty()) {
      return Anonymity.NONE;
    }
    boolean generic = draft.sourceMention.map(m -> m.kind() == Kind.GENERIC).orElse(true);
    if (!generic && draft.sourceMention.filter(m -> m.is(Trait.UNNAMED_SOURCE)).isEmpty()) {
      return Anonymity.NAMED;
    }
    String text = restored(Script.fold(draft.source.get().text()));
    for (Form form : forms) {
      if (begins(text, form.words())
          && (isDefinite(form.words(), 0) || !isDefinite(text, 0) && !isDefinite(text, 1))) {
        boolean bare =
            form.grade() == Anonymity.UNNAMED_AFFILIATED && draft.source.get().code().isEmpty();
        return bare && !text.contains(" ") ? Anonymity.VAGUE : form.grade();
      }
    }
    if (isDefinite(text, 0) || isDefinite(text, 1) || draft.sourceMention.isEmpty()) {
      return Anonymity.NAMED; // an office or a body: the minister, the police
    }
    return draft.source.get().code().isPresent() ? Anonymity.UNNAMED_AFFILIATED : Anonymity.VAGUE;
  }

  /**
   * Whether the first or second word has the article: a second word with it makes the first
   * definite (وزير الدفاع).
   */
  private static boolean isDefinite(String text, int word) {
    String[] words = text.split(" ", 3);
    return words.length > word && words[word].startsWith("\u0627\u0644");
  }

  /** للشرطة is written without the article's alif: the span holds لشرطة. */
  private static String restored(String text) {
    boolean elided = text.length() > 3 && text.charAt(0) == '\u0644' && text.charAt(1) != '\u0644';
    return elided && !text.startsWith("\u0644\u0627") ? "\u0627" + text : text;
  }

  private static boolean begins(String text, String words) {
    return beginsExactly(text, words) || beginsExactly(text, words + "\u0627"); // accusative
  }

  private static boolean beginsExactly(String text, String words) {
    return text.startsWith(words)
        && (text.length() == words.length()
            || !Character.isLetter(text.charAt(words.length()))
            || words.endsWith("\u0628"));
  }
}
