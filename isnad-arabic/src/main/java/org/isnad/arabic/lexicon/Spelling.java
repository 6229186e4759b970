package org.isnad.arabic.lexicon;

/**
 * What folding hides of a written form: how its first alif is written, and whether it ends in ى. It
 * tells أعداد from إعداد and تبنى from تبني where a writer is careful.
 */
public record Spelling(Alif first, boolean maqsura) {
  public static final Spelling PLAIN = new Spelling(Alif.OTHER, false);

  /** The first letter. */
  public enum Alif {
    /** No alif, or one without hamza. */
    OTHER,
    ABOVE,
    BELOW,
    MADDA
  }

  public static Spelling of(String written) {
    if (written.isEmpty()) {
      return PLAIN;
    }
    Alif first =
        switch (written.charAt(0)) {
          case '\u0623' -> Alif.ABOVE;
          case '\u0625' -> Alif.BELOW;
          case '\u0622' -> Alif.MADDA;
          default -> Alif.OTHER;
        };
    return new Spelling(first, written.charAt(written.length() - 1) == '\u0649');
  }

  /**
   * How ill a form spelt like this goes with a form as found in a text: 0 for no objection. A hamza
   * left out by the writer is no objection, a wrong one is; ى for ي is a habit of some, ي for ى
   * hardly ever.
   */
  public int objection(String written) {
    Spelling found = of(written);
    int objection = 0;
    if (found.first != first && (found.first != Alif.OTHER || first == Alif.MADDA)) {
      objection += first == Alif.OTHER || found.first == Alif.OTHER ? 12 : 25;
    }
    if (found.maqsura != maqsura) {
      char last = written.charAt(written.length() - 1);
      objection += found.maqsura ? last == '\u0649' ? 6 : 0 : last == '\u064A' ? 20 : 0;
    }
    return objection;
  }
}
