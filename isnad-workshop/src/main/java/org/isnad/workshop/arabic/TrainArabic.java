package org.isnad.workshop.arabic;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.isnad.arabic.analysis.Memory;
import org.isnad.arabic.analysis.Weights;
import org.isnad.knowledge.Knowledge;

/**
 * Trains the weights that isnad-lexicon carries.
 *
 * <pre>java org.isnad.workshop.arabic.TrainArabic OUTPUT TREEBANK.conllu[.gz]…</pre>
 */
public final class TrainArabic {
  private TrainArabic() {}

  public static void main(String[] args) throws IOException {
    List<Treebank.Gold> sentences = new ArrayList<>();
    for (int i = 1; i < args.length; i++) {
      sentences.addAll(Treebank.read(Path.of(args[i])));
    }
    Trainer.Model model = Trainer.train(Knowledge.standard(), sentences);
    Path output = Path.of(args[0]);
    try (DataOutputStream out =
        new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(output)))) {
      Memory.write(out, model.memory());
      Weights.write(out, 1, model.cutting().features(), model.cutting().rows());
      Weights.write(
          out, model.tagging().width(), model.tagging().features(), model.tagging().rows());
    }
    System.err.printf(
        Locale.ROOT,
        "%,d sentences: %,d forms remembered, %,d features for cutting, %,d for tagging; %,d bytes%n",
        sentences.size(),
        model.memory().size(),
        model.cutting().features().length,
        model.tagging().features().length,
        Files.size(output));
  }
}
