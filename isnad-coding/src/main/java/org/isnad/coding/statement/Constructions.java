package org.isnad.coding.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.arabic.Morphology;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Script;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;
import org.isnad.coding.clause.Agreement;
import org.isnad.coding.clause.Conjugation;
import org.isnad.coding.clause.Declension;
import org.isnad.knowledge.Entry;
import org.isnad.knowledge.Knowledge;

/**
 * All reporting constructions, found by the written forms of their words. Verbs and participles are
 * generated from their dictionary forms; nothing is guessed from a stem. Immutable.
 */
final class Constructions {
  /** What kind of word the construction hangs on. */
  enum Kind {
    VERB,
    PARTICIPLE,
    MASDAR,
    NOUN,
    PHRASE
  }

  /**
   * A word that may be a cue.
   *
   * @param form its letters, folded
   * @param length words it takes; one but for phrases
   * @param person of a verb
   * @param passive a form that can only be passive
   */
  record Hit(
      String form,
      Construction construction,
      Kind kind,
      Agreement agreement,
      Morphology.Person person,
      Morphology.Tense tense,
      boolean future,
      boolean passive,
      int length) {}

  private record Phrase(Construction construction, List<String> words) {}

  private final Map<String, List<Hit>> byForm = new HashMap<>();
  private final Set<String> masdars = new HashSet<>();
  private final Map<String, List<Phrase>> phrases = new HashMap<>();
  private final Map<String, Set<String>> introducers = new HashMap<>();

  Constructions(Knowledge knowledge) {
    for (Entry entry : knowledge.file("statements/introducers")) {
      Set<String> words = new HashSet<>();
      entry.texts("form").forEach(w -> words.add(Script.fold(w)));
      introducers.put(entry.id(), Set.copyOf(words));
    }
    knowledge.file("statements/verbs").forEach(this::verb);
    knowledge.file("statements/nouns").forEach(this::noun);
    knowledge.file("statements/phrases").forEach(this::phrase);
    phrases
        .values()
        .forEach(list -> list.sort((a, b) -> Integer.compare(b.words().size(), a.words().size())));
  }

  private void verb(Entry entry) {
    Construction construction = Construction.of(entry);
    entry.texts("masdar").forEach(m -> masdars.add(Script.fold(m)));
    for (String verb : entry.texts("verb")) {
      Conjugation.parse(verb)
          .ifPresent(c -> {
            for (Conjugation.Form f : c.forms()) {
              if (f.jussive()) {
                continue; // after "not" only, where nothing has been said
              }
              add(
                  f.folded(),
                  new Hit(
                      f.folded(),
                      construction,
                      Kind.VERB,
                      Agreement.of(f),
                      f.person(),
                      f.tense(),
                      f.future(),
                      f.passive(),
                      1));
            }
          });
    }
    for (String participle : entry.texts("participle")) {
      for (Declension.Form f : Declension.participle(participle)) {
        add(f.folded(), nominal(construction, Kind.PARTICIPLE, f));
      }
    }
    for (String masdar : entry.texts("masdar")) {
      for (Declension.Form f : Declension.noun(masdar)) {
        add(f.folded(), nominal(construction, Kind.MASDAR, f));
      }
    }
  }

  private void noun(Entry entry) {
    Construction construction = Construction.of(entry);
    boolean adjective =
        construction.sources().contains("adj") || construction.sources().contains("attr");
    for (String noun : entry.texts("noun")) {
      String bare = bare(Script.fold(noun));
      List<Declension.Form> forms = adjective ? Declension.participle(bare) : Declension.noun(bare);
      forms.forEach(f -> add(f.folded(), nominal(construction, Kind.NOUN, f)));
    }
    for (String form : entry.texts("form")) {
      String bare = bare(Script.fold(form));
      Declension.Form plural =
          new Declension.Form(bare, Morphology.Gender.FEMININE, Morphology.Number.PLURAL);
      add(bare, nominal(construction, Kind.NOUN, plural));
    }
  }

  private void phrase(Entry entry) {
    Construction construction = Construction.of(entry);
    for (String form : entry.texts("form")) {
      for (List<String> words : spellings(form)) {
        phrases
            .computeIfAbsent(words.getFirst(), k -> new ArrayList<>())
            .add(new Phrase(construction, words));
      }
    }
  }

  /** A phrase's words as the reader may cut them: بحسب as one word, or ب and حسب. */
  private static List<List<String>> spellings(String form) {
    List<List<String>> all = new ArrayList<>();
    all.add(new ArrayList<>());
    for (String raw : form.strip().split("\\s+")) {
      String word = Script.fold(raw);
      List<List<String>> next = new ArrayList<>();
      for (List<String> before : all) {
        next.add(append(before, word));
        if (word.length() > 2 && "\u0628\u0643\u0644\u0641\u0648".indexOf(word.charAt(0)) >= 0) {
          next.add(append(append(before, word.substring(0, 1)), word.substring(1)));
        }
        if (word.length() > 2 && word.endsWith("\u0645\u0627")) {
          next.add(
              append(
                  append(before, word.substring(0, word.length() - 2)),
                  word.substring(word.length() - 2)));
        }
      }
      all = next;
    }
    return all;
  }

