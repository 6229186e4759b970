package org.isnad.coding.clause;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.arabic.Morphology.Gender;
import org.isnad.arabic.Morphology.Number;
import org.isnad.arabic.Morphology.Person;
import org.isnad.arabic.Morphology.Tense;
import org.isnad.arabic.Script;

/**
 * All written forms of a verb, from the two that a dictionary gives: perfect and imperfect, third
 * person masculine singular (قال يقول, أعلن يعلن, نفى ينفي, رأى يرى, ردّ يردّ).
 *
 * <p>Forms are folded ({@link Script#fold}) and stand as newswire writes them, without short
 * vowels. That is why a handful of rules is enough: what unwritten vowels do differently does not
 * show. Four kinds of roots show: hollow verbs lose their long vowel before a consonant ending
 * (قال, قلنا, لم يقل), final-weak verbs change it (نفى, نفت, نفوا, لم ينف), doubled ones write both
 * letters (رد, رددنا), and those that begin with hamza merge it with the first person's prefix
 * (آمل). A form that cannot be told from another costs nothing.
 *
 * <p>Before an object pronoun some forms are spelt differently (نفى but نفاه, وصفوا but وصفوه);
 * these spellings are among the forms, since the pronoun is cut off as a word of its own. The
 * future سـ is there attached as well, for readers that do not cut it off.
 */
public final class Conjugation {
  /**
   * One written form.
   *
   * @param future carries سـ
   * @param passive can only be read as passive (قيل, أفيد, طولب); most passives look like their
   *     actives
   * @param jussive a shortened form that stands after لم only (لم يقل, لم ينف)
   */
  public record Form(
      String folded,
      Tense tense,
      Person person,
      Gender gender,
      Number number,
      boolean future,
      boolean passive,
      boolean jussive) {}

  private static final char ALIF = '\u0627';
  private static final char WAW = '\u0648';
  private static final char WAW_HAMZA = '\u0624';
  private static final char YA = '\u064A';
  private static final char TA = '\u062A';
  private static final char NUN = '\u0646';
  private static final char MIM = '\u0645';
  private static final char SIN = '\u0633';
  private static final char BARE_MAQSURA = '\u0649';

  private final String perfect;
  private final String imperfect;
  private final boolean hollow;
  private final Weak perfectEnd;
  private final Weak imperfectEnd;
  private final Map<String, Form> forms = new LinkedHashMap<>();

  /** How a stem ends: in a consonant, or in a vowel written with alif, ya, or waw. */
  private enum Weak {
    NONE,
    MAQSURA,
    ALIF,
    YA,
    WAW
  }

  private Conjugation(String perfect, String imperfect) {
    String rawPerfect = bareMarks(perfect);
    String rawImperfect = bareMarks(imperfect);
    this.perfect = Script.fold(rawPerfect);
    this.imperfect = Script.fold(rawImperfect);
    if (this.perfect.length() < 2 || this.imperfect.length() < 2) {
      throw new IllegalArgumentException("not a verb: '" + perfect + " " + imperfect + "'");
    }
    this.perfectEnd = end(rawPerfect);
    this.imperfectEnd = end(rawImperfect);
    this.hollow = perfectEnd == Weak.NONE && isHollow(this.perfect, this.imperfect);
    conjugatePerfect();
    conjugateImperfect();
    conjugatePassive();
  }

  /** From perfect and imperfect of the third person masculine singular. */
  public static Conjugation of(String perfect, String imperfect) {
    return new Conjugation(perfect, imperfect);
  }

  /**
   * From a value of a knowledge file's {@code verb} slot: {@code "قال يقول"}. Words after the
   * second (a fixed preposition or object) are the business of whoever wrote them.
   */
  public static Optional<Conjugation> parse(String value) {
    String[] words = value.strip().split("\\s+");
    return words.length < 2 || words[0].length() < 2 || words[1].length() < 2
        ? Optional.empty()
        : Optional.of(new Conjugation(words[0], words[1]));
  }

  /** Perfect, third person masculine singular, folded: the verb's dictionary form. */
  public String lemma() {
    return perfect;
  }

  /** Every form once, active readings before passive ones. */
  public List<Form> forms() {
    return List.copyOf(forms.values());
  }

  private static String bareMarks(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!Script.isIgnorable(text.charAt(i))) {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }

  private static Weak end(String raw) {
    char last = raw.charAt(raw.length() - 1);
    return switch (last) {
      case BARE_MAQSURA -> Weak.MAQSURA;
      case ALIF -> Weak.ALIF;
      case YA -> Weak.YA;
      case WAW -> Weak.WAW;
      default -> Weak.NONE;
    };
  }

