package org.isnad.workshop.arabic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Script;
import org.isnad.arabic.analysis.Analyser;
import org.isnad.arabic.analysis.Atom;
import org.isnad.arabic.analysis.Cut;
import org.isnad.arabic.analysis.FeatureList;
import org.isnad.arabic.analysis.Memory;
import org.isnad.arabic.analysis.Piece;
import org.isnad.arabic.analysis.Tagger;
import org.isnad.arabic.analysis.Tokenizer;
import org.isnad.arabic.analysis.Weights;
import org.isnad.knowledge.Knowledge;

/**
 * Learns the weights of cutting and tagging, and what annotators called each form. Fixed seeds:
 * repeatable.
 */
final class Trainer {
  private static final int CUT_ROUNDS = 12;
  private static final int TAG_ROUNDS = 8;

  /**
   * Features left out at random in each decision: with so few sentences, leaning on single words
   * misleads.
   */
  private static final float DROPPED = 0.4f;

  private static final int RUNS = 6;
  private static final float LEAST = 0.05f;

  /** What training gives. */
  record Model(
      Perceptron.Table cutting, Perceptron.Table tagging, Map<String, List<Memory.Call>> memory) {
    Analyser analyser(Knowledge knowledge) {
      return Analyser.of(
          knowledge,
          new Memory(memory),
          Weights.of(cutting.width(), cutting.features(), cutting.rows()),
          Weights.of(tagging.width(), tagging.features(), tagging.rows()));
    }
  }

  /** A run of letters and the cut the treebank gives it. */
  private record CutExample(String word, List<Cut> candidates, int right) {}

  /** A sentence in pieces with their tags. */
  private record TagExample(List<Piece> pieces, List<Pos> tags) {}

  private final Analyser bare;
  private final List<CutExample> cuts = new ArrayList<>();
  private final List<TagExample> sentences = new ArrayList<>();
  private final Map<String, Map<Pos, Map<String, Integer>>> calls = new TreeMap<>();

  private Trainer(Knowledge knowledge) {
    Weights none = Weights.of(Pos.values().length, new int[0], new float[0]);
    this.bare = Analyser.of(knowledge, new Memory(Map.of()), none, none);
  }

  static Model train(Knowledge knowledge, List<Treebank.Gold> treebank) {
    Trainer trainer = new Trainer(knowledge);
    for (Treebank.Gold sentence : treebank) {
      trainer.example(sentence);
    }
    return new Model(trainer.cutting(), trainer.tagging(), trainer.memory());
  }

  private void example(Treebank.Gold sentence) {
    List<Atom> atoms = Tokenizer.tokenize(sentence.text());
    List<Piece> pieces = new ArrayList<>();
    List<Pos> tags = new ArrayList<>();
    Analyser.Desk desk = new Analyser.Desk();
    int word = 0;
    List<Treebank.GoldWord> gold = sentence.words();
    for (int i = 0; i < atoms.size(); i++) {
      Atom atom = atoms.get(i);
      while (word < gold.size() && gold.get(word).end() <= atom.start()) {
        word++;
      }
      int end = word;
      while (end < gold.size() && gold.get(end).start() < atom.end()) {
        end++;
      }
      boolean open = i + 1 < atoms.size() && !atoms.get(i + 1).spaceBefore();
      List<Treebank.GoldWord> own = gold.subList(word, end);
      List<Piece> cut;
      if (atom.kind() == Atom.Kind.ARABIC && !own.isEmpty()) {
        List<Cut> candidates = bare.cutter().candidates(atom.folded(), open);
        int right = right(atom, sentence.text(), own, candidates);
        if (right >= 0 && candidates.size() > 1) {
          cuts.add(new CutExample(atom.folded(), candidates, right));
        }
        cut =
            bare.pieces(
                atom.folded(),
                Analyser.letters(atom, sentence.text()),
                candidates.get(Math.max(0, right)));
      } else {
        cut = bare.pieces(atom, sentence.text(), open, desk);
      }
      for (int k = 0; k < cut.size(); k++) {
        Treebank.GoldWord called = own.isEmpty() ? null : own.get(Math.min(k, own.size() - 1));
        Pos pos = called == null ? Pos.X : called.pos();
        pieces.add(cut.get(k));
        tags.add(pos);
        if (called != null && cut.size() == own.size() && atom.kind() == Atom.Kind.ARABIC) {
          remember(cut.get(k), called);
        }
      }
    }
    sentences.add(new TagExample(pieces, tags));
  }

