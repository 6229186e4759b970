package org.isnad.arabic.analysis;

/**
 * An uncut piece of the text: a run of letters, a number, a punctuation mark. Words are cut from
 * atoms, never joined from them.
 *
 * @param start UTF-16 offset in the text as received
 * @param end exclusive
 * @param folded its {@link org.isnad.arabic.Script#fold folded} form, never empty
 * @param token running number of the white-space token it stands in
 * @param line running number of its line
 * @param spaceBefore white space (or the beginning of the text) stands before it
 */
public record Atom(
    int start, int end, String folded, Kind kind, int token, int line, boolean spaceBefore) {

  public enum Kind {
    /** Letters of the Arabic script. */
    ARABIC,
    /** Arabic letters with full stops between them: the name of an agency or a channel. */
    ABBREVIATION,
    /** Letters of another script, with the digits and marks inside them. */
    FOREIGN,
    NUMBER,
    PUNCTUATION,
    SYMBOL
  }

  public boolean is(char mark) {
    return folded.length() == 1 && folded.charAt(0) == mark;
  }
}
