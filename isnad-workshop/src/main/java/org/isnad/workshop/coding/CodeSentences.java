package org.isnad.workshop.coding;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;
import org.isnad.coding.Isnad;
import org.isnad.coding.event.Plover;
import org.isnad.coding.event.Weights;
import org.isnad.formats.out.JsonRecord;
import org.isnad.model.Article;
import org.isnad.model.Coded;
import org.isnad.model.Event;
import tools.jackson.databind.JsonNode;

/**
 * Codes the sentences of a public set one by one with weights that have seen none of it, and writes
 * beside each record what an adapter for that set's own question may look at:
 *
 * <pre>
 * CodeSentences WEIGHTS SENTENCES.jsonl.gz CODED.jsonl FEATURES.tsv
 * </pre>
 *
 * WEIGHTS is a folder of {@code *.model} as {@link TrainEvents} writes it, or {@code shipped}.
 */
public final class CodeSentences {
  private CodeSentences() {}

  public static void main(String[] args) throws IOException {
    Reader reader = new Reader(org.isnad.knowledge.Knowledge.standard());
    Weights weights =
        args[0].equals("shipped") ? Weights.shipped() : TrainEvents.weights(Path.of(args[0]));
    Plover plover = reader.plover(weights);
    JsonRecord format = new JsonRecord("isnad " + Isnad.VERSION, "sentences");
    Set<String> done = new HashSet<>();
    List<JsonNode> rows = GoldStandard.rows(Path.of(args[1]));
    try (PrintWriter coded =
            new PrintWriter(Files.newBufferedWriter(Path.of(args[2]), StandardCharsets.UTF_8));
        PrintWriter features =
            new PrintWriter(Files.newBufferedWriter(Path.of(args[3]), StandardCharsets.UTF_8))) {
      for (JsonNode row : rows) {
        String id = row.path("id").asString();
        if (done.add(id)) {
          Reader.Page page = reader.read(GsrEvents.dated(Article.of(id, row.path("text").asString())));
          Coded record = page.code(plover);
          coded.print(format.write(record));
          features.println(id + "\t" + String.join("\t", features(page, record)));
        }
      }
    }
    new PrintStream(System.out, true, StandardCharsets.UTF_8).println(done.size() + " coded");
  }

  private static Set<String> features(Reader.Page page, Coded record) {
    Set<String> f = new LinkedHashSet<>();
    for (Event e : record.events()) {
      String type = e.type().name();
      String said = type + "=" + e.status() + (e.historical() ? " past" : "");
      f.add("said " + said);
      f.add("sure " + type + "=" + Math.min(9, (int) (e.confidence() * 10)));
      f.add("sure-said " + said + Math.min(4, (int) (e.confidence() * 5)));
      f.add("frame " + e.why().getFirst() + "=" + e.status());
      f.add("frame " + e.why().getFirst());
      f.add("who " + type + "=" + !e.actors().isEmpty() + !e.recipients().isEmpty() + e.status());
      f.add("held " + type + "=" + e.statement().isPresent() + e.status());
      f.add("when " + type + "=" + e.date().isPresent() + e.place().isPresent());
      f.add("toll " + type + "=" + !e.toll().figures().isEmpty());
      e.mode().forEach(m -> f.add("mode " + type + "=" + m));
    }
    f.add("events=" + Math.min(6, record.events().size()));
    for (Sentence s : page.text().sentences()) {
      for (Word word : s.words()) {
        if (word.isStem() && word.pos() != Pos.PROPN && word.pos() != Pos.NUM) {
          f.add("word " + word.lemma());
        }
      }
    }
    return f;
  }
}
