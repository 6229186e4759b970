package org.isnad.arabic;

import java.util.List;
import org.isnad.model.Span;

/**
 * A syntactic word: what stands between white space and punctuation, with its proclitics and
 * enclitics split off as words of their own (وبالقوات = و + ب + القوات). The article ال stays with
 * its noun.
 *
 * @param index position in {@link Sentence#words()}
 * @param span its letters in the text as received
 * @param form those letters as received
 * @param folded {@link Script#fold folded} form; after للـ the elided article is restored (للسلطة
 *     gives السلطة over the letters لسلطة); a noun's ت before an enclitic is given back as ة
 * @param part proclitic, stem or enclitic, or punctuation
 * @param token running number of the white-space token in the text it was cut from; words of one
 *     token share it
 * @param lemma folded lemma in its dictionary form (verbs: perfect 3ms; nouns: singular without
 *     article)
 * @param readings every analysis the lexicon has for this form, most likely first; never empty; the
 *     first agrees with {@code pos} and {@code lemma}
 */
public record Word(
    int index,
    Span span,
    String form,
    String folded,
    Part part,
    int token,
    Pos pos,
    Morphology morphology,
    String lemma,
    List<Reading> readings) {

  /** Where a word stands in its white-space token. */
  public enum Part {
    PROCLITIC,
    STEM,
    ENCLITIC,
    PUNCTUATION
  }

  /** One possible analysis. */
  public record Reading(String lemma, Pos pos, Morphology morphology) {}

  /** Folded form without the article ال. */
  public String bare() {
    return morphology.definite() && folded.startsWith("\u0627\u0644") && folded.length() > 3
        ? folded.substring(2)
        : folded;
  }

  public boolean isStem() {
    return part == Part.STEM;
  }

  public boolean isPunctuation() {
    return part == Part.PUNCTUATION;
  }

  /** Whether some reading has this lemma and part of speech. */
  public boolean mayBe(String lemma, Pos pos) {
    for (Reading reading : readings) {
      if (reading.pos() == pos && reading.lemma().equals(lemma)) {
        return true;
      }
    }
    return false;
  }
}
