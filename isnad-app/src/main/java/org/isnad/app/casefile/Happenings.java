package org.isnad.app.casefile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.isnad.corroboration.Identities;
import org.isnad.corroboration.Occurrence;
import org.isnad.corroboration.Occurrences;
import org.isnad.knowledge.Knowledge;
import org.isnad.model.Coded;
import org.isnad.store.CaseFile;
import org.isnad.store.review.Corrections;

/**
 * The occurrences of a case, joined anew from the present view, with the ids the case has given
 * before. What changed is kept, where the case may be written: the ids of new mentions, and into
 * which id a merged one went.
 */
final class Happenings {
  private Happenings() {}

  static List<Occurrence> of(CaseFolder folder, CaseFile caseFile) throws IOException {
    Knowledge knowledge = folder.engine().knowledge();
    Corrections corrections = Corrections.of(caseFile);
    List<Coded> coded = new ArrayList<>();
    caseFile.forEach(stored -> coded.add(CaseFolder.view(stored, corrections)));
    Map<String, String> known = caseFile.occurrenceIds();
    List<Occurrence> found = Occurrences.of(knowledge, coded, known);
    Identities identities = new Identities(known);
    Map<String, List<String>> moved = identities.moved(found);
    Map<String, String> retired = identities.retired(found);
    if (!caseFile.isReadOnly() && !(moved.isEmpty() && retired.isEmpty())) {
      caseFile.keepOccurrences(moved, retired);
    }
    return found;
  }
}
