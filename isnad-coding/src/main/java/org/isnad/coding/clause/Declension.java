package org.isnad.coding.clause;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isnad.arabic.Morphology.Gender;
import org.isnad.arabic.Morphology.Number;
import org.isnad.arabic.Script;

/**
 * The written forms of a noun, verbal noun or participle, folded and without the article: case
 * endings that show (مؤكدا), feminine, dual and sound plurals. Broken plurals are knowledge, not
 * rule: they are listed as forms of their own.
 */
public final class Declension {
  /** One written form. */
  public record Form(String folded, Gender gender, Number number) {}

  private static final char ALIF = '\u0627';
  private static final char WAW = '\u0648';
  private static final char YA = '\u064A';
  private static final char TA = '\u062A';
  private static final char NUN = '\u0646';
  private static final char TA_MARBUTA = '\u0629';

  private Declension() {}

  /**
   * A verbal noun or other noun of fixed gender: تصريح, تصريحا, تصريحات, تصريحان, تصريحين; إدانة,
   * إدانات.
   */
  public static List<Form> noun(String singular) {
    Map<String, Form> forms = new LinkedHashMap<>();
    String base = Script.fold(singular);
    boolean feminine = base.charAt(base.length() - 1) == TA_MARBUTA;
    Gender gender = feminine ? Gender.FEMININE : Gender.MASCULINE;
    String stem = feminine ? base.substring(0, base.length() - 1) : base;
    add(forms, base, gender, Number.SINGULAR);
    if (!feminine) {
      add(forms, base + ALIF, gender, Number.SINGULAR);
    }
    add(forms, stem + ALIF + TA, Gender.FEMININE, Number.PLURAL);
    String dual = feminine ? stem + TA : stem;
    add(forms, dual + ALIF + NUN, gender, Number.DUAL);
    add(forms, dual + YA + NUN, gender, Number.DUAL);
    return new ArrayList<>(forms.values());
  }

  /**
   * A participle or adjective, from its masculine singular with or without the accusative alif:
   * مؤكدا gives مؤكد, مؤكدا, مؤكدة, مؤكدين, مؤكدون, مؤكدات, مؤكدان; نافيا gives ناف, نافيا, نافي,
   * نافية, نافين, نافون.
   */
  public static List<Form> participle(String masculine) {
    Map<String, Form> forms = new LinkedHashMap<>();
    String base = Script.fold(masculine);
    if (base.length() > 3 && base.charAt(base.length() - 1) == ALIF) {
      base = base.substring(0, base.length() - 1);
    }
    boolean weak = base.charAt(base.length() - 1) == YA;
    String body = weak ? base.substring(0, base.length() - 1) : base;
    add(forms, base, Gender.MASCULINE, Number.SINGULAR);
    add(forms, base + ALIF, Gender.MASCULINE, Number.SINGULAR);
    if (weak && body.length() > 2) {
      add(forms, body, Gender.MASCULINE, Number.SINGULAR);
    }
    add(forms, base + TA_MARBUTA, Gender.FEMININE, Number.SINGULAR);
    add(forms, body + WAW + NUN, Gender.MASCULINE, Number.PLURAL);
    add(forms, body + YA + NUN, Gender.MASCULINE, Number.PLURAL);
    add(forms, base + ALIF + TA, Gender.FEMININE, Number.PLURAL);
    add(forms, base + ALIF + NUN, Gender.MASCULINE, Number.DUAL);
    add(forms, base + TA + ALIF + NUN, Gender.FEMININE, Number.DUAL);
    add(forms, base + TA + YA + NUN, Gender.FEMININE, Number.DUAL);
    return new ArrayList<>(forms.values());
  }

  private static void add(Map<String, Form> forms, String form, Gender gender, Number number) {
    forms.putIfAbsent(form, new Form(form, gender, number));
  }
}
