package org.isnad.arabic.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.isnad.arabic.Morphology;
import org.isnad.arabic.Morphology.Tense;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Word.Reading;

/** Options as they come, without doubles. */
final class Options {
  private static final int FAR = 24;

  private final boolean bound;
  private final List<Option> options = new ArrayList<>();

  Options(boolean bound) {
    this.bound = bound;
  }

  boolean isEmpty() {
    return options.isEmpty();
  }

  void add(Reading reading, String folded, int rank) {
    for (int i = 0; i < options.size(); i++) {
      if (options.get(i).reading().equals(reading)) {
        if (options.get(i).rank() < rank) {
          options.set(i, new Option(reading, folded, rank, false));
        }
        return;
      }
    }
    options.add(new Option(reading, folded, rank, false));
  }

  void remember(Memory.Call call) {
    boolean known = false;
    for (int i = 0; i < options.size(); i++) {
      Option option = options.get(i);
      if (option.pos() == call.pos() && option.reading().lemma().equals(call.lemma())) {
        options.set(
            i,
            new Option(
                option.reading(),
                option.folded(),
                option.rank() + 100 + call.count(),
                option.learned()));
        known = true;
      }
    }
    if (!known && !bound && !options.isEmpty()) {
      // the same form under another name: its morphology is taken from a reading with that part
      // of speech
      Option like = options.get(0);
      for (Option option : options) {
        if (option.pos() == call.pos()) {
          like = option;
          break;
        }
      }
      boolean verb = like.reading().morphology().tense() != Tense.NONE;
      boolean asVerb = call.pos() == Pos.VERB || call.pos() == Pos.AUX;
      Morphology morphology = verb == asVerb ? like.reading().morphology() : Morphology.UNMARKED;
      options.add(
          new Option(
              new Reading(call.lemma(), call.pos(), morphology),
              like.folded(),
              90 + call.count(),
              true));
    }
  }

  /** Without what is far less likely than another option of its part of speech. */
  List<Option> sorted() {
    int[] best = new int[Pos.values().length];
    Arrays.fill(best, Integer.MIN_VALUE);
    int top = Integer.MIN_VALUE;
    for (Option option : options) {
      int pos = option.pos().ordinal();
      // the treebanks lift what they know; that does not make the rest unlikely
      int rank = option.rank() >= 90 ? option.rank() - 100 : option.rank();
      best[pos] = Math.max(best[pos], rank);
      top = Math.max(top, rank);
    }
    int highest = top;
    options.removeIf(o ->
        o.rank() < best[o.pos().ordinal()] - FAR || best[o.pos().ordinal()] < 0 && highest > 10);
    options.sort(Comparator.comparingInt(Option::rank).reversed());
    return List.copyOf(options);
  }
}