  /**
   * A long vowel before the last letter in both stems: قال يقول, أشار يشير, نال ينال, احتاج يحتاج.
   * Not so where the alif belongs to the pattern and the imperfect keeps it before a third
   * consonant (حاول, تداول).
   */
  private static boolean isHollow(String perfect, String imperfect) {
    int n = perfect.length();
    if (n < 3 || perfect.charAt(n - 2) != ALIF) {
      return false;
    }
    char vowel = imperfect.charAt(imperfect.length() - 2);
    return imperfect.length() >= 3 && (vowel == WAW || vowel == YA || vowel == ALIF);
  }

  private void conjugatePerfect() {
    Person third = Person.THIRD;
    String stem = perfectEnd == Weak.NONE ? perfect : perfect.substring(0, perfect.length() - 1);
    String consonantal = // the stem before an ending that begins with a consonant
        hollow
            ? perfect.substring(0, perfect.length() - 2) + perfect.substring(perfect.length() - 1)
            : switch (perfectEnd) {
              case NONE -> perfect;
              case ALIF -> stem + WAW; // دعا, دعونا
              default -> stem + YA;
            };
    past(perfect, third, Gender.MASCULINE, Number.SINGULAR);
    switch (perfectEnd) {
      case MAQSURA -> {
        past(stem + ALIF, third, Gender.MASCULINE, Number.SINGULAR); // before a pronoun
        past(stem + TA, third, Gender.FEMININE, Number.SINGULAR);
        past(stem + TA + ALIF, third, Gender.FEMININE, Number.DUAL);
        past(stem + YA + ALIF, third, Gender.MASCULINE, Number.DUAL);
      }
      case ALIF -> {
        past(stem + TA, third, Gender.FEMININE, Number.SINGULAR);
        past(stem + TA + ALIF, third, Gender.FEMININE, Number.DUAL);
        past(stem + WAW + ALIF, third, Gender.MASCULINE, Number.DUAL);
      }
      default -> {
        past(perfect + TA, third, Gender.FEMININE, Number.SINGULAR);
        past(perfect + TA + ALIF, third, Gender.FEMININE, Number.DUAL);
        past(perfect + ALIF, third, Gender.MASCULINE, Number.DUAL);
        if (perfect.charAt(perfect.length() - 1) == ALIF) { // final hamza: هنأ, تبرأ
          String waw = perfect.substring(0, perfect.length() - 1) + WAW_HAMZA + WAW;
          past(waw + ALIF, third, Gender.MASCULINE, Number.PLURAL);
          past(waw, third, Gender.MASCULINE, Number.PLURAL);
        }
      }
    }
    past(stem + WAW + ALIF, third, Gender.MASCULINE, Number.PLURAL);
    past(stem + WAW, third, Gender.MASCULINE, Number.PLURAL); // before a pronoun
    past(consonantal + NUN, third, Gender.FEMININE, Number.PLURAL);
    past(consonantal + TA, Person.FIRST, Gender.UNKNOWN, Number.SINGULAR);
    past(consonantal + NUN + ALIF, Person.FIRST, Gender.UNKNOWN, Number.PLURAL);
    past(consonantal + TA + MIM, Person.SECOND, Gender.MASCULINE, Number.PLURAL);
    if (mayBeDoubled()) {
      String doubled = perfect + perfect.charAt(perfect.length() - 1);
      past(doubled + NUN, third, Gender.FEMININE, Number.PLURAL);
      past(doubled + TA, Person.FIRST, Gender.UNKNOWN, Number.SINGULAR);
      past(doubled + NUN + ALIF, Person.FIRST, Gender.UNKNOWN, Number.PLURAL);
    }
  }

  /**
   * رد, أصر, احتل, استمر: the last letter may stand for two. Some that fit are not, and are never
   * written so.
   */
  private boolean mayBeDoubled() {
    int n = perfect.length();
    return perfectEnd == Weak.NONE
        && !hollow
        && (n == 2 || perfect.charAt(0) == ALIF && (n == 3 || n == 4 || n == 5));
  }