  /** Under the form as written and, for writers who leave hamza out, under the folded form. */
  private void remember(Piece piece, Treebank.GoldWord called) {
    boolean elided = !Script.fold(piece.letters()).equals(piece.folded());
    remember(piece.folded(), called);
    if (!elided && !piece.letters().equals(piece.folded())) {
      remember(piece.letters(), called);
    }
  }

  private void remember(String form, Treebank.GoldWord called) {
    calls
        .computeIfAbsent(form, k -> new TreeMap<>())
        .computeIfAbsent(called.pos(), k -> new TreeMap<>())
        .merge(called.lemma(), 1, Integer::sum);
  }

  /** The candidate with the treebank's boundaries; -1 if no candidate has them. */
  private static int right(
      Atom atom, String text, List<Treebank.GoldWord> own, List<Cut> candidates) {
    long boundaries = 0;
    for (Treebank.GoldWord word : own) {
      if (word.start() > atom.start()) {
        int letters = Script.fold(text.substring(atom.start(), word.start())).length();
        boundaries |= 1L << letters;
      }
    }
    for (int i = 0; i < candidates.size(); i++) {
      if (candidates.get(i).boundaries() == boundaries) {
        return i;
      }
    }
    return -1;
  }

  private Perceptron.Table cutting() {
    Perceptron perceptron = new Perceptron(1);
    FeatureList features = new FeatureList();
    List<CutExample> order = new ArrayList<>(cuts);
    Random random = new Random(17);
    for (int round = 0; round < CUT_ROUNDS; round++) {
      Collections.shuffle(order, random);
      for (CutExample example : order) {
        int best = -1;
        float top = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < example.candidates().size(); i++) {
          bare.cutter().features(example.word(), example.candidates().get(i), features);
          float score = perceptron.score(features);
          if (score > top) {
            top = score;
            best = i;
          }
        }
        if (best != example.right()) {
          bare.cutter()
              .features(example.word(), example.candidates().get(example.right()), features);
          perceptron.update(features, 0, 1);
          bare.cutter().features(example.word(), example.candidates().get(best), features);
          perceptron.update(features, 0, -1);
        }
        perceptron.step();
      }
    }
    return perceptron.averaged(LEAST);
  }

  /**
   * The mean of several runs that differ in the order of sentences: steadier than any one of them.
   */
  private Perceptron.Table tagging() {
    List<Perceptron.Table> runs = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      runs.add(tagging(23 + run));
    }
    return Perceptron.mean(runs, LEAST);
  }

  private Perceptron.Table tagging(int seed) {
    Perceptron perceptron = new Perceptron(Pos.values().length);
    FeatureList features = new FeatureList();
    float[] sums = new float[Pos.values().length];
    List<TagExample> order = new ArrayList<>(sentences);
    Random random = new Random(seed);
    for (int round = 0; round < TAG_ROUNDS; round++) {
      Collections.shuffle(order, random);
      for (TagExample example : order) {
        Pos[] given = new Pos[example.pieces().size()];
        for (int i = 0; i < given.length; i++) {
          Piece piece = example.pieces().get(i);
          Pos right = example.tags().get(i);
          Piece allowed = piece.allowing(right);
          if (Integer.bitCount(allowed.tags()) == 1) {
            given[i] = right;
            continue;
          }
          Tagger.features(example.pieces(), i, given, features);
          features.thin(random, DROPPED);
          perceptron.scores(features, sums);
          Pos best = Tagger.best(allowed, sums);
          given[i] = best;
          if (best != right) {
            perceptron.update(features, right.ordinal(), 1);
            perceptron.update(features, best.ordinal(), -1);
          }
          perceptron.step();
        }
      }
    }
    return perceptron.averaged(0);
  }

  private Map<String, List<Memory.Call>> memory() {
    Map<String, List<Memory.Call>> memory = new HashMap<>();
    calls.forEach((form, byPos) -> {
      List<Memory.Call> all = new ArrayList<>();
      byPos.forEach((pos, lemmas) ->
          lemmas.forEach((lemma, count) -> all.add(new Memory.Call(pos, lemma, count))));
      all.sort(Comparator.comparingInt(Memory.Call::count).reversed());
      memory.put(form, List.copyOf(all));
    });
    return memory;
  }
}
