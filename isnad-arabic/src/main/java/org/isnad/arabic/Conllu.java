package org.isnad.arabic;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.isnad.model.Span;

/**
 * Writes a read text as CoNLL-U: a {@code # text} line for each sentence, multiword token lines for
 * what was cut, {@code SpaceAfter=No} where no space follows. Words keep the letters of the text;
 * only the alif of the article that للـ swallows is given back (ل + السلطة).
 */
public final class Conllu {
  private Conllu() {}

  public static void write(Text text, Appendable out) throws IOException {
    write(text, "s", out);
  }

  /**
   * @param prefix of the sentences' ids
   */
  public static void write(Text text, String prefix, Appendable out) throws IOException {
    for (Sentence sentence : text.sentences()) {
      write(text.raw(), sentence, prefix + (sentence.index() + 1), out);
    }
  }

  private static void write(String raw, Sentence sentence, String id, Appendable out)
      throws IOException {
    out.append("# sent_id = ").append(id).append('\n');
    out.append("# text = ").append(clean(sentence.span().in(raw))).append('\n');
    List<Word> words = sentence.words();
    for (int from = 0; from < words.size(); ) {
      int to = tokenEnd(words, from);
      if (to - from > 1) {
        Span span = words.get(from).span().cover(words.get(to - 1).span());
        row((from + 1) + "-" + to, clean(span.in(raw)), null, spaceAfter(words, to), out);
      }
      for (int i = from; i < to; i++) {
        boolean last = to - from == 1;
        row(
            String.valueOf(i + 1),
            form(words.get(i)),
            words.get(i),
            last && spaceAfter(words, to),
            out);
      }
      from = to;
    }
    out.append('\n');
  }

  /** Clitics and stem that stand together without anything between. */
  private static int tokenEnd(List<Word> words, int from) {
    int to = from + 1;
    while (to < words.size()
        && words.get(to).span().start() == words.get(to - 1).span().end()
        && words.get(to).token() == words.get(from).token()
        && joins(words.get(to - 1), words.get(to))) {
      to++;
    }
    return to;
  }

  private static boolean joins(Word left, Word right) {
    boolean letters = !left.isPunctuation() && !right.isPunctuation();
    return letters
        && (left.part() == Word.Part.PROCLITIC && Script.isArabicLetter(right.form().charAt(0))
            || right.part() == Word.Part.ENCLITIC);
  }

  private static String form(Word word) {
    String folded = word.folded();
    String form = clean(word.form());
    boolean elided =
        folded.length() == Script.fold(form).length() + 1 && folded.endsWith(Script.fold(form));
    return elided ? folded.charAt(0) + form : form;
  }

  private static void row(
      String id,
      String form,
      @org.jspecify.annotations.Nullable Word word,
      boolean glued,
      Appendable out)
      throws IOException {
    List<String> columns = new ArrayList<>(10);
    columns.add(id);
    columns.add(form);
    columns.add(word == null ? "_" : clean(word.lemma()));
    columns.add(word == null ? "_" : word.pos().name());
    columns.add("_");
    columns.add(word == null ? "_" : features(word.morphology()));
    columns.add("_");
    columns.add("_");
    columns.add("_");
    columns.add(glued ? "SpaceAfter=No" : "_");
    out.append(String.join("\t", columns)).append('\n');
  }

  /** Whether nothing separates the word before {@code next} from it. */
  private static boolean spaceAfter(List<Word> words, int next) {
    return next < words.size() && words.get(next).token() == words.get(next - 1).token();
  }

  private static String features(Morphology m) {
    List<String> features = new ArrayList<>();
    switch (m.tense()) {
      case PERFECT -> features.add("Aspect=Perf");
      case IMPERFECT -> features.add("Aspect=Imp");
      default -> {
        // nothing to say
      }
    }
    if (m.definite()) {
      features.add("Definite=Def");
    }
    if (m.gender() != Morphology.Gender.UNKNOWN) {
      features.add("Gender=" + title(m.gender().name(), 4, 3));
    }
    if (m.tense() == Morphology.Tense.IMPERATIVE) {
      features.add("Mood=Imp");
    }
    if (m.number() != Morphology.Number.UNKNOWN) {
      features.add("Number=" + title(m.number().name(), 4, 4));
    }
    if (m.person() != Morphology.Person.NONE) {
      features.add("Person=" + m.person().ordinal());
    }
    return features.isEmpty() ? "_" : String.join("|", features);
  }

  private static String title(String name, int most, int feminine) {
    int n = Math.min(name.length(), name.startsWith("F") ? feminine : most);
    return name.charAt(0) + name.substring(1, n).toLowerCase(Locale.ROOT);
  }

  /** No white space inside a column or a comment line. */
  private static String clean(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(Character.isISOControl(c) || Character.isWhitespace(c) || c == '\u00A0' ? ' ' : c);
    }
    return out.toString();
  }
}
