package org.isnad.coding.cast;

import java.util.ArrayList;
import java.util.List;
import org.isnad.arabic.Morphology.Gender;
import org.isnad.arabic.Morphology.Number;
import org.isnad.arabic.Script;

/**
 * Written forms of role nouns and adjectives: with and without the article, sound plurals, duals,
 * constructs before an of-phrase, the accusative alif. Broken plurals are knowledge and come in as
 * forms of their own.
 */
final class Inflection {
  private static final String ARTICLE = "\u0627\u0644";
  private static final String ALIF = "\u0627";
  private static final String YA = "\u064A";
  private static final String WAW = "\u0648";
  private static final String NUN = "\u0646";
  private static final String TA = "\u062A";
  private static final String TA_MARBUTA = "\u0629";
  private static final String HAMZA = "\u0621";

  /** A written form. */
  record Form(
      List<String> words,
      Gender gender,
      Number number,
      boolean construct,
      boolean accusative,
      char first) {
    Form(List<String> words, Gender gender, Number number, boolean construct) {
      this(words, gender, number, construct, false, ' ');
    }

    /** The same with the first letter as the file has it, hamza and all. */
    Form written(char letter) {
      return new Form(words, gender, number, construct, accusative, letter);
    }
  }

  private Inflection() {}

  static List<String> split(String text) {
    String folded = Script.fold(text).strip();
    if (folded.indexOf(' ') < 0) {
      return List.of(folded);
    }
    List<String> words = new ArrayList<>(4);
    int from = 0;
    for (int i = 0; i <= folded.length(); i++) {
      if (i == folded.length() || folded.charAt(i) == ' ') {
        if (i > from) {
          words.add(folded.substring(from, i));
        }
        from = i + 1;
      }
    }
    return words;
  }

  /** Whether the word as written begins with a hamza: then its letters ال are its own (ألبان). */
  static boolean ownLetters(String text) {
    return !text.isEmpty() && text.charAt(0) != '\u0627';
  }

  /** Masculine singular: itself, accusative, dual, feminine, and the sound plural where asked. */
  static List<Form> masculine(String text, boolean sound, boolean feminine) {
    List<Form> forms = new ArrayList<>();
    List<String> words = split(text);
    if (words.size() > 1) {
      variants(forms, words, Gender.MASCULINE, Number.SINGULAR);
      if (sound || feminine) {
        inflected(forms, words, sound, feminine);
      }
      return forms;
    }
    String base = words.get(0);
    if (hasArticle(base) && ownLetters(text)) {
      for (Form form : masculine("\u0628" + base, sound, feminine)) {
        String own = form.words().get(0);
        boolean article = own.startsWith(ARTICLE + "\u0628");
        String rest = article ? own.substring(3) : own.substring(1);
        forms.add(
            new Form(
                List.of(article ? ARTICLE + rest : rest),
                form.gender(),
                form.number(),
                form.construct()));
      }
      return forms;
    }
    if (base.startsWith(ARTICLE) && base.length() > 4) {
      variants(forms, words, Gender.MASCULINE, Number.SINGULAR);
      base = base.substring(2);
    }
    if (base.endsWith(TA_MARBUTA)) {
      variants(forms, List.of(base), Gender.FEMININE, Number.SINGULAR);
      dual(forms, base.substring(0, base.length() - 1) + TA, Gender.FEMININE);
      return forms;
    }
    variants(forms, List.of(base), Gender.MASCULINE, Number.SINGULAR);
    accusative(forms, base, Number.SINGULAR);
    if (sound) {
      // ين is the plural's far more often than the dual's
      variants(forms, List.of(base + ALIF + NUN), Gender.MASCULINE, Number.DUAL);
      forms.add(new Form(List.of(base + ALIF), Gender.MASCULINE, Number.DUAL, true));
    } else {
      dual(forms, base, Gender.MASCULINE);
    }
    if (sound) {
      variants(forms, List.of(base + WAW + NUN), Gender.MASCULINE, Number.PLURAL);
      variants(forms, List.of(base + YA + NUN), Gender.MASCULINE, Number.PLURAL);
      forms.add(new Form(List.of(base + WAW), Gender.MASCULINE, Number.PLURAL, true));
      if (!base.endsWith(YA)) {
        forms.add(new Form(List.of(base + YA), Gender.MASCULINE, Number.PLURAL, true));
      }
    }
    if (feminine) {
      variants(forms, List.of(base + TA_MARBUTA), Gender.FEMININE, Number.SINGULAR);
      variants(forms, List.of(base + ALIF + TA), Gender.FEMININE, Number.PLURAL);
      dual(forms, base + TA, Gender.FEMININE);
    }
    return forms;
  }

