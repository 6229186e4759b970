package org.isnad.workshop.arabic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.isnad.arabic.Arabic;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Text;
import tools.jackson.databind.ObjectMapper;

/**
 * Measures how fast news is read, on one thread: words a second, the first pass over an archive
 * (nothing seen before) and the second.
 *
 * <pre>java org.isnad.workshop.arabic.ReadSpeed ARCHIVE.jsonl.gz [ARTICLES]</pre>
 */
public final class ReadSpeed {
  private ReadSpeed() {}

  public static void main(String[] args) throws IOException {
    int most = args.length > 1 ? Integer.parseInt(args[1]) : 2000;
    List<String> texts = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of(args[0]))),
                StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null && texts.size() < most; line = in.readLine()) {
        texts.add(json.readTree(line).path("text").asString(""));
      }
    }
    long before = System.nanoTime();
    Arabic arabic = Arabic.standard();
    System.out.printf(Locale.ROOT, "loaded in %.2f s%n", (System.nanoTime() - before) / 1e9);
    for (int pass = 1; pass <= 3; pass++) {
      long start = System.nanoTime();
      long words = 0;
      long tokens = 0;
      for (String text : texts) {
        Text read = arabic.read(text);
        for (Sentence sentence : read.sentences()) {
          words += sentence.size();
          if (sentence.size() > 0) {
            tokens += sentence.word(sentence.size() - 1).token() - sentence.word(0).token() + 1;
          }
        }
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "pass %d: %,d articles, %,d white-space tokens, %,d words in %.2f s: %,.0f tokens/s, %,.0f words/s%n",
          pass,
          texts.size(),
          tokens,
          words,
          seconds,
          tokens / seconds,
          words / seconds);
    }
  }
}
