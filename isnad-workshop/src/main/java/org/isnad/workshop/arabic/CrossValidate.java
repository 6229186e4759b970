package org.isnad.workshop.arabic;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.isnad.arabic.Arabic;
import org.isnad.arabic.Conllu;
import org.isnad.knowledge.Knowledge;

/**
 * Reads a treebank's raw text with weights trained on the rest of it, fold by fold, and writes what
 * it found as CoNLL-U in the treebank's order, for a scorer.
 *
 * <pre>
 * java org.isnad.workshop.arabic.CrossValidate FOLDS OUTPUT TREEBANK.conllu[.gz] [ALWAYS.conllu…]
 * </pre>
 *
 * <p>Treebanks after the first are added to the training data of every fold.
 */
public final class CrossValidate {
  private CrossValidate() {}

  public static void main(String[] args) throws IOException {
    int folds = Integer.parseInt(args[0]);
    List<Treebank.Gold> all = Treebank.read(Path.of(args[2]));
    List<Treebank.Gold> always = new ArrayList<>();
    for (int i = 3; i < args.length; i++) {
      always.addAll(Treebank.read(Path.of(args[i])));
    }
    Knowledge knowledge = Knowledge.standard();
    String[] found = new String[all.size()];
    for (int fold = 0; fold < folds; fold++) {
      List<Treebank.Gold> training = new ArrayList<>(always);
      for (int i = 0; i < all.size(); i++) {
        if (i * folds / all.size() != fold) {
          training.add(all.get(i));
        }
      }
      Arabic arabic = Arabic.with(Trainer.train(knowledge, training).analyser(knowledge));
      for (int i = 0; i < all.size(); i++) {
        if (i * folds / all.size() == fold) {
          StringBuilder out = new StringBuilder();
          Conllu.write(
              arabic.readLines(List.of(all.get(i).text())), "f" + fold + "-" + i + "-", out);
          found[i] = out.toString();
        }
      }
      System.err.println("fold " + (fold + 1) + " of " + folds);
    }
    try (Writer out = Files.newBufferedWriter(Path.of(args[1]), StandardCharsets.UTF_8)) {
      for (String sentence : found) {
        out.write(sentence);
      }
    }
  }
}