  /** A plural given as it is written. */
  static List<Form> plural(String text, Gender gender) {
    List<Form> forms = new ArrayList<>();
    List<String> words = split(text);
    if (ownLetters(text) && words.size() == 1 && hasArticle(words.get(0))) {
      forms.add(new Form(words, gender, Number.PLURAL, false));
      forms.add(new Form(List.of(ARTICLE + words.get(0)), gender, Number.PLURAL, false));
    } else {
      variants(forms, words, gender, Number.PLURAL);
    }
    if (words.size() == 1) {
      accusative(forms, words.get(0), Number.PLURAL);
    }
    return forms;
  }

  /** A feminine given as it is written; its dual and sound plural come with it. */
  static List<Form> feminine(String text) {
    List<Form> forms = new ArrayList<>();
    List<String> words = split(text);
    boolean sound = words.size() == 1 && words.get(0).endsWith(TA_MARBUTA);
    boolean many = words.size() == 1 && words.get(0).endsWith(ALIF + TA);
    variants(forms, words, Gender.FEMININE, many ? Number.PLURAL : Number.SINGULAR);
    if (sound) {
      String stem = words.get(0).substring(0, words.get(0).length() - 1);
      variants(forms, List.of(stem + ALIF + TA), Gender.FEMININE, Number.PLURAL);
      dual(forms, stem + TA, Gender.FEMININE);
    }
    return forms;
  }

  /** Both words of a compound adjective inflect: كوري شمالي, الكورية الشمالية, كوريين شماليين. */
  private static void inflected(
      List<Form> forms, List<String> words, boolean sound, boolean feminine) {
    if (feminine) {
      variants(forms, appended(words, TA_MARBUTA), Gender.FEMININE, Number.SINGULAR);
    }
    if (sound) {
      variants(forms, appended(words, WAW + NUN), Gender.MASCULINE, Number.PLURAL);
      variants(forms, appended(words, YA + NUN), Gender.MASCULINE, Number.PLURAL);
      List<String> last = new ArrayList<>(words);
      last.set(last.size() - 1, last.get(last.size() - 1) + YA + NUN);
      variants(forms, last, Gender.MASCULINE, Number.PLURAL);
    }
    List<String> last = new ArrayList<>(words);
    last.set(last.size() - 1, last.get(last.size() - 1) + TA_MARBUTA);
    variants(forms, last, Gender.FEMININE, Number.SINGULAR);
  }

  private static List<String> appended(List<String> words, String ending) {
    return words.stream().map(w -> w + ending).toList();
  }

  private static void accusative(List<Form> forms, String base, Number number) {
    if (!base.endsWith(TA_MARBUTA) && !base.endsWith(ALIF) && !base.endsWith(ALIF + HAMZA)) {
      forms.add(new Form(List.of(base + ALIF), Gender.MASCULINE, number, false, true, ' '));
    }
  }

  private static void dual(List<Form> forms, String base, Gender gender) {
    variants(forms, List.of(base + ALIF + NUN), gender, Number.DUAL);
    variants(forms, List.of(base + YA + NUN), gender, Number.DUAL);
    forms.add(new Form(List.of(base + ALIF), gender, Number.DUAL, true));
    forms.add(new Form(List.of(base + YA), gender, Number.DUAL, true));
  }

  /** With and without the article: on every word (adjectives), or on the last (of-phrases). */
  private static void variants(List<Form> forms, List<String> words, Gender gender, Number number) {
    forms.add(new Form(words, gender, number, false));
    long articles = words.stream().filter(Inflection::hasArticle).count();
    if (articles == 0) {
      forms.add(new Form(words.stream().map(w -> ARTICLE + w).toList(), gender, number, false));
      if (words.size() > 1) {
        List<String> last = new ArrayList<>(words);
        last.set(last.size() - 1, ARTICLE + last.get(last.size() - 1));
        forms.add(new Form(last, gender, number, false));
      }
    } else if (articles == words.size()) {
      forms.add(new Form(words.stream().map(w -> w.substring(2)).toList(), gender, number, false));
    }
  }

  static boolean hasArticle(String word) {
    return word.startsWith(ARTICLE) && word.length() > 4;
  }
}