  private void conjugateImperfect() {
    boolean weak = imperfectEnd != Weak.NONE;
    String stem = imperfect.substring(1); // without the prefix of the person
    String body = weak ? stem.substring(0, stem.length() - 1) : stem;
    present(YA, stem, Person.THIRD, Gender.MASCULINE, Number.SINGULAR);
    present(TA, stem, Person.THIRD, Gender.FEMININE, Number.SINGULAR);
    present(ALIF, stem, Person.FIRST, Gender.UNKNOWN, Number.SINGULAR);
    present(NUN, stem, Person.FIRST, Gender.UNKNOWN, Number.PLURAL);
    if (imperfectEnd == Weak.MAQSURA) { // before a pronoun: يخشاه
      present(YA, body + ALIF, Person.THIRD, Gender.MASCULINE, Number.SINGULAR);
      present(TA, body + ALIF, Person.THIRD, Gender.FEMININE, Number.SINGULAR);
    }
    present(YA, body + WAW + NUN, Person.THIRD, Gender.MASCULINE, Number.PLURAL);
    present(YA, body + WAW + ALIF, Person.THIRD, Gender.MASCULINE, Number.PLURAL);
    present(YA, body + WAW, Person.THIRD, Gender.MASCULINE, Number.PLURAL);
    String dual =
        switch (imperfectEnd) {
          case NONE -> stem;
          case WAW -> body + WAW;
          default -> body + YA;
        };
    present(YA, dual + ALIF + NUN, Person.THIRD, Gender.MASCULINE, Number.DUAL);
    present(TA, dual + ALIF + NUN, Person.THIRD, Gender.FEMININE, Number.DUAL);
    present(YA, dual + ALIF, Person.THIRD, Gender.MASCULINE, Number.DUAL);
    String shortStem =
        hollow ? stem.substring(0, stem.length() - 2) + stem.substring(stem.length() - 1) : body;
    if (hollow || weak) { // after لم
      jussive(YA + shortStem, Gender.MASCULINE);
      jussive(TA + shortStem, Gender.FEMININE);
    }
    present(YA, (weak ? dual : shortStem) + NUN, Person.THIRD, Gender.FEMININE, Number.PLURAL);
  }

  /** Only the passives that look different from their actives. */
  private void conjugatePassive() {
    int n = perfect.length();
    String past = "";
    String present = "";
    if (hollow) {
      past = perfect.substring(0, n - 2) + YA + perfect.charAt(n - 1);
      present =
          imperfect.substring(0, imperfect.length() - 2)
              + ALIF
              + imperfect.charAt(imperfect.length() - 1);
    } else if (n == 4 && perfect.charAt(1) == ALIF) { // طالب, هاجم
      past = "" + perfect.charAt(0) + WAW + perfect.substring(2);
    } else if (n == 5 && perfect.charAt(0) == TA && perfect.charAt(2) == ALIF) { // تداول
      past = perfect.substring(0, 2) + WAW + perfect.substring(3);
    }
    if (!past.isEmpty()) {
      add(past, Tense.PERFECT, Person.THIRD, Gender.MASCULINE, Number.SINGULAR, false, true);
      add(past + TA, Tense.PERFECT, Person.THIRD, Gender.FEMININE, Number.SINGULAR, false, true);
      add(
          past + WAW + ALIF,
          Tense.PERFECT,
          Person.THIRD,
          Gender.MASCULINE,
          Number.PLURAL,
          false,
          true);
    }
    if (!present.isEmpty()) {
      add(present, Tense.IMPERFECT, Person.THIRD, Gender.MASCULINE, Number.SINGULAR, false, true);
      String feminine = TA + present.substring(1);
      add(feminine, Tense.IMPERFECT, Person.THIRD, Gender.FEMININE, Number.SINGULAR, false, true);
    }
  }

  private void past(String form, Person person, Gender gender, Number number) {
    add(form, Tense.PERFECT, person, gender, number, false, false);
  }

  private void present(char prefix, String stem, Person person, Gender gender, Number number) {
    boolean merges = prefix == ALIF && stem.length() > 1 && stem.charAt(0) == ALIF; // أ + أمل = آمل
    String form = merges ? stem : prefix + stem;
    add(form, Tense.IMPERFECT, person, gender, number, false, false);
    add(SIN + form, Tense.IMPERFECT, person, gender, number, true, false);
  }

  private void jussive(String form, Gender gender) {
    forms.putIfAbsent(
        form,
        new Form(form, Tense.IMPERFECT, Person.THIRD, gender, Number.SINGULAR, false, false, true));
  }

  private void add(
      String form,
      Tense tense,
      Person person,
      Gender gender,
      Number number,
      boolean future,
      boolean passive) {
    if (form.length() > 1) {
      forms.putIfAbsent(
          form, new Form(form, tense, person, gender, number, future, passive, false));
    }
  }
}
