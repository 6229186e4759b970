package org.isnad.arabic.lexicon;

import org.isnad.arabic.Morphology;

/**
 * One thing a form may be.
 *
 * @param lemma folded
 * @param free may stand without an enclitic
 * @param bound may stand before an enclitic (ة becomes ت, وا becomes و)
 * @param tanwin the ا or nothing at its end is the accusative ending
 * @param spelling what folding hides of the form as written
 */
public record Analysis(
    String lemma,
    Kind kind,
    Morphology morphology,
    boolean free,
    boolean bound,
    boolean tanwin,
    Spelling spelling) {}
