package org.isnad.arabic.lexicon;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.isnad.arabic.Morphology;

/**
 * An analysis without its word: how the lemma is made from the form (cut letters off both ends, put
 * others there), and the rest of the {@link Analysis}. Forms inflected alike share it.
 */
public record Edit(
    int cutFront,
    String addFront,
    int cutBack,
    String addBack,
    Kind kind,
    Morphology morphology,
    boolean free,
    boolean bound,
    boolean tanwin,
    Spelling spelling) {

  private static final Kind[] KINDS = Kind.values();
  private static final Morphology.Tense[] TENSES = Morphology.Tense.values();
  private static final Morphology.Person[] PERSONS = Morphology.Person.values();
  private static final Morphology.Gender[] GENDERS = Morphology.Gender.values();
  private static final Morphology.Number[] NUMBERS = Morphology.Number.values();

  private static final Spelling.Alif[] ALIFS = Spelling.Alif.values();

  /**
   * The edit that makes the analysis's lemma from the form, keeping their longest common stretch.
   */
  public static Edit of(String form, Analysis analysis) {
    String lemma = analysis.lemma();
    int best = 0;
    int inForm = 0;
    int inLemma = 0;
    for (int i = 0; i < form.length(); i++) {
      for (int j = 0; j < lemma.length(); j++) {
        int n = 0;
        while (i + n < form.length()
            && j + n < lemma.length()
            && form.charAt(i + n) == lemma.charAt(j + n)) {
          n++;
        }
        if (n > best) {
          best = n;
          inForm = i;
          inLemma = j;
        }
      }
    }
    return new Edit(
        inForm,
        lemma.substring(0, inLemma),
        form.length() - inForm - best,
        lemma.substring(inLemma + best),
        analysis.kind(),
        analysis.morphology(),
        analysis.free(),
        analysis.bound(),
        analysis.tanwin(),
        analysis.spelling());
  }

  Analysis on(String form) {
    String lemma =
        cutFront == 0 && cutBack == 0 && addFront.isEmpty() && addBack.isEmpty()
            ? form
            : addFront + form.substring(cutFront, form.length() - cutBack) + addBack;
    return new Analysis(lemma, kind, morphology, free, bound, tanwin, spelling);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeByte(cutFront);
    out.writeUTF(addFront);
    out.writeByte(cutBack);
    out.writeUTF(addBack);
    out.writeByte(kind.ordinal());
    out.writeByte(
        morphology.tense().ordinal()
            | morphology.person().ordinal() << 2
            | morphology.gender().ordinal() << 4
            | morphology.number().ordinal() << 6);
    out.writeByte(
        (free ? 1 : 0)
            | (bound ? 2 : 0)
            | (tanwin ? 4 : 0)
            | (spelling.maqsura() ? 8 : 0)
            | spelling.first().ordinal() << 4);
  }

  static Edit read(DataInputStream in) throws IOException {
    int cutFront = in.readUnsignedByte();
    String addFront = in.readUTF();
    int cutBack = in.readUnsignedByte();
    String addBack = in.readUTF();
    Kind kind = KINDS[in.readUnsignedByte()];
    int m = in.readUnsignedByte();
    int flags = in.readUnsignedByte();
    Morphology morphology =
        new Morphology(
            TENSES[m & 3], PERSONS[m >> 2 & 3], GENDERS[m >> 4 & 3], NUMBERS[m >> 6 & 3], false);
    return new Edit(
        cutFront,
        addFront,
        cutBack,
        addBack,
        kind,
        morphology,
        (flags & 1) != 0,
        (flags & 2) != 0,
        (flags & 4) != 0,
        new Spelling(ALIFS[flags >> 4 & 3], (flags & 8) != 0));
  }
}
