package org.isnad.coding.statement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.arabic.Sentence;

/** Where cues stand, for whoever must know where another statement begins. */
final class Boundaries {
  private final Map<Integer, Set<Integer>> verbs = new HashMap<>();
  private final Map<Integer, Set<Integer>> sayings = new HashMap<>();
  private final Map<Integer, Set<Integer>> participles = new HashMap<>();
  private final Map<Integer, Set<Integer>> phrases = new HashMap<>();

  Boundaries(List<Draft> drafts) {
    for (Draft draft : drafts) {
      switch (draft.hit.kind()) {
        case VERB -> {
          at(verbs, draft.sentence).add(draft.from);
          Frame frame = draft.introduction.frame();
          if (frame == Frame.THAT || frame == Frame.Q) {
            at(sayings, draft.sentence).add(draft.from);
          }
        }
        case PARTICIPLE -> at(participles, draft.sentence).add(draft.from);
        case PHRASE -> {
          if (draft.introduction.frame() == Frame.AROUND) {
            at(phrases, draft.sentence).add(draft.introduction.at());
          } else {
            at(verbs, draft.sentence).add(draft.from);
          }
        }
        default -> {}
      }
    }
  }

  private static Set<Integer> at(Map<Integer, Set<Integer>> map, int sentence) {
    return map.computeIfAbsent(sentence, k -> new HashSet<>());
  }

  boolean verbAt(Sentence sentence, int word) {
    return verbs.getOrDefault(sentence.index(), Set.of()).contains(word);
  }

  /** A verb with a clause or quotation of its own. */
  boolean sayingAt(Sentence sentence, int word) {
    return sayings.getOrDefault(sentence.index(), Set.of()).contains(word);
  }

  boolean participleAt(Sentence sentence, int word) {
    return participles.getOrDefault(sentence.index(), Set.of()).contains(word);
  }

  boolean phraseAt(Sentence sentence, int word) {
    return phrases.getOrDefault(sentence.index(), Set.of()).contains(word);
  }
}
