package org.isnad.arabic.analysis;

import org.isnad.arabic.Pos;
import org.isnad.arabic.Word.Reading;

/**
 * A reading of a piece with what is needed to choose it.
 *
 * @param folded the piece's folded form under this reading: ة given back before an enclitic, the
 *     article's alif after ل
 * @param rank the higher the likelier among readings of one part of speech
 * @param learned only the treebanks know it: the features of training do not see it
 */
record Option(Reading reading, String folded, int rank, boolean learned) {
  Pos pos() {
    return reading.pos();
  }
}