  private static List<String> append(List<String> words, String word) {
    List<String> longer = new ArrayList<>(words);
    longer.add(word);
    return longer;
  }

  private static Hit nominal(Construction construction, Kind kind, Declension.Form form) {
    return new Hit(
        form.folded(),
        construction,
        kind,
        Agreement.of(form),
        Morphology.Person.NONE,
        Morphology.Tense.NONE,
        false,
        false,
        1);
  }

  private static String bare(String folded) {
    return folded.startsWith("\u0627\u0644") && folded.length() > 4 ? folded.substring(2) : folded;
  }

  private void add(String form, Hit hit) {
    byForm.computeIfAbsent(form, k -> new ArrayList<>()).add(hit);
  }

  /**
   * Letters that are a verb and its own verbal noun (رفض, نفي, طلب): only their place tells which.
   */
  boolean isMasdarToo(Word word) {
    return masdars.contains(word.folded());
  }

  /** Verbs, participles and nouns that this word may be; not yet checked against what follows. */
  List<Hit> at(Word word) {
    if (!word.isStem()) {
      return List.of();
    }
    String form = word.folded();
    List<Hit> hits = byForm.getOrDefault(form, List.of());
    if (hits.isEmpty() && form.endsWith("\u0629")) {
      hits = byForm.getOrDefault(Script.fold(word.form()), List.of()); // نقلته, cut as a noun
    }
    boolean opens = word.index() == 0 && word.pos() == Pos.NOUN;
    if (hits.isEmpty()
        && (word.pos() == Pos.PROPN || opens)
        && form.length() > 3
        && form.charAt(0) == '\u0648') {
      return byForm.getOrDefault(form.substring(1), List.of()).stream() // وأردف, وترى, read as a name
          .filter(h -> h.kind() == Kind.VERB)
          .filter(h -> opens || h.tense() == Morphology.Tense.PERFECT)
          .toList();
    }
    if (form.startsWith("\u0627\u0644") && form.length() > 4) {
      List<Hit> nouns = new ArrayList<>(hits);
      for (Hit hit : byForm.getOrDefault(form.substring(2), List.of())) {
        if (hit.kind() == Kind.NOUN || hit.kind() == Kind.MASDAR) {
          nouns.add(hit);
        }
      }
      return nouns;
    }
    return hits;
  }

  /** Verbs that the two pieces of one token are together. */
  List<Hit> joined(Word proclitic, Word stem) {
    return byForm.getOrDefault(proclitic.folded() + stem.folded(), List.of()).stream()
        .filter(h -> h.kind() == Kind.VERB)
        .toList();
  }

  /** Phrases that begin at this word, longest first. */
  List<Hit> phrasesAt(Sentence sentence, int at) {
    List<Hit> hits = new ArrayList<>();
    for (Phrase phrase : phrases.getOrDefault(sentence.word(at).folded(), List.of())) {
      if (matches(sentence, at, phrase.words())) {
        hits.add(
            new Hit(
                phrase.words().getFirst(),
                phrase.construction(),
                Kind.PHRASE,
                Agreement.ANY,
                Morphology.Person.NONE,
                Morphology.Tense.NONE,
                false,
                false,
                phrase.words().size()));
      }
    }
    return hits;
  }

  private static boolean matches(Sentence sentence, int at, List<String> words) {
    if (at + words.size() > sentence.size()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      if (!sentence.word(at + i).folded().equals(words.get(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether the word brings in content of this frame, or belongs to another set of {@code
   * introducers}.
   */
  boolean introduces(String set, Word word) {
    Set<String> words = introducers.getOrDefault(set, Set.of());
    return words.contains(word.folded())
        || word.folded().endsWith("\u0629")
            && words.contains(Script.fold(word.form())); // نقلتها, cut as a noun
  }

  /** حول, or بشأن as one word or two: how many words bring in a topic here; 0 for none. */
  int topicAt(Sentence sentence, int at) {
    if (introduces(Frame.ABOUT, sentence.word(at))) {
      return 1;
    }
    boolean two =
        introduces(Frame.BI, sentence.word(at))
            && at + 1 < sentence.size()
            && introduces(Frame.ABOUT, sentence.word(at + 1));
    return two ? 2 : 0;
  }

  boolean introduces(Frame frame, Word word) {
    return introduces(frame.name().toLowerCase(java.util.Locale.ROOT), word);
  }
}
