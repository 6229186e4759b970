package org.isnad.coding.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Text;
import org.isnad.coding.clause.WordForms;
import org.isnad.coding.clause.WordIndex;
import org.isnad.knowledge.Entry;
import org.isnad.knowledge.Knowledge;
import org.isnad.knowledge.KnowledgeFile.Problem;

/**
 * PLOVER's contexts: what an event is about, read from the words of its sentence and of the
 * article. One word of the sentence is enough where the article says more of the same; else two
 * different ones.
 */
final class Contexts {
  private static final int ARTICLE = 3;

  private record Word(String context, String lemma) {}

  private final WordIndex<String> index = new WordIndex<>();

  Contexts(Knowledge knowledge) {
    List<Problem> problems = new ArrayList<>();
    for (Entry entry : knowledge.file("events/contexts")) {
      WordForms.of(entry, problems).forEach(form -> index.add(form, entry.id()));
    }
  }

  /** Contexts of every sentence, in order of their names. */
  List<List<String>> of(Text text) {
    Map<String, Integer> article = new TreeMap<>();
    List<Set<Word>> words = new ArrayList<>();
    for (Sentence s : text.sentences()) {
      Set<Word> found = new HashSet<>();
      for (int i = 0; i < s.size(); i++) {
        for (WordIndex.Hit<String> hit : index.at(s, i)) {
          if (found.add(new Word(hit.value(), hit.form().lemma()))) {
            article.merge(hit.value(), 1, Integer::sum);
          }
        }
      }
      words.add(found);
    }
    List<List<String>> contexts = new ArrayList<>();
    for (Set<Word> found : words) {
      Map<String, Integer> counts = new TreeMap<>();
      found.forEach(w -> counts.merge(w.context(), 1, Integer::sum));
      Set<String> names = new TreeSet<>();
      counts.forEach((name, count) -> {
        if (count > 1 || article.getOrDefault(name, 0) >= ARTICLE) {
          names.add(name);
        }
      });
      contexts.add(List.copyOf(names));
    }
    return contexts;
  }
}
