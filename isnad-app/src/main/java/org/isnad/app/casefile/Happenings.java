package org.isnad.app.casefile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.corroboration.Copies;
import org.isnad.corroboration.Copy;
import org.isnad.corroboration.Credits;
import org.isnad.corroboration.Occurrence;
import org.isnad.corroboration.Occurrences;
import org.isnad.corroboration.Witnesses;
import org.isnad.knowledge.Knowledge;
import org.isnad.model.Article;
import org.isnad.model.Coded;
import org.isnad.store.CaseFile;
import org.isnad.store.review.Corrections;

/**
 * The occurrences of a case, joined anew from the present view, with the ids the case has given
 * before.
 */
final class Happenings {
  private Happenings() {}

  static List<Occurrence> of(CaseFolder folder, CaseFile caseFile) throws IOException {
    Knowledge knowledge = folder.engine().knowledge();
    Corrections corrections = Corrections.of(caseFile);
    List<Coded> coded = new ArrayList<>();
    List<Article> articles = new ArrayList<>();
    caseFile.forEach(stored -> {
      coded.add(CaseFolder.view(stored, corrections));
      articles.add(stored.article());
    });
    List<Copy> copies = new Copies(new Credits(knowledge)).among(articles);
    Map<String, String> known = caseFile.occurrenceIds();
    List<Occurrence> found = new Occurrences(new Witnesses(knowledge)).among(coded, copies, known);
    keep(caseFile, found, known);
    return found;
  }

  /**
   * Remembers the ids; an id all of whose mentions went elsewhere is retired into where most of
   * them went.
   */
  private static void keep(CaseFile caseFile, List<Occurrence> found, Map<String, String> known) {
    Map<String, List<String>> members = new LinkedHashMap<>();
    Map<String, String> now = new HashMap<>();
    Set<String> alive = new HashSet<>();
    for (Occurrence occurrence : found) {
      alive.add(occurrence.id());
      List<String> moved = new ArrayList<>();
      for (Occurrence.Mention mention : occurrence.mentions()) {
        now.put(mention.key(), occurrence.id());
        if (!occurrence.id().equals(known.get(mention.key()))) {
          moved.add(mention.key());
        }
      }
      if (!moved.isEmpty()) {
        members.put(occurrence.id(), moved);
      }
    }
    Map<String, Map<String, Integer>> went = new TreeMap<>();
    known.forEach((key, id) -> {
      String into = now.get(key);
      if (!alive.contains(id) && into != null) {
        went.computeIfAbsent(id, k -> new TreeMap<>()).merge(into, 1, Integer::sum);
      }
    });
    Map<String, String> retired = new TreeMap<>();
    went.forEach((id, into) ->
        retired.put(
            id,
            into.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(id)));
    if (!members.isEmpty() || !retired.isEmpty()) {
      caseFile.keepOccurrences(members, retired);
    }
  }
}
